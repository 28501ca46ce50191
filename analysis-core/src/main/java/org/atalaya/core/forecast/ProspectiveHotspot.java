// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.forecast;

import org.atalaya.core.progress.Progress;

/**
 * Prospective hotspots (Bowers, Johnson and Pease 2004), in the forms of PredictCode: each incident makes risk around it
 * that fades with distance and time, w = 1 / ((1 + weeks)(1 + cells)), and none at or beyond either bandwidth.
 *
 * @param cellSize metres: the unit of distance
 * @param weeks bandwidth in time
 * @param cells bandwidth in space
 */
public record ProspectiveHotspot(double cellSize, double weeks, double cells) {

    private static final double DAYS_A_WEEK = 7;

    public ProspectiveHotspot {
        if (!(cellSize > 0) || !Double.isFinite(cellSize) || !(weeks > 0) || !(cells > 0) || !Double.isFinite(cells)) {
            throw new IllegalArgumentException("no prospective hotspot: " + cellSize + ", " + weeks + ", " + cells);
        }
    }

    /** Cells of 50 m, 8 weeks, 400 m. */
    public static ProspectiveHotspot usual() {
        return new ProspectiveHotspot(50, 8, 8);
    }

    /** The weight of an incident so many weeks ago and so many cells away. */
    public double weight(double weeksAgo, double cellsAway) {
        boolean counts = weeksAgo >= 0 && weeksAgo < weeks && cellsAway < cells;
        return counts ? 1 / ((1 + weeksAgo) * (1 + cellsAway)) : 0;
    }

    /**
     * The risk of each cell of a rectangle, row 0 in the south, by whole weeks (rounded down) and whole cells (the larger
     * of the columns and the rows between, so that the eight cells around are one away). Incidents outside the rectangle
     * count as well.
     *
     * @param day the moment asked about; incidents after it do not count
     */
    public double[][] grid(
            Events events, double day, double minX, double minY, int columns, int rows, Progress progress) {
        double[][] risk = new double[rows][columns];
        int reach = (int) Math.ceil(cells) - 1;
        int until = events.until(day);
        int block = 4096;
        for (int i = 0; i < until; i++) {
            if (i % block == 0) {
                progress.step((double) i / until, "progress.comparing-neighbours");
            }
            double ago = Math.floor((day - events.day(i)) / DAYS_A_WEEK);
            if (ago < weeks) {
                long column = (long) Math.floor((events.x(i) - minX) / cellSize);
                long row = (long) Math.floor((events.y(i) - minY) / cellSize);
                for (int r = (int) Math.max(0, row - reach); r <= Math.min(rows - 1, row + reach); r++) {
                    for (int c = (int) Math.max(0, column - reach); c <= Math.min(columns - 1, column + reach); c++) {
                        risk[r][c] += weight(ago, (double) Math.max(Math.abs(r - row), Math.abs(c - column)));
                    }
                }
            }
        }
        return risk;
    }

    /** The risk at one place, by weeks with their fractions and straight distance in units of the cell size. */
    public double continuous(Events events, double day, double x, double y) {
        double risk = 0;
        int until = events.until(day);
        for (int i = 0; i < until; i++) {
            double away = Math.hypot(x - events.x(i), y - events.y(i)) / cellSize;
            risk += weight((day - events.day(i)) / DAYS_A_WEEK, away);
        }
        return risk;
    }
}
