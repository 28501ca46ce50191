// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.atalaya.core.data.Zone;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

class ZoneEditTest {

    /** Of a plane far from its origin, as projects have it. */
    private static final double EAST = 280_000;

    private static final double NORTH = 8_660_000;

    private static Coordinate at(double x, double y) {
        return new Coordinate(EAST + x, NORTH + y);
    }

    private static List<Coordinate> ring(double... xy) {
        List<Coordinate> corners = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            corners.add(at(xy[i], xy[i + 1]));
        }
        return corners;
    }

    /** One zone whose east border has a bend. */
    private static List<Zone> one() throws WorkbenchException {
        return ZoneEdit.add(List.of(), ring(0, 0, 1000, 0, 1130, 400, 1000, 1000, 0, 1000), "West", 10);
    }

    private static boolean coverage(List<Zone> zones) {
        return CoverageValidator.isValid(zones.stream().map(Zone::area).toArray(Geometry[]::new));
    }

    private static double area(List<Zone> zones) {
        return zones.stream().mapToDouble(z -> z.area().getArea()).sum();
    }

    private static Geometry union(List<Zone> zones) {
        return UnaryUnionOp.union(zones.stream().map(Zone::area).toList());
    }

    private static int holes(Geometry area) {
        return Rings.of(area).size() - area.getNumGeometries();
    }

    @Test
    void neighbourDrawnOverTheBorderEndsAtIt() throws Exception {
        List<Zone> zones = ZoneEdit.add(one(), ring(900, -50, 2000, 0, 2000, 1000, 900, 1050), "East", 10);
        assertTrue(coverage(zones));
        assertEquals(union(zones).getArea(), area(zones), 1e-3);
        assertEquals(0, holes(union(zones)));
        assertEquals(2, zones.size());
    }

    @Test
    void cornerWithinReachOfACornerIsThatCorner() throws Exception {
        List<Zone> zones = ZoneEdit.add(one(), ring(1000, 0, 1800, 0, 1800, 1000, 1000, 1000, 1136, 398), "East", 10);
        assertTrue(coverage(zones));
        assertEquals(0, holes(union(zones)));
        assertTrue(Border.corners(zones.get(1)).stream().anyMatch(c -> c.equals2D(at(1130, 400))));
    }

    @Test
    void edgeThatPassesACornerWithinReachGoesThroughIt() throws Exception {
        // The border of the first bends inwards by 6 m; a straight one beside it would leave a sliver between them.
        List<Zone> bent = ZoneEdit.add(List.of(), ring(0, 0, 1000, 0, 994, 400, 1000, 1000, 0, 1000), "West", 10);
        List<Zone> zones = ZoneEdit.add(bent, ring(1000, 0, 1800, 0, 1800, 1000, 1000, 1000), "East", 10);
        assertTrue(coverage(zones));
        assertEquals(0, holes(union(zones)));
        assertTrue(Border.corners(zones.get(1)).stream().anyMatch(c -> c.equals2D(at(994, 400))));
    }

    /** Corners anywhere near the border, each snapped as the pointer would be: never a gap, never an overlap. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void snappedNeighboursHaveNeitherGapNorOverlap(long seed) throws Exception {
        Random random = new Random(seed);
        List<Zone> zones = one();
        for (int n = 0; n < 6; n++) {
            double south = random.nextDouble() * 900;
            double north = south + 100 + random.nextDouble() * 700;
            List<Coordinate> drawn = ring(950 - 200 * random.nextDouble(), south, 1500, south, 1500, north, 900, north);
            List<Coordinate> snapped = new ArrayList<>();
            for (Coordinate corner : drawn) {
                snapped.add(Snap.find(zones, corner, 8, null).map(Snap::place).orElse(corner));
            }
            try {
                zones = ZoneEdit.add(zones, snapped, "Zone " + n, 8);
            } catch (WorkbenchException e) {
                assertEquals("edit.nothing-left", e.problem().code());
            }
            assertTrue(coverage(zones), () -> "seed " + seed);
            assertEquals(union(zones).getArea(), area(zones), 1e-2);
        }
        assertTrue(zones.size() > 2);
    }

    @Test
    void sharedCornerMovesInAllZonesThatHaveIt() throws Exception {
        List<Zone> zones = ZoneEdit.add(one(), ring(1000, 0, 2000, 0, 2000, 1000, 1000, 1000, 1130, 400), "East", 1);
        double whole = area(zones);
        List<Zone> moved = ZoneEdit.move(zones, at(1130, 400), at(1200, 500));
        assertTrue(coverage(moved));
        assertEquals(whole, area(moved), 1e-3);
        assertEquals(0, holes(union(moved)));
    }

    @Test
    void cornerMovedOntoAnEdgeBecomesACornerOfThatEdge() throws Exception {
        List<Zone> zones = ZoneEdit.add(one(), ring(1400, 0, 2000, 0, 2000, 1000, 1400, 1000), "East", 1);
        Coordinate edge = Snap.find(List.of(zones.get(0)), at(1030, 100), 20, null)
                .orElseThrow()
                .place();
        List<Zone> moved = ZoneEdit.move(zones, at(1400, 0), edge);
        assertTrue(Border.corners(moved.get(0)).contains(edge));
        assertTrue(coverage(moved));
    }

    @Test
    void cornerPutInOnACommonBorderIsACornerOfBoth() throws Exception {
        List<Zone> zones = ZoneEdit.add(one(), ring(1000, 0, 2000, 0, 2000, 1000, 1000, 1000, 1130, 400), "East", 1);
        List<Zone> more = ZoneEdit.insertCorner(zones, at(1066, 200), 5);
        assertEquals(
                Border.corners(zones.get(0)).size() + 1,
                Border.corners(more.get(0)).size());
        assertEquals(
                Border.corners(zones.get(1)).size() + 1,
                Border.corners(more.get(1)).size());
        Coordinate put = Snap.find(more, at(1066, 200), 5, null).orElseThrow().place();
        List<Zone> less = ZoneEdit.deleteCorner(more, put);
        assertTrue(less.get(0).area().equalsTopo(zones.get(0).area()));
        assertTrue(coverage(less));
    }

    @Test
    void selfCrossingIsRefused() throws Exception {
        assertEquals(
                "edit.self-crossing",
                assertThrows(
                                WorkbenchException.class,
                                () -> ZoneEdit.add(List.of(), ring(0, 0, 100, 100, 100, 0, 0, 100), "Bow", 5))
                        .problem()
                        .code());
        List<Zone> zones = one();
        assertEquals(
                "edit.self-crossing",
                assertThrows(WorkbenchException.class, () -> ZoneEdit.move(zones, at(1130, 400), at(-200, 400)))
                        .problem()
                        .code());
    }

    @Test
    void zoneInsideAnotherIsRefusedAndATriangleKeepsItsCorners() throws Exception {
        List<Zone> zones = one();
        assertEquals(
                "edit.nothing-left",
                assertThrows(
                                WorkbenchException.class,
                                () -> ZoneEdit.add(zones, ring(100, 100, 200, 100, 200, 200), "Inside", 5))
                        .problem()
                        .code());
        List<Zone> triangle = ZoneEdit.add(List.of(), ring(0, 0, 100, 0, 0, 100), "Three", 5);
        assertThrows(WorkbenchException.class, () -> ZoneEdit.deleteCorner(triangle, at(0, 0)));
    }

    @Test
    void snapPrefersCornersToEdgesAndLeavesWhatIsFar() throws Exception {
        List<Zone> zones = one();
        Snap corner = Snap.find(zones, at(5, 4), 8, null).orElseThrow();
        assertTrue(corner.corner());
        assertEquals(at(0, 0), corner.place());
        Snap edge = Snap.find(zones, at(500, 4), 8, null).orElseThrow();
        assertFalse(edge.corner());
        assertEquals(at(500, 0), edge.place());
        assertTrue(Snap.find(zones, at(500, 9), 8, null).isEmpty());
    }

    @Test
    void numbersStayNumbersAndTheNameIsFollowed() throws Exception {
        Geometry area = one().get(0).area();
        List<Zone> zones = List.of(
                new Zone("1", "A", area, Map.of("nombre", "A", "population", "120")),
                new Zone("2", "B", area, Map.of("nombre", "B", "population", "80")));
        List<Zone> named = ZoneEdit.describe(zones, "1", "Centro", Map.of("population", "150"));
        assertEquals(
                Map.of("nombre", "Centro", "population", "150"), named.get(0).attributes());
        assertEquals(zones.get(1), named.get(1));
        assertEquals(
                "edit.not-a-number",
                assertThrows(
                                WorkbenchException.class,
                                () -> ZoneEdit.describe(zones, "1", "A", Map.of("population", "many")))
                        .problem()
                        .code());
    }

    @Test
    void newZoneHasItsOwnNumberAndTheColumnsOfTheLayer() throws Exception {
        List<Zone> zones = List.of(new Zone("2", "A", one().get(0).area(), Map.of("population", "5")));
        List<Zone> more = ZoneEdit.add(zones, ring(3000, 0, 4000, 0, 4000, 900), "Far", 5);
        assertEquals("3", more.get(1).id());
        assertEquals(Map.of("population", ""), more.get(1).attributes());
        assertEquals(List.of("A"), names(ZoneEdit.delete(more, "3")));
    }

    private static List<String> names(List<Zone> zones) {
        return Arrays.asList(zones.stream().map(Zone::name).toArray(String[]::new));
    }
}
