// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.core.grid.AreaRaster;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The ground where a surface is at least so high: marching squares between cell centres, with straight interpolation.
 * Centres outside the area take the mean of their neighbours inside, so that lines run up to the boundary, where the
 * ground is cut off.
 */
final class Contours {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final AreaRaster raster;
    private final int columns;
    private final int rows;
    private final double[] values;

    /** Values of a raster, NaN outside the area. */
    Contours(double[] values, AreaRaster raster) {
        this.raster = raster;
        // One more cell on each side, where nothing is.
        this.columns = raster.columns() + 2;
        this.rows = raster.rows() + 2;
        double[] wide = new double[columns * rows];
        Arrays.fill(wide, Double.NaN);
        for (int row = 0; row < raster.rows(); row++) {
            System.arraycopy(values, row * raster.columns(), wide, (row + 1) * columns + 1, raster.columns());
        }
        this.values = continued(wide);
    }

    /** The ground where the surface is at least {@code level}, inside the area; possibly empty. */
    Geometry atLeast(double level, Geometry area) {
        List<LinearRing> rings = rings(level);
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (LinearRing ring : rings) {
            // The high ground lies to the left of each segment.
            (Orientation.isCCW(ring.getCoordinates()) ? shells : holes).add(ring);
        }
        Map<LinearRing, List<LinearRing>> within = new HashMap<>();
        shells.forEach(shell -> within.put(shell, new ArrayList<>()));
        List<Polygon> solid = shells.stream().map(FACTORY::createPolygon).toList();
        for (LinearRing hole : holes) {
            solid.stream()
                    .filter(shell -> shell.getEnvelopeInternal().covers(hole.getEnvelopeInternal())
                            && SimplePointInAreaLocator.locatePointInPolygon(hole.getCoordinateN(0), shell)
                                    != Location.EXTERIOR)
                    .min(Comparator.comparingDouble(Geometry::getArea))
                    .ifPresent(shell -> within.get(shell.getExteriorRing()).add(hole));
        }
        Polygon[] polygons = shells.stream()
                .map(shell -> FACTORY.createPolygon(shell, within.get(shell).toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new);
        Geometry all = FACTORY.createMultiPolygon(polygons);
        return all.isEmpty() ? all : OverlayNGRobust.overlay(all, area, OverlayNG.INTERSECTION);
    }

    private double[] continued(double[] wide) {
        double[] result = wide.clone();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (!Double.isNaN(wide[row * columns + column])) {
                    continue;
                }
                double sum = 0;
                int count = 0;
                for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
                    for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                        double value = wide[r * columns + c];
                        sum += Double.isNaN(value) ? 0 : value;
                        count += Double.isNaN(value) ? 0 : 1;
                    }
                }
                result[row * columns + column] = count > 0 ? sum / count : Double.NEGATIVE_INFINITY;
            }
        }
        return result;
    }

    /** Closed lines of one level. A segment ends on an edge between two centres, known by its number. */
    private List<LinearRing> rings(double level) {
        Map<Long, Long> next = new HashMap<>();
        for (int row = -1; row < rows; row++) {
            for (int column = -1; column < columns; column++) {
                square(column, row, level, next);
            }
        }
        List<LinearRing> rings = new ArrayList<>();
        List<Long> starts = next.keySet().stream().sorted().toList();
        for (Long start : starts) {
            List<Coordinate> corners = new ArrayList<>();
            Long edge = start;
            Long following = next.remove(edge);
            while (following != null) {
                Coordinate corner = crossing(edge, level);
                if (corners.isEmpty() || !corners.get(corners.size() - 1).equals2D(corner)) {
                    corners.add(corner);
                }
                edge = following;
                following = next.remove(edge);
            }
            if (corners.size() > 1 && corners.get(0).equals2D(corners.get(corners.size() - 1))) {
                corners.remove(corners.size() - 1);
            }
            if (corners.size() >= 3) {
                corners.add(corners.get(0).copy());
                LinearRing ring = FACTORY.createLinearRing(corners.toArray(Coordinate[]::new));
                if (ring.isValid()) {
                    rings.add(ring);
                }
            }
        }
        return rings;
    }

    /** Edges of a square: 0 south, 1 east, 2 north, 3 west; each pair is walked with the high ground on the left. */
    private void square(int column, int row, double level, Map<Long, Long> next) {
        boolean sw = high(column, row, level);
        boolean se = high(column + 1, row, level);
        boolean ne = high(column + 1, row + 1, level);
        boolean nw = high(column, row + 1, level);
        if (sw == se && se == ne && ne == nw) {
            return;
        }
        boolean[] corners = {sw, se, ne, nw};
        // Going round counter-clockwise, ground is left where a high corner is followed by a low one.
        List<Integer> leaves = new ArrayList<>(2);
        List<Integer> enters = new ArrayList<>(2);
        for (int i = 0; i < 4; i++) {
            boolean here = corners[i];
            boolean there = corners[(i + 1) % 4];
            if (here && !there) {
                leaves.add(i);
            } else if (!here && there) {
                enters.add(i);
            }
        }
        for (int leave : leaves) {
            // A saddle keeps its two high corners apart: to the edge where the same high corner was entered.
            int enter = enters.size() == 1 ? enters.get(0) : (leave + 3) % 4;
            next.put(edge(column, row, leave), edge(column, row, enter));
        }
    }

    private boolean high(int column, int row, double level) {
        return column >= 0 && row >= 0 && column < columns && row < rows && values[row * columns + column] >= level;
    }

    /** Twice the number of a centre, plus 1 for the edge to its north and 0 for that to its east. */
    private long edge(int column, int row, int side) {
        int ownColumn = side == 1 ? column + 1 : column;
        int ownRow = side == 2 ? row + 1 : row;
        long centre = (ownRow + 1L) * (columns + 2L) + ownColumn + 1;
        return 2 * centre + (side % 2);
    }

    private Coordinate crossing(long edge, double level) {
        long centre = Math.floorDiv(edge, 2L);
        int column = (int) (centre % (columns + 2L)) - 1;
        int row = (int) Math.floorDiv(centre, columns + 2L) - 1;
        boolean north = edge % 2 == 1;
        double here = value(column, row);
        double there = north ? value(column, row + 1) : value(column + 1, row);
        double part = Double.isInfinite(here) || Double.isInfinite(there) || here == there
                ? 0.5
                : (level - here) / (there - here);
        double clear = Math.min(1 - 1e-6, Math.max(1e-6, part));
        double atX = raster.minX() + (column - 0.5 + (north ? 0 : clear)) * raster.cellSize();
        double atY = raster.minY() + (row - 0.5 + (north ? clear : 0)) * raster.cellSize();
        return new Coordinate(atX, atY);
    }

    private double value(int column, int row) {
        return column >= 0 && row >= 0 && column < columns && row < rows
                ? values[row * columns + column]
                : Double.NEGATIVE_INFINITY;
    }
}
