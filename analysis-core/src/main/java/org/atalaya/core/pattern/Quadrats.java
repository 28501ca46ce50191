// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import weka.core.Statistics;

/**
 * Rectangles of equal size over the box of a study area, clipped to it; pieces without ground are left out.
 *
 * @param index of the quadrat of each rectangle, row by row from the south-west, −1 where it has no ground
 */
public record Quadrats(int columns, int rows, StudyArea area, List<Geometry> shapes, int[] index, boolean closedAbove) {

    /**
     * The chi-square test of equal density.
     *
     * @param expected number of incidents in each quadrat under chance: its share of the ground
     * @param dispersion chi-square by its degrees of freedom: the variance-to-mean ratio where quadrats are equal
     * @param p two-sided: twice the smaller tail of the chi-square distribution
     */
    public record Test(int[] counts, double[] expected, double chiSquare, int freedom, double dispersion, double p) {}

    /**
     * Rectangles over the box.
     *
     * @param closedAbove whether a side between two quadrats belongs to the one west or south of it, R's (a, b]; by
     *     default it belongs to the one east or north, [a, b). The outer sides belong to the quadrats inside them.
     */
    public static Quadrats over(StudyArea area, int columns, int rows, boolean closedAbove) {
        Envelope box = area.geometry().getEnvelopeInternal();
        GeometryFactory factory = new GeometryFactory();
        List<Geometry> shapes = new ArrayList<>();
        int[] index = new int[columns * rows];
        double[] x = sides(box.getMinX(), box.getMaxX(), columns);
        double[] y = sides(box.getMinY(), box.getMaxY(), rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Geometry whole = factory.toGeometry(new Envelope(x[column], x[column + 1], y[row], y[row + 1]));
                Geometry piece = area.geometry().intersection(whole);
                boolean ground = piece.getArea() > 1e-9 * whole.getArea();
                index[row * columns + column] = ground ? shapes.size() : -1;
                if (ground) {
                    shapes.add(piece);
                }
            }
        }
        return new Quadrats(columns, rows, area, List.copyOf(shapes), index, closedAbove);
    }

    /** Incidents of each quadrat; one on a sliver without ground is not counted. */
    public int[] counts(double[] x, double[] y) {
        Envelope box = area.geometry().getEnvelopeInternal();
        double[] sidesX = sides(box.getMinX(), box.getMaxX(), columns);
        double[] sidesY = sides(box.getMinY(), box.getMaxY(), rows);
        int[] counts = new int[shapes.size()];
        for (int i = 0; i < x.length; i++) {
            int quadrat = index[between(y[i], sidesY) * columns + between(x[i], sidesX)];
            if (quadrat >= 0) {
                counts[quadrat]++;
            }
        }
        return counts;
    }

    public Test test(int[] counts) {
        double n = Arrays.stream(counts).sum();
        double[] shares = shares();
        double chiSquare = chiSquare(counts, shares);
        int freedom = shares.length - 1;
        double upper = Statistics.chiSquaredProbability(chiSquare, freedom);
        return new Test(
                counts,
                Arrays.stream(shares).map(share -> n * share).toArray(),
                chiSquare,
                freedom,
                chiSquare / freedom,
                Math.min(1, 2 * Math.min(upper, 1 - upper)));
    }

    /** The share of the ground in each quadrat. */
    double[] shares() {
        double all = shapes.stream().mapToDouble(Geometry::getArea).sum();
        return shapes.stream().mapToDouble(shape -> shape.getArea() / all).toArray();
    }

    /** Chi-square of as many incidents at random, for each simulation. */
    double[] simulated(int n, int simulations, long seed, Progress progress) {
        double[] shares = shares();
        double[] upTo = new double[shares.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += shares[i];
            upTo[i] = sum;
        }
        double[][] all = MonteCarlo.run(simulations, progress, simulation -> {
            SplittableRandom random = new SplittableRandom(seed * 1_000_003L + simulation);
            int[] counts = new int[shares.length];
            for (int i = 0; i < n; i++) {
                int found = Arrays.binarySearch(upTo, random.nextDouble());
                counts[Math.min(shares.length - 1, found >= 0 ? found + 1 : -found - 1)]++;
            }
            return new double[] {chiSquare(counts, shares)};
        });
        return Arrays.stream(all).mapToDouble(one -> one[0]).toArray();
    }

    private static double chiSquare(int[] counts, double[] shares) {
        double n = Arrays.stream(counts).sum();
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double expected = n * shares[i];
            sum += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        return sum;
    }

    /** The sides between quadrats, the same numbers for shapes and counts. */
    private static double[] sides(double from, double to, int parts) {
        double[] sides = new double[parts + 1];
        for (int i = 0; i <= parts; i++) {
            sides[i] = (from * (parts - i) + to * i) / parts;
        }
        return sides;
    }

    private int between(double value, double[] sides) {
        int found = Arrays.binarySearch(sides, value);
        int at = found >= 0 ? (closedAbove ? found - 1 : found) : -found - 2;
        return Math.max(0, Math.min(sides.length - 2, at));
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return shapes.size();
    }

    @Override
    public String toString() {
        return columns + " by " + rows + " quadrats";
    }
}
