// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.core.geo.Extent;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.grid.GridElement;
import org.geotools.grid.GridFeatureBuilder;
import org.geotools.grid.PolygonElement;
import org.geotools.grid.hexagon.HexagonOrientation;
import org.geotools.grid.hexagon.Hexagons;
import org.geotools.grid.oblong.Oblongs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Has GeoTools draw the cells and keeps, of each, the part inside the study area. Only cells that the boundary crosses
 * are intersected; the prepared geometry tells the others apart.
 */
final class CellCutter extends GridFeatureBuilder {

    /** A cell's part inside the area; {@code whole} when that is all of it. */
    record Piece(int column, int row, Geometry shape, boolean whole) {}

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Cells per side of the tiles that the area is cut into first, so that no cell meets a boundary of 20,000 corners. */
    private static final int COARSE = 64;

    private static final int FINE = 8;

    private final StudyArea area;
    private final GridSpec spec;
    private final Lattice lattice;
    private final Map<Coordinate, Geometry> coarse = new HashMap<>();
    private final Map<Coordinate, PreparedGeometry> fine = new HashMap<>();
    private final Envelope box;
    private final List<Piece> pieces = new ArrayList<>();

    CellCutter(StudyArea area, GridSpec spec, Lattice lattice) {
        super(type());
        this.area = area;
        this.spec = spec;
        this.lattice = lattice;
        this.box = area.geometry().getEnvelopeInternal();
    }

    /** The pieces, row by row from the south-west. */
    List<Piece> pieces() {
        // Half a cell more than the lattice: GeoTools leaves out elements that stick out of the bounds by rounding.
        Extent bounds = lattice.bounds();
        double slack = spec.cellSize() / 4;
        ReferencedEnvelope envelope = new ReferencedEnvelope(
                bounds.minX(), bounds.maxX() + slack, bounds.minY(), bounds.maxY() + slack, null);
        if (spec.shape() == Shape.SQUARE) {
            Oblongs.createGrid(envelope, spec.cellSize(), spec.cellSize(), this);
        } else {
            Hexagons.createGrid(envelope, Lattice.side(spec), HexagonOrientation.FLAT, this);
        }
        pieces.sort(Comparator.comparingInt(Piece::row).thenComparingInt(Piece::column));
        return pieces;
    }

    /** Keeps the piece of an element; no feature is made of it, since a feature would hold the uncut cell. */
    @Override
    public boolean getCreateFeature(GridElement element) {
        if (box.intersects(element.getBounds())) {
            Coordinate centre = ((PolygonElement) element).getCenter();
            long position = lattice.positionOf(centre.x, centre.y);
            if (position >= 0) {
                keep(element, centre, (int) (position % lattice.columns()), (int) (position / lattice.columns()));
            }
        }
        return false;
    }

    @Override
    public void setAttributes(GridElement element, Map<String, Object> attributes) {
        throw new IllegalStateException("no features are made of grid elements");
    }

    private void keep(GridElement element, Coordinate centre, int column, int row) {
        PreparedGeometry prepared = fine.computeIfAbsent(tile(centre, FINE), this::prepared);
        Polygon cell = FACTORY.createPolygon(closed(element.getVertices()));
        if (prepared.covers(cell)) {
            pieces.add(new Piece(column, row, cell, true));
        } else if (prepared.intersects(cell)) {
            Geometry part = ground(OverlayNGRobust.overlay(prepared.getGeometry(), cell, OverlayNG.INTERSECTION));
            // A sliver below a square millimetre is the rounding of a shared edge, not ground.
            if (part.getArea() > 1e-6) {
                pieces.add(new Piece(column, row, part, false));
            }
        }
    }

    /** The area around a fine tile, with room for the cells whose centres are in it. */
    private PreparedGeometry prepared(Coordinate tile) {
        Coordinate middle =
                new Coordinate((tile.x + 0.5) * FINE * spec.cellSize(), (tile.y + 0.5) * FINE * spec.cellSize());
        Geometry wide = coarse.computeIfAbsent(tile(middle, COARSE), key -> part(area.geometry(), key, COARSE, FINE));
        return PreparedGeometryFactory.prepare(part(wide, tile, FINE, 2));
    }

    private Coordinate tile(Coordinate place, int cells) {
        double side = cells * spec.cellSize();
        return new Coordinate(Math.floor(place.x / side), Math.floor(place.y / side));
    }

    private Geometry part(Geometry whole, Coordinate tile, int cells, int more) {
        double side = cells * spec.cellSize();
        Envelope frame = new Envelope(tile.x * side, (tile.x + 1) * side, tile.y * side, (tile.y + 1) * side);
        frame.expandBy(more * spec.cellSize());
        return ground(OverlayNGRobust.overlay(whole, FACTORY.toGeometry(frame), OverlayNG.INTERSECTION));
    }

    /** Only the polygons of an intersection: a touch may leave points and lines beside them. */
    private static Geometry ground(Geometry intersection) {
        if (intersection instanceof Polygonal) {
            return intersection;
        }
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < intersection.getNumGeometries(); i++) {
            if (intersection.getGeometryN(i) instanceof Polygon polygon) {
                polygons.add(polygon);
            }
        }
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Coordinate[] closed(Coordinate[] vertices) {
        if (vertices[0].equals2D(vertices[vertices.length - 1])) {
            return vertices;
        }
        Coordinate[] ring = new Coordinate[vertices.length + 1];
        System.arraycopy(vertices, 0, ring, 0, vertices.length);
        ring[vertices.length] = vertices[0];
        return ring;
    }

    private static SimpleFeatureType type() {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("cell");
        builder.add(DEFAULT_GEOMETRY_ATTRIBUTE_NAME, Polygon.class);
        return builder.buildFeatureType();
    }
}
