// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atalaya.core.importer.PlaceCounts.Busy;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;

/** Places that only the whole file shows to be no true ones: many rows on one point, coordinates rounded to a grid. */
final class PlaceWatch {

    /** A point is suspicious that holds more rows than this and more than one in a hundred. */
    private static final long MANY = 50;

    private static final double SHARE = 0.01;

    private static final int SPOTS = 10;

    /** So few rows say nothing about how coordinates are rounded. */
    private static final long ENOUGH = 200;

    /** So many rows to a place on average: they stand on snap points or on addresses. */
    private static final double CROWDED = 2;

    /** Both of two coordinates with three decimals end in 0 by chance once in a hundred. */
    private static final double ROUNDED_SHARE = 0.2;

    /** Metres in a degree of latitude. */
    private static final double DEGREE = 111_320;

    /** Steps to a degree, and to a unit of metres or feet, of the grids that matter; the coarsest first. */
    private static final double[] OF_DEGREES = {10, 100, 1_000};

    private static final double[] OF_UNITS = {1 / 1_000.0, 1 / 500.0, 1 / 250.0, 1 / 200.0, 1 / 100.0, 1 / 50.0};

    private final PlaceReader places;
    private final boolean degrees;
    private final double[] steps;
    private final long[] onGrid;
    private final PlaceCounts counts = new PlaceCounts();

    PlaceWatch(PlaceReader places) {
        this.places = places;
        this.degrees = places.inDegrees();
        this.steps = degrees ? OF_DEGREES : OF_UNITS;
        this.onGrid = new long[steps.length];
    }

    /** Takes the coordinates of an accepted row, as in the file. */
    void see(long row, double x, double y) {
        counts.add(x, y, row);
        int finest = steps.length - 1;
        // What is not on the finest grid is on none of most files: one look is enough.
        if (degrees && !on(steps[finest], x, y)) {
            return;
        }
        for (int i = 0; i <= finest; i++) {
            onGrid[i] += on(steps[i], x, y) ? 1 : 0;
        }
    }

    /** A number with few decimals is the nearest double to a whole number of steps. */
    private static boolean on(double steps, double x, double y) {
        double dx = x * steps;
        double dy = y * steps;
        return Math.abs(dx - Math.rint(dx)) < 1e-6 && Math.abs(dy - Math.rint(dy)) < 1e-6;
    }

    void conclude(Findings findings, Where where) {
        long rows = counts.rows();
        stacks(findings, where, rows);
        if (rows < ENOUGH) {
            return;
        }
        for (int i = 0; i < steps.length; i++) {
            // The coarsest grid that holds nearly as many as any finer one.
            if (onGrid[i] >= ROUNDED_SHARE * rows && onGrid[i] >= 0.9 * onGrid[steps.length - 1]) {
                double metres = (degrees ? DEGREE : places.metresPerUnit()) / steps[i];
                findings.state(
                        Problem.warning("import.snapped", onGrid[i], (double) onGrid[i] / rows, metres)
                                .at(where),
                        onGrid[i],
                        List.of());
                break;
            }
        }
        long distinct = counts.distinct();
        if (rows >= CROWDED * distinct) {
            findings.state(
                    Problem.warning("import.few-points", rows, distinct, (double) rows / distinct)
                            .at(where),
                    rows,
                    List.of());
        }
    }

    private void stacks(Findings findings, Where where, long rows) {
        List<Busy> busy = counts.above(Math.max(MANY, SHARE * rows));
        if (busy.isEmpty()) {
            return;
        }
        List<Busy> spots = busy.subList(0, Math.min(SPOTS, busy.size()));
        long stacked = spots.stream().mapToLong(Busy::count).sum();
        Busy first = spots.get(0);
        List<Object> args = new ArrayList<>(List.of(
                spots.size(),
                stacked,
                (double) stacked / rows,
                String.format(Locale.ROOT, "%s, %s", first.x(), first.y()),
                first.count()));
        for (Busy spot : spots) {
            args.add(spot.x());
            args.add(spot.y());
        }
        findings.state(
                Problem.warning("import.stacked-points", args.toArray()).at(where),
                stacked,
                spots.stream().map(Busy::firstRow).toList());
    }
}
