// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Parts numbers into classes. Every defined number is in exactly one class, but for multiples of the mean and bounds by
 * hand, which leave out what lies below the first. Equal numbers are always in the same class, so there may be fewer
 * classes than asked for.
 */
public final class Classing {

    public static final int FEWEST = 3;
    public static final int MOST = 9;

    private Classing() {}

    /**
     * The classes of these numbers; NaN is in none.
     *
     * @param classes how many; multiples of the mean are always six, and by hand there are as many as bounds
     * @param byHand where classes start, for {@link ClassBreaks.Kind#MANUAL}
     */
    public static ClassBreaks of(ClassBreaks.Kind kind, int classes, List<Double> byHand, double[] values) {
        if (classes < 1) {
            throw new IllegalArgumentException(classes + " classes");
        }
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        double mean = Arrays.stream(sorted).average().orElse(0);
        double highest = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
        if (kind == ClassBreaks.Kind.MEAN_MULTIPLES) {
            return ClassBreaks.meanMultiples(mean, highest);
        }
        List<Double> bounds =
                switch (kind) {
                    case QUANTILE -> quantile(sorted, classes);
                    case EQUAL -> equal(sorted, classes);
                    case JENKS -> JenksBreaks.of(sorted, classes);
                    case DEVIATION -> deviation(sorted, mean, classes);
                    default -> byHand.stream().distinct().sorted().toList();
                };
        return new ClassBreaks(kind, sorted.length == 0 ? List.of() : bounds, mean, highest);
    }

    /**
     * About as many numbers in each class: class i ends at the quantile i / k, interpolated between neighbours (type 7 of
     * Hyndman and Fan 1996, as in PySAL and R). Numbers equal to it are in the lower class.
     */
    private static List<Double> quantile(double[] sorted, int classes) {
        List<Double> bounds = new ArrayList<>();
        int n = sorted.length;
        for (int i = 0; i < classes && n > 0; i++) {
            int from = i == 0 ? 0 : (int) Math.floor((n - 1.0) * i / classes + 1e-9) + 1;
            while (i > 0 && from < n && sorted[from] == sorted[from - 1]) {
                from++;
            }
            add(sorted, from, bounds);
        }
        return bounds;
    }

    private static void add(double[] sorted, int from, List<Double> bounds) {
        if (from < sorted.length && (bounds.isEmpty() || sorted[from] > bounds.get(bounds.size() - 1))) {
            bounds.add(sorted[from]);
        }
    }

    /** Classes of the same width from the lowest to the highest number. */
    private static List<Double> equal(double[] sorted, int classes) {
        double lowest = sorted.length == 0 ? 0 : sorted[0];
        double range = sorted.length == 0 ? 0 : sorted[sorted.length - 1] - lowest;
        return DoubleStream.iterate(0, i -> i < (range > 0 ? classes : 1), i -> i + 1)
                .map(i -> lowest + range * i / classes)
                .boxed()
                .toList();
    }

    /**
     * Classes one standard deviation wide about the mean (divisor n − 1): with an odd number the mean is in the middle of
     * one, with an even number between two. The outer two are open, and a class may be empty, so that colours say the same
     * on both sides.
     */
    private static List<Double> deviation(double[] sorted, double mean, int classes) {
        int n = sorted.length;
        double squares = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
        double deviation = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
        if (!(deviation > 0) || classes < 2) {
            return n == 0 ? List.of() : List.of(sorted[0]);
        }
        List<Double> bounds = new ArrayList<>();
        for (int i = 1; i < classes; i++) {
            bounds.add(mean + ClassBreaks.deviations(i, classes) * deviation);
        }
        bounds.add(0, Math.min(sorted[0], bounds.get(0) - deviation));
        return bounds;
    }
}
