// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.data.Incidents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class CellGridTest {

    private static final StudyArea DISTRICT = StudyArea.of(SomeIncidents.UTM_18_SOUTH, SomeIncidents.district());

    /** Four by three squares of 100 m, exactly. */
    private static final StudyArea BLOCK = StudyArea.of(
            SomeIncidents.UTM_18_SOUTH, new GeometryFactory().toGeometry(new Envelope(1000, 1400, 2000, 2300)));

    @ParameterizedTest
    @EnumSource(Shape.class)
    void cellsFillTheAreaWithoutOverlap(Shape shape) {
        CellGrid grid = CellGrid.over(DISTRICT, new GridSpec(shape, 300));
        double sum = grid.cells().stream().mapToDouble(Cell::areaKm2).sum();
        assertEquals(DISTRICT.areaKm2(), sum, 1e-6 * DISTRICT.areaKm2());
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void aPlaceIsInTheCellWhoseShapeHoldsIt(Shape shape) {
        CellGrid grid = CellGrid.over(DISTRICT, new GridSpec(shape, 300));
        GeometryFactory factory = new GeometryFactory();
        SplittableRandom random = new SplittableRandom(11);
        int inside = 0;
        for (int i = 0; i < 3000; i++) {
            double x = SomeIncidents.WEST - 500 + random.nextDouble() * 9000;
            double y = SomeIncidents.SOUTH - 500 + random.nextDouble() * 9000;
            int index = grid.indexOf(x, y);
            assertEquals(DISTRICT.covers(x, y), index >= 0, x + " " + y);
            if (index >= 0) {
                inside++;
                double away = grid.cell(index).shape().distance(factory.createPoint(new Coordinate(x, y)));
                assertEquals(0, away, 1e-6);
            }
        }
        assertTrue(inside > 1000);
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void neighboursAreMutualAndTouch(Shape shape) {
        CellGrid grid = CellGrid.over(DISTRICT, new GridSpec(shape, 400));
        int most = 0;
        for (Cell cell : grid.cells()) {
            int[] neighbours = grid.neighbours(cell.index(), Contiguity.QUEEN);
            most = Math.max(most, neighbours.length);
            for (int neighbour : neighbours) {
                int[] back = grid.neighbours(neighbour, Contiguity.QUEEN);
                assertTrue(Arrays.stream(back).anyMatch(i -> i == cell.index()));
                double distance = Math.hypot(
                        cell.x() - grid.cell(neighbour).x(),
                        cell.y() - grid.cell(neighbour).y());
                assertTrue(distance <= 400 * Math.sqrt(2) + 1e-6 && distance >= 400 - 1e-6, "distance " + distance);
            }
        }
        assertEquals(shape == Shape.SQUARE ? 8 : 6, most);
    }

    @Test
    void cellsThatOnlyTouchTheAreaAreLeftOut() {
        CellGrid grid = CellGrid.over(BLOCK, new GridSpec(Shape.SQUARE, 100));
        assertEquals(12, grid.size());
        assertArrayEquals(new int[] {0, 2, 5}, grid.neighbours(1, Contiguity.EDGE));
        assertArrayEquals(new int[] {0, 2, 4, 5, 6}, grid.neighbours(1, Contiguity.QUEEN));
    }

    @Test
    void aPlaceOnASharedEdgeBelongsToTheEastAndNorth() {
        CellGrid grid = CellGrid.over(BLOCK, new GridSpec(Shape.SQUARE, 100));
        assertEquals(1, grid.indexOf(1100, 2050));
        assertEquals(4, grid.indexOf(1050, 2100));
    }

    @Test
    void theEastAndNorthRimOfTheAreaIsClosed() {
        CellGrid grid = CellGrid.over(BLOCK, new GridSpec(Shape.SQUARE, 100));
        assertEquals(3, grid.indexOf(1400, 2050));
        assertEquals(8, grid.indexOf(1050, 2300));
        assertEquals(11, grid.indexOf(1400, 2300));
        assertEquals(-1, grid.indexOf(1400.001, 2050));
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void everyIncidentIsCountedOnceInsideOrOutside(Shape shape) {
        Incidents incidents = SomeIncidents.even(2000, 8000, 5);
        CellCounts counts = CellCounts.of(CellGrid.over(DISTRICT, new GridSpec(shape, 250)), incidents);
        assertEquals(counts.inside(), Arrays.stream(counts.counts()).sum());
        assertEquals(2000, counts.inside() + counts.outside() + counts.withoutPlace());
        assertEquals(DISTRICT.rowsInside(incidents).length, counts.inside());
    }

    @Test
    void movingEverythingByWholeCellsMovesTheCounts() {
        Incidents incidents = SomeIncidents.even(500, 8000, 8);
        double[] x = new double[500];
        double[] y = new double[500];
        for (int i = 0; i < 500; i++) {
            x[i] = incidents.x(i) + 3 * 256;
            y[i] = incidents.y(i) - 5 * 256;
        }
        var moved = DISTRICT.geometry().copy();
        moved.apply(org.locationtech.jts.geom.util.AffineTransformation.translationInstance(3 * 256, -5 * 256));
        GridSpec spec = new GridSpec(Shape.SQUARE, 256);
        CellCounts before = CellCounts.of(CellGrid.over(DISTRICT, spec), incidents);
        CellCounts after = CellCounts.of(
                CellGrid.over(StudyArea.of(SomeIncidents.UTM_18_SOUTH, moved), spec), SomeIncidents.at(x, y));
        assertArrayEquals(before.counts(), after.counts());
    }
}
