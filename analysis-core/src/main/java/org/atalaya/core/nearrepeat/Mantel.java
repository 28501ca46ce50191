// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;

/**
 * The test of Mantel (1967): the correlation over all pairs between distance in space and distance in time. Each may be
 * transformed to (d + constant)^power first; a power of -1 makes near pairs count most. A positive correlation means that
 * what is near in space is near in time, whichever of the two forms is taken.
 */
public final class Mantel {

    private static final int SIMULATIONS_AT_ONCE = 64;
    private static final int ROWS_A_BLOCK = 128;
    private static final int BLOCKS_A_STEP = 32;

    private Mantel() {}

    /** (d + constant)^power. */
    public record Transform(double constant, double power) {

        public static final Transform PLAIN = new Transform(0, 1);

        double of(double distance) {
            double base = distance + constant;
            if (power == 1) {
                return base;
            }
            return power == -1 ? 1 / base : Math.pow(base, power);
        }
    }

    /**
     * The correlation, of what was observed and of each simulation; NaN where all distances or all differences are equal.
     */
    public record Correlation(double r, double[] simulated) {

        public double p() {
            return Dealing.p(Arrays.stream(simulated).filter(s -> s >= r).count(), simulated.length);
        }
    }

    public static Correlation of(
            TimedPlaces given,
            Transform space,
            Transform time,
            Metric metric,
            int simulations,
            long seed,
            Progress progress) {
        TimedPlaces places = given.at(given.ownOrder());
        int n = places.size();
        int[] days = places.days();
        double[] ofDifference = IntStream.rangeClosed(0, places.spanDays())
                .mapToDouble(time::of)
                .toArray();
        double[] sums = new double[simulations + 1];
        double[] moments = null;
        for (int from = 0; from < sums.length; from += SIMULATIONS_AT_ONCE) {
            int count = Math.min(SIMULATIONS_AT_ONCE, sums.length - from);
            int[] dealt = dealt(days, seed, from, count);
            double[] found = sums(
                    places,
                    space,
                    metric,
                    ofDifference,
                    dealt,
                    count,
                    progress.slice((double) from / sums.length, (double) (from + count) / sums.length));
            System.arraycopy(found, 0, sums, from, count);
            moments = moments == null ? Arrays.copyOfRange(found, count, count + 4) : moments;
        }
        double pairs = n * (n - 1.0) / 2;
        double covariance = moments[0] / pairs * (moments[1] / pairs);
        double spread = spread(moments[0], moments[2], pairs) * spread(moments[1], moments[3], pairs);
        double[] r = Arrays.stream(sums)
                .map(sum -> spread > 0 ? (sum / pairs - covariance) / Math.sqrt(spread) : Double.NaN)
                .toArray();
        return new Correlation(r[0], Arrays.copyOfRange(r, 1, r.length));
    }

    /** Variance with divisor n; what is only rounding of equal numbers is none. */
    private static double spread(double sum, double squares, double pairs) {
        double mean = sum / pairs;
        double variance = squares / pairs - mean * mean;
        return variance > 1e-12 * mean * mean ? variance : 0;
    }

    /** Days of several simulations, those of one place side by side; simulation 0 is what was observed. */
    private static int[] dealt(int[] days, long seed, int from, int count) {
        int[] dealt = new int[days.length * count];
        IntStream.range(0, count).parallel().forEach(k -> {
            int[] one = from + k == 0 ? days : Dealing.shuffled(days, seed, from + k - 1);
            for (int i = 0; i < one.length; i++) {
                dealt[i * count + k] = one[i];
            }
        });
        return dealt;
    }

    /** Σ f(distance) g(days) over the pairs of each simulation, then Σ f, Σ g, Σ f² and Σ g² of the first. */
    private static double[] sums(
            TimedPlaces places,
            Transform space,
            Metric metric,
            double[] ofDifference,
            int[] dealt,
            int count,
            Progress progress) {
        int n = places.size();
        int blocks = (n + ROWS_A_BLOCK - 1) / ROWS_A_BLOCK;
        double[] total = new double[count + 4];
        for (int from = 0; from < blocks; from += BLOCKS_A_STEP) {
            progress.step((double) from / blocks, "progress.dealing-days");
            int first = from;
            int to = Math.min(blocks, from + BLOCKS_A_STEP);
            double[][] found = new double[to - from][];
            IntStream.range(first, to).parallel().forEach(block -> {
                double[] sum = new double[count + 4];
                int end = Math.min(n, (block + 1) * ROWS_A_BLOCK);
                for (int i = block * ROWS_A_BLOCK; i < end; i++) {
                    for (int j = i + 1; j < n; j++) {
                        double f = space.of(metric.distance(places.x(j) - places.x(i), places.y(j) - places.y(i)));
                        add(f, dealt, i * count, j * count, count, ofDifference, sum);
                    }
                }
                found[block - first] = sum;
            });
            // Added block by block in order: the same bits for any number of threads.
            for (double[] sum : found) {
                for (int k = 0; k < total.length; k++) {
                    total[k] += sum[k];
                }
            }
        }
        return total;
    }

    private static void add(double f, int[] dealt, int i, int j, int count, double[] ofDifference, double[] sum) {
        for (int k = 0; k < count; k++) {
            sum[k] += f * ofDifference[Math.abs(dealt[i + k] - dealt[j + k])];
        }
        double g = ofDifference[Math.abs(dealt[i] - dealt[j])];
        sum[count] += f;
        sum[count + 1] += g;
        sum[count + 2] += f * f;
        sum[count + 3] += g * g;
    }
}
