// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;

/** Fewer training rows, drawn by seed, where all of them do not fit in the memory. */
final class RowLimit {

    /** A model of fewer rows would say nothing; it runs with these even beyond its memory. */
    private static final int LEAST = 100;

    private RowLimit() {}

    /** The most rows, up to {@code all}, whose bytes stay within {@code allowed}; bytes must grow with rows. */
    static int fitting(int all, long allowed, IntToLongFunction bytes) {
        if (bytes.applyAsLong(all) <= allowed) {
            return all;
        }
        int low = Math.min(all, LEAST);
        int high = all;
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            if (bytes.applyAsLong(middle) <= allowed) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The task with {@code rows} of its training rows, in their order. */
    static LearningTask draw(LearningTask task, int rows) {
        int all = task.training().length;
        int[] positions = new int[all];
        Arrays.setAll(positions, i -> i);
        SplittableRandom random = new SplittableRandom(task.seed());
        for (int i = 0; i < rows; i++) {
            int other = i + random.nextInt(all - i);
            int swap = positions[i];
            positions[i] = positions[other];
            positions[other] = swap;
        }
        int[] drawn = Arrays.copyOf(positions, rows);
        Arrays.sort(drawn);
        return task.only(drawn);
    }

    static String said(int rows, int all) {
        return rows < all ? "rows=" + rows : "";
    }
}
