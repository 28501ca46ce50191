// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * The area that a window has in common with itself, shifted: C(v) = |W ∩ (W + v)|, for shifts up to some reach. It is
 * known on a table of shifts and between them by bilinear interpolation. On the table the window is a set of horizontal
 * lines with the stretches of them that are inside; overlaps along a line are exact, and lines are spaced so that every
 * shift of the table is a whole number of them. For rectangles with sides along the axes all of it is exact.
 */
final class SetCovariance {

    /** Shifts of the table from none to the reach. */
    private static final int STEPS = 100;

    private static final int LEAST_LINES = 2048;

    /** Rows of the table from no shift northward; read by the innermost loop of {@link RipleyK}. */
    final double[] table;

    final int columns;
    final double perMetreEast;
    final double perMetreNorth;

    /** The column of no shift. */
    final double middle;

    private SetCovariance(double stepX, double stepY, int columns, double[] table) {
        this.perMetreEast = 1 / stepX;
        this.perMetreNorth = 1 / stepY;
        this.columns = columns;
        this.table = table;
        this.middle = STEPS;
    }

    static SetCovariance of(Geometry window, double reach) {
        Envelope box = window.getEnvelopeInternal();
        double stepX = reach / STEPS;
        int tableRowsInHeight = (int) Math.ceil(box.getHeight() / stepX);
        int linesAStep = Math.max(1, (LEAST_LINES + tableRowsInHeight - 1) / tableRowsInHeight);
        int lines = tableRowsInHeight * linesAStep;
        double spacing = box.getHeight() / lines;
        double stepY = spacing * linesAStep;
        double[][] inside = stretches(window, box.getMinY(), spacing, lines);
        int rows = (int) Math.ceil(reach / stepY) + 2;
        int columns = 2 * STEPS + 2;
        double[] table = new double[rows * columns];
        IntStream.range(0, rows).parallel().forEach(row -> {
            for (int column = 0; column < columns; column++) {
                double shift = (column - STEPS) * stepX;
                double sum = 0;
                for (int line = row * linesAStep; line < lines; line++) {
                    sum += common(inside[line], inside[line - row * linesAStep], shift);
                }
                table[row * columns + column] = sum * spacing;
            }
        });
        return new SetCovariance(stepX, stepY, columns, table);
    }

    /** The area in common at a shift; one to the south is its opposite to the north. */
    double at(double dx, double dy) {
        double u = (dy < 0 ? -dx : dx) * perMetreEast + middle;
        double v = Math.abs(dy) * perMetreNorth;
        int column = (int) u;
        int row = (int) v;
        double right = u - column;
        double up = v - row;
        int at = row * columns + column;
        double south = table[at] + right * (table[at + 1] - table[at]);
        double north = table[at + columns] + right * (table[at + columns + 1] - table[at + columns]);
        return south + up * (north - south);
    }

    /**
     * The greatest error found, as a share of the exact area, over shifts in eight directions at half and nine tenths of
     * the reach. The exact areas are those of the geometry library.
     */
    double errorFound(Geometry window, double reach) {
        double worst = 0;
        for (int i = 0; i < 16; i++) {
            double angle = Math.PI * (i % 8 + 0.37) / 8;
            double length = reach * (i < 8 ? 0.5031 : 0.9013);
            double dx = length * Math.cos(angle);
            double dy = length * Math.sin(angle);
            double exact = exact(window, dx, dy);
            if (exact > 0) {
                worst = Math.max(worst, Math.abs(at(dx, dy) - exact) / exact);
            }
        }
        return worst;
    }

    static double exact(Geometry window, double dx, double dy) {
        return window.intersection(
                        AffineTransformation.translationInstance(dx, dy).transform(window))
                .getArea();
    }

    /** Where lines enter and leave the window, from west to east, for lines in the middle of each spacing. */
    private static double[][] stretches(Geometry window, double south, double spacing, int lines) {
        List<List<Double>> crossings = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            crossings.add(new ArrayList<>());
        }
        for (int g = 0; g < window.getNumGeometries(); g++) {
            Polygon polygon = (Polygon) window.getGeometryN(g);
            cross(polygon.getExteriorRing(), south, spacing, crossings);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                cross(polygon.getInteriorRingN(hole), south, spacing, crossings);
            }
        }
        return crossings.stream()
                .map(line -> line.stream().mapToDouble(x -> x).sorted().toArray())
                .toArray(double[][]::new);
    }

    private static void cross(LinearRing ring, double south, double spacing, List<List<Double>> crossings) {
        Coordinate[] corners = ring.getCoordinates();
        for (int i = 1; i < corners.length; i++) {
            boolean rising = corners[i - 1].y < corners[i].y;
            Coordinate low = rising ? corners[i - 1] : corners[i];
            Coordinate high = rising ? corners[i] : corners[i - 1];
            int from = Math.max(0, (int) Math.ceil((low.y - south) / spacing - 0.5));
            int to = Math.min(crossings.size() - 1, (int) Math.ceil((high.y - south) / spacing - 0.5) - 1);
            for (int line = from; line <= to; line++) {
                double y = south + (line + 0.5) * spacing;
                crossings.get(line).add(low.x + (high.x - low.x) * (y - low.y) / (high.y - low.y));
            }
        }
    }

    /** The length that the stretches of a line have in common with those of another that is shifted east. */
    private static double common(double[] line, double[] other, double shift) {
        double sum = 0;
        int a = 0;
        int b = 0;
        while (a + 1 < line.length && b + 1 < other.length) {
            double from = Math.max(line[a], other[b] + shift);
            double toA = line[a + 1];
            double toB = other[b + 1] + shift;
            sum += Math.max(0, Math.min(toA, toB) - from);
            if (toA < toB) {
                a += 2;
            } else {
                b += 2;
            }
        }
        return sum;
    }
}
