// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighbourClustersTest {

    private static final double REACH = 70;
    private static final int LEAST = 8;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theClustersAreThoseOfThePlainRule(long seed) {
        Scatter points = Scatter.clumps(500, 5, 50, seed).snapped(seed % 2 == 0 ? 15 : 0);
        DbscanTest.assertSameParts(plain(points), found(points).labels());
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void movingTurningScalingAndReorderingChangeNothing(long seed) {
        Scatter points = Scatter.clumps(600, 6, 50, seed);
        int[] labels = found(points).labels();
        DbscanTest.assertSameParts(labels, found(points.moved(5000, -300)).labels());
        DbscanTest.assertSameParts(labels, found(points.turned(51)).labels());
        Scatter larger = points.scaled(2.5);
        DbscanTest.assertSameParts(
                labels,
                NeighbourClusters.of(larger.x(), larger.y(), 2.5 * REACH, LEAST, Progress.NONE)
                        .labels());
        int[] order = points.shuffle(3);
        int[] shuffled = found(points.reordered(order)).labels();
        assertArrayEquals(Arrays.stream(order).map(i -> labels[i]).toArray(), shuffled);
    }

    @Test
    void theThresholdIsTheMeanOfChanceLessItsMargin() {
        // 0.5 √(A / n) = 50 m for 400 points on 4 km²; one-sided 5 % is 1.6449 standard errors of 0.26136 √A / n.
        assertEquals(50, NeighbourClusters.threshold(4e6, 400, 0.5), 1e-9);
        assertEquals(50 - 1.644854 * 0.26136 * 2000 / 400, NeighbourClusters.threshold(4e6, 400, 0.05), 1e-4);
    }

    @Test
    void chanceGivesFewClustersAndPlantedOnesAreMoreThanChance() {
        StudyArea area = StudyArea.of(SomeIncidents.UTM_18_SOUTH, SomeIncidents.district());
        ChanceClusters chance = ChanceClusters.of(area, 300, 99, 1, Progress.NONE, (x, y) -> NeighbourClusters.of(
                        x, y, NeighbourClusters.threshold(area.geometry().getArea(), 300, 0.05), 8, Progress.NONE)
                .labels());
        assertTrue(chance.meanNumber() < 3, "mean " + chance.meanNumber());
        assertEquals(0.01, chance.pOfNumber(20), 1e-12);
        assertEquals(0.01, chance.pOfSize(60), 1e-12);
        assertEquals(1, chance.pOfSize(0), 1e-12);
        assertEquals(chance, ChanceClusters.of(area, 300, 99, 1, Progress.NONE, (x, y) -> NeighbourClusters.of(
                        x, y, NeighbourClusters.threshold(area.geometry().getArea(), 300, 0.05), 8, Progress.NONE)
                .labels()));
    }

    @Test
    void plantedClumpsAreFound() {
        Scatter points = Scatter.grid(5, 30);
        assertEquals(
                5,
                NeighbourClusters.of(points.x(), points.y(), 60, 10, Progress.NONE)
                        .clusters());
    }

    private static NeighbourClusters found(Scatter points) {
        return NeighbourClusters.of(points.x(), points.y(), REACH, LEAST, Progress.NONE);
    }

    /** Again and again the free point with most free points around it, of equals the one with the nearest ones. */
    private static int[] plain(Scatter points) {
        int[] labels = new int[points.size()];
        Arrays.fill(labels, -1);
        for (int cluster = 0; ; cluster++) {
            int best = -1;
            int most = LEAST - 1;
            double least = 0;
            for (int i = 0; i < labels.length; i++) {
                int one = i;
                int[] near = IntStream.range(0, labels.length)
                        .filter(j -> labels[one] < 0 && labels[j] < 0 && points.distance(one, j) <= REACH)
                        .toArray();
                double squares = Arrays.stream(near)
                        .mapToDouble(j -> points.square(one, j))
                        .sum();
                if (near.length > most || (near.length == most && best >= 0 && squares < least - 1e-6)) {
                    best = i;
                    most = near.length;
                    least = squares;
                }
            }
            if (best < 0) {
                return labels;
            }
            int seed = best;
            int[] near = IntStream.range(0, labels.length)
                    .filter(j -> labels[j] < 0 && points.distance(seed, j) <= REACH)
                    .toArray();
            for (int j : near) {
                labels[j] = cluster;
            }
        }
    }
}
