// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.learning.feature.Feature;
import org.atalaya.core.learning.metric.Probabilities;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Everything an explanation of a model finds, as tables and lines. Column ids are file headers and never change. */
record Explanation(List<Artifact> artifacts) {

    private static final String ID = "model-explanation.";

    /** Training rows that stand for the ordinary incident. */
    private static final int BACKGROUND = 200;

    /** Rows that partial dependence averages over. */
    private static final int DEPENDENCE_ROWS = 300;

    static Explanation of(JudgedModel model, ExplanationParams p, Progress progress) throws WorkbenchException {
        int theClass = model.theClass(p.judgedClass(), "judged-class");
        int why = p.whyRow().isBlank()
                ? -1
                : position(model, Long.parseLong(p.whyRow().strip()));
        int[] drawn = JudgedModel.drawn(model.test().length, p.rows(), p.seed());
        int[] rows = JudgedModel.pick(model.test(), drawn);
        int[] actual = JudgedModel.pick(model.actual(), drawn);
        double[][] said = model.fitted().answer(model.task().table(), rows, Progress.NONE);
        List<PermutationImportance> importance = PermutationImportance.of(
                        model.fitted(),
                        model.task().table(),
                        rows,
                        actual,
                        p.repeats(),
                        p.seed(),
                        progress.slice(0, 0.4))
                .stream()
                .sorted(Comparator.comparingDouble(
                        (PermutationImportance one) -> -one.logLossRise().mean()))
                .toList();
        List<Artifact> artifacts = new ArrayList<>();
        artifacts.add(verdict(importance, said, actual));
        artifacts.add(table("importance", importance(importance)));
        artifacts.add(table("ranking", ranking(model)));
        artifacts.add(table("elimination", elimination(model, p, rows, actual, progress.slice(0.4, 0.7))));
        int[] background = JudgedModel.pick(
                model.task().training(), JudgedModel.drawn(model.task().training().length, BACKGROUND, p.seed() + 1));
        double base =
                SampledShapley.mean(model.fitted().answer(model.task().table(), background, Progress.NONE), theClass);
        artifacts.add(table("shap", shap(model, p, rows, background, base, theClass, progress.slice(0.7, 0.85))));
        if (why >= 0) {
            artifacts.add(table("why", why(model, p, why, background, base, theClass)));
        }
        int[] few = JudgedModel.pick(rows, JudgedModel.drawn(rows.length, DEPENDENCE_ROWS, p.seed() + 2));
        int features = model.task().table().features().size();
        for (int f = 0; f < features; f++) {
            PartialDependence.of(
                            model,
                            f,
                            few,
                            theClass,
                            progress.slice(0.85 + 0.15 * f / features, 0.85 + 0.15 * (f + 1) / features))
                    .map(line -> series(line, model.question().classes().get(theClass)))
                    .ifPresent(artifacts::add);
        }
        return new Explanation(List.copyOf(artifacts));
    }

    private static int position(JudgedModel model, long incident) throws WorkbenchException {
        int[] rows = model.question().rows();
        for (int i = 0; i < rows.length; i++) {
            if (model.incidents().id(rows[i]) == incident) {
                return i;
            }
        }
        throw new WorkbenchException(Problem.error("model-explanation.no-incident", Long.toString(incident))
                .at(Where.parameter("why-row")));
    }

    private static Artifact verdict(List<PermutationImportance> importance, double[][] said, int[] actual) {
        int right = 0;
        for (int i = 0; i < actual.length; i++) {
            right += Probabilities.mostProbable(said[i]) == actual[i] ? 1 : 0;
        }
        double accuracy = 100.0 * right / actual.length;
        PermutationImportance first = importance.get(0);
        boolean matters = first.logLossRise().low() > 0;
        return new Artifact.Note(
                "verdict",
                ID + "verdict",
                matters ? "note.model-explanation.first" : "note.model-explanation.none",
                List.of(
                        first.feature(),
                        first.logLossRise().mean(),
                        first.logLossRise().low(),
                        first.logLossRise().high(),
                        100 * first.accuracyDrop().mean(),
                        100 * first.accuracyDrop().low(),
                        100 * first.accuracyDrop().high(),
                        accuracy));
    }

    private static Artifact table(String id, Table table) {
        return new Artifact.Table(id, ID + id, "table", table);
    }

    private static Table importance(List<PermutationImportance> all) {
        List<TableColumn> columns = List.of(
                text("feature"),
                percent("accuracy-drop"),
                percent("accuracy-drop-low"),
                percent("accuracy-drop-high"),
                decimal("log-loss-rise"),
                decimal("log-loss-rise-low"),
                decimal("log-loss-rise-high"));
        return new Table(
                columns,
                all.stream()
                        .map(one -> Arrays.<Object>asList(
                                one.feature(),
                                one.accuracyDrop().mean(),
                                one.accuracyDrop().low(),
                                one.accuracyDrop().high(),
                                one.logLossRise().mean(),
                                one.logLossRise().low(),
                                one.logLossRise().high()))
                        .toList());
    }

