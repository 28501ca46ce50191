// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;
import weka.core.Statistics;

/**
 * The local statistics of Getis and Ord as z-scores (Ord and Getis 1995, equations 9 and 14; Getis and Ord 1996): is the
 * sum around a place larger than chance would make it? With m values in question, mean a and variance s² (divisor m),
 * z = (Σ w x − a Σ w) / (s √((m Σ w² − (Σ w)²) / (m − 1))). For Gi* a place counts as its own neighbour and m is all
 * places; for Gi the place itself is left out of sum, mean and variance.
 */
public final class GetisOrd {

    private static final int PLACES_A_STEP = 65_536;

    private GetisOrd() {}

    /**
     * z-scores of Gi*, NaN where it is not defined: all values equal, or everybody a neighbour of everybody.
     *
     * @param weights with or without the place itself; it is added where missing
     */
    public static double[] star(double[] values, Weights weights, Progress progress) {
        requireSize(values, weights);
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double variance = squares / values.length;
        double[] z = new double[values.length];
        inSteps(z.length, progress, i -> z[i] = z(values, weights, i, true, values.length, mean, variance));
        return z;
    }

    /** z-scores of Gi, the place itself left out; NaN where it is not defined. */
    public static double[] others(double[] values, Weights weights, Progress progress) {
        requireSize(values, weights);
        double sum = 0;
        double shift = values.length > 0 ? values[0] : 0;
        double squares = 0;
        for (double value : values) {
            sum += value - shift;
            squares += (value - shift) * (value - shift);
        }
        double total = sum;
        double totalOfSquares = squares;
        int others = values.length - 1;
        double[] z = new double[values.length];
        inSteps(z.length, progress, i -> {
            double own = values[i] - shift;
            double mean = (total - own) / others;
            double variance = (totalOfSquares - own * own) / others - mean * mean;
            z[i] = z(values, weights, i, false, others, mean + shift, variance);
        });
        return z;
    }

    /** Two-sided p of a z-score: how often chance alone is at least as far from 0. NaN stays NaN. */
    public static double pTwoSided(double z) {
        return Double.isNaN(z) ? Double.NaN : Statistics.errorFunctionComplemented(Math.abs(z) / Math.sqrt(2));
    }

    private static double z(
            double[] values, Weights weights, int place, boolean star, int m, double mean, double variance) {
        double around = 0;
        double sum = 0;
        double sumOfSquares = 0;
        boolean self = false;
        int count = weights.count(place);
        for (int k = 0; k < count; k++) {
            int j = weights.neighbour(place, k);
            self |= j == place;
            if (star || j != place) {
                double w = weights.weight(place, k);
                around += w * values[j];
                sum += w;
                sumOfSquares += w * w;
            }
        }
        if (star && !self) {
            around += values[place];
            sum += 1;
            sumOfSquares += 1;
        }
        double spread = variance * (m * sumOfSquares - sum * sum) / (m - 1);
        // A variance that is only the rounding of equal values is none.
        boolean defined = m > 1 && sum > 0 && spread > 1e-12 * Math.max(1e-300, mean * mean) && variance > 0;
        return defined ? (around - mean * sum) / Math.sqrt(spread) : Double.NaN;
    }

    /** Each place on its own, so any number of threads gives the same numbers. */
    private static void inSteps(int places, Progress progress, IntConsumer work) {
        for (int from = 0; from < places; from += PLACES_A_STEP) {
            progress.step((double) from / places, "progress.comparing-neighbours");
            IntStream.range(from, Math.min(places, from + PLACES_A_STEP))
                    .parallel()
                    .forEach(work);
        }
    }

    private static void requireSize(double[] values, Weights weights) {
        if (values.length != weights.size()) {
            throw new IllegalArgumentException(values.length + " values, " + weights.size() + " places with weights");
        }
    }
}
