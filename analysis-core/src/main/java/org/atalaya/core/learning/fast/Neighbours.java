// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.fast;

import java.io.Serializable;
import org.atalaya.core.progress.Progress;

/**
 * The class shares of the k nearest training rows by straight-line distance; rows as near as the k-th count as well, as
 * in Weka's IBk, and so does one row more with the class shares of all training rows, which keeps every probability above
 * 0 and lets the more frequent class win where votes are equal.
 */
public final class Neighbours implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int BLOCK = 256;

    private final PointTree tree;
    private final int[] classOf;
    private final double[] weightOf;
    private final double[] prior;
    private final int k;

    private Neighbours(PointTree tree, int[] classOf, double[] weightOf, double[] prior, int k) {
        this.tree = tree;
        this.classOf = classOf;
        this.weightOf = weightOf;
        this.prior = prior;
        this.k = k;
    }

    /** Learns from numbers only, none of them missing, in units that can be compared. */
    public static Neighbours fit(Training training, int k, int threads, Progress progress) {
        progress.step(0, "progress.bench-fitting");
        PointTree tree = PointTree.of(training.columns(), threads, () -> progress.step(0.5, "progress.bench-fitting"));
        int[] position = tree.rows();
        int[] classOf = new int[position.length];
        double[] weightOf = new double[training.weights().length];
        for (int i = 0; i < position.length; i++) {
            classOf[i] = training.classOf()[position[i]];
            if (weightOf.length > 0) {
                weightOf[i] = training.weights()[position[i]];
            }
        }
        return new Neighbours(tree, classOf, weightOf, training.shares(), k);
    }

    /** Probability of each class for each row. */
    public double[][] answer(Columns asked, int threads, Progress progress) {
        double[][] votes = new double[asked.rows()][];
        int blocks = (asked.rows() + BLOCK - 1) / BLOCK;
        Workers.Saying saying = new Workers.Saying(progress, "progress.bench-predicting");
        Workers.run(threads, blocks, saying, (block, stopped) -> {
            Nearest nearest = new Nearest(tree, k);
            double[] point = new double[asked.values().length];
            int to = Math.min(asked.rows(), (block + 1) * BLOCK);
            for (int row = block * BLOCK; row < to; row++) {
                for (int d = 0; d < point.length; d++) {
                    point[d] = asked.values()[d][row];
                }
                nearest.search(point);
                votes[row] = vote(nearest);
            }
        });
        return votes;
    }

    private double[] vote(Nearest nearest) {
        double[] vote = prior.clone();
        double sum = 1;
        for (int i = 0; i < nearest.size(); i++) {
            int at = nearest.at(i);
            double weight = weightOf.length == 0 ? 1 : weightOf[at];
            vote[classOf[at]] += weight;
            sum += weight;
        }
        for (int c = 0; c < vote.length; c++) {
            vote[c] /= sum;
        }
        return vote;
    }
}