    private static Table ranking(JudgedModel model) {
        List<TableColumn> columns = List.of(
                text("feature"), TableColumn.whole("labels", ID + "column.labels"), decimal("bits"), decimal("ratio"));
        return new Table(
                columns,
                model.task().table().features().stream()
                        .map(feature -> InformationGain.of(model.task(), feature))
                        .sorted(Comparator.comparingDouble((InformationGain gain) -> -gain.bits()))
                        .map(gain ->
                                Arrays.<Object>asList(gain.feature(), (long) gain.labels(), gain.bits(), gain.ratio()))
                        .toList());
    }

    private static Table elimination(
            JudgedModel model, ExplanationParams p, int[] rows, int[] actual, Progress progress) {
        LearningTask task = model.task();
        int[] order = IntStream.range(0, task.training().length)
                .boxed()
                .sorted(Comparator.comparingLong(
                        (Integer i) -> model.incidents().start(model.question().rows()[task.training()[i]])))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Elimination> steps =
                Elimination.of(model.learner(), task.only(order), rows, actual, p.eliminationRows(), progress);
        List<TableColumn> columns = List.of(
                TableColumn.whole("left", ID + "column.left"),
                text("features-left"),
                percent("accuracy"),
                decimal("log-loss"),
                text("goes"));
        return new Table(
                columns,
                steps.stream()
                        .map(step -> Arrays.<Object>asList(
                                (long) step.features().size(),
                                String.join(", ", step.features()),
                                step.accuracy(),
                                step.logLoss(),
                                step.goes()))
                        .toList());
    }

    private static Table shap(
            JudgedModel model,
            ExplanationParams p,
            int[] rows,
            int[] background,
            double base,
            int theClass,
            Progress progress) {
        int[] explained = JudgedModel.pick(rows, JudgedModel.drawn(rows.length, p.explained(), p.seed() + 3));
        List<Feature> features = model.task().table().features();
        double[][] size = new double[features.size()][explained.length];
        for (int i = 0; i < explained.length; i++) {
            progress.step((double) i / explained.length, "progress.explain-shap");
            SampledShapley one = SampledShapley.of(
                    model.fitted(),
                    model.task().table(),
                    explained[i],
                    background,
                    base,
                    theClass,
                    p.samples(),
                    p.seed());
            for (int f = 0; f < size.length; f++) {
                size[f][i] = Math.abs(one.contribution()[f]);
            }
        }
        List<TableColumn> columns = List.of(
                text("feature"),
                decimal("mean-contribution"),
                decimal("error"),
                TableColumn.whole("explained", ID + "column.explained"));
        return new Table(
                columns,
                IntStream.range(0, size.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer f) -> -PermutationImportance.mean(size[f])))
                        .map(f -> Arrays.<Object>asList(
                                features.get(f).name(),
                                PermutationImportance.mean(size[f]),
                                Math.sqrt(PermutationImportance.variance(size[f]) / explained.length),
                                (long) explained.length))
                        .toList());
    }

    private static Table why(
            JudgedModel model, ExplanationParams p, int row, int[] background, double base, int theClass) {
        SampledShapley one = SampledShapley.of(
                model.fitted(), model.task().table(), row, background, base, theClass, p.samples(), p.seed());
        List<Feature> features = model.task().table().features();
        List<TableColumn> columns = List.of(text("part"), text("value"), percent("contribution"), percent("error"));
        List<List<Object>> rows = new ArrayList<>();
        String name = model.question().classes().get(theClass);
        rows.add(Arrays.asList("base", name, one.base(), null));
        IntStream.range(0, features.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer f) -> -Math.abs(one.contribution()[f])))
                .forEach(f -> rows.add(Arrays.asList(
                        features.get(f).name(),
                        value(model, features.get(f), row),
                        one.contribution()[f],
                        one.error()[f])));
        double sum = Arrays.stream(one.contribution()).sum();
        rows.add(Arrays.asList("sampling", "", one.prediction() - one.base() - sum, one.sumError()));
        rows.add(Arrays.asList("prediction", name, one.prediction(), null));
        return new Table(columns, rows);
    }

    private static String value(JudgedModel model, Feature feature, int row) {
        if (feature.codes()[row] == Feature.MISSING) {
            return "";
        }
        return feature.hasPlace()
                ? Math.round(feature.x()[row]) + ", " + Math.round(feature.y()[row])
                : PartialDependence.word(model, feature, new int[] {row});
    }

    private static Artifact series(PartialDependence line, String theClass) {
        String of = Artifact.Series.OF + line.feature() + " → " + theClass;
        return new Artifact.Series(
                "dependence-" + line.feature().replaceAll("[^A-Za-z0-9]+", "-"),
                ID + "dependence",
                "dependence",
                line.axis(),
                List.of("probability" + of, "low" + of, "high" + of),
                List.of(line.mean(), line.low(), line.high()));
    }

    private static TableColumn text(String id) {
        return TableColumn.text(id, ID + "column." + id);
    }

    private static TableColumn percent(String id) {
        return TableColumn.percent(id, ID + "column." + id, 1);
    }

    private static TableColumn decimal(String id) {
        return TableColumn.decimal(id, ID + "column." + id, 4);
    }
}
