// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.emerging;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.grid.Contiguity;
import org.atalaya.core.hotspot.DealtSums;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.spacetime.Steps;

/**
 * Counts of cells by steps of time, and Gi* of them (Ord and Getis 1995). The neighbours of a bin are the cells around it
 * and itself, in its own step and in the step before; mean and variance are those of the whole cube.
 */
public final class SpaceTimeCube {

    /** Cells a thread takes at once; the result does not depend on it. */
    private static final int BLOCK = 1024;

    private final int[][] counts;
    private final int steps;
    private final int outsideTime;

    private SpaceTimeCube(int[][] counts, int steps, int outsideTime) {
        this.counts = counts;
        this.steps = steps;
        this.outsideTime = outsideTime;
    }

    /** Each incident in its cell and in the step its time starts in. */
    public static SpaceTimeCube of(CellGrid grid, Steps steps, Incidents incidents) {
        int[][] counts = new int[grid.size()][steps.count()];
        int outsideTime = 0;
        for (int row = 0; row < incidents.size(); row++) {
            if (incidents.hasPlace(row)) {
                int cell = grid.indexOf(incidents.x(row), incidents.y(row));
                int step = steps.of(incidents.start(row));
                outsideTime += cell >= 0 && step < 0 ? 1 : 0;
                if (cell >= 0 && step >= 0) {
                    counts[cell][step]++;
                }
            }
        }
        return new SpaceTimeCube(counts, steps.count(), outsideTime);
    }

    /** A cube of known counts, [cell][step]. */
    public static SpaceTimeCube of(int[][] counts) {
        int[][] copy = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
        return new SpaceTimeCube(copy, copy.length == 0 ? 0 : copy[0].length, 0);
    }

    public int cells() {
        return counts.length;
    }

    public int steps() {
        return steps;
    }

    public int count(int cell, int step) {
        return counts[cell][step];
    }

    /** Incidents inside the study area whose time is in no whole step. */
    public int outsideTime() {
        return outsideTime;
    }

    public long total() {
        return Arrays.stream(counts)
                .mapToLong(row -> Arrays.stream(row).asLongStream().sum())
                .sum();
    }

    public long total(int cell) {
        return Arrays.stream(counts[cell]).asLongStream().sum();
    }

    /** How many cells hold an incident. */
    public int cellsWithAny() {
        return (int) IntStream.range(0, counts.length).filter(c -> total(c) > 0).count();
    }

    /** Who is beside whom, without the cell itself. */
    public static int[][] neighbours(CellGrid grid) {
        return IntStream.range(0, grid.size())
                .parallel()
                .mapToObj(cell -> grid.neighbours(cell, Contiguity.QUEEN))
                .toArray(int[][]::new);
    }

    /** z-scores of Gi* by [cell][step] over the whole cube; NaN where all counts are equal. */
    public double[][] giStar(int[][] neighbours, Progress progress) {
        double n = (double) counts.length * steps;
        Moments moments = Moments.of(counts, 0, steps);
        return scored(neighbours, progress, (cell, step) -> {
            double around = around(neighbours, cell, step);
            double beside = neighbours[cell].length + 1.0;
            boolean before = step > 0;
            return z(
                    before ? around + around(neighbours, cell, step - 1) : around,
                    before ? 2 * beside : beside,
                    n,
                    moments);
        });
    }

    /** z-scores of Gi* by [cell][step], each step on its own; NaN where all counts of a step are equal. */
    public double[][] giStarByStep(int[][] neighbours, Progress progress) {
        Moments[] moments = new Moments[steps];
        for (int step = 0; step < steps; step++) {
            moments[step] = Moments.of(counts, step, step + 1);
        }
        return scored(
                neighbours,
                progress,
                (cell, step) ->
                        z(around(neighbours, cell, step), neighbours[cell].length + 1.0, counts.length, moments[step]));
    }

