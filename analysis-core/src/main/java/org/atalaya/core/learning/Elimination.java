// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atalaya.core.learning.feature.FeatureTable;
import org.atalaya.core.learning.metric.Probabilities;
import org.atalaya.core.progress.Progress;

/**
 * Features dropped one after another, always the one whose permutation costs the model least log loss, judged on the last
 * quarter of the training rows; the model is fitted again after each. Test rows choose nothing: they only score each step.
 *
 * @param features left at this step
 * @param goes the feature that is dropped next; empty at the last
 * @param accuracy on the test rows, fitted on the training rows with the features left
 */
record Elimination(List<String> features, String goes, double accuracy, double logLoss) {

    private static final double LEARNED_FROM = 0.75;
    private static final int REPEATS = 3;

    /**
     * @param most training rows that are learned from, drawn by the seed
     * @param test rows of the table, with the class of each
     */
    static List<Elimination> of(
            Learner learner, LearningTask given, int[] test, int[] actual, int most, Progress progress) {
        LearningTask task = given.only(JudgedModel.drawn(given.training().length, most, given.seed()));
        int cut = (int) (task.training().length * LEARNED_FROM);
        LearningTask earlier = task.only(IntStream.range(0, cut).toArray());
        int[] later = Arrays.copyOfRange(task.training(), cut, task.training().length);
        int[] laterClass = Arrays.copyOfRange(task.classOf(), cut, task.training().length);
        List<Integer> left = new ArrayList<>(
                IntStream.range(0, task.table().features().size()).boxed().toList());
        List<Elimination> steps = new ArrayList<>();
        int all = left.size();
        while (!left.isEmpty()) {
            progress.step((double) steps.size() / all, "progress.explain-elimination");
            FeatureTable table = MixedRows.only(task.table(), left);
            double[][] said = learner.fit(of(task, table), Progress.NONE).answer(table, test, Progress.NONE);
            int least = left.size() == 1 || later.length == 0
                    ? left.size() - 1
                    : least(learner.fit(of(earlier, table), Progress.NONE), table, later, laterClass, task.seed());
            List<String> names = left.stream()
                    .map(f -> task.table().features().get(f).name())
                    .collect(Collectors.toList());
            steps.add(new Elimination(
                    names,
                    left.size() == 1 ? "" : names.get(least),
                    accuracy(said, actual),
                    Probabilities.logLoss(actual, said)));
            left.remove(least);
        }
        return steps;
    }

    private static int least(Fitted fitted, FeatureTable table, int[] later, int[] laterClass, long seed) {
        List<PermutationImportance> lost =
                PermutationImportance.of(fitted, table, later, laterClass, REPEATS, seed, Progress.NONE);
        return IntStream.range(0, lost.size())
                .reduce((a, b) -> lost.get(b).logLossRise().mean()
                                < lost.get(a).logLossRise().mean()
                        ? b
                        : a)
                .orElseThrow();
    }

    private static double accuracy(double[][] said, int[] actual) {
        int right = 0;
        for (int i = 0; i < actual.length; i++) {
            right += Probabilities.mostProbable(said[i]) == actual[i] ? 1 : 0;
        }
        return (double) right / actual.length;
    }

    private static LearningTask of(LearningTask task, FeatureTable table) {
        return new LearningTask(
                table,
                task.training(),
                task.classOf(),
                task.weights(),
                task.asked(),
                task.classes(),
                task.seed(),
                task.memoryBytes(),
                task.threads());
    }
}
