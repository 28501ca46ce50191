// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.util.AffineTransformation;

class NeighboursTest {

    @Test
    void distancesAreThoseOfAPlainSearch() {
        StudyArea area = SomePlaces.district();
        for (double[][] xy : new double[][][] {
            SomePlaces.even(area, 300, 1),
            SomePlaces.clustered(area, 300, 2),
            onALine(200),
            twice(SomePlaces.even(area, 80, 3))
        }) {
            NearestNeighbours nearest = NearestNeighbours.of(xy[0], xy[1], 4, Progress.NONE);
            for (int i = 0; i < xy[0].length; i++) {
                int from = i;
                double[] all = IntStream.range(0, xy[0].length)
                        .filter(j -> j != from)
                        .mapToDouble(j -> Math.sqrt(square(xy[0][j] - xy[0][from]) + square(xy[1][j] - xy[1][from])))
                        .sorted()
                        .limit(4)
                        .toArray();
                assertArrayEquals(all, nearest.distances()[i], 0.0, "point " + i);
                int neighbour = nearest.neighbours()[i][0];
                assertEquals(all[0], Math.hypot(xy[0][neighbour] - xy[0][i], xy[1][neighbour] - xy[1][i]), 1e-6);
            }
        }
    }

    @Test
    void whereThereAreFewerOthersTheirDistanceIsInfinite() {
        NearestNeighbours nearest = NearestNeighbours.of(new double[] {0, 3}, new double[] {0, 4}, 2, Progress.NONE);
        assertArrayEquals(new double[] {5, Double.POSITIVE_INFINITY}, nearest.distances()[0], 0.0);
        assertArrayEquals(new int[] {1, -1}, nearest.neighbours()[0]);
    }

    @Test
    void movingAndTurningChangeNoIndexAndEnlargingOnlyTheDistances() {
        StudyArea area = SomePlaces.district();
        double[][] xy = SomePlaces.clustered(area, 200, 4);
        NeighbourIndex index = index(area, xy);
        for (AffineTransformation by : new AffineTransformation[] {
            AffineTransformation.translationInstance(777, -333),
            AffineTransformation.rotationInstance(1.1, 304_000, 8_674_000)
        }) {
            NeighbourIndex other = index(SomePlaces.area(by.transform(area.geometry())), SomePlaces.moved(xy, by));
            assertEquals(index.mean(), other.mean(), 1e-6);
            assertEquals(index.donnelly(), other.donnelly(), 1e-9);
            assertEquals(index.z(), other.z(), 1e-6);
        }
        AffineTransformation larger = AffineTransformation.scaleInstance(3, 3);
        NeighbourIndex enlarged =
                index(SomePlaces.area(larger.transform(area.geometry())), SomePlaces.moved(xy, larger));
        assertEquals(3 * index.mean(), enlarged.mean(), 1e-6);
        assertEquals(index.naive(), enlarged.naive(), 1e-9);
        assertEquals(index.donnelly(), enlarged.donnelly(), 1e-9);
    }

    @Test
    void theOrderOfTheRowsAndTheNumberOfThreadsChangeNoBit() throws Exception {
        StudyArea area = SomePlaces.district();
        double[][] xy = SomePlaces.clustered(area, 9000, 5);
        double[] means = NearestNeighbours.of(xy[0], xy[1], 3, Progress.NONE).means();
        double[][] other = SomePlaces.shuffled(xy, 6);
        assertArrayEquals(
                means,
                NearestNeighbours.of(other[0], other[1], 3, Progress.NONE).means(),
                0.0);
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            NeighbourTest alone = one.submit(() -> test(area, xy)).get();
            NeighbourTest together = test(area, xy);
            assertEquals(together, alone);
        } finally {
            one.shutdown();
        }
    }

    private static NeighbourTest test(StudyArea area, double[][] xy) {
        return NeighbourTest.of(area, xy[0], xy[1], 2, 9, 3, Progress.NONE);
    }

    @Test
    void ofChanceTheIndexIsOneAtEveryOrderWhereTheEdgeIsFar() {
        StudyArea area = SomePlaces.rectangle(20_000, 20_000);
        double[][] xy = SomePlaces.even(area, 40_000, 7);
        double[] means = NearestNeighbours.of(xy[0], xy[1], 6, Progress.NONE).means();
        for (int order = 1; order <= 6; order++) {
            NeighbourIndex index = NeighbourIndex.of(
                    order,
                    means[order - 1],
                    40_000,
                    area.geometry().getArea(),
                    area.geometry().getLength());
            assertEquals(1, index.naive(), 0.01, "order " + order);
        }
        // Donnelly takes the edge into account, which pushes the naive index above 1.
        NeighbourIndex first = NeighbourIndex.of(
                1, means[0], 40_000, area.geometry().getArea(), area.geometry().getLength());
        assertEquals(0, first.zDonnelly(), 3);
    }

    @Test
    void pValuesOfChanceAreEven() {
        StudyArea area = SomePlaces.district();
        RandomPlaces random = new RandomPlaces(area);
        double[] p = IntStream.range(0, 200)
                .mapToDouble(pattern -> {
                    double[][] xy = random.draw(25, 99, pattern);
                    return NeighbourTest.of(area, xy[0], xy[1], 1, 99, 1000 + pattern, Progress.NONE)
                            .p(1);
                })
                .toArray();
        double distance = SomePlaces.kolmogorov(p, 2.0 / 100);
        assertTrue(distance < 1.63, "Kolmogorov " + distance);
    }

    @Test
    void randomPlacesAreInsideAndAsManyAsTheirGroundIsLarge() {
        StudyArea area = SomePlaces.districtWithLakeAndIsland();
        double[][] xy = SomePlaces.even(area, 20_000, 8);
        double east = area.geometry().getEnvelopeInternal().getMinX() + 8300;
        long island = Arrays.stream(xy[0]).filter(x -> x > east).count();
        for (int i = 0; i < xy[0].length; i++) {
            assertTrue(area.covers(xy[0][i], xy[1][i]));
        }
        double share = Math.PI * 700 * 700 / area.geometry().getArea();
        assertEquals(share, island / 20_000.0, 4 * Math.sqrt(share / 20_000));
    }

    private static NeighbourIndex index(StudyArea area, double[][] xy) {
        double mean = NearestNeighbours.of(xy[0], xy[1], 1, Progress.NONE).means()[0];
        return NeighbourIndex.of(
                1,
                mean,
                xy[0].length,
                area.geometry().getArea(),
                area.geometry().getLength());
    }

    private static double square(double value) {
        return value * value;
    }

    private static double[][] onALine(int n) {
        return new double[][] {
            new double[n], IntStream.range(0, n).mapToDouble(i -> Math.sqrt(i)).toArray()
        };
    }

    private static double[][] twice(double[][] xy) {
        double[][] twice = new double[2][];
        for (int axis = 0; axis < 2; axis++) {
            double[] both = Arrays.copyOf(xy[axis], 2 * xy[axis].length);
            System.arraycopy(xy[axis], 0, both, xy[axis].length, xy[axis].length);
            twice[axis] = both;
        }
        return twice;
    }
}
