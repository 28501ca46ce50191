// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** The k nearest places of each, ties by order of input; cells of about two places are searched ring by ring. */
final class NearestPlaces {

    private final TimedPlaces places;
    private final Metric metric;
    private final double west;
    private final double south;
    private final double side;
    private final int across;
    private final Map<Long, int[]> cells = new HashMap<>();

    NearestPlaces(TimedPlaces places, Metric metric) {
        this.places = places;
        this.metric = metric;
        int n = places.size();
        west = IntStream.range(0, n).mapToDouble(places::x).min().orElse(0);
        south = IntStream.range(0, n).mapToDouble(places::y).min().orElse(0);
        double width = IntStream.range(0, n).mapToDouble(places::x).max().orElse(0) - west;
        double height = IntStream.range(0, n).mapToDouble(places::y).max().orElse(0) - south;
        side = Math.max(1e-6, Math.max(width, height) / Math.max(1, Math.sqrt(n / 2.0)));
        across = (int) (Math.max(width, height) / side) + 1;
        Map<Long, int[]> sizes = new HashMap<>();
        for (int i = 0; i < n; i++) {
            sizes.computeIfAbsent(key(column(i), row(i)), cell -> new int[1])[0]++;
        }
        sizes.forEach((cell, size) -> cells.put(cell, new int[size[0]]));
        for (int i = n - 1; i >= 0; i--) {
            long cell = key(column(i), row(i));
            cells.get(cell)[--sizes.get(cell)[0]] = i;
        }
    }

    int[][] nearest(int k) {
        int[][] nearest = new int[places.size()][];
        IntStream.range(0, nearest.length).parallel().forEach(i -> nearest[i] = of(i, k));
        return nearest;
    }

    private int[] of(int self, int k) {
        double[] distance = new double[k];
        int[] found = new int[k];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(found, Integer.MAX_VALUE);
        // What is in a ring is at least ring - 1 sides away, in either metric.
        for (int ring = 0; ring <= across && (ring - 1) * side <= distance[k - 1]; ring++) {
            for (int dy = -ring; dy <= ring; dy++) {
                int step = Math.abs(dy) == ring ? 1 : Math.max(1, 2 * ring);
                for (int dx = -ring; dx <= ring; dx += step) {
                    int[] cell = cells.get(key(column(self) + dx, row(self) + dy));
                    if (cell != null) {
                        take(cell, self, distance, found);
                    }
                }
            }
        }
        return found;
    }

    private void take(int[] cell, int self, double[] distance, int[] found) {
        for (int other : cell) {
            if (other != self) {
                double d = metric.distance(places.x(other) - places.x(self), places.y(other) - places.y(self));
                int at = found.length;
                while (at > 0 && (d < distance[at - 1] || (d == distance[at - 1] && other < found[at - 1]))) {
                    at--;
                }
                if (at < found.length) {
                    System.arraycopy(distance, at, distance, at + 1, found.length - at - 1);
                    System.arraycopy(found, at, found, at + 1, found.length - at - 1);
                    distance[at] = d;
                    found[at] = other;
                }
            }
        }
    }

    private int column(int i) {
        return (int) ((places.x(i) - west) / side);
    }

    private int row(int i) {
        return (int) ((places.y(i) - south) / side);
    }

    private static long key(int column, int row) {
        return ((long) row << 32) + column;
    }
}
