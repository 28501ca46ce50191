// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

/** Finds the first of ascending radii that is not below a distance, from the square of the distance. */
final class RadiusBins {

    private static final int CELLS = 16_384;

    /** For each square, in cells, the first radius that can reach it. */
    final int[] start;

    /** The greatest square whose root, as computed, is not above a radius; one more that holds all. */
    final double[] limit;

    final double scale;

    /**
     * Bins of radii.
     *
     * @param beyond squares are at most so many times that of the last radius
     */
    RadiusBins(double[] radii, double beyond) {
        double last = radii[radii.length - 1];
        this.limit = new double[radii.length + 1];
        for (int r = 0; r < radii.length; r++) {
            double square = radii[r] * radii[r];
            while (Math.sqrt(Math.nextUp(square)) <= radii[r]) {
                square = Math.nextUp(square);
            }
            while (square > 0 && Math.sqrt(square) > radii[r]) {
                square = Math.nextDown(square);
            }
            limit[r] = square;
        }
        limit[radii.length] = Double.POSITIVE_INFINITY;
        this.scale = CELLS / (last * last);
        this.start = new int[(int) (CELLS * beyond) + 2];
        int at = 0;
        for (int cell = 0; cell < start.length; cell++) {
            // One cell early: rounding may put a square into the cell after its own.
            while (limit[at] < (cell - 1) / scale) {
                at++;
            }
            start[cell] = at;
        }
    }

    /** The first radius that reaches, or their number where none does. */
    int of(double square) {
        int at = start[(int) (square * scale)];
        while (square > limit[at]) {
            at++;
        }
        return at;
    }
}
