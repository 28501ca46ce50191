// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Densities as spatstat computes them; see {@code kernel-density/SOURCE.md}. */
class KernelDensityGoldenTest {

    private final double[][] rows;
    private final double[] x;
    private final double[] y;

    KernelDensityGoldenTest() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("kernel-density/expected.csv")) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            rows = lines.stream()
                    .skip(1)
                    .map(line -> java.util.Arrays.stream(line.split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
        }
        x = java.util.Arrays.stream(rows).mapToDouble(r -> r[0]).toArray();
        y = java.util.Arrays.stream(rows).mapToDouble(r -> r[1]).toArray();
    }

    /** spatstat cuts its Gaussian off at eight standard deviations, which is below the printed digits. */
    @Test
    void gaussianIsThatOfSpatstat() {
        for (double[] row : rows) {
            assertEquals(row[2], KernelDensity.at(x, y, Kernel.GAUSSIAN, 60, row[0], row[1]), 1e-8 * row[2]);
        }
    }

    @Test
    void quarticIsThatOfSpatstat() {
        for (double[] row : rows) {
            assertEquals(row[3], KernelDensity.at(x, y, Kernel.QUARTIC, 200, row[0], row[1]), 1e-8 * row[3]);
        }
    }

    /**
     * Jones-Diggle on cells of 1 m, whose centres are up to 0.7 m from the places: 2 % at the rim, where spatstat's masses
     * at the place itself are exact.
     */
    @Test
    void jonesDiggleIsThatOfSpatstat() {
        StudyArea area = StudyArea.of(
                SomeIncidents.UTM_18_SOUTH, new GeometryFactory().toGeometry(new Envelope(0, 1000, 0, 800)));
        AreaRaster raster = AreaRaster.of(area, 1);
        double[] density = KernelDensity.of(
                x,
                y,
                raster,
                new KernelDensity.Settings(Kernel.GAUSSIAN, 60, EdgeCorrection.JONES_DIGGLE, true),
                Progress.NONE);
        for (double[] row : rows) {
            double ours = density[raster.rowOf(row[1]) * raster.columns() + raster.columnOf(row[0])];
            assertEquals(row[4], ours, 0.02 * row[4]);
        }
    }
}
