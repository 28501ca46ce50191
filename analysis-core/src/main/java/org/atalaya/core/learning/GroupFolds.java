// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Folds of whole groups: zones, blocks of ground, the rows of one incident. No group stands on both sides. */
final class GroupFolds {

    private GroupFolds() {}

    /**
     * The groups dealt to folds of about equally many rows: the largest first, equals by seed, each to the fold with the
     * fewest.
     *
     * @param group number of each row's group, 0 and up; negative: the row is not used
     * @param folds 0: each group is a fold
     */
    static List<Parts> of(int[] group, int folds, long seed) {
        int[] foldOf = deal(group, folds, seed);
        int all = Arrays.stream(foldOf).max().orElse(-1) + 1;
        List<Parts> parts = new ArrayList<>();
        for (int fold = 0; fold < all; fold++) {
            int judged = fold;
            parts.add(new Parts(Arrays.stream(group)
                    .map(g -> g < 0 ? Parts.UNUSED : foldOf[g] == judged ? Parts.TEST : Parts.TRAINING)
                    .toArray()));
        }
        return parts;
    }

    /** How many groups have a row. */
    static int count(int[] group) {
        return (int) Arrays.stream(group).filter(g -> g >= 0).distinct().count();
    }

    /**
     * Squares judge in turn, aligned to multiples of their side and half-open. A training row that is not farther than
     * the buffer from a test square is left out.
     *
     * @param x metres; NaN where a row has no place: it is not used
     */
    static List<Parts> blocks(double[] x, double[] y, double side, double buffer, int folds, long seed) {
        int[] group = squares(x, y, side);
        List<Parts> parts = of(group, folds, seed);
        if (!(buffer > 0)) {
            return parts;
        }
        List<Parts> apart = new ArrayList<>();
        for (Parts fold : parts) {
            Set<Square> tested = new HashSet<>();
            for (int row : fold.rows(Parts.TEST)) {
                tested.add(Square.of(x[row], y[row], side));
            }
            int[] partOf = fold.partOf().clone();
            for (int row : fold.rows(Parts.TRAINING)) {
                if (tested.stream().anyMatch(square -> square.within(x[row], y[row], side, buffer))) {
                    partOf[row] = Parts.UNUSED;
                }
            }
            apart.add(new Parts(partOf));
        }
        return apart;
    }

    /** The number of each row's square, in the order in which rows come; -1 without a place. */
    static int[] squares(double[] x, double[] y, double side) {
        Map<Square, Integer> number = new HashMap<>();
        int[] group = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            group[i] = Double.isNaN(x[i]) || Double.isNaN(y[i])
                    ? -1
                    : number.computeIfAbsent(Square.of(x[i], y[i], side), s -> number.size());
        }
        return group;
    }

    private static int[] deal(int[] group, int folds, long seed) {
        int[] rows = new int[Arrays.stream(group).max().orElse(-1) + 1];
        Arrays.stream(group).filter(g -> g >= 0).forEach(g -> rows[g]++);
        int[] present = IntStream.range(0, rows.length).filter(g -> rows[g] > 0).toArray();
        int[] foldOf = new int[rows.length];
        if (folds == 0) {
            IntStream.range(0, present.length).forEach(i -> foldOf[present[i]] = i);
            return foldOf;
        }
        Parts.shuffle(present, new SplittableRandom(seed));
        int[] order = Arrays.stream(present)
                .boxed()
                .sorted(Comparator.comparingInt((Integer g) -> -rows[g]))
                .mapToInt(g -> g)
                .toArray();
        long[] load = new long[folds];
        for (int g : order) {
            int least = 0;
            for (int fold = 1; fold < folds; fold++) {
                least = load[fold] < load[least] ? fold : least;
            }
            foldOf[g] = least;
            load[least] += rows[g];
        }
        return foldOf;
    }

    private record Square(long column, long row) {

        static Square of(double x, double y, double side) {
            return new Square((long) Math.floor(x / side), (long) Math.floor(y / side));
        }

        boolean within(double x, double y, double side, double buffer) {
            double dx = Math.max(0, Math.max(column * side - x, x - (column + 1) * side));
            double dy = Math.max(0, Math.max(row * side - y, y - (row + 1) * side));
            return dx * dx + dy * dy <= buffer * buffer;
        }
    }
}
