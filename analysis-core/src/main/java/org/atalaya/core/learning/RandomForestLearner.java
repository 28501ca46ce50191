// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntUnaryOperator;
import org.atalaya.core.learning.feature.FeatureTable;
import org.atalaya.core.progress.Progress;
import weka.classifiers.trees.RandomTree;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/**
 * Weka's random forest, tree by tree: the same bags, the same seeds and the same mean of votes as
 * {@code weka.classifiers.trees.RandomForest}, but each tree votes on the asked rows and is then dropped. A forest that
 * is kept whole took 2.9 GB on 125,000 rows and 31 classes; this one takes what one tree takes, and can be stopped
 * between trees.
 */
public record RandomForestLearner(int trees, int maxDepth, int minLeaf) implements Learner {

    @Override
    public LearnerKind kind() {
        return LearnerKind.RANDOM_FOREST;
    }

    @Override
    public long memoryBytes(LearningTask task) {
        return bytes(task, task.training().length, attributes(task), maxDepth);
    }

    @Override
    public Answers learn(LearningTask task, Progress progress) {
        progress.step(0, "progress.bench-fitting");
        int all = task.training().length;
        int attributes = attributes(task);
        int depth = depth(task, attributes);
        int rows = RowLimit.fitting(all, task.memoryBytes(), r -> bytes(task, r, attributes, depth));
        LearningTask limited = rows < all ? RowLimit.draw(task, rows) : task;
        WekaRows weka = new WekaRows(limited, WekaRows.Style.NUMBERS);
        Forest forest = new Forest(
                weka.training(), weka.asked(task.table(), task.asked(), 0, task.asked().length), depth, task.seed());
        long each = ModelMemory.tree(rows, task.classes(), minLeaf, depth) + ModelMemory.bag(rows, attributes);
        long left = task.memoryBytes() - (bytes(task, rows, attributes, depth) - each);
        int threads = (int) Math.max(1, Math.min(task.threads(), left / Math.max(1, each)));
        forest.grow(threads, progress);
        String said = (depth != maxDepth ? "max-depth=" + depth + " " : "") + RowLimit.said(rows, all);
        return new Answers(
                forest.votes,
                forest.fitNanos / 1e9,
                forest.predictNanos / 1e9,
                bytes(task, all, attributes, maxDepth),
                said.strip());
    }

    /** The same trees, kept to be asked again: the depth is cut earlier, since all of them must fit in the memory. */
    @Override
    public Fitted fit(LearningTask task, Progress progress) {
        int all = task.training().length;
        int attributes = attributes(task);
        IntUnaryOperator megabytes = depth -> (int) ModelMemory.megabytes(bytes(task, all, attributes, depth)
                + (trees - 1L) * ModelMemory.tree(all, task.classes(), minLeaf, depth));
        int depth = depth(megabytes, (int) ModelMemory.megabytes(task.memoryBytes()));
        WekaRows weka = new WekaRows(task, WekaRows.Style.NUMBERS);
        Forest forest = new Forest(weka.training(), weka.asked(task.table(), task.asked(), 0, 0), depth, task.seed());
        List<RandomTree> grown = forest.keep(task.threads(), progress);
        return new Kept(weka, grown, depth != maxDepth ? "max-depth=" + depth : "");
    }

    /** The depth asked for, or the greatest one that fits where that does not; trees under 8 splits are not cut further. */
    private int depth(LearningTask task, int attributes) {
        int rows = task.training().length;
        return depth(depth -> (int) ModelMemory.megabytes(bytes(task, rows, attributes, depth)), (int)
                ModelMemory.megabytes(task.memoryBytes()));
    }

    private int depth(IntUnaryOperator megabytes, int allowed) {
        if (megabytes.applyAsInt(maxDepth) <= allowed) {
            return maxDepth;
        }
        int start = maxDepth > 0 ? maxDepth - 1 : 30;
        for (int depth = start; depth >= 8; depth--) {
            if (megabytes.applyAsInt(depth) <= allowed) {
                return depth;
            }
        }
        return maxDepth;
    }

    /** A whole forest: the mean of its trees' votes, summed in their order. */
    private record Kept(WekaRows form, List<RandomTree> trees, String limited) implements Fitted {

        private static final int BATCH = 1000;

        @Override
        public double[][] answer(FeatureTable table, int[] rows, Progress progress) {
            double[][] votes = new double[rows.length][];
            for (int from = 0; from < rows.length; from += BATCH) {
                progress.step((double) from / rows.length, "progress.bench-predicting", from, rows.length);
                Instances batch = form.asked(table, rows, from, Math.min(rows.length, from + BATCH));
                for (int i = 0; i < batch.size(); i++) {
                    votes[from + i] = vote(batch.get(i));
                }
            }
            return votes;
        }

        private double[] vote(Instance row) {
            double[] sum = new double[row.numClasses()];
            for (RandomTree tree : trees) {
                double[] said = Weka.call(() -> tree.distributionForInstance(row));
                for (int c = 0; c < sum.length; c++) {
                    sum[c] += said[c];
                }
            }
            if (Utils.sum(sum) > 0) {
                Utils.normalize(sum);
            }
            return sum;
        }
    }

