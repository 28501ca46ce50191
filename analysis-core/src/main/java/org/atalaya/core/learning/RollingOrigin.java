// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Test periods [start, start + horizon) of whole days, one after the other up to the end of the last day. What trains is
 * older than start − gap, and with a window not older than start − gap − window. All bounds are half-open.
 */
final class RollingOrigin {

    private static final long DAY = Duration.ofDays(1).toMillis();

    private RollingOrigin() {}

    /**
     * The earliest period first; periods without a row to train or to judge are left out.
     *
     * @param time wall-clock of each row
     * @param origins how many test periods
     * @param window days of training; 0: all before
     */
    static List<Parts> of(long[] time, int origins, int horizon, int gap, int window) {
        if (time.length == 0) {
            return List.of();
        }
        long end = (Math.floorDiv(Arrays.stream(time).max().orElseThrow(), DAY) + 1) * DAY;
        List<Parts> parts = new ArrayList<>();
        for (int origin = origins; origin > 0; origin--) {
            long start = end - (long) origin * horizon * DAY;
            long until = start - gap * DAY;
            long from = window > 0 ? until - window * DAY : Long.MIN_VALUE;
            long stop = start + horizon * DAY;
            Parts fold = new Parts(Arrays.stream(time)
                    .mapToInt(t -> t >= start && t < stop
                            ? Parts.TEST
                            : t >= from && t < until ? Parts.TRAINING : Parts.UNUSED)
                    .toArray());
            if (fold.rows(Parts.TRAINING).length > 0 && fold.rows(Parts.TEST).length > 0) {
                parts.add(fold);
            }
        }
        return parts;
    }

    /**
     * The rows in {@code folds + 1} steps of time of about equally many rows: each step but the first judges what all
     * before it teach. All rows of the moment at a cut belong to the later step.
     */
    static List<Parts> steps(long[] time, int folds) {
        long[] sorted = time.clone();
        Arrays.sort(sorted);
        List<Parts> parts = new ArrayList<>();
        for (int fold = 1; fold <= folds && sorted.length > 0; fold++) {
            long start = sorted[(int) ((long) sorted.length * fold / (folds + 1))];
            long stop =
                    fold == folds ? Long.MAX_VALUE : sorted[(int) ((long) sorted.length * (fold + 1) / (folds + 1))];
            Parts step = new Parts(Arrays.stream(time)
                    .mapToInt(t -> t < start ? Parts.TRAINING : t < stop ? Parts.TEST : Parts.UNUSED)
                    .toArray());
            if (step.rows(Parts.TRAINING).length > 0 && step.rows(Parts.TEST).length > 0) {
                parts.add(step);
            }
        }
        return parts;
    }
}
