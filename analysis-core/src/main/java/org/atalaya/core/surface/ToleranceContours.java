// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.grid.StudyArea;
import org.locationtech.jts.geom.Geometry;

/**
 * Where one density is higher than the other by more than chance explains: lines at two-sided p-values of 0.05 and 0.01
 * (Hazelton and Davies 2009).
 *
 * @param twoSided p-value of each cell
 * @param moreShare of the district with more of the first at 0.05
 * @param fewerShare of the district with less of the first at 0.05
 */
record ToleranceContours(double[] twoSided, Optional<Artifact.Features> features, double moreShare, double fewerShare) {

    private static final double[] LEVELS = {0.05, 0.01};

    static ToleranceContours of(double[][] chance, DualDensity dual, AreaRaster raster, StudyArea area) {
        double[] twoSided = new double[chance[0].length];
        Arrays.setAll(twoSided, cell -> Math.min(1, 2 * Math.min(chance[0][cell], chance[1][cell])));
        List<Geometry> shapes = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            double[] negative = Arrays.stream(chance[side]).map(p -> -2 * p).toArray();
            Contours contours = new Contours(negative, raster);
            for (double level : LEVELS) {
                // A hair below, so that equal p-values of many simulations are taken in.
                Geometry shape = contours.atLeast(-level * (1 + 1e-9), area.geometry());
                if (!shape.isEmpty() && shape.getArea() > 0) {
                    shapes.add(shape);
                    rows.add(List.of(
                            dual.names().get(side),
                            level,
                            shape.getArea() / 1e6,
                            shape.getArea() / 1e6 / area.areaKm2()));
                }
            }
        }
        Optional<Artifact.Features> features = shapes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Artifact.Features(
                        "tolerance",
                        "dual-density.tolerance",
                        "tolerance",
                        area.crs(),
                        shapes,
                        new Table(
                                List.of(
                                        TableColumn.text("more-of", "column.dual-more-of"),
                                        TableColumn.decimal("p", "column.p", 2),
                                        TableColumn.decimal("area-km2", "column.area-km2", 3),
                                        TableColumn.percent("district-share", "column.district-share", 1)),
                                rows)));
        return new ToleranceContours(
                twoSided, features, share(chance[0], raster, area), share(chance[1], raster, area));
    }

    private static double share(double[] chance, AreaRaster raster, StudyArea area) {
        return IntStream.range(0, chance.length)
                        .filter(cell -> 2 * chance[cell] <= LEVELS[0] * (1 + 1e-9))
                        .mapToDouble(cell ->
                                raster.insideKm2(cell % raster.columns(), Math.floorDiv(cell, raster.columns())))
                        .sum()
                / area.areaKm2();
    }
}
