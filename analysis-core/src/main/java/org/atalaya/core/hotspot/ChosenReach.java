// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

/**
 * How many rings of squares count as neighbours: as few as make the expected number of incidents in a neighbourhood at
 * least {@value #ENOUGH}, since where fewer are expected one incident more or less decides; never more than {@value #MOST} rings.
 *
 * @param rings 1 are the eight squares beside a square
 */
record ChosenReach(int rings, double perCell) {

    static final int ENOUGH = 5;
    static final int MOST = 5;

    static ChosenReach of(int incidents, int cells) {
        double perCell = (double) incidents / cells;
        int rings = 1;
        while (rings < MOST && new ChosenReach(rings, perCell).expected() < ENOUGH) {
            rings++;
        }
        return new ChosenReach(rings, perCell);
    }

    boolean enough() {
        return expected() >= ENOUGH;
    }

    /** Incidents expected in a neighbourhood, the cell itself counted. */
    double expected() {
        int cells = rings == 1 ? 9 : 1;
        if (rings > 1) {
            // A disc: the squares whose middles are within reach.
            double reach = steps();
            for (int r = -MOST - 2; r <= MOST + 2; r++) {
                for (int c = -MOST - 2; c <= MOST + 2; c++) {
                    cells += (r != 0 || c != 0) && Math.hypot(r, c) <= reach ? 1 : 0;
                }
            }
        }
        return perCell * cells;
    }

    /** Incidents expected in a square and the eight beside it. */
    double expectedBeside() {
        return 9 * perCell;
    }

    /** Metres between middles; half a square is left so that rounding decides nothing. */
    double metres(double cellSize) {
        return steps() * cellSize;
    }

    /** The same in sides of a cell. */
    double steps() {
        return rings + 0.5;
    }
}