    /**
     * Two-sided p of the sums that {@link #giStar} judges, were the counts of all bins dealt out anew. Empty where counts are
     * so large that the normal distribution serves as well.
     */
    public Optional<double[][]> pDealt(int[][] neighbours) {
        DealtSums dealt =
                DealtSums.of(Arrays.stream(counts).flatMapToInt(Arrays::stream).toArray());
        if (!canJudge(dealt, neighbours, 2)) {
            return Optional.empty();
        }
        double[][] p = new double[counts.length][steps];
        for (int cell = 0; cell < counts.length; cell++) {
            int beside = neighbours[cell].length + 1;
            long before = 0;
            for (int step = 0; step < steps; step++) {
                long now = sum(neighbours, cell, step);
                p[cell][step] = dealt.pTwoSided(step > 0 ? 2 * beside : beside, Math.toIntExact(now + before));
                before = now;
            }
        }
        return Optional.of(p);
    }

    /** As {@link #pDealt}, each step on its own, of the sums that {@link #giStarByStep} judges. */
    public Optional<double[][]> pDealtByStep(int[][] neighbours) {
        double[][] p = new double[counts.length][steps];
        for (int step = 0; step < steps; step++) {
            int at = step;
            DealtSums dealt =
                    DealtSums.of(Arrays.stream(counts).mapToInt(row -> row[at]).toArray());
            if (!canJudge(dealt, neighbours, 1)) {
                return Optional.empty();
            }
            for (int cell = 0; cell < counts.length; cell++) {
                p[cell][step] =
                        dealt.pTwoSided(neighbours[cell].length + 1, Math.toIntExact(sum(neighbours, cell, step)));
            }
        }
        return Optional.of(p);
    }

    private static boolean canJudge(DealtSums dealt, int[][] neighbours, int stepsTogether) {
        return Arrays.stream(neighbours).allMatch(beside -> dealt.canJudge(stepsTogether * (beside.length + 1)));
    }

    private interface Score {
        double of(int cell, int step);
    }

    private double[][] scored(int[][] neighbours, Progress progress, Score score) {
        double[][] z = new double[neighbours.length][steps];
        int blocks = (counts.length + BLOCK - 1) / BLOCK;
        // A few blocks a round, so that the work can be stopped from the thread that started it.
        int round = 64;
        for (int from = 0; from < blocks; from += round) {
            progress.step((double) from / blocks, "progress.comparing-neighbours");
            IntStream.range(from, Math.min(blocks, from + round)).parallel().forEach(block -> {
                int end = Math.min(counts.length, (block + 1) * BLOCK);
                for (int cell = block * BLOCK; cell < end; cell++) {
                    for (int step = 0; step < steps; step++) {
                        z[cell][step] = score.of(cell, step);
                    }
                }
            });
        }
        return z;
    }

    private double around(int[][] neighbours, int cell, int step) {
        return (double) sum(neighbours, cell, step);
    }

    private long sum(int[][] neighbours, int cell, int step) {
        long sum = counts[cell][step];
        for (int neighbour : neighbours[cell]) {
            sum += counts[neighbour][step];
        }
        return sum;
    }

    /** Binary weights: their sum and the sum of their squares are both the number of neighbours. */
    private static double z(double around, double neighbours, double n, Moments m) {
        double spread = m.variance * (n * neighbours - neighbours * neighbours) / (n - 1);
        return n > 1 && spread > 0 ? (around - m.mean * neighbours) / Math.sqrt(spread) : Double.NaN;
    }

    /** Exact in whole numbers, so that no order of summing shows. */
    private record Moments(double mean, double variance) {

        static Moments of(int[][] counts, int from, int to) {
            long sum = 0;
            long squares = 0;
            for (int[] row : counts) {
                for (int step = from; step < to; step++) {
                    sum += row[step];
                    squares += (long) row[step] * row[step];
                }
            }
            double n = (double) counts.length * (to - from);
            double mean = sum / n;
            return new Moments(mean, Math.max(0, squares / n - mean * mean));
        }
    }
}
