// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Places and days for tests. */
public final class SomePlaces {

    private SomePlaces() {}

    /** Places spread evenly over a square, days evenly over a time: no interaction. Coordinates are whole metres. */
    public static TimedPlaces even(int n, int side, int days, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[n];
        double[] y = new double[n];
        int[] day = new int[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextInt(side);
            y[i] = random.nextInt(side);
            day[i] = random.nextInt(days);
        }
        return new TimedPlaces(x, y, day);
    }

    /** The same, every second followed by another up to {@code metres} and {@code soon} days away. */
    public static TimedPlaces contagious(int n, int side, int days, int metres, int soon, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TimedPlaces even = even(n, side, days, seed + 1);
        double[] x = IntStream.range(0, n).mapToDouble(even::x).toArray();
        double[] y = IntStream.range(0, n).mapToDouble(even::y).toArray();
        int[] day = even.days();
        for (int i = 1; i < n; i += 2) {
            x[i] = x[i - 1] + random.nextInt(metres);
            y[i] = y[i - 1] + random.nextInt(metres);
            day[i] = day[i - 1] + random.nextInt(soon);
        }
        return new TimedPlaces(x, y, day);
    }

    public static TimedPlaces shifted(TimedPlaces places, double east, double north, int days) {
        int n = places.size();
        return new TimedPlaces(
                IntStream.range(0, n).mapToDouble(i -> places.x(i) + east).toArray(),
                IntStream.range(0, n).mapToDouble(i -> places.y(i) + north).toArray(),
                IntStream.range(0, n).map(i -> places.day(i) + days).toArray());
    }

    public static TimedPlaces backwards(TimedPlaces places) {
        int n = places.size();
        return places.at(IntStream.range(0, n).map(i -> n - 1 - i).toArray());
    }

    /** The largest distance between the shares of p-values below each of them and a straight line (Kolmogorov). */
    public static double kolmogorov(double[] p) {
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        double largest = 0;
        for (int i = 0; i < sorted.length; i++) {
            largest = Math.max(largest, Math.abs((i + 1.0) / sorted.length - sorted[i]));
            largest = Math.max(largest, Math.abs((double) i / sorted.length - sorted[i]));
        }
        return largest;
    }

    /** What that distance stays under in 99 of 100 samples of even p-values. */
    public static double kolmogorovLimit(int n) {
        return 1.63 / Math.sqrt(n);
    }
}
