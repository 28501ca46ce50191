// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.List;
import java.util.stream.LongStream;
import org.atalaya.core.data.RasterCells;

/**
 * How many cells of a raster lie in each step of its ramp: one pass over all cells, to be made once for each {@link Of}.
 *
 * @param inside the lowest step first; what is beyond the ends counts in the first and last
 * @param missing cells without data
 */
public record RasterCounts(List<Long> inside, long missing, long below, long above) {

    private static final int STEPS = 5;

    public RasterCounts {
        inside = List.copyOf(inside);
    }

    /** What is counted: the same gives the same counts. */
    public record Of(RasterCells.Numbers numbers, double low, double high) {

        /** How many steps of equal width there are. */
        int steps() {
            return high > low ? STEPS : 1;
        }

        double width() {
            return (high - low) / steps();
        }
    }

    public static RasterCounts count(Of question) {
        int steps = question.steps();
        double width = question.width();
        long[] inside = new long[steps];
        long missing = 0;
        long below = 0;
        long above = 0;
        for (double value : question.numbers().values()) {
            if (Double.isNaN(value)) {
                missing++;
                continue;
            }
            int step = width > 0 ? (int) Math.floor((value - question.low()) / width) : 0;
            inside[Math.max(0, Math.min(steps - 1, step))]++;
            below += value < question.low() ? 1 : 0;
            above += value > question.high() ? 1 : 0;
        }
        return new RasterCounts(LongStream.of(inside).boxed().toList(), missing, below, above);
    }
}
