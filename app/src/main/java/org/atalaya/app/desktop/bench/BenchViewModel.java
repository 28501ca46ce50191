// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.atalaya.app.desktop.analysis.AnalysisViewModel;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Role;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.Normalisation;
import org.atalaya.core.layer.Wording;
import org.atalaya.core.learning.LearnerKind;
import org.atalaya.core.learning.feature.FeatureKind;
import org.atalaya.core.problem.Problem;

/** The question put to the bench, what it found, how the matrices are read, and the picked cell. */
public final class BenchViewModel {

    /** A cell of one model's matrix. */
    public record Pick(String model, int row, int column) {}

    /** The parts of the rows in percent; the test part is what the others leave, negative when they take too much. */
    public record Parts(double training, double validation) {
        public double test() {
            return 100 - training - validation;
        }
    }

    /** Parameters that mean something when they are empty. */
    private static final List<String> CLEARED = List.of("target", "classes");

    private final WorkspaceModel workspace;
    private final AnalysisViewModel question;
    private final ContextFeatures contexts;
    private final Runnable showMap;
    private final Background background;
    private final PickedRows pickedRows;
    private final ReadOnlyObjectWrapper<BenchFindings> findings = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Normalisation> normalisation = new SimpleObjectProperty<>(Normalisation.OF_ACTUAL);
    private final ObjectProperty<Pick> picked = new SimpleObjectProperty<>();

    public BenchViewModel(
            WorkspaceModel workspace,
            AnalysisViewModel question,
            ContextFeatures contexts,
            Background background,
            Runnable showMap) {
        this.workspace = workspace;
        this.question = question;
        this.contexts = contexts;
        this.showMap = showMap;
        this.background = background;
        this.pickedRows = new PickedRows(workspace, background);
        picked.addListener((o, before, after) -> gather());
        workspace.runs().addListener((ListChangeListener<Run>) change -> look());
        question.checked().addListener((o, before, after) -> compare());
        look();
    }

    public AnalysisViewModel question() {
        return question;
    }

    public WorkspaceModel workspace() {
        return workspace;
    }

    /** What may be known beside the incidents. */
    public ContextFeatures contexts() {
        return contexts;
    }

    public ReadOnlyObjectProperty<BenchFindings> findings() {
        return findings.getReadOnlyProperty();
    }

    /** Whether the question is no longer the one that the findings answer. */
    public ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    public ObjectProperty<Normalisation> normalisation() {
        return normalisation;
    }

    public ObjectProperty<Pick> picked() {
        return picked;
    }

    /** Names in a list parameter, such as the features. */
    public List<String> list(String parameter) {
        return names(question.text(parameter));
    }

    public void choose(String parameter, String name, boolean wanted) {
        List<String> names = new ArrayList<>(list(parameter));
        names.remove(name);
        if (wanted) {
            names.add(name);
        }
        question.type(parameter, String.join(", ", names));
    }

    /** The columns that can still become a feature: not what is to be predicted, not chosen yet. */
    public List<String> freeColumns() {
        String target = question.text("target").isEmpty()
                ? question.whole()
                        .flatMap(rows -> rows.column(Role.CATEGORY))
                        .map(column -> column.name())
                        .orElse("")
                : question.text("target");
        List<String> chosen = list("features");
        return question.columns().stream()
                .filter(name -> !name.equals(target))
                // A name with a comma cannot stand in a list of names.
                .filter(name -> name.indexOf(',') < 0)
                .filter(name -> !chosen.contains(FeatureKind.COLUMN_PREFIX + name))
                .toList();
    }

    /** How many models will run beside the baselines. */
    public int models() {
        return (int) list("learners").stream()
                .flatMap(id -> LearnerKind.find(id).stream())
                .filter(kind -> !kind.baseline())
                .count();
    }

