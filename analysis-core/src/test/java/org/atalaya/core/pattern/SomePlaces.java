// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.grid.StudyArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Points and windows for the laws of point patterns. */
final class SomePlaces {

    static final double[] RADII =
            IntStream.rangeClosed(0, 40).mapToDouble(i -> 25.0 * i).toArray();

    private SomePlaces() {}

    /** A district with a slanted coast and a bay. */
    static StudyArea district() {
        return area(SomeIncidents.district());
    }

    /** The same with a lake, and an island off the coast. */
    static StudyArea districtWithLakeAndIsland() {
        GeometryFactory factory = new GeometryFactory();
        Geometry lake = factory.createPoint(new Coordinate(SomeIncidents.WEST + 3000, SomeIncidents.SOUTH + 3000))
                .buffer(900);
        Geometry island = factory.createPoint(new Coordinate(SomeIncidents.WEST + 9500, SomeIncidents.SOUTH + 2000))
                .buffer(700);
        return area(SomeIncidents.district().difference(lake).union(island));
    }

    static StudyArea rectangle(double width, double height) {
        return area(new GeometryFactory()
                .toGeometry(new Envelope(
                        SomeIncidents.WEST,
                        SomeIncidents.WEST + width,
                        SomeIncidents.SOUTH,
                        SomeIncidents.SOUTH + height)));
    }

    static StudyArea area(Geometry geometry) {
        return StudyArea.of(SomeIncidents.UTM_18_SOUTH, geometry);
    }

    /** Anywhere inside. */
    static double[][] even(StudyArea area, int n, long seed) {
        return new RandomPlaces(area).draw(n, seed, 0);
    }

    /** Around a few centres inside. */
    static double[][] clustered(StudyArea area, int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] centres = even(area, 8, seed);
        double[][] xy = new double[2][n];
        for (int i = 0; i < n; i++) {
            do {
                int centre = random.nextInt(8);
                xy[0][i] = centres[0][centre] + random.nextDouble(-300, 300);
                xy[1][i] = centres[1][centre] + random.nextDouble(-300, 300);
            } while (!area.covers(xy[0][i], xy[1][i]));
        }
        return xy;
    }

    static double[][] moved(double[][] xy, AffineTransformation by) {
        double[][] moved = new double[2][xy[0].length];
        Coordinate to = new Coordinate();
        for (int i = 0; i < xy[0].length; i++) {
            by.transform(new Coordinate(xy[0][i], xy[1][i]), to);
            moved[0][i] = to.x;
            moved[1][i] = to.y;
        }
        return moved;
    }

    static double[][] shuffled(double[][] xy, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] copy = {xy[0].clone(), xy[1].clone()};
        for (int i = copy[0].length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            for (double[] axis : copy) {
                double kept = axis[i];
                axis[i] = axis[j];
                axis[j] = kept;
            }
        }
        return copy;
    }

    /**
     * The greatest distance of p-values from the even distribution on their steps, times √n: above 1.63 in fewer than 1 %
     * of samples of continuous values, and less often of stepped ones (Kolmogorov).
     */
    static double kolmogorov(double[] p, double step) {
        double[] sorted = Arrays.stream(p).sorted().toArray();
        double farthest = 0;
        for (int i = 0; i < sorted.length; i++) {
            boolean last = i + 1 == sorted.length || sorted[i + 1] > sorted[i];
            if (last) {
                double below = (i + 1.0) / sorted.length;
                farthest = Math.max(farthest, Math.abs(below - sorted[i]) - step);
            }
        }
        return farthest * Math.sqrt(sorted.length);
    }
}
