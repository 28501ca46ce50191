// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.grid.Surface;
import org.atalaya.core.layer.PointCounts;

/**
 * Counts in small squares, smoothed: the mean of five squares, three times along and three times across, which is close
 * to a normal kernel with a deviation of √6 squares (Wells 1986, doi:10.1109/TPAMI.1986.4767776).
 */
final class CrowdField {

    /** Deviation of the kernel in squares. */
    static final double DEVIATION = Math.sqrt(6);

    private static final int REACH = 2;
    private static final int WIDTH = 2 * REACH + 1;
    private static final int TIMES = 3;

    /** Of its highest value, what is drawn of an incident that lies alone: a spot a little larger than a mark. */
    private static final double ALONE_DRAWN = 0.72;

    /** What one incident adds to its own square: the share that stays there along, and that across. */
    private static final double ALONE = Math.pow(19.0 / 125, 2);

    private static final int MOST_CLASSES = 6;

    private final PointRaster raster;
    private final double[] perKm2;

    CrowdField(PointRaster raster, int[] counts) {
        this.raster = raster;
        this.perKm2 = smooth(counts, raster.columns(), raster.rows());
        double scale = 1 / (Math.pow(WIDTH, 2 * TIMES) * raster.cellAreaKm2());
        for (int i = 0; i < perKm2.length; i++) {
            perKm2[i] *= scale;
        }
    }

    PointRaster raster() {
        return raster;
    }

    /** At the centre of a square. */
    double at(int column, int row) {
        return perKm2[row * raster.columns() + column];
    }

    /** The highest density that can be seen. */
    double highest() {
        int[] seen = raster.seen();
        double highest = 0;
        for (int row = seen[1]; row <= seen[3]; row++) {
            for (int column = seen[0]; column <= seen[2]; column++) {
                highest = Math.max(highest, at(column, row));
            }
        }
        return highest;
    }

    /**
     * Where the classes begin, per km². The lowest shows an incident that lies alone, so that none is lost; the others
     * follow the square root of the density, and move in steps while the map is moved.
     */
    static List<Double> bounds(PointRaster raster, double highest) {
        double alone = ALONE_DRAWN * ALONE / raster.cellAreaKm2();
        List<Double> from = new ArrayList<>(List.of(alone));
        double top = step(highest);
        for (int i = 1; i < MOST_CLASSES; i++) {
            double bound = twoFigures(top * i * i / (double) (MOST_CLASSES * MOST_CLASSES));
            if (bound > 1.25 * from.get(from.size() - 1) && bound < highest) {
                from.add(bound);
            }
        }
        return from;
    }

    static int classOf(double value, double[] from) {
        int found = from.length - 1;
        while (found >= 0 && value < from[found]) {
            found--;
        }
        return found;
    }

    /** What a legend must know. Rows of classes and what cannot be seen add up to all incidents. */
    PointCounts tell(PointScan scan, List<Double> bounds, double highest, double shown) {
        double[] from = bounds.stream().mapToDouble(b -> b).toArray();
        long[] inside = new long[from.length];
        int[] seen = raster.seen();
        for (int row = seen[1]; row <= seen[3]; row++) {
            for (int column = seen[0]; column <= seen[2]; column++) {
                int count = scan.counts()[row * raster.columns() + column];
                if (count > 0) {
                    inside[Math.max(0, classOf(at(column, row), from))] += count;
                }
            }
        }
        long inView = Arrays.stream(inside).sum();
        return new PointCounts(
                2 * DEVIATION * raster.metres(),
                bounds,
                Arrays.stream(inside).boxed().toList(),
                highest,
                shown,
                scan.size() - inView - scan.noPlace(),
                scan.noPlace());
    }

    /** As a surface, for those who ask where it is high. */
    Surface surface(Crs crs) {
        double[] values = new double[perKm2.length];
        int columns = raster.columns();
        for (int row = 0; row < raster.rows(); row++) {
            System.arraycopy(perKm2, row * columns, values, (raster.rows() - 1 - row) * columns, columns);
        }
        double south = raster.north() - raster.rows() * raster.metres();
        return new Surface(crs, raster.west(), south, raster.metres(), columns, raster.rows(), values);
    }

    /** Sums of whole numbers in doubles: exact, so that running sums do not drift. */
    private static double[] smooth(int[] counts, int columns, int rows) {
        double[] now = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            now[i] = counts[i];
        }
        double[] next = new double[counts.length];
        for (int i = 0; i < TIMES; i++) {
            along(now, next, columns, rows);
            across(next, now, columns, rows);
        }
        return now;
    }

    private static void along(double[] from, double[] to, int columns, int rows) {
        for (int row = 0; row < rows; row++) {
            int start = row * columns;
            double sum = 0;
            for (int column = 0; column < Math.min(REACH, columns); column++) {
                sum += from[start + column];
            }
            for (int column = 0; column < columns; column++) {
                if (column + REACH < columns) {
                    sum += from[start + column + REACH];
                }
                if (column > REACH) {
                    sum -= from[start + column - REACH - 1];
                }
                to[start + column] = sum;
            }
        }
    }

    private static void across(double[] from, double[] to, int columns, int rows) {
        double[] sums = new double[columns];
        for (int row = -REACH; row < rows; row++) {
            int coming = (row + REACH) * columns;
            int going = (row - REACH - 1) * columns;
            for (int column = 0; column < columns; column++) {
                if (row + REACH < rows) {
                    sums[column] += from[coming + column];
                }
                if (going >= 0) {
                    sums[column] -= from[going + column];
                }
                if (row >= 0) {
                    to[row * columns + column] = sums[column];
                }
            }
        }
    }

    /** The next lower of 1, 1.5, 2, 3, 4, 5, 6, 8 times a power of ten. */
    private static double step(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double best = power;
        for (double mark : new double[] {1.5, 2, 3, 4, 5, 6, 8}) {
            best = mark * power <= value ? mark * power : best;
        }
        return best;
    }

    private static double twoFigures(double value) {
        double unit = Math.pow(10, Math.floor(Math.log10(value)) - 1);
        return Math.rint(value / unit) * unit;
    }
}
