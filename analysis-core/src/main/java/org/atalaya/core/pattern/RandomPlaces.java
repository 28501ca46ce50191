// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import java.util.SplittableRandom;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.grid.StudyArea;

/** Complete spatial randomness: places anywhere inside a study area, each part of it as likely as its ground is large. */
public final class RandomPlaces {

    private static final int CELLS_ACROSS = 256;

    private final StudyArea area;
    private final AreaRaster raster;

    public RandomPlaces(StudyArea area) {
        this.area = area;
        this.raster = AreaRaster.of(
                area, Math.max(area.extent().width(), area.extent().height()) / CELLS_ACROSS);
    }

    /** Eastings and northings of so many places; the same for the same seed and number of the simulation. */
    public double[][] draw(int n, long seed, int simulation) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003L + simulation);
        double[] x = new double[n];
        double[] y = new double[n];
        int placed = 0;
        while (placed < n) {
            double atX =
                    area.extent().minX() + random.nextDouble() * area.extent().width();
            double atY =
                    area.extent().minY() + random.nextDouble() * area.extent().height();
            double share = raster.share(raster.columnOf(atX), raster.rowOf(atY));
            // Only cells on the boundary need a look at it.
            if (share == 1 || (share > 0 && area.covers(atX, atY))) {
                x[placed] = atX;
                y[placed] = atY;
                placed++;
            }
        }
        return new double[][] {x, y};
    }
}
