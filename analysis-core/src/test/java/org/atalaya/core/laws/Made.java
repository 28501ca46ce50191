// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.laws;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.nearrepeat.TimedPlaces;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Places, days and windows that jqwik makes up: few and whole numbers first, so that what breaks a law is small. */
final class Made {

    /** Whole metres: distances of moved places are the same to the last bit. */
    private static final int SIDE = 4000;

    private static final int MOST_DAYS = 60;

    private Made() {}

    /** Places on whole metres, some of them on top of each other, each with a day. */
    record Cloud(double[] x, double[] y, int[] day) {

        int size() {
            return x.length;
        }

        TimedPlaces timed() {
            return new TimedPlaces(x.clone(), y.clone(), day.clone());
        }

        double[][] xy() {
            return new double[][] {x, y};
        }

        Cloud by(AffineTransformation change) {
            Coordinate[] moved = IntStream.range(0, x.length)
                    .mapToObj(i -> change.transform(new Coordinate(x[i], y[i]), new Coordinate()))
                    .toArray(Coordinate[]::new);
            return new Cloud(
                    Arrays.stream(moved).mapToDouble(c -> c.x).toArray(),
                    Arrays.stream(moved).mapToDouble(c -> c.y).toArray(),
                    day);
        }

        /** Place i of the result is place order[i] of this. */
        Cloud at(int[] order) {
            return new Cloud(
                    Arrays.stream(order).mapToDouble(i -> x[i]).toArray(),
                    Arrays.stream(order).mapToDouble(i -> y[i]).toArray(),
                    Arrays.stream(order).map(i -> day[i]).toArray());
        }

        @Override
        public String toString() {
            return Arrays.toString(x) + " " + Arrays.toString(y) + " " + Arrays.toString(day);
        }
    }

    /** From {@code least} to {@code most} places, not all at one. */
    static Arbitrary<Cloud> clouds(int least, int most) {
        Arbitrary<int[]> spots = Combinators.combine(
                        Arbitraries.integers().between(0, SIDE),
                        Arbitraries.integers().between(0, SIDE),
                        Arbitraries.integers().between(0, MOST_DAYS))
                .as((x, y, day) -> new int[] {x, y, day});
        return spots.array(int[][].class)
                .ofMinSize(least)
                .ofMaxSize(most)
                .filter(all -> Arrays.stream(all)
                                .mapToLong(p -> p[0] * 10_000L + p[1])
                                .distinct()
                                .count()
                        >= least)
                .map(all -> new Cloud(
                        Arrays.stream(all).mapToDouble(p -> p[0]).toArray(),
                        Arrays.stream(all).mapToDouble(p -> p[1]).toArray(),
                        Arrays.stream(all).mapToInt(p -> p[2]).toArray()));
    }

    static Arbitrary<double[]> numbers(Arbitrary<Double> each, int least, int most) {
        return each.array(Double[].class).ofMinSize(least).ofMaxSize(most).map(boxed -> Arrays.stream(boxed)
                .mapToDouble(v -> v)
                .toArray());
    }

    /** An order of so many, drawn from a seed. */
    static int[] order(int n, long seed) {
        int[] order = IntStream.range(0, n).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    /**
     * A window around the square of the places: a star of so many corners at uneven distances, with a hole where a
     * quarter of the square is not.
     */
    static Arbitrary<Geometry> windows() {
        Arbitrary<double[]> reaches =
                numbers(Arbitraries.integers().between(600, 4000).map(Integer::doubleValue), 3, 12);
        return Combinators.combine(reaches, Arbitraries.integers().between(20, 250))
                .as((corners, hole) -> {
                    GeometryFactory factory = new GeometryFactory();
                    Coordinate[] ring = new Coordinate[corners.length + 1];
                    for (int i = 0; i < corners.length; i++) {
                        double angle = 2 * Math.PI * i / corners.length + 0.1;
                        ring[i] = new Coordinate(
                                SomeIncidents.WEST + corners[i] * Math.cos(angle),
                                SomeIncidents.SOUTH + corners[i] * Math.sin(angle));
                    }
                    ring[corners.length] = ring[0];
                    return factory.createPolygon(ring)
                            .difference(factory.createPoint(
                                            new Coordinate(SomeIncidents.WEST + 37, SomeIncidents.SOUTH - 21))
                                    .buffer(hole, 3));
                });
    }

    static StudyArea area(Geometry geometry) {
        return StudyArea.of(SomeIncidents.UTM_18_SOUTH, geometry);
    }

    /** Places anywhere inside, drawn from a seed. */
    static double[][] inside(StudyArea area, int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] xy = new double[2][n];
        for (int i = 0; i < n; i++) {
            do {
                xy[0][i] = random.nextDouble(area.extent().minX(), area.extent().maxX());
                xy[1][i] = random.nextDouble(area.extent().minY(), area.extent().maxY());
            } while (!area.covers(xy[0][i], xy[1][i]));
        }
        return xy;
    }

    static double[][] moved(double[][] xy, AffineTransformation by) {
        Cloud moved = new Cloud(xy[0], xy[1], new int[0]).by(by);
        return moved.xy();
    }

    static double[][] at(double[][] xy, int[] order) {
        return new double[][] {
            Arrays.stream(order).mapToDouble(i -> xy[0][i]).toArray(),
            Arrays.stream(order).mapToDouble(i -> xy[1][i]).toArray()
        };
    }
}
