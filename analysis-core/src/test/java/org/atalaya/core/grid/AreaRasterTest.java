// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.atalaya.core.catalogue.SomeIncidents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class AreaRasterTest {

    private static final StudyArea DISTRICT = StudyArea.of(SomeIncidents.UTM_18_SOUTH, SomeIncidents.district());

    @ParameterizedTest
    @ValueSource(doubles = {73, 100, 250, 1000, 20_000})
    void insideAreasAddUpToTheArea(double cellSize) {
        AreaRaster raster = AreaRaster.of(DISTRICT, cellSize);
        assertEquals(DISTRICT.areaKm2(), sum(raster), 1e-9 * DISTRICT.areaKm2());
    }

    @Test
    void eachShareIsThatOfTheIntersection() {
        AreaRaster raster = AreaRaster.of(DISTRICT, 500);
        GeometryFactory factory = new GeometryFactory();
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                double x = raster.centreX(column);
                double y = raster.centreY(row);
                Geometry cell = factory.toGeometry(new Envelope(x - 250, x + 250, y - 250, y + 250));
                double wanted = DISTRICT.geometry().intersection(cell).getArea() / 250_000;
                assertEquals(wanted, raster.share(column, row), 1e-6, column + " " + row);
            }
        }
    }

    @Test
    void holesAndIslandsAreCounted() {
        Geometry ring =
                SomeIncidents.district().difference(SomeIncidents.district().buffer(-900));
        Geometry both = ring.union(SomeIncidents.district().buffer(-1500));
        AreaRaster raster = AreaRaster.of(StudyArea.of(SomeIncidents.UTM_18_SOUTH, both), 130);
        assertEquals(both.getArea() / 1e6, sum(raster), 1e-9 * both.getArea() / 1e6);
    }

    private static double sum(AreaRaster raster) {
        double sum = 0;
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                sum += raster.insideKm2(column, row);
            }
        }
        return sum;
    }
}
