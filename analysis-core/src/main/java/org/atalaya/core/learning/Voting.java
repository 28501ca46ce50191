// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.progress.Progress;

/** The mean of the probabilities that other models say. */
public record Voting(List<Learner> members) implements Learner {

    public Voting {
        members = List.copyOf(members);
    }

    @Override
    public LearnerKind kind() {
        return LearnerKind.VOTING;
    }

    /** They are fitted one after another and all kept. */
    @Override
    public long memoryBytes(LearningTask task) {
        return members.stream().mapToLong(member -> member.memoryBytes(task)).sum();
    }

    @Override
    public Fitted fit(LearningTask task, Progress progress) {
        List<Fitted> fitted = new ArrayList<>();
        int n = members.size();
        for (Learner member : members) {
            fitted.add(member.fit(task, progress.slice((double) fitted.size() / n, (fitted.size() + 1.0) / n)));
        }
        return (table, rows, asked) -> {
            List<double[][]> said = new ArrayList<>();
            for (Fitted member : fitted) {
                said.add(member.answer(table, rows, asked.slice((double) said.size() / n, (said.size() + 1.0) / n)));
            }
            return mean(said, rows.length);
        };
    }

    /** The vote of models that have answered already: nothing is fitted twice. */
    static Answers mean(List<Answers> members) {
        List<double[][]> said = members.stream().map(Answers::probabilities).toList();
        return new Answers(
                mean(said, said.get(0).length),
                members.stream().mapToDouble(Answers::fitSeconds).sum(),
                members.stream().mapToDouble(Answers::predictSeconds).sum(),
                members.stream().mapToLong(Answers::memoryBytes).max().orElse(0),
                "");
    }

    /** Summed in the order of the models, so that it rounds the same each time. */
    private static double[][] mean(List<double[][]> said, int rows) {
        double[][] mean = new double[rows][];
        for (int row = 0; row < rows; row++) {
            mean[row] = new double[said.get(0)[row].length];
            for (double[][] member : said) {
                for (int c = 0; c < mean[row].length; c++) {
                    mean[row][c] += member[row][c] / said.size();
                }
            }
        }
        return mean;
    }
}
