// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Streets and blocks. River and avenues cut the land into quarters; each was laid out by another surveyor, so each
 * has its own grid, turned its own way. Streets run on a little past the boundary, as towns do.
 */
final class StreetNetwork {

    /** A street: an avenue or a local one. {@code line} is in metres. */
    record Street(String name, boolean avenue, LineString line) {}

    /** A point of a street and the hundred-metre {@code cuadra} it lies in. */
    record Address(double x, double y, Street street, int cuadra) {}

    private record Piece(Street street, LengthIndexedLine measured, LineString line) {}

    private static final double PIECE = 100;
    private static final double REACH = 120;
    private static final double BLOCK_LENGTH = 104;
    private static final double BLOCK_DEPTH = 70;
    private static final double HALF_STREET = 5;
    private static final double HALF_AVENUE = 13;
    private static final double BEYOND = 420;
    /** Turns of the grids in degrees, in the order of the quarters: north to south, west to east. */
    private static final double[] TURNS = {-7, 4, 2.5, 3, 1.5, 5, 3, -1, 4, -4};

    private final List<Street> streets = new ArrayList<>();
    private final List<Polygon> blocks = new ArrayList<>();
    private final STRtree index = new STRtree();

    StreetNetwork(District district) {
        Geometry land = district.boundary()
                .buffer(BEYOND)
                .difference(district.sea().buffer(75))
                .difference(district.riverBed(55));
        district.avenues().forEach((name, line) -> streets.add(new Street(name, true, line)));
        Geometry avenues = UnaryUnionOp.union(district.avenues().values()).buffer(HALF_AVENUE, 4);
        Geometry parks = UnaryUnionOp.union(district.parks());
        List<Polygon> quarters = quarters(district, land);
        for (int i = 0; i < quarters.size(); i++) {
            survey(quarters.get(i), TURNS[i % TURNS.length], avenues, parks, i);
        }
        for (Street street : streets) {
            Geometry inside = street.line().intersection(district.boundary());
            if (!inside.isEmpty()) {
                indexPieces(street);
            }
        }
        index.build();
    }

    private static List<Polygon> quarters(District district, Geometry land) {
        List<Geometry> cuts = new ArrayList<>();
        cuts.add(land.getBoundary());
        for (String avenue : List.of("Av. Central", "Carretera Norte", "Av. Algarrobos")) {
            cuts.add(district.avenues().get(avenue));
        }
        List<Polygon> quarters = new ArrayList<>();
        for (Polygon face : Lines.faces(cuts, 20_000)) {
            if (land.contains(face.getInteriorPoint())) {
                quarters.add(face);
            }
        }
        Comparator<Polygon> rows =
                Comparator.comparingLong(face -> -Math.round(face.getCentroid().getY() / 900));
        quarters.sort(rows.thenComparingDouble(face -> face.getCentroid().getX()));
        return quarters;
    }

    private void survey(Polygon quarter, double turn, Geometry avenues, Geometry parks, int number) {
        Point middle = quarter.getCentroid();
        AffineTransformation turned =
                AffineTransformation.rotationInstance(StrictMath.toRadians(turn), middle.getX(), middle.getY());
        double reach = quarter.getEnvelopeInternal().getDiameter() / 2 + BLOCK_LENGTH;
        Geometry open = quarter.difference(parks);
        PreparedGeometry built = PreparedGeometryFactory.prepare(open.difference(avenues));
        int columns = (int) Math.ceil(reach / BLOCK_LENGTH);
        int rows = (int) Math.ceil(reach / BLOCK_DEPTH);
        for (int column = -columns; column <= columns; column++) {
            double x = middle.getX() + column * BLOCK_LENGTH;
            lay(turned, open, x, middle.getY() - reach, x, middle.getY() + reach, StreetNames.across(number, column));
        }
        for (int row = -rows; row <= rows; row++) {
            double y = middle.getY() + row * BLOCK_DEPTH;
            lay(turned, open, middle.getX() - reach, y, middle.getX() + reach, y, StreetNames.along(number, row));
        }
        for (int column = -columns; column < columns; column++) {
            for (int row = -rows; row < rows; row++) {
                build(turned, built, middle.getX() + column * BLOCK_LENGTH, middle.getY() + row * BLOCK_DEPTH);
            }
        }
    }

    private void lay(
            AffineTransformation turned, Geometry open, double x1, double y1, double x2, double y2, String name) {
        Geometry pieces =
                Lines.tidy(turned.transform(Lines.straight(x1, y1, x2, y2)).intersection(open));
        for (int i = 0; i < pieces.getNumGeometries(); i++) {
            if (pieces.getGeometryN(i) instanceof LineString line && line.getLength() > 40) {
                streets.add(new Street(name, false, line));
            }
        }
    }

    private void build(AffineTransformation turned, PreparedGeometry built, double x, double y) {
        Geometry lot = turned.transform(Lines.polygon(
                x + HALF_STREET,
                y + HALF_STREET,
                x + BLOCK_LENGTH - HALF_STREET,
                y + HALF_STREET,
                x + BLOCK_LENGTH - HALF_STREET,
                y + BLOCK_DEPTH - HALF_STREET,
                x + HALF_STREET,
                y + BLOCK_DEPTH - HALF_STREET));
        if (!built.intersects(lot)) {
            return;
        }
        Geometry pieces = Lines.tidy(built.contains(lot) ? lot : lot.intersection(built.getGeometry()));
        for (int i = 0; i < pieces.getNumGeometries(); i++) {
            if (pieces.getGeometryN(i) instanceof Polygon block && block.getArea() > 500) {
                blocks.add(block);
            }
        }
    }

    List<Street> streets() {
        return streets;
    }

    List<Polygon> blocks() {
        return blocks;
    }

    /** Short pieces, since the rectangle around a whole slanting street covers half a quarter. */
    private void indexPieces(Street street) {
        LengthIndexedLine measured = new LengthIndexedLine(street.line());
        double length = street.line().getLength();
        for (double start = 0; start < length; start += PIECE) {
            LineString piece = (LineString) measured.extractLine(start, Math.min(length, start + PIECE));
            if (piece.getLength() > 0) {
                index.insert(piece.getEnvelopeInternal(), new Piece(street, measured, piece));
            }
        }
    }

    /** The nearest address on a street within 120 m; none in the river bed, on the beach, in the desert. */
    Optional<Address> nearest(double x, double y) {
        double best = REACH;
        Piece found = null;
        Coordinate wanted = new Coordinate(x, y);
        Point point = Lines.FACTORY.createPoint(wanted);
        Envelope around = new Envelope(wanted);
        around.expandBy(best);
        @SuppressWarnings("unchecked") // the library's signature is older than generics
        List<Piece> candidates = index.query(around);
        for (Piece piece : candidates) {
            double distance = piece.line().distance(point);
            if (distance < best) {
                best = distance;
                found = piece;
            }
        }
        return found == null
                ? Optional.empty()
                : Optional.of(address(
                        found.street(), found.measured(), found.measured().project(wanted)));
    }

    Address at(Street street, double length) {
        return address(street, new LengthIndexedLine(street.line()), length);
    }

    private static Address address(Street street, LengthIndexedLine measured, double length) {
        Coordinate c = measured.extractPoint(length);
        return new Address(c.x, c.y, street, 1 + (int) (length / 100));
    }
}
