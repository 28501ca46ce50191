// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.grid.AreaRaster;

/**
 * Density in words a chief can read: how many times the mean of the district a place has (the incremental mean approach
 * of Chainey, Reid and Stuart 2002). Each incident belongs to the class of the cell it fell in, so the incidents of all
 * classes add up to those inside.
 */
final class DensityClasses {

    /** Lower limits in multiples of the mean; each class reaches up to the next one, its own limit included. */
    static final List<Double> LIMITS = List.of(0.0, 0.5, 1.0, 2.0, 3.0, 4.0, 5.0);

    private DensityClasses() {}

    static Table of(double[] density, AreaRaster raster, double[] x, double[] y, double meanPerKm2) {
        long[] incidents = new long[LIMITS.size()];
        double[] areaKm2 = new double[LIMITS.size()];
        for (int i = 0; i < x.length; i++) {
            int cell = raster.rowOf(y[i]) * raster.columns() + raster.columnOf(x[i]);
            incidents[classOf(density[cell], meanPerKm2)]++;
        }
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                areaKm2[classOf(density[row * raster.columns() + column], meanPerKm2)] += raster.insideKm2(column, row);
            }
        }
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < LIMITS.size(); i++) {
            boolean last = i == LIMITS.size() - 1;
            Double to = last ? null : LIMITS.get(i + 1);
            rows.add(Arrays.asList(
                    LIMITS.get(i),
                    to,
                    LIMITS.get(i) * meanPerKm2,
                    last ? null : Double.valueOf(to * meanPerKm2),
                    incidents[i],
                    x.length == 0 ? 0.0 : (double) incidents[i] / x.length,
                    areaKm2[i]));
        }
        return new Table(
                List.of(
                        TableColumn.decimal("from-times-mean", "column.from-times-mean", 1),
                        TableColumn.decimal("to-times-mean", "column.to-times-mean", 1),
                        TableColumn.decimal("from-per-km2", "column.from-per-km2", 1),
                        TableColumn.decimal("to-per-km2", "column.to-per-km2", 1),
                        TableColumn.whole("incidents", "column.incidents"),
                        TableColumn.percent("share", "column.share", 1),
                        TableColumn.decimal("area-km2", "column.area-km2", 3)),
                rows);
    }

    /** The class of a density; a place that has none (a sliver of ground too thin for the raster) is in the lowest. */
    private static int classOf(double density, double meanPerKm2) {
        int index = 0;
        while (index + 1 < LIMITS.size() && density >= LIMITS.get(index + 1) * meanPerKm2) {
            index++;
        }
        return index;
    }
}
