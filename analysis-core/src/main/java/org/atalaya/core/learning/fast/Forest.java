// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.fast;

import java.io.Serializable;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.atalaya.core.progress.Progress;

/**
 * Trees on bootstrap samples that vote with the class shares of their leaves (Breiman 2001). Each tree has a seed of its
 * own and the votes on a row are summed in the order of the trees: any number of threads gives the same bits.
 */
public final class Forest implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int BLOCK = 512;

    /** The odd number nearest to 2^64 by the golden ratio: spreads the seeds of the trees. */
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final Ranks ranks;
    private final Tree[] trees;
    private final double[] prior;

    private Forest(Ranks ranks, Tree[] trees, double[] prior) {
        this.ranks = ranks;
        this.trees = trees;
        this.prior = prior;
    }

    public static Forest fit(Training training, ForestSettings settings, int threads, Progress progress) {
        Ranks ranks = new Ranks(
                training.columns(), threads, new Workers.Saying(progress.slice(0, 0.05), "progress.bench-fitting"));
        char[][] codes = new char[ranks.columns()][];
        Workers.Saying ranking = new Workers.Saying(progress.slice(0.05, 0.1), "progress.bench-fitting");
        Workers.run(threads, Math.max(1, codes.length), ranking, (column, stopped) -> {
            if (column < codes.length) {
                char[] code = new char[training.columns().rows()];
                for (int row = 0; row < code.length; row++) {
                    code[row] = ranks.code(column, training.columns().values()[column][row]);
                }
                codes[column] = code;
            }
        });
        Tree[] trees = new Tree[settings.trees()];
        double[] upTo = upTo(training.weights());
        long[] logs = BestCut.logs(training.classOf().length);
        Workers.Saying growing = new Workers.Saying(progress.slice(0.1, 1), "progress.bench-trees");
        Workers.run(threads, trees.length, growing, (tree, stopped) -> {
            SplittableRandom random = new SplittableRandom(settings.seed() + GOLDEN * (tree + 1));
            int[] times = draw(training.classOf().length, upTo, random);
            trees[tree] = new Grower(settings, ranks, codes, training.classes(), logs, random)
                    .grow(training.classOf(), times, stopped);
        });
        return new Forest(ranks, trees, training.shares());
    }

    /** As many draws as rows, each row with a chance by its weight: how often each was drawn. */
    private static int[] draw(int rows, double[] upTo, SplittableRandom random) {
        int[] times = new int[rows];
        for (int i = 0; i < rows; i++) {
            if (upTo.length == 0) {
                times[random.nextInt(rows)]++;
            } else {
                int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[rows - 1]);
                times[Math.min(rows - 1, found < 0 ? -found - 1 : found + 1)]++;
            }
        }
        return times;
    }

    private static double[] upTo(double[] weights) {
        double[] sums = weights.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return sums;
    }

    /** Probability of each class for each row. */
    public double[][] answer(Columns asked, int threads, Progress progress) {
        double[][] votes = new double[asked.rows()][];
        int blocks = (asked.rows() + BLOCK - 1) / BLOCK;
        Workers.Saying saying = new Workers.Saying(progress, "progress.bench-predicting");
        Workers.run(threads, blocks, saying, (block, stopped) -> {
            int from = block * BLOCK;
            int to = Math.min(asked.rows(), from + BLOCK);
            block(ranks.of(asked, from, to), to - from, from, votes);
        });
        return votes;
    }

    private void block(char[][] codes, int rows, int first, double[][] votes) {
        double[] unknown = new double[rows];
        for (int row = 0; row < rows; row++) {
            votes[first + row] = new double[prior.length];
        }
        for (Tree tree : trees) {
            for (int row = 0; row < rows; row++) {
                unknown[row] += tree.vote(codes, row, ranks, votes[first + row]);
            }
        }
        for (int row = 0; row < rows; row++) {
            double[] vote = votes[first + row];
            double sum = 0;
            for (int c = 0; c < vote.length; c++) {
                vote[c] += unknown[row] * prior[c];
                sum += vote[c];
            }
            for (int c = 0; c < vote.length; c++) {
                vote[c] /= sum;
            }
        }
    }

    /** What the trees take. */
    public long bytes() {
        return Arrays.stream(trees).mapToLong(Tree::bytes).sum();
    }
}