    /** The parts as typed; empty while one of them is no number. */
    public Optional<Parts> parts() {
        OptionalDouble training = number(question.text("training-share"));
        OptionalDouble validation = number(question.text("validation-share"));
        return training.isPresent() && validation.isPresent()
                ? Optional.of(new Parts(training.getAsDouble(), validation.getAsDouble()))
                : Optional.empty();
    }

    /** The incidents of the picked cell; empty when none is picked. */
    public long[] incidentsInPick() {
        Pick pick = picked.get();
        if (pick == null || findings.get() == null) {
            return new long[0];
        }
        List<String> classes = findings.get().counts().get(0).rowLabels();
        return findings.get().incidentsIn(pick.model(), classes.get(pick.row()), classes.get(pick.column()));
    }

    /** The same with all that is known of them, a moment later. */
    ReadOnlyObjectProperty<Optional<PickedRows.Found>> rowsInPick() {
        return pickedRows.found();
    }

    private void gather() {
        Optional<InputRef> input = Optional.ofNullable(findings.get()).flatMap(found -> workspace.inputOf(found.run()));
        if (picked.get() == null || input.isEmpty()) {
            pickedRows.nothing();
        } else {
            pickedRows.gather(input.get(), incidentsInPick());
        }
    }

    /** The dataset that the findings are about, or about a part of. */
    private Optional<Dataset> answered() {
        return Optional.ofNullable(findings.get())
                .flatMap(found -> workspace.inputOf(found.run()))
                .flatMap(workspace::base);
    }

    /** Selects the incidents of the picked cell and goes to the map. Numbers of rows repeat in other datasets: hidden. */
    public void showOnMap() {
        workspace.select(Highlight.of(incidentsInPick()), pickInWords());
        answered().ifPresent(shown -> workspace
                .datasets()
                .forEach(dataset ->
                        workspace.edit(dataset.ref().text(), layer -> layer.withVisible(dataset.equals(shown)))));
        showMap.run();
    }

    /** What the incidents of the picked cell have in common. */
    public Wording pickInWords() {
        Pick pick = picked.get();
        if (pick == null || findings.get() == null) {
            return Wording.NONE;
        }
        List<String> classes = findings.get().counts().get(0).rowLabels();
        Wording learner = LearnerKind.find(pick.model())
                .map(kind -> Wording.of(kind.titleKey()))
                .orElse(Wording.plain(pick.model()));
        String said = classes.get(pick.column());
        return pick.row() == pick.column()
                ? Wording.of("bench.picked.right", learner, said)
                : Wording.of("bench.picked.wrong", learner, said, classes.get(pick.row()));
    }

    private void look() {
        Optional<BenchFindings> latest = workspace.runs().stream()
                .flatMap(run -> BenchFindings.of(run).stream())
                .findFirst();
        if (latest.isEmpty()
                || findings.get() == null
                || !latest.get().run().equals(findings.get().run())) {
            picked.set(null);
            findings.set(latest.orElse(null));
        }
        compare();
    }

    /** What was left to the bench, such as the size of the cells, is no change. */
    private void compare() {
        if (findings.get() == null) {
            changed.set(false);
            return;
        }
        Map<String, String> answered = findings.get().run().provenance().parameters();
        changed.set(question.texts().entrySet().stream()
                .filter(typed -> CLEARED.contains(typed.getKey())
                        || (!typed.getValue().isBlank() && answered.containsKey(typed.getKey())))
                .anyMatch(typed -> !same(typed.getValue(), answered.getOrDefault(typed.getKey(), ""))));
    }

    private static boolean same(String typed, String answered) {
        OptionalDouble one = number(typed);
        OptionalDouble other = number(answered);
        return (one.isPresent() && other.isPresent())
                ? one.getAsDouble() == other.getAsDouble()
                : names(typed).equals(names(answered));
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static OptionalDouble number(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text.strip()));
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }

    /** Tells later why a model cannot learn on this computer, if it cannot: its library is loaded to find out. */
    void whyMissing(LearnerKind kind, Consumer<Problem> then) {
        background.quietly(progress -> kind.missing(), missing -> missing.ifPresent(then));
    }
}
