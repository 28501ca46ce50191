// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.atalaya.core.nearrepeat.SomePlaces;
import org.atalaya.core.nearrepeat.TimedPlaces;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;

class SpaceTimeScanTest {

    private static final SpaceTimeScan.Search BACK = new SpaceTimeScan.Search(0.5, 400, 15, false, 0, 59);
    private static final SpaceTimeScan.Search NOW = new SpaceTimeScan.Search(0.5, 400, 15, true, 0, 59);

    @Test
    void bestScoreIsThatOfTryingEveryCylinder() {
        TimedPlaces places = SomePlaces.even(60, 1000, 60, 3);
        for (SpaceTimeScan.Search search : List.of(BACK, NOW)) {
            assertEquals(
                    bestOfAll(places, search), scan(places, search, 0).get(0).score(), 1e-9);
        }
    }

    /** Every circle through a place around a place, every span of days. */
    private static double bestOfAll(TimedPlaces places, SpaceTimeScan.Search search) {
        int n = places.size();
        double best = 0;
        for (int centre = 0; centre < n; centre++) {
            for (int edge = 0; edge < n; edge++) {
                double radius = distance(places, centre, edge);
                int middle = centre;
                int[] inside = IntStream.range(0, n)
                        .filter(i -> distance(places, middle, i) <= radius)
                        .toArray();
                if (radius <= search.mostMetres() && inside.length <= n * search.mostShare()) {
                    for (int from = 0; from < 60; from++) {
                        for (int to = from; to < Math.min(60, from + search.mostDays()); to++) {
                            if (!search.prospective() || to == 59) {
                                best = Math.max(best, score(places, inside, from, to));
                            }
                        }
                    }
                }
            }
        }
        return best;
    }

    private static double score(TimedPlaces places, int[] inside, int from, int to) {
        double all = places.size();
        double c = Arrays.stream(inside)
                .filter(i -> places.day(i) >= from && places.day(i) <= to)
                .count();
        double inTime = IntStream.range(0, places.size())
                .filter(i -> places.day(i) >= from && places.day(i) <= to)
                .count();
        double mean = inside.length * inTime / all;
        return c < 2 || c <= mean ? 0 : c * Math.log(c / mean) + (all - c) * Math.log((all - c) / (all - mean));
    }

    private static double distance(TimedPlaces places, int a, int b) {
        return Math.hypot(places.x(a) - places.x(b), places.y(a) - places.y(b));
    }

    @Test
    void plantedClusterIsFoundWhereAndWhenItIs() {
        TimedPlaces even = SomePlaces.even(300, 5000, 60, 3);
        int n = even.size();
        double[] x = IntStream.range(0, n)
                .mapToDouble(i -> i < 15 ? 2000 + i * 5 : even.x(i))
                .toArray();
        double[] y = IntStream.range(0, n)
                .mapToDouble(i -> i < 15 ? 3000 : even.y(i))
                .toArray();
        int[] day = IntStream.range(0, n)
                .map(i -> i < 15 ? 56 + i % 4 : even.day(i))
                .toArray();
        TimedPlaces places = new TimedPlaces(x, y, day);
        for (SpaceTimeScan.Search search : List.of(BACK, NOW)) {
            SpaceTimeScan.Cluster first = scan(places, search, 99).get(0);
            assertEquals(0.01, first.p(), 1e-12);
            assertTrue(first.firstDay() >= 55 && first.lastDay() == 59, first.firstDay() + " " + first.lastDay());
            assertTrue(first.cases().length >= 15, first.cases().length + " cases");
            assertTrue(Math.hypot(first.x() - 2035, first.y() - 3000) < 200);
        }
    }

    @Test
    void clustersShareNoPlaceAndComeByScore() {
        List<SpaceTimeScan.Cluster> clusters = scan(SomePlaces.even(200, 2000, 60, 8), BACK, 19);
        assertTrue(clusters.size() > 3);
        Set<Integer> seen = new HashSet<>();
        double last = Double.POSITIVE_INFINITY;
        for (SpaceTimeScan.Cluster cluster : clusters) {
            Arrays.stream(cluster.places()).forEach(place -> assertTrue(seen.add(place)));
            assertTrue(cluster.score() <= last);
            last = cluster.score();
        }
    }

    @Test
    void orderOfInputMovingAllAndThreadsChangeNothing() throws Exception {
        TimedPlaces places = SomePlaces.contagious(150, 1000, 50, 80, 5, 8);
        List<String> told = told(scan(places, BACK, 49), 0, 0);
        assertEquals(told, told(scan(SomePlaces.backwards(places), BACK, 49), 0, 0));
        assertEquals(told, told(scan(SomePlaces.shifted(places, 300_000, 8_670_000, 0), BACK, 49), 300_000, 8_670_000));
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            assertEquals(
                    told, one.submit(() -> told(scan(places, BACK, 49), 0, 0)).get());
        } finally {
            one.shutdown();
        }
    }

    @Test
    void circlesKeptAtATimeChangeNothing() {
        TimedPlaces places = SomePlaces.contagious(150, 1000, 50, 80, 5, 8);
        for (SpaceTimeScan.Search search : List.of(BACK, NOW)) {
            List<String> together = told(scan(places, search, 49), 0, 0);
            for (int kept : new int[] {1, 500, 7000}) {
                assertEquals(together, told(SpaceTimeScan.of(places, search, 20, 49, 1, kept, Progress.NONE), 0, 0));
            }
        }
    }

    @Test
    void quietDaysBeforeTheEndOfTheStudyWeakenWhatIsGoingOn() {
        TimedPlaces places = SomePlaces.even(300, 1000, 60, 3);
        SpaceTimeScan.Search later = new SpaceTimeScan.Search(0.5, 400, 15, true, 0, 62);
        SpaceTimeScan.Cluster now = scan(places, NOW, 0).get(0);
        assertEquals(59, now.lastDay());
        List<SpaceTimeScan.Cluster> quiet = scan(places, later, 0);
        assertTrue(quiet.get(0).score() <= now.score() && quiet.get(0).score() > 0);
        quiet.forEach(cluster -> assertEquals(62, cluster.lastDay()));
    }

    private static List<String> told(List<SpaceTimeScan.Cluster> clusters, double east, double north) {
        return clusters.stream()
                .map(c -> (c.x() - east) + " " + (c.y() - north) + " " + c.radius() + " " + c.firstDay() + " "
                        + c.lastDay() + " " + c.cases().length + " " + c.score() + " " + c.p())
                .toList();
    }

    @Test
    void pIsEvenWithoutClusters() {
        double[] p = IntStream.range(0, 200)
                .mapToDouble(
                        k -> SpaceTimeScan.of(SomePlaces.even(60, 1000, 60, 4000 + k), BACK, 1, 99, k, Progress.NONE)
                                .get(0)
                                .p())
                .toArray();
        assertTrue(SomePlaces.kolmogorov(p) < SomePlaces.kolmogorovLimit(200), "D " + SomePlaces.kolmogorov(p));
    }

    private static List<SpaceTimeScan.Cluster> scan(TimedPlaces places, SpaceTimeScan.Search search, int simulations) {
        return SpaceTimeScan.of(places, search, 20, simulations, 1, Progress.NONE);
    }
}
