// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;

class KMeansTest {

    @Test
    void moreStartsAreNeverWorseAndMoreCentresNever() {
        Scatter points = Scatter.clumps(600, 7, 80, 4);
        double last = Double.POSITIVE_INFINITY;
        for (int k = 1; k <= 8; k++) {
            double one =
                    KMeans.best(points.x(), points.y(), k, 1, 5, Progress.NONE).inertia(points.x(), points.y());
            double ten =
                    KMeans.best(points.x(), points.y(), k, 10, 5, Progress.NONE).inertia(points.x(), points.y());
            assertTrue(ten <= one);
            assertTrue(ten <= last * 1.001, k + " centres");
            last = ten;
        }
    }

    @Test
    void theSilhouetteSuggestsThePlantedNumber() {
        for (int k = 2; k <= 6; k++) {
            Scatter points = Scatter.grid(k, 40);
            SortedPlaces sorted = SortedPlaces.of(points.x(), points.y());
            assertEquals(
                    k,
                    NumberOfCentres.of(sorted.x(), sorted.y(), 9, 10, 1, Progress.NONE)
                            .suggested());
        }
    }

    @Test
    void theOrderOfTheRowsAndTheOriginChangeNothing() {
        Scatter points = Scatter.clumps(400, 4, 60, 9);
        Scatter shuffled = points.reordered(points.shuffle(4));
        assertEquals(SortedPlaces.of(points.x(), points.y()), SortedPlaces.of(shuffled.x(), shuffled.y()));
        Scatter moved = points.moved(4096, -8192);
        assertEquals(inertia(points), inertia(moved), 1e-6 * inertia(points));
        assertEquals(inertia(points) * 4, inertia(points.scaled(2)), 1e-6 * inertia(points));
    }

    private static double inertia(Scatter points) {
        SortedPlaces sorted = SortedPlaces.of(points.x(), points.y());
        return KMeans.best(sorted.x(), sorted.y(), 4, 10, 1, Progress.NONE).inertia(sorted.x(), sorted.y());
    }

    /** By hand: mean distance to the other pair 7.5 for the outer two and 6.5 for the inner, to the partner 1. */
    @Test
    void theSilhouetteIsThatOfRousseeuw() {
        double[] x = {0, 1, 7, 8};
        double[] y = {0, 0, 0, 0};
        double outer = (7.5 - 1) / 7.5;
        double inner = (6.5 - 1) / 6.5;
        assertEquals((outer + inner) / 2, Silhouette.mean(x, y, new int[] {0, 0, 1, 1}, 2), 1e-12);
        assertTrue(Double.isNaN(Silhouette.mean(x, y, new int[4], 1)));
        // Alone in a cluster counts 0.
        double first = (7 - 1) / 7.0;
        double second = (6 - 1) / 6.0;
        assertEquals((first + second) / 4, Silhouette.mean(x, y, new int[] {0, 0, 1, 2}, 3), 1e-12);
    }
}
