// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.panel;

import java.util.Arrays;

/** The ticks of the incidents of each cell, ascending. Immutable. */
final class CellEvents {

    private final int[] from;
    private final int[] ticks;

    private CellEvents(int[] from, int[] ticks) {
        this.from = from;
        this.ticks = ticks;
    }

    /** Incidents with their cell and tick; those of cell −1 are nowhere. */
    static CellEvents of(int cells, int[] cell, int[] tick) {
        int[] from = new int[cells + 1];
        for (int c : cell) {
            if (c >= 0) {
                from[c + 1]++;
            }
        }
        for (int c = 0; c < cells; c++) {
            from[c + 1] += from[c];
        }
        int[] next = Arrays.copyOf(from, cells);
        int[] ticks = new int[from[cells]];
        for (int i = 0; i < cell.length; i++) {
            if (cell[i] >= 0) {
                ticks[next[cell[i]]++] = tick[i];
            }
        }
        for (int c = 0; c < cells; c++) {
            Arrays.sort(ticks, from[c], from[c + 1]);
        }
        return new CellEvents(from, ticks);
    }

    int cells() {
        return from.length - 1;
    }

    int size() {
        return ticks.length;
    }

    /** How many incidents of a cell are in [first, end). */
    int count(int cell, int first, int end) {
        return before(cell, end) - before(cell, first);
    }

    /** Position behind the incidents of a cell that are earlier than a tick. */
    int before(int cell, int tick) {
        int low = from[cell];
        int high = from[cell + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ticks[middle] < tick) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int first(int cell) {
        return from[cell];
    }

    int tick(int position) {
        return ticks[position];
    }
}
