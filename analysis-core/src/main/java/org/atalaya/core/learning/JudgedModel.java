// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.ParamReader;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.StudyFrame;
import org.atalaya.core.learning.feature.FeatureKind;
import org.atalaya.core.learning.feature.FeatureSettings;
import org.atalaya.core.learning.feature.FittedFeatures;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/**
 * One model of the bench that has learned from the training part, with the test part it has not seen.
 *
 * @param incidents with columns of context tables
 * @param task its table holds all rows of the question
 * @param test rows of the table
 * @param actual class of each of {@code test}
 */
record JudgedModel(
        Incidents incidents,
        BenchQuestion question,
        Learner learner,
        LearningTask task,
        Fitted fitted,
        int[] test,
        int[] actual,
        List<Problem> caveats) {

    /** How the test part is chosen where one model is looked at. */
    enum Split {
        TIME,
        RANDOM
    }

    /** The bench's settings for one model: its defaults, but for what is given. */
    static BenchParams params(Map<String, String> given) {
        ParamReader.Reading<BenchParams> reading = ParamReader.read(BenchParams.class, new LinkedHashMap<>(given));
        if (!reading.ok()) {
            throw new IllegalArgumentException(reading.problems().toString());
        }
        return reading.value();
    }

    static double cellSize(Inputs inputs, Incidents incidents) throws WorkbenchException {
        return StudyFrame.of(inputs.zones(), incidents)
                .map(frame -> GridSpec.defaultCellSize(frame.extent()))
                .orElse(100.0);
    }

    /** What is wrong or doubtful about one model and its question. */
    static List<Problem> check(InputSummary summary, BenchParams params) {
        List<Problem> problems = new ArrayList<>();
        for (String id : params.learners()) {
            if (LearnerKind.find(id).filter(kind -> kind.baseline()).isPresent()) {
                problems.add(Problem.error("judged.baseline", id).at(Where.parameter("learner")));
            }
        }
        BenchCheck.of(summary, params).stream()
                .map(problem -> problem.code().equals("bench.unknown-learner")
                        ? problem.at(Where.parameter("learner"))
                        : problem)
                .forEach(problems::add);
        return problems;
    }

    /**
     * Fits the one learner that the parameters name.
     *
     * @param params with a cell size
     */
    static JudgedModel fit(Inputs inputs, BenchParams params, int threads, Progress progress)
            throws WorkbenchException {
        InputSummary summary = inputs.summary(params.incidents());
        List<String> features = BenchCheck.usable(summary, params.features());
        Incidents plain = inputs.incidents(params.incidents());
        String target = params.target().isEmpty()
                ? plain.column(Role.CATEGORY).map(column -> column.name()).orElse("")
                : params.target();
        if (features.contains(FeatureKind.COLUMN_PREFIX + target)) {
            throw new WorkbenchException(
                    Problem.error("bench.target-as-feature", target).at(Where.parameter("features")));
        }
        ContextColumns context = ContextColumns.of(plain, features, inputs, params.contextDays());
        Incidents incidents = context.incidents();
        BenchQuestion question = BenchQuestion.of(incidents, params);
        int[] training = question.rowsOf(Parts.TRAINING);
        int[] test = question.rowsOf(Parts.TEST);
        int[] rows = question.rows();
        FittedFeatures fitted = FittedFeatures.fit(
                incidents,
                Arrays.stream(training).map(i -> rows[i]).toArray(),
                features,
                new FeatureSettings(
                        params.cellSize().orElseThrow(),
                        params.rounding(),
                        params.clusters(),
                        params.levels(),
                        params.seed()),
                progress.slice(0, 0.1));
        LearningTask task = new LearningTask(
                fitted.of(incidents, rows, progress.slice(0.1, 0.2)),
                training,
                question.classesOf(training),
                test,
                question.classes().size(),
                params.seed(),
                params.memoryMb() * 1_000_000L,
                threads);
        Learner learner = Learners.of(params).stream()
                .filter(one -> params.learners().contains(one.kind().id()))
                .findFirst()
                .orElseThrow();
        List<Problem> caveats = new ArrayList<>(question.caveats());
        params.features().stream()
                .filter(name -> !features.contains(name))
                .forEach(name -> caveats.add(Problem.warning("bench.time-too-coarse", name)));
        caveats.addAll(context.caveats());
        return new JudgedModel(
                incidents,
                question,
                learner,
                task,
                learner.fit(task, progress.slice(0.2, 1)),
                test,
                question.classesOf(test),
                caveats);
    }

    /** The class of this name; a blank one is the class that most training rows are of. */
    int theClass(String name, String parameter) throws WorkbenchException {
        if (name.isBlank()) {
            int[] counts = task.classCounts();
            return IntStream.range(0, counts.length)
                    .reduce((a, b) -> counts[b] > counts[a] ? b : a)
                    .orElseThrow();
        }
        int found = question.classes().indexOf(name.strip());
        if (found < 0) {
            throw new WorkbenchException(Problem.error("judged.no-class", name, String.join(", ", question.classes()))
                    .at(Where.parameter(parameter)));
        }
        return found;
    }

    /** At most so many positions of 0 to n − 1, drawn by the seed, ascending. */
    static int[] drawn(int n, int most, long seed) {
        if (n <= most) {
            return IntStream.range(0, n).toArray();
        }
        int[] all = IntStream.range(0, n).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < most; i++) {
            int other = i + random.nextInt(n - i);
            int kept = all[i];
            all[i] = all[other];
            all[other] = kept;
        }
        int[] drawn = Arrays.copyOf(all, most);
        Arrays.sort(drawn);
        return drawn;
    }

    static int[] pick(int[] from, int[] positions) {
        return Arrays.stream(positions).map(i -> from[i]).toArray();
    }
}
