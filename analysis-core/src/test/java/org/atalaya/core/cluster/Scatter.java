// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Points for tests. */
record Scatter(double[] x, double[] y) {

    /** Half of the points in clumps of this standard deviation, half anywhere in a square of 4 km. */
    static Scatter clumps(int n, int clumps, double deviation, long seed) {
        Random random = new Random(seed);
        double[][] middle = new double[clumps][];
        Arrays.setAll(middle, c -> new double[] {random.nextDouble() * 4000, random.nextDouble() * 4000});
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            double[] at = middle[random.nextInt(clumps)];
            boolean inside = i % 2 == 0;
            x[i] = inside ? at[0] + deviation * random.nextGaussian() : random.nextDouble() * 4000;
            y[i] = inside ? at[1] + deviation * random.nextGaussian() : random.nextDouble() * 4000;
        }
        return new Scatter(x, y);
    }

    /** Clumps far apart on a line, so many points within 30 m in each. */
    static Scatter grid(int clumps, int each) {
        SplittableRandom random = new SplittableRandom(2);
        double[] x = new double[clumps * each];
        double[] y = new double[clumps * each];
        for (int i = 0; i < x.length; i++) {
            x[i] = 1000.0 * (i % clumps) + 30 * random.nextDouble();
            y[i] = 30 * random.nextDouble();
        }
        return new Scatter(x, y);
    }

    static Scatter even(int n, double side, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Scatter(
                random.doubles(n, 0, side).toArray(), random.doubles(n, 0, side).toArray());
    }

    int size() {
        return x.length;
    }

    double square(int i, int j) {
        double dx = x[i] - x[j];
        double dy = y[i] - y[j];
        return dx * dx + dy * dy;
    }

    double distance(int i, int j) {
        return Math.sqrt(square(i, j));
    }

    Scatter moved(double east, double north) {
        return new Scatter(
                Arrays.stream(x).map(v -> v + east).toArray(),
                Arrays.stream(y).map(v -> v + north).toArray());
    }

    Scatter scaled(double by) {
        return new Scatter(
                Arrays.stream(x).map(v -> v * by).toArray(),
                Arrays.stream(y).map(v -> v * by).toArray());
    }

    Scatter turned(double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return new Scatter(
                IntStream.range(0, size())
                        .mapToDouble(i -> cos * x[i] - sin * y[i])
                        .toArray(),
                IntStream.range(0, size())
                        .mapToDouble(i -> sin * x[i] + cos * y[i])
                        .toArray());
    }

    /** To corners so many metres apart; 0 leaves all where they are. */
    Scatter snapped(double metres) {
        return metres == 0
                ? this
                : new Scatter(
                        Arrays.stream(x)
                                .map(v -> Math.rint(v / metres) * metres)
                                .toArray(),
                        Arrays.stream(y)
                                .map(v -> Math.rint(v / metres) * metres)
                                .toArray());
    }

    int[] shuffle(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, size()).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    Scatter reordered(int[] order) {
        return new Scatter(
                Arrays.stream(order).mapToDouble(i -> x[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> y[i]).toArray());
    }
}
