// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.WorkbenchException;

/** Coordinates that systems write where the place is not known: (0, 0), the same in metres or feet, and marks. */
final class Nowhere {

    /** Coordinates within a hundredth of a degree of (0, 0) are the null island, in the Gulf of Guinea. */
    private static final double DEGREES = 0.01;

    /** The same in metres or feet, where false eastings make every true coordinate larger. */
    private static final double UNITS = 1;

    /** The same in metres of a system in which a program put 0° and 0°. */
    private static final double METRES = 1_113;

    /** Programs differ so much in where a system puts a place a quarter of the globe away. */
    private static final double FAR_OFF = 0.001;

    private final double least;
    private final boolean projected;
    private double islandX = Double.NaN;
    private double islandY = Double.NaN;
    private double reach;

    Nowhere(Crs source, boolean degrees) throws WorkbenchException {
        this.least = degrees ? DEGREES : UNITS;
        this.projected = !degrees;
        if (projected) {
            Projection there = Projection.between(CrsRegistry.epsg(CrsRegistry.WGS84), source);
            double[] island = {0, 0};
            there.transform(island);
            islandX = island[0];
            islandY = island[1];
            reach = Math.max(METRES, FAR_OFF * Math.hypot(islandX, islandY));
        }
    }

    /** Code of what a pair stands for, null where it may be a place. */
    String code(double x, double y) {
        if (x * x + y * y < least * least) {
            return "import.null-island";
        }
        if (projected && Math.abs(x - islandX) < reach && Math.abs(y - islandY) < reach) {
            return "import.null-island";
        }
        return mark(x) && mark(y) ? "import.place-mark" : null;
    }

    /** 1, -1, and three nines or more. */
    private static boolean mark(double number) {
        double size = Math.abs(number);
        if (size == 1) {
            return true;
        }
        for (double nines = 999; nines <= size && nines < 1e12; nines = 10 * nines + 9) {
            if (nines == size) {
                return true;
            }
        }
        return false;
    }
}
