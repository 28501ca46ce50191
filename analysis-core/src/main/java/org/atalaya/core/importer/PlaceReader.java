// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.importer.ImportPlan.Fix;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Severity;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** Reads the place of a row as the plan says, in metres, and judges it against the boundary. */
final class PlaceReader {

    /** Coordinates within a hundredth of a degree of (0, 0) are the null island, in the Gulf of Guinea. */
    private static final double NULL_ISLAND_DEGREES = 0.01;

    private static final GeometryFactory POINTS = new GeometryFactory();

    private final int x;
    private final int y;
    private final boolean degrees;
    private final CrsCheck check;
    private final Crs crs;
    private final Crs source;
    private Projection projection;
    private final Optional<IndexedPointInAreaLocator> inside;
    private final Optional<IndexedFacetDistance> border;
    private final double tolerance;
    private final Fix swapped;
    private final Fix outside;
    private final Middle middle;
    private final double[] pair = new double[2];

    /**
     * What was read.
     *
     * @param failure code of the reason why the row is left out, null where it is not
     * @param doubt code of what is odd about a place that is kept, null where nothing is
     * @param about what its sentence says after the coordinates
     */
    record Place(double x, double y, String failure, String doubt, List<Object> about) {
        static final Place NONE = new Place(Double.NaN, Double.NaN, null, null, List.of());

        static Place failed(String code, Object... about) {
            return new Place(Double.NaN, Double.NaN, code, null, List.of(about));
        }

        Place but(String code, Object... what) {
            return new Place(x, y, failure, code, List.of(what));
        }

        /** The sentence of what is wrong or odd about it. */
        Problem problem(Severity severity, String coordinates) {
            List<Object> args = new ArrayList<>(List.of(coordinates));
            args.addAll(about);
            return new Problem(severity, failure == null ? doubt : failure, Where.NOWHERE, args);
        }
    }

    PlaceReader(ImportPlan plan, Optional<Zones> boundary) throws WorkbenchException {
        this.x = plan.position(Role.X).orElse(-1);
        this.y = plan.position(Role.Y).orElse(-1);
        this.check = new CrsCheck(CrsRegistry.epsg(plan.sourceEpsg()));
        this.degrees = !CrsRegistry.isProjected(CrsRegistry.epsg(plan.sourceEpsg()));
        this.crs = CrsRegistry.epsg(plan.targetEpsg());
        if (!CrsRegistry.isProjected(crs)) {
            throw new WorkbenchException(Problem.error("import.target-not-metres", crs.name()));
        }
        this.source = CrsRegistry.epsg(plan.sourceEpsg());
        Optional<Geometry> area = boundary.map(zones -> zones.union().buffer(plan.tolerance()));
        this.inside = area.map(IndexedPointInAreaLocator::new);
        this.border = boundary.map(zones -> new IndexedFacetDistance(zones.union()));
        this.tolerance = plan.tolerance();
        this.swapped = plan.swapped();
        this.outside = plan.outside();
        this.middle = plan.middle();
    }

    Crs crs() {
        return crs;
    }

    String columns(List<String> names) {
        return names.get(x) + ", " + names.get(y);
    }

    Place read(List<String> cells) throws WorkbenchException {
        if (x < 0 || y < 0) {
            return Place.NONE;
        }
        String textX = cells.get(x).strip();
        String textY = cells.get(y).strip();
        if (Numbers.missing(textX) && Numbers.missing(textY)) {
            return Place.NONE;
        }
        double px = Numbers.parse(textX);
        double py = Numbers.parse(textY);
        if (Double.isNaN(px) || Double.isNaN(py)) {
            return Place.failed("import.unreadable-coordinates");
        }
        if (degrees ? px * px + py * py < NULL_ISLAND_DEGREES * NULL_ISLAND_DEGREES : px == 0 && py == 0) {
            return Place.failed("import.null-island");
        }
        if (projection == null) {
            projection = projectionNear(px, py);
        }
        Place straight = project(px, py);
        boolean belongsExchanged = inside.isEmpty() && degrees && middle.fitsExchanged(px, py);
        if (accepted(straight) && !belongsExchanged) {
            return inside.isEmpty() && middle.isFar(px, py, degrees) ? straight.but("import.far") : straight;
        }
        Place exchanged = project(py, px);
        if (accepted(exchanged) && (inside.isPresent() || !middle.isFar(py, px, degrees))) {
            return switch (swapped) {
                case MEND -> exchanged.but("import.swapped-mended");
                case KEEP -> straight.but("import.swapped-kept");
                case REJECT -> Place.failed("import.swapped");
            };
        }
        if (straight.failure() != null) {
            return straight;
        }
        double kilometres = kilometresOutside(straight);
        return outside == Fix.REJECT
                ? Place.failed("import.outside", tolerance, kilometres)
                : straight.but("import.outside-kept", tolerance, kilometres);
    }

    /** From the line of the boundary: a hundred metres are a matter of the line, a hundred kilometres of the file. */
    private double kilometresOutside(Place place) {
        Point point = POINTS.createPoint(new Coordinate(place.x(), place.y()));
        return border.map(line -> line.distance(point)).orElse(0.0) / 1_000;
    }

    /** An old datum has a shift for each region: the first place of the file says which region that is. */
    private Projection projectionNear(double px, double py) throws WorkbenchException {
        double[] place = {px, py};
        Projection.between(source, CrsRegistry.epsg(CrsRegistry.WGS84)).transform(place);
        return Projection.between(source, crs, place[0], place[1]);
    }

    private boolean accepted(Place place) {
        return place.failure() == null
                && inside.map(area -> area.locate(new Coordinate(place.x(), place.y())) != Location.EXTERIOR)
                        .orElse(true);
    }

    private Place project(double px, double py) {
        String fault = check.fault(px, py);
        if (fault != null) {
            return Place.failed(fault, source.name(), source.code());
        }
        pair[0] = px;
        pair[1] = py;
        projection.transform(pair);
        return Double.isFinite(pair[0]) && Double.isFinite(pair[1])
                ? new Place(pair[0], pair[1], null, null, List.of())
                : Place.failed("import.impossible-coordinates");
    }
}
