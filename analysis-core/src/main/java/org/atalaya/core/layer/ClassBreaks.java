// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The classes of a number on a map: class i holds {@code bounds[i] <= value < bounds[i + 1]}, the last has no upper
 * end, and a value below the first bound (or undefined) is in no class and not drawn.
 *
 * @param mean the mean the bounds are multiples of, or the mean of the values
 */
public record ClassBreaks(Kind kind, List<Double> bounds, double mean, double highest) {

    /** How the bounds were found. */
    public enum Kind {
        /** Half, 1, 2, 3, 4 and 5 times the mean of the study area (Chainey's incremental mean). */
        MEAN_MULTIPLES,
        /** About the same number of values in each class. */
        QUANTILE,
        /** Classes of the same width. */
        EQUAL,
        /** Standard deviations of a change: beyond −3, −2, −1, around nothing, beyond 1, 2, 3. */
        CHANGE,
        /** Natural breaks: the least spread within classes. */
        JENKS,
        /** One standard deviation wide, about the mean. */
        DEVIATION,
        /** Where a person put them. */
        MANUAL;

        /** Those that can be chosen for any values; the classes of a change belong to changes alone. */
        public static List<Kind> schemes() {
            return Arrays.stream(values()).filter(kind -> kind != CHANGE).toList();
        }
    }

    private static final List<Double> MULTIPLES = List.of(0.5, 1.0, 2.0, 3.0, 4.0, 5.0);

    public ClassBreaks {
        bounds = List.copyOf(bounds);
    }

    /** Six classes by the mean of all defined values. */
    public static ClassBreaks meanMultiples(double[] values) {
        double[] defined = defined(values);
        return meanMultiples(mean(defined), highest(defined));
    }

    /** Six classes by a mean that is known, such as incidents by the exact area; no class when it is 0. */
    public static ClassBreaks meanMultiples(double mean, double highest) {
        List<Double> bounds = mean > 0 ? MULTIPLES.stream().map(m -> m * mean).toList() : List.of();
        return new ClassBreaks(Kind.MEAN_MULTIPLES, bounds, mean, highest);
    }

    /**
     * How many standard deviations from the mean a class of {@link Kind#DEVIATION} starts; the lowest class, 0, is open.
     */
    public static double deviations(int index, int classes) {
        return index - 1 - (classes - 2) / 2.0;
    }

    /** The multiple of the mean at which a class of {@link Kind#MEAN_MULTIPLES} starts. */
    public static double multiple(int index) {
        return MULTIPLES.get(index);
    }

    /**
     * Classes of about equally many counts; zeros are in no class. Where one count is so common that it fills its
     * class, the classes above share what is left, so that a long tail still shows its steps.
     */
    public static ClassBreaks quantile(double[] counts, int classes) {
        double[] drawn =
                Arrays.stream(defined(counts)).filter(v -> v > 0).sorted().toArray();
        List<Double> bounds = new ArrayList<>();
        int from = 0;
        while (from < drawn.length && bounds.size() < classes) {
            bounds.add(drawn[from]);
            int left = classes - bounds.size() + 1;
            int to = from + Math.max(1, (drawn.length - from) / left);
            while (to < drawn.length && drawn[to] == drawn[from]) {
                to++;
            }
            // The next class starts with the first of its equals, so that equals stay together.
            while (to < drawn.length && to > from + 1 && drawn[to - 1] == drawn[to]) {
                to--;
            }
            from = bounds.size() == classes ? drawn.length : to;
        }
        return new ClassBreaks(Kind.QUANTILE, bounds, mean(defined(counts)), highest(drawn));
    }

    /** Classes of whole numbers of the same width from 1 to the highest count. */
    public static ClassBreaks equal(double[] counts, int classes) {
        double[] defined = defined(counts);
        double top = highest(defined);
        double width = Math.max(1, Math.ceil(top / classes));
        List<Double> bounds = new ArrayList<>();
        for (double bound = 1; bound <= top && bounds.size() < classes; bound += width) {
            bounds.add(bound);
        }
        return new ClassBreaks(Kind.EQUAL, bounds, mean(defined), top);
    }

    /**
     * Seven classes of a change in standard deviations, zero in the middle of the fourth. Below 2 either way nothing is
     * coloured: of many cells most move that far by chance, and a map of them would be one of noise.
     */
    public static ClassBreaks change(double highest) {
        return new ClassBreaks(
                Kind.CHANGE, List.of(Double.NEGATIVE_INFINITY, -4.0, -3.0, -2.0, 2.0, 3.0, 4.0), 0, highest);
    }

    public int classes() {
        return bounds.size();
    }

    /** The class of a value, −1 for none. */
    public int classOf(double value) {
        int found = -1;
        while (found + 1 < bounds.size() && value >= bounds.get(found + 1)) {
            found++;
        }
        return found;
    }

    private static double[] defined(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double highest(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }
}
