// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class AreaRowsTest {

    private static final int SIZE = 150_000;

    private static Incidents incidents() throws WorkbenchException {
        Random dice = new Random(5);
        long[] none = new long[SIZE];
        Arrays.fill(none, LocalMillis.MISSING);
        // Whole metres, so that some lie on the lines of the areas; every hundredth has no place.
        double[] x = IntStream.range(0, SIZE)
                .mapToDouble(i -> i % 100 == 0 ? Double.NaN : dice.nextInt(200))
                .toArray();
        double[] y = IntStream.range(0, SIZE)
                .mapToDouble(i -> i % 100 == 0 ? Double.NaN : dice.nextInt(200))
                .toArray();
        return new Incidents(
                "made",
                CrsRegistry.utmFor(-77, -12),
                ZoneId.of("America/Lima"),
                TimePrecision.MINUTE,
                IntStream.range(0, SIZE).asLongStream().toArray(),
                x,
                y,
                none,
                none.clone(),
                List.of(Column.of(
                        "kind",
                        IntStream.range(0, SIZE).mapToObj(i -> "kind " + i % 3).toList())),
                Map.of(Role.CATEGORY, "kind"));
    }

    /** Even-odd rule over all sides, with what lies on a side inside. */
    private static boolean slowlyInside(Geometry area, double x, double y) {
        boolean inside = false;
        for (int part = 0; part < area.getNumGeometries(); part++) {
            var rings = area.getGeometryN(part).getBoundary();
            for (int r = 0; r < rings.getNumGeometries(); r++) {
                var ring = rings.getGeometryN(r).getCoordinates();
                for (int i = 0; i + 1 < ring.length; i++) {
                    double ax = ring[i].x;
                    double ay = ring[i].y;
                    double bx = ring[i + 1].x;
                    double by = ring[i + 1].y;
                    double side = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
                    boolean between = Math.min(ax, bx) <= x
                            && x <= Math.max(ax, bx)
                            && Math.min(ay, by) <= y
                            && y <= Math.max(ay, by);
                    if (side == 0 && between) {
                        return true;
                    }
                    if ((ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax) {
                        inside = !inside;
                    }
                }
            }
        }
        return inside;
    }

    @Test
    void theRowsAreThoseThatASlowTestFindsOneByOne() throws WorkbenchException, ParseException {
        Incidents incidents = incidents();
        for (String wkt : List.of(
                "POLYGON((10 10, 120 10, 120 90, 10 90, 10 10))",
                "POLYGON((20 30, 150 50, 90 180, 60 70, 20 30))",
                "POLYGON((0 0, 199 0, 199 199, 0 199, 0 0),(50 50, 100 50, 100 150, 50 150, 50 50))",
                "MULTIPOLYGON(((0 0, 40 0, 0 40, 0 0)),((100 100, 180 100, 180 170, 100 100)))")) {
            Geometry area = new WKTReader().read(wkt);
            BitSet expected = new BitSet();
            for (int row = 0; row < SIZE; row++) {
                if (slowlyInside(area, incidents.x(row), incidents.y(row))) {
                    expected.set(row);
                }
            }
            assertTrue(expected.cardinality() > 1000, wkt);
            assertEquals(expected, AreaRows.of(incidents, area, Progress.NONE), wkt);
        }
    }

    @Test
    void anAreaOfNothingHoldsNothing() throws WorkbenchException, ParseException {
        assertEquals(new BitSet(), AreaRows.of(incidents(), new WKTReader().read("POLYGON EMPTY"), Progress.NONE));
    }

    @Test
    void rowsAndCategoriesMustBothHoldAndTheCategoriesStillShowWhatElseCouldBe()
            throws WorkbenchException, ParseException {
        Incidents incidents = incidents();
        BitSet inside = AreaRows.of(
                incidents, new WKTReader().read("POLYGON((20 30, 150 50, 90 180, 60 70, 20 30))"), Progress.NONE);
        Facets facets = Facets.of(incidents, Progress.NONE);
        BitSet first = new BitSet();
        first.set(0);
        Brushes brushes = Brushes.NONE.withRows(Optional.of(inside)).with(Side.CATEGORY, first);
        LinkedCounts counts = LinkedCounts.of(facets, brushes);
        BitSet expected = (BitSet) inside.clone();
        for (int row = 0; row < SIZE; row++) {
            if (row % 3 != 0) {
                expected.clear(row);
            }
        }
        assertEquals(expected, counts.rows());
        assertEquals(
                inside.cardinality(), Arrays.stream(counts.of(Side.CATEGORY)).sum());
        LinkedCounts none = LinkedCounts.of(facets, Brushes.NONE.withRows(Optional.of(new BitSet())));
        assertEquals(0, none.passing(), "no row chosen is not the same as no choice");
    }

    /** The picture of the workbench: 329 of 1,909 on 0.25 of 18.07 km2 are 12.4 times the mean. */
    @Test
    void timesTheMeanIsShareOfIncidentsOverShareOfGround() {
        AreaFigures figures = new AreaFigures(329, 1_909, 251_000, 18_070_000, OptionalLong.of(297));
        assertEquals(329 / 1909.0 / (0.251 / 18.07), figures.timesTheMean(), 1e-12);
        assertEquals(12.4, figures.timesTheMean(), 0.05);
        assertTrue(Double.isNaN(new AreaFigures(3, 9, 100, 0, OptionalLong.empty()).timesTheMean()));
    }
}