    private long bytes(LearningTask task, int rows, int attributes, int depth) {
        return ModelMemory.rows(rows, task.asked().length, attributes, task.classes())
                + ModelMemory.bag(rows, attributes)
                + ModelMemory.tree(rows, task.classes(), minLeaf, depth);
    }

    private static int attributes(LearningTask task) {
        return WekaRows.count(task, WekaRows.Style.NUMBERS);
    }

    /** One tree's votes, and how long it took. */
    private record Vote(double[][] votes, long fitNanos, long predictNanos) {}

    private final class Forest {

        private final Instances training;
        private final Instances asked;
        private final int depth;
        private final long seed;
        private final Random treeSeeds;
        private final double[][] votes;
        private long fitNanos;
        private long predictNanos;

        Forest(Instances training, Instances asked, int depth, long seed) {
            this.training = training;
            this.asked = asked;
            this.depth = depth;
            this.seed = seed;
            treeSeeds = new Random(Weka.seed(seed));
            votes = new double[asked.size()][training.numClasses()];
        }

        /** Trees grow side by side and are counted in their order, so that sums round the same for any thread count. */
        void grow(int threads, Progress progress) {
            ExecutorService workers = Executors.newFixedThreadPool(threads);
            try {
                for (int first = 0; first < trees; first += threads) {
                    progress.step((double) first / trees, "progress.bench-trees", first, trees);
                    List<Future<Vote>> growing = new ArrayList<>();
                    long start = System.nanoTime();
                    for (int tree = first; tree < Math.min(trees, first + threads); tree++) {
                        int bagSeed = Weka.seed(seed) + tree;
                        int treeSeed = treeSeeds.nextInt();
                        growing.add(workers.submit(() -> vote(bagSeed, treeSeed)));
                    }
                    count(growing, start, progress, first);
                }
            } finally {
                workers.shutdownNow();
            }
            for (double[] vote : votes) {
                if (Utils.sum(vote) > 0) {
                    Utils.normalize(vote);
                }
            }
        }

        /** Wall-clock time of the block is shared out as its trees spent theirs on growing and on voting. */
        private void count(List<Future<Vote>> growing, long start, Progress progress, int first) {
            long fit = 0;
            long predict = 0;
            for (Future<Vote> future : growing) {
                Vote vote = await(future, progress, (double) first / trees);
                for (int i = 0; i < votes.length; i++) {
                    for (int c = 0; c < votes[i].length; c++) {
                        votes[i][c] += vote.votes()[i][c];
                    }
                }
                fit += vote.fitNanos();
                predict += vote.predictNanos();
            }
            long wall = System.nanoTime() - start;
            long fitted = (long) (wall * ((double) fit / Math.max(1, fit + predict)));
            fitNanos += fitted;
            predictNanos += wall - fitted;
        }

        /** All trees, in their order. */
        List<RandomTree> keep(int threads, Progress progress) {
            List<RandomTree> grown = new ArrayList<>();
            ExecutorService workers = Executors.newFixedThreadPool(threads);
            try {
                for (int first = 0; first < trees; first += threads) {
                    progress.step((double) first / trees, "progress.bench-trees", first, trees);
                    List<Future<RandomTree>> growing = new ArrayList<>();
                    for (int tree = first; tree < Math.min(trees, first + threads); tree++) {
                        int bagSeed = Weka.seed(seed) + tree;
                        int treeSeed = treeSeeds.nextInt();
                        growing.add(workers.submit(() -> tree(bagSeed, treeSeed)));
                    }
                    double fraction = (double) first / trees;
                    growing.forEach(future -> grown.add(await(future, progress, fraction)));
                }
            } finally {
                workers.shutdownNow();
            }
            return grown;
        }

        private RandomTree tree(int bagSeed, int treeSeed) {
            RandomTree tree = new RandomTree();
            tree.setDoNotCheckCapabilities(true);
            tree.setMaxDepth(depth);
            tree.setMinNum(minLeaf);
            tree.setSeed(treeSeed);
            Weka.call(() -> {
                tree.buildClassifier(training.resampleWithWeights(new Random(bagSeed), null, true, 100));
                return tree;
            });
            return tree;
        }

        private Vote vote(int bagSeed, int treeSeed) {
            long start = System.nanoTime();
            RandomTree tree = tree(bagSeed, treeSeed);
            long fitted = System.nanoTime();
            double[][] said = new double[asked.size()][];
            for (int i = 0; i < said.length; i++) {
                int row = i;
                said[i] = Weka.call(() -> tree.distributionForInstance(asked.get(row)));
            }
            return new Vote(said, fitted - start, System.nanoTime() - fitted);
        }

        /** A big tree takes longer than a user waits: the stop is looked for meanwhile, and Weka's trees heed the interrupt. */
        private static <T> T await(Future<T> future, Progress progress, double fraction) {
            try {
                while (true) {
                    try {
                        return future.get(100, TimeUnit.MILLISECONDS);
                    } catch (TimeoutException e) {
                        progress.step(fraction, "progress.bench-fitting");
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException e) {
                throw new IllegalStateException(
                        "a tree could not be grown: " + e.getCause().getMessage(), e);
            }
        }
    }
}
