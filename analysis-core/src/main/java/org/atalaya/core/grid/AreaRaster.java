// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.grid;

import org.atalaya.core.geo.Extent;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A study area on square cells: which share of each cell is inside. The shares are exact, found in one pass over the
 * boundary by signed areas, as font rasterisers do (each edge adds, to every cell right of it, the height it climbs),
 * so that a boundary of a hundred thousand corners costs milliseconds and the shares add up to the area.
 */
public final class AreaRaster {

    /** Shares nearer to 0 or 1 than this are rounding of the sums. */
    private static final double ROUNDING = 1e-9;

    private final double minX;
    private final double minY;
    private final double cellSize;
    private final int columns;
    private final int rows;
    private final double[] share;

    private AreaRaster(double minX, double minY, double cellSize, int columns, int rows) {
        this.minX = minX;
        this.minY = minY;
        this.cellSize = cellSize;
        this.columns = columns;
        this.rows = rows;
        this.share = new double[Math.multiplyExact(columns, rows)];
    }

    /** Lays cells over an area; cell edges are at whole multiples of the cell size. */
    public static AreaRaster of(StudyArea area, double cellSize) {
        Extent box = area.extent();
        double firstColumn = Math.floor(box.minX() / cellSize);
        double firstRow = Math.floor(box.minY() / cellSize);
        int columns = (int) Math.max(1, Math.ceil(box.maxX() / cellSize) - firstColumn);
        int rows = (int) Math.max(1, Math.ceil(box.maxY() / cellSize) - firstRow);
        AreaRaster raster = new AreaRaster(firstColumn * cellSize, firstRow * cellSize, cellSize, columns, rows);
        raster.fill(area.geometry());
        return raster;
    }

    public double minX() {
        return minX;
    }

    public double minY() {
        return minY;
    }

    public double cellSize() {
        return cellSize;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public double centreX(int column) {
        return minX + (column + 0.5) * cellSize;
    }

    public double centreY(int row) {
        return minY + (row + 0.5) * cellSize;
    }

    /** The share of a cell that is inside the area, 0 to 1. */
    public double share(int column, int row) {
        return share[row * columns + column];
    }

    public double insideKm2(int column, int row) {
        return share(column, row) * cellSize * cellSize / 1e6;
    }

    /** The column of a place inside the area; the last one is closed on its east side. */
    public int columnOf(double x) {
        return Math.max(0, Math.min(columns - 1, (int) Math.floor((x - minX) / cellSize)));
    }

    /** The row of a place inside the area; the last one is closed on its north side. */
    public int rowOf(double y) {
        return Math.max(0, Math.min(rows - 1, (int) Math.floor((y - minY) / cellSize)));
    }

    private void fill(Geometry geometry) {
        double[] climbs = new double[(columns + 1) * rows];
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) geometry.getGeometryN(i);
            add(polygon.getExteriorRing(), false, climbs);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                add(polygon.getInteriorRingN(hole), true, climbs);
            }
        }
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int column = 0; column < columns; column++) {
                sum += climbs[row * (columns + 1) + column];
                share[row * columns + column] = sum < ROUNDING ? 0 : sum > 1 - ROUNDING ? 1 : sum;
            }
        }
    }

    private void add(LinearRing ring, boolean hole, double[] climbs) {
        Coordinate[] corners = ring.getCoordinates();
        // Walking with the inside on the right, the west edge climbs: shells clockwise, holes counter-clockwise.
        double sign = Orientation.isCCW(corners) == hole ? 1 : -1;
        for (int i = 1; i < corners.length; i++) {
            double x0 = (corners[i - 1].x - minX) / cellSize;
            double y0 = (corners[i - 1].y - minY) / cellSize;
            double x1 = (corners[i].x - minX) / cellSize;
            double y1 = (corners[i].y - minY) / cellSize;
            if (y0 < y1) {
                climb(x0, y0, x1, y1, sign, climbs);
            } else if (y1 < y0) {
                climb(x1, y1, x0, y0, -sign, climbs);
            }
        }
    }

    /** Adds one upward edge, cut at the rows it crosses. */
    private void climb(double x0, double y0, double x1, double y1, double sign, double[] climbs) {
        double slope = (x1 - x0) / (y1 - y0);
        int last = Math.min(rows - 1, (int) Math.ceil(y1) - 1);
        for (int row = Math.max(0, (int) Math.floor(y0)); row <= last; row++) {
            double from = Math.max(y0, row);
            double to = Math.min(y1, row + 1.0);
            if (to > from) {
                double xFrom = x0 + (from - y0) * slope;
                double xTo = x0 + (to - y0) * slope;
                across(row, Math.min(xFrom, xTo), Math.max(xFrom, xTo), sign * (to - from), climbs);
            }
        }
    }

    /** Shares one row's climb among the columns the edge crosses there. */
    private void across(int row, double west, double east, double climb, double[] climbs) {
        int first = Math.max(0, Math.min(columns - 1, (int) Math.floor(west)));
        int last = Math.max(first, Math.min(columns - 1, (int) Math.ceil(east) - 1));
        for (int column = first; column <= last; column++) {
            double from = column == first ? west : column;
            double to = column == last ? east : column + 1.0;
            double part = east > west ? climb * (to - from) / (east - west) : climb;
            double middle = (from + to) / 2 - column;
            climbs[row * (columns + 1) + column] += part * (1 - middle);
            climbs[row * (columns + 1) + column + 1] += part * middle;
        }
    }
}
