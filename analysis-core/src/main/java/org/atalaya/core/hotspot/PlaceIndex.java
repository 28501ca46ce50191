// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

import java.util.Arrays;

/** Places in square bins of about two each, so that the near ones of a place are found without looking at all. */
public final class PlaceIndex {

    private static final double PLACES_A_BIN = 2;

    private final double[] x;
    private final double[] y;
    private final double minX;
    private final double minY;
    private final double side;
    private final int columns;
    private final int rows;
    private final int[] starts;
    private final int[] order;

    public PlaceIndex(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        minX = Arrays.stream(x).min().orElse(0);
        minY = Arrays.stream(y).min().orElse(0);
        double width = Arrays.stream(x).max().orElse(0) - minX;
        double height = Arrays.stream(y).max().orElse(0) - minY;
        double bins = Math.max(1, x.length / PLACES_A_BIN);
        // On a line the bins are as long as the line divided by their number.
        double fit = Math.max(Math.sqrt(width * height / bins), Math.max(width, height) / bins);
        side = fit > 0 ? fit : 1;
        columns = (int) (width / side) + 1;
        rows = (int) (height / side) + 1;
        starts = new int[Math.multiplyExact(columns, rows) + 1];
        for (int i = 0; i < x.length; i++) {
            starts[bin(i) + 1]++;
        }
        for (int b = 0; b + 1 < starts.length; b++) {
            starts[b + 1] += starts[b];
        }
        order = new int[x.length];
        int[] next = starts.clone();
        for (int i = 0; i < x.length; i++) {
            order[next[bin(i)]++] = i;
        }
    }

    private int bin(int i) {
        return row(y[i]) * columns + column(x[i]);
    }

    private int column(double at) {
        return (int) Math.max(0, Math.min(columns - 1, Math.floor((at - minX) / side)));
    }

    private int row(double at) {
        return (int) Math.max(0, Math.min(rows - 1, Math.floor((at - minY) / side)));
    }

    /** Metres between two of the places. */
    public double distance(int i, int j) {
        return Math.hypot(x[i] - x[j], y[i] - y[j]);
    }

    /** All others no further than {@code distance}, ascending. */
    public int[] within(int i, double distance) {
        int[] found = new int[16];
        int count = 0;
        int lastRow = row(y[i] + distance);
        int lastColumn = column(x[i] + distance);
        for (int row = row(y[i] - distance); row <= lastRow; row++) {
            for (int column = column(x[i] - distance); column <= lastColumn; column++) {
                int bin = row * columns + column;
                for (int k = starts[bin]; k < starts[bin + 1]; k++) {
                    int j = order[k];
                    if (j != i && distance(i, j) <= distance) {
                        if (count == found.length) {
                            found = Arrays.copyOf(found, 2 * count);
                        }
                        found[count++] = j;
                    }
                }
            }
        }
        int[] all = Arrays.copyOf(found, count);
        Arrays.sort(all);
        return all;
    }

    /** The k nearest others, ascending; of equally near ones the first in order. */
    public int[] nearest(int i, int k) {
        if (k < 1 || k >= x.length) {
            throw new IllegalArgumentException(k + " nearest of " + x.length + " places");
        }
        int[] best = new int[k];
        double[] away = new double[k];
        int count = 0;
        int column = column(x[i]);
        int row = row(y[i]);
        int farthest = Math.max(columns, rows);
        for (int ring = 0; ring <= farthest; ring++) {
            // A place beyond the rings looked at is at least this far away.
            if (count == k && away[k - 1] < (ring - 1) * side) {
                break;
            }
            for (int r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
                int step = Math.abs(r - row) == ring ? 1 : Math.max(1, 2 * ring);
                for (int c = column - ring; c <= column + ring; c += step) {
                    if (c >= 0 && c < columns) {
                        count = take(i, r * columns + c, best, away, count);
                    }
                }
            }
        }
        Arrays.sort(best);
        return best;
    }

    private int take(int i, int bin, int[] best, double[] away, int already) {
        int count = already;
        for (int b = starts[bin]; b < starts[bin + 1]; b++) {
            int j = order[b];
            double d = distance(i, j);
            boolean late = count == best.length && !before(d, j, away[count - 1], best[count - 1]);
            if (j == i || late) {
                continue;
            }
            int at = count < best.length ? count++ : count - 1;
            while (at > 0 && before(d, j, away[at - 1], best[at - 1])) {
                best[at] = best[at - 1];
                away[at] = away[at - 1];
                at--;
            }
            best[at] = j;
            away[at] = d;
        }
        return count;
    }

    private static boolean before(double d, int j, double other, int than) {
        return d < other || (d == other && j < than);
    }
}
