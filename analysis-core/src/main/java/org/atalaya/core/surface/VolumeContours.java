// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.grid.StudyArea;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * Percent volume contours: the least ground that holds a quarter, half, three quarters and 95 % of the density's volume,
 * with the incidents that lie there and its share of the district.
 */
final class VolumeContours {

    static final List<Double> SHARES = List.of(0.95, 0.75, 0.5, 0.25);

    private VolumeContours() {}

    /** Nested areas, the largest first, as they are painted. */
    static Artifact.Features of(double[] density, AreaRaster raster, StudyArea area, double[] x, double[] y) {
        int[] falling = IntStream.range(0, density.length)
                .filter(cell -> density[cell] > 0)
                .boxed()
                .sorted((a, b) -> Double.compare(density[b], density[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] inside = new double[density.length];
        Arrays.setAll(inside, cell -> raster.insideKm2(cell % raster.columns(), Math.floorDiv(cell, raster.columns())));
        double volume =
                IntStream.of(falling).mapToDouble(c -> density[c] * inside[c]).sum();
        Contours contours = new Contours(density, raster);
        List<Geometry> shapes = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        for (double share : SHARES) {
            double level = level(density, inside, falling, share * volume);
            if (!(level > 0)) {
                continue;
            }
            Geometry shape = contours.atLeast(level, area.geometry());
            if (shape.isEmpty()) {
                continue;
            }
            long incidents = within(shape, x, y);
            shapes.add(shape);
            rows.add(List.of(
                    share,
                    level,
                    incidents,
                    (double) incidents / x.length,
                    shape.getArea() / 1e6,
                    shape.getArea() / 1e6 / area.areaKm2()));
        }
        return new Artifact.Features(
                "volume-contours",
                "kernel-density.volume-contours",
                "volume-contours",
                area.crs(),
                shapes,
                new Table(
                        List.of(
                                TableColumn.percent("volume", "column.volume-share", 0),
                                TableColumn.decimal("from-per-km2", "column.from-per-km2", 1),
                                TableColumn.whole("incidents", "column.incidents"),
                                TableColumn.percent("share", "column.share", 1),
                                TableColumn.decimal("area-km2", "column.area-km2", 3),
                                TableColumn.percent("district-share", "column.district-share", 1)),
                        rows));
    }

    private static double level(double[] density, double[] inside, int[] falling, double wanted) {
        double sum = 0;
        for (int cell : falling) {
            sum += density[cell] * inside[cell];
            if (sum >= wanted) {
                return density[cell];
            }
        }
        return falling.length == 0 ? 0 : density[falling[falling.length - 1]];
    }

    private static long within(Geometry shape, double[] x, double[] y) {
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(shape);
        locator.locate(new Coordinate(0, 0));
        return IntStream.range(0, x.length)
                .parallel()
                .filter(i -> locator.locate(new Coordinate(x[i], y[i])) != Location.EXTERIOR)
                .count();
    }
}
