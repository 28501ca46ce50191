// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.grid.Contiguity;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.Shape;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.hotspot.Weights;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Who is whose neighbour, by each of the rules, against the plainest way of finding out. */
class NeighbourWeightsTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    @Test
    void aRectangleOfSquaresHasTheNeighboursOfTheGridThatCoversIt() {
        StudyArea area = StudyArea.of(SomeIncidents.UTM_18_SOUTH, SHAPES.toGeometry(new Envelope(0, 700, 0, 500)));
        CellGrid grid = CellGrid.over(area, new GridSpec(Shape.SQUARE, 100));
        for (Contiguity contiguity : Contiguity.values()) {
            assertEquals(Weights.of(grid, contiguity), Weights.lattice(7, 5, contiguity));
        }
        assertEquals(Weights.binary(new int[][] {{1}, {0, 2}, {1}}), Weights.lattice(3, 1, Contiguity.QUEEN));
    }

    @Test
    void bandAndNearestFindWhatLookingAtAllPairsFinds() {
        for (long seed = 1; seed <= 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 5 + random.nextInt(120);
            boolean flat = seed % 5 == 0;
            boolean gridded = seed % 3 == 0;
            double[] x = random.doubles(n, 0, 1000)
                    .map(v -> gridded ? Math.rint(v / 100) * 100 : v)
                    .toArray();
            double[] y = random.doubles(n, 0, 1000)
                    .map(v -> flat ? 7 : gridded ? Math.rint(v / 100) * 100 : v)
                    .toArray();
            double distance = 50 + random.nextInt(300);
            int k = 1 + random.nextInt(n - 1);
            assertEquals(
                    Weights.binary(IntStream.range(0, n)
                            .mapToObj(i -> byDistance(x, y, i).stream()
                                    .filter(j -> Math.hypot(x[i] - x[j], y[i] - y[j]) <= distance)
                                    .mapToInt(Integer::intValue)
                                    .sorted()
                                    .toArray())
                            .toArray(int[][]::new)),
                    PointWeights.within(x, y, distance),
                    "band, seed " + seed);
            assertEquals(
                    Weights.binary(IntStream.range(0, n)
                            .mapToObj(i -> byDistance(x, y, i).stream()
                                    .limit(k)
                                    .mapToInt(Integer::intValue)
                                    .sorted()
                                    .toArray())
                            .toArray(int[][]::new)),
                    PointWeights.nearest(x, y, k),
                    "nearest, seed " + seed);
        }
    }

    private static List<Integer> byDistance(double[] x, double[] y, int i) {
        return IntStream.range(0, x.length)
                .filter(j -> j != i)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> Math.hypot(x[i] - x[j], y[i] - y[j]))
                        .thenComparingInt(j -> j))
                .toList();
    }

    @Test
    void moreNearestThanThereAreOthersIsRefused() {
        double[] places = {0, 1, 2};
        assertThrows(IllegalArgumentException.class, () -> PointWeights.nearest(places, places, 3));
    }

    @Test
    void kernelWeightsFallFromOneToNothingAtTheBandwidth() {
        double[] x = {0, 1, 2, 3};
        Weights weights = PointWeights.kernel(x, new double[4], 2.5, WeightKernel.TRIANGULAR);
        assertEquals(2, weights.count(0));
        assertEquals(0.6, weights.weight(0, 0), 1e-12);
        assertEquals(0.2, weights.weight(0, 1), 1e-12);
        for (WeightKernel kernel : WeightKernel.values()) {
            assertEquals(1, kernel.weight(0), kernel.name());
            assertEquals(0, kernel.weight(1.0001), kernel.name());
        }
    }

    /** Nine unit squares of 100 m, one of them drawn with a corner more on each side than its neighbours have. */
    @Test
    void zonesThatTouchAreNeighboursWhetherOrNotTheirCornersAreTheSamePoints() {
        List<Geometry> areas = new ArrayList<>();
        for (int cell = 0; cell < 9; cell++) {
            double west = cell % 3 * 100;
            int row = cell / 3;
            double south = row * 100;
            areas.add(SHAPES.toGeometry(new Envelope(west, west + 100, south, south + 100)));
        }
        // The middle one a little off, as after a change of system: less than a centimetre.
        double e = 0.004;
        areas.set(4, SHAPES.createPolygon(new Coordinate[] {
            new Coordinate(100 + e, 100), new Coordinate(150, 100 + e), new Coordinate(200, 100 - e),
            new Coordinate(200 - e, 140), new Coordinate(200, 200 + e), new Coordinate(130, 200 - e),
            new Coordinate(100, 200), new Coordinate(100 + e, 155), new Coordinate(100 + e, 100)
        }));
        assertEquals(Weights.lattice(3, 3, Contiguity.QUEEN), ZoneWeights.touching(areas, Contiguity.QUEEN));
        assertEquals(Weights.lattice(3, 3, Contiguity.EDGE), ZoneWeights.touching(areas, Contiguity.EDGE));
        areas.add(SHAPES.toGeometry(new Envelope(301, 350, 0, 100)));
        assertArrayEquals(
                new int[] {9}, ZoneWeights.touching(areas, Contiguity.QUEEN).islands());
    }

    @Test
    void aZoneInsideAnotherAndOneBesideAPartOfAnEdgeAreNeighbours() {
        Geometry hole = SHAPES.toGeometry(new Envelope(40, 60, 40, 60));
        Geometry ring = SHAPES.toGeometry(new Envelope(0, 100, 0, 100)).difference(hole);
        Geometry beside = SHAPES.toGeometry(new Envelope(100, 150, 30, 500));
        Weights weights = ZoneWeights.touching(List.of(ring, hole, beside), Contiguity.EDGE);
        assertEquals(Weights.binary(new int[][] {{1, 2}, {0}, {0}}), weights);
    }

    @Test
    void selfIsAddedOnceAndRowsSumToOne() {
        Weights weights = Weights.lattice(4, 4, Contiguity.EDGE);
        assertEquals(weights.withSelf(), weights.withSelf().withSelf());
        Weights shares = weights.rowStandardised();
        for (int i = 0; i < 16; i++) {
            assertEquals(1, shares.sum(i), 1e-12);
            assertEquals(weights.count(i) + 1, weights.withSelf().count(i));
        }
    }
}
