// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.grid.Contiguity;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.Shape;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Gi* on a grid of 12 by 9 cells as spdep computes it; see {@code gi-star/SOURCE.md}. */
class GiStarGoldenTest {

    @Test
    void zAndPValuesAreThoseOfSpdep() throws IOException {
        double[][] rows;
        try (InputStream file = getClass().getResourceAsStream("gi-star/expected.csv")) {
            rows = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
        }
        StudyArea area = StudyArea.of(
                SomeIncidents.UTM_18_SOUTH, new GeometryFactory().toGeometry(new Envelope(0, 1200, 0, 900)));
        CellGrid grid = CellGrid.over(area, new GridSpec(Shape.SQUARE, 100));
        double[] counts = Arrays.stream(rows).mapToDouble(r -> r[2]).toArray();
        double[] z = GetisOrd.star(counts, Weights.of(grid, Contiguity.QUEEN), Progress.NONE);
        double[] p = Arrays.stream(z).map(GetisOrd::pTwoSided).toArray();
        double[] adjusted = FalseDiscovery.adjust(p);
        assertEquals(108, z.length);
        for (int i = 0; i < z.length; i++) {
            assertEquals(rows[i][0], grid.cell(i).row());
            assertEquals(rows[i][1], grid.cell(i).column());
            assertEquals(rows[i][3], z[i], 1e-9, "z of cell " + i);
            assertEquals(rows[i][4], p[i], 1e-10, "p of cell " + i);
            assertEquals(rows[i][5], adjusted[i], 1e-10, "adjusted p of cell " + i);
        }
    }
}
