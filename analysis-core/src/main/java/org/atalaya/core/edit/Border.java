// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.atalaya.core.data.Zone;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Makes zones that were just changed fit to their neighbours. */
final class Border {

    /** Metres within which a corner lies on an edge: coordinates of ten million metres are exact to 2e-9. */
    static final double SAME = 1e-6;

    /** Square metres that rounding alone can make two neighbours overlap by. */
    private static final double NOTHING = 1e-3;

    /** Parts smaller than this are what rounding left of a cut. */
    private static final double SLIVER = 0.01;

    private Border() {}

    /**
     * The zones with what was changed cut to its neighbours, and with every corner on a common border in both.
     *
     * @param before the zones as they were, by position; a new zone has none there
     * @param changed positions in {@code after}
     * @throws WorkbenchException when a changed zone crosses itself, vanishes, or lies over another one that changed
     */
    static List<Zone> settle(List<Zone> before, List<Zone> after, Set<Integer> changed) throws WorkbenchException {
        List<Zone> zones = new ArrayList<>(after);
        for (int c : changed) {
            check(zones.get(c));
        }
        for (int c : changed) {
            for (int o = 0; o < zones.size(); o++) {
                if (o != c && grown(before, zones, c, o)) {
                    if (changed.contains(o)) {
                        throw new WorkbenchException(Problem.error(
                                "edit.overlap",
                                zones.get(c).name(),
                                zones.get(o).name()));
                    }
                    zones.set(c, cut(zones.get(c), zones.get(o)));
                }
            }
        }
        return share(zones, changed);
    }

    /** @throws WorkbenchException {@code edit.self-crossing} or {@code edit.too-small} */
    static void check(Zone zone) throws WorkbenchException {
        if (zone.area().isEmpty()) {
            throw new WorkbenchException(Problem.error("edit.too-small", zone.name()));
        }
        TopologyValidationError error = new IsValidOp(zone.area()).getValidationError();
        if (error != null) {
            Coordinate at = error.getCoordinate();
            throw new WorkbenchException(Problem.error("edit.self-crossing", zone.name(), at.x, at.y));
        }
        if (zone.area().getArea() < SLIVER) {
            throw new WorkbenchException(Problem.error("edit.too-small", zone.name()));
        }
    }

    /** Whether two zones lie over each other more than they did. */
    private static boolean grown(List<Zone> before, List<Zone> after, int one, int other) {
        double now = overlap(after.get(one).area(), after.get(other).area());
        if (now <= NOTHING) {
            return false;
        }
        double then = one < before.size() && other < before.size()
                ? overlap(before.get(one).area(), before.get(other).area())
                : 0;
        return now > then + NOTHING;
    }

    private static double overlap(Geometry one, Geometry other) {
        return one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())
                ? OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea()
                : 0;
    }

    private static Zone cut(Zone zone, Zone other) throws WorkbenchException {
        Geometry rest = OverlayNGRobust.overlay(zone.area(), other.area(), OverlayNG.DIFFERENCE);
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < rest.getNumGeometries(); i++) {
            if (rest.getGeometryN(i) instanceof Polygon polygon && polygon.getArea() >= SLIVER) {
                parts.add(polygon);
            }
        }
        if (parts.isEmpty()) {
            throw new WorkbenchException(Problem.error("edit.nothing-left", zone.name(), other.name()));
        }
        GeometryFactory factory = zone.area().getFactory();
        return with(zone, parts.size() == 1 ? parts.get(0) : factory.createMultiPolygon(parts.toArray(Polygon[]::new)));
    }

    /** Every corner of a changed zone that lies on an edge of another is a corner of that as well, and the reverse. */
    private static List<Zone> share(List<Zone> zones, Set<Integer> changed) {
        List<Zone> shared = new ArrayList<>(zones);
        for (int c : changed) {
            for (int o = 0; o < shared.size(); o++) {
                if (o != c && near(shared.get(c), shared.get(o))) {
                    shared.set(o, noded(shared.get(o), corners(shared.get(c)), SAME));
                    shared.set(c, noded(shared.get(c), corners(shared.get(o)), SAME));
                }
            }
        }
        return List.copyOf(shared);
    }

    private static boolean near(Zone one, Zone other) {
        Envelope box = new Envelope(one.area().getEnvelopeInternal());
        box.expandBy(SAME);
        return box.intersects(other.area().getEnvelopeInternal());
    }

    static List<Coordinate> corners(Zone zone) {
        List<Coordinate> corners = new ArrayList<>();
        for (Coordinate[] ring : Rings.of(zone.area())) {
            corners.addAll(List.of(ring).subList(0, ring.length - 1));
        }
        return corners;
    }

    /** The zone with those of these places as corners that lie within reach of an edge; itself where none does. */
    static Zone noded(Zone zone, List<Coordinate> places, double reach) {
        Envelope box = new Envelope(zone.area().getEnvelopeInternal());
        box.expandBy(reach);
        List<Coordinate> some = places.stream().filter(box::contains).toList();
        if (some.isEmpty()) {
            return zone;
        }
        Geometry next = Rings.map(zone.area(), ring -> noded(ring, some, reach));
        return next.getNumPoints() == zone.area().getNumPoints() ? zone : with(zone, next);
    }

    /** A ring, not closed, with corners at the places that lie within reach of an edge and away from its ends. */
    static List<Coordinate> noded(List<Coordinate> ring, List<Coordinate> places, double reach) {
        List<Coordinate> noded = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            Coordinate from = ring.get(i);
            LineSegment edge = new LineSegment(from, ring.get((i + 1) % ring.size()));
            Envelope box = new Envelope(edge.p0, edge.p1);
            box.expandBy(reach);
            noded.add(from);
            places.stream()
                    .filter(place -> box.contains(place)
                            && ring.stream().noneMatch(place::equals2D)
                            && inside(edge, place)
                            && edge.distance(place) <= reach)
                    .distinct()
                    .sorted(Comparator.comparingDouble(edge::projectionFactor))
                    .forEach(noded::add);
        }
        return noded;
    }

    private static boolean inside(LineSegment edge, Coordinate place) {
        double factor = edge.projectionFactor(place);
        return factor > 0 && factor < 1;
    }

    static Zone with(Zone zone, Geometry area) {
        return new Zone(zone.id(), zone.name(), area, zone.attributes());
    }
}
