// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.learning.feature.FeatureTable;
import org.atalaya.core.progress.Progress;

/**
 * A learner whose probabilities are recalibrated on cases it has not seen: the validation part, or where there is none
 * the last fifth of the training rows, for which a second model learns from the others. The model that answers learns
 * from the whole training part either way.
 *
 * @param classOf class of each row of the table; only those of training and validation rows are looked at
 * @param validation rows of the table
 * @param time of each row of the table
 */
record RecalibratedLearner(Learner inner, Recalibration.Method method, int[] classOf, int[] validation, long[] time)
        implements Learner {

    private static final double LATER = 0.2;

    /** The learners as they are, or recalibrated where that is asked; baselines always as they are, and the vote of what is recalibrated. */
    static List<Learner> wrap(
            List<Learner> learners, Recalibration.Method method, Incidents incidents, BenchQuestion question) {
        if (method == Recalibration.Method.NONE) {
            return learners;
        }
        long[] time = Arrays.stream(question.rows()).mapToLong(incidents::start).toArray();
        return learners.stream()
                .map(learner -> learner.kind().baseline() || learner instanceof Voting
                        ? learner
                        : new RecalibratedLearner(
                                learner,
                                method,
                                question.classOf(),
                                question.folds().size() == 1 ? question.rowsOf(Parts.VALIDATION) : new int[0],
                                time))
                .toList();
    }

    @Override
    public LearnerKind kind() {
        return inner.kind();
    }

    @Override
    public long memoryBytes(LearningTask task) {
        return inner.memoryBytes(task);
    }

    @Override
    public Fitted fit(LearningTask task, Progress progress) {
        Fitted fitted = inner.fit(task, progress.slice(0, 0.6));
        Recalibration map = map(task, Optional.of(fitted), progress.slice(0.6, 1));
        return new Recalibrated(fitted, map);
    }

    @Override
    public Answers learn(LearningTask task, Progress progress) {
        Answers raw = inner.learn(task, progress.slice(0, 0.6));
        long start = System.nanoTime();
        Recalibration map = validation.length == 0
                ? map(task, Optional.empty(), progress.slice(0.6, 1))
                : Recalibration.of(method, asked(raw.probabilities(), task), classes(validation), task.classes());
        return new Answers(
                map.of(raw.probabilities()),
                raw.fitSeconds() + Answers.secondsSince(start),
                raw.predictSeconds(),
                raw.memoryBytes(),
                raw.limited(),
                Optional.of(new Answers.Before(raw.probabilities(), map.method(), map.cases())));
    }

    /** What was answered for the validation rows, which the task asks after the test rows. */
    private double[][] asked(double[][] probabilities, LearningTask task) {
        int[] rows = task.asked();
        int from = IntStream.range(0, rows.length)
                .filter(i -> rows[i] == validation[0])
                .findFirst()
                .orElseThrow();
        return Arrays.copyOfRange(probabilities, from, from + validation.length);
    }

    private Recalibration map(LearningTask task, Optional<Fitted> fitted, Progress progress) {
        if (validation.length > 0 && fitted.isPresent()) {
            return Recalibration.of(
                    method,
                    fitted.get().answer(task.table(), validation, progress),
                    classes(validation),
                    task.classes());
        }
        int n = task.training().length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> time[task.training()[i]]))
                .mapToInt(Integer::intValue)
                .toArray();
        int cut = Math.min(n - 1, (int) Math.round(n * (1 - LATER)));
        // Positions ascending: order changes what a learner draws.
        int[] earlier = Arrays.copyOf(order, Math.max(1, cut));
        Arrays.sort(earlier);
        int[] later = Arrays.copyOfRange(order, Math.min(cut, n - 1), n);
        Fitted second = inner.fit(task.only(earlier), progress.slice(0, 0.8));
        int[] rows = Arrays.stream(later).map(i -> task.training()[i]).toArray();
        return Recalibration.of(
                method, second.answer(task.table(), rows, progress.slice(0.8, 1)), classes(rows), task.classes());
    }

    private int[] classes(int[] rows) {
        return Arrays.stream(rows).map(row -> classOf[row]).toArray();
    }

    private record Recalibrated(Fitted fitted, Recalibration map) implements Fitted {

        @Override
        public double[][] answer(FeatureTable table, int[] rows, Progress progress) {
            return map.of(fitted.answer(table, rows, progress));
        }

        @Override
        public String limited() {
            return fitted.limited();
        }
    }
}
