// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atalaya.core.data.Zones;
import org.atalaya.core.gazetteer.Gazetteer;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.importer.PlacePlan.Form;
import org.atalaya.core.importer.PlacePlan.Spot;
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

/** Reads the place of a row as the plan says, in metres, and says what is odd about it; what then happens is not its matter. */
final class PlaceReader {

    /** Units from which the length of one is told. */
    private static final double STEP = 1_000;

    private static final GeometryFactory POINTS = new GeometryFactory();

    private final Form form;
    private final Optional<PlaceCells> cells;

    /** The same where they are two columns, else null. */
    private final PlaceCells.Two columns;

    private final boolean degrees;
    private final CrsCheck check;
    private final Nowhere nowhere;
    private final Crs crs;
    private final Crs source;
    private Projection projection;
    private final Optional<IndexedPointInAreaLocator> inside;
    private final Optional<IndexedFacetDistance> border;
    private final double tolerance;
    private final Middle middle;
    private final Set<Spot> stacks;
    private final double[] read = new double[2];
    private final double[] pair = new double[2];

    /**
     * What was read.
     *
     * @param x easting in metres, NaN where there is none
     * @param code what is odd about it, null where nothing is
     * @param about what its sentence says after the coordinates
     */
    record Place(double x, double y, String code, List<Object> about) {
        static final Place NONE = new Place(Double.NaN, Double.NaN, null, List.of());

        /** In a zone, with no point of its own. */
        static final Place ZONED = new Place(Double.NaN, Double.NaN, null, List.of("zone"));

        static Place failed(String code, Object... about) {
            return new Place(Double.NaN, Double.NaN, code, List.of(about));
        }

        Place but(String odd, Object... what) {
            return new Place(x, y, odd, List.of(what));
        }

        /** Whether the row says where it lies: at a point or in a zone. */
        boolean known() {
            return !Double.isNaN(x) || equals(ZONED);
        }

        /** The sentence of what is wrong or odd about it. */
        Problem problem(Severity severity, String coordinates) {
            List<Object> args = new ArrayList<>(List.of(coordinates));
            args.addAll(about);
            return new Problem(severity, code, Where.NOWHERE, args);
        }
    }

    PlaceReader(ImportPlan plan, Optional<Zones> boundary, Optional<Gazetteer> gazetteer) throws WorkbenchException {
        PlacePlan place = plan.place();
        this.form = place.form();
        if (form == Form.ADDRESS && gazetteer.isEmpty()) {
            throw new WorkbenchException(
                    Problem.error("import.gazetteer-needed", place.gazetteer().name()));
        }
        this.source = CrsRegistry.epsg(form == Form.ZONE ? place.targetEpsg() : place.sourceEpsg());
        this.check = new CrsCheck(source);
        this.degrees = !CrsRegistry.isProjected(source);
        this.nowhere = new Nowhere(source, degrees);
        this.cells =
                form == Form.ZONE ? Optional.of(ZoneCells.of(plan, boundary)) : PlaceCells.of(plan, degrees, gazetteer);
        this.columns = cells.orElse(null) instanceof PlaceCells.Two two ? two : null;
        this.crs = CrsRegistry.epsg(place.targetEpsg());
        if (!CrsRegistry.isProjected(crs)) {
            throw new WorkbenchException(Problem.error("import.target-not-metres", crs.name()));
        }
        this.tolerance = plan.fix(ProblemKind.OUTSIDE) == Fix.CLIP ? 0 : place.tolerance();
        Optional<Geometry> area = boundary.map(
                zones -> tolerance == 0 ? zones.union() : zones.union().buffer(tolerance));
        this.inside = area.map(IndexedPointInAreaLocator::new);
        this.border = boundary.map(zones -> new IndexedFacetDistance(zones.union()));
        this.middle = place.middle();
        this.stacks = new HashSet<>(place.stacks());
    }

    Crs crs() {
        return crs;
    }

    /** Whether the file's coordinates are angles. */
    boolean inDegrees() {
        return degrees;
    }

    /** Metres in a unit of the file's coordinates, near the row read last. */
    double metresPerUnit() {
        double[] near = {read[0], read[1], read[0] + STEP, read[1]};
        projection.transform(near);
        return Math.hypot(near[2] - near[0], near[3] - near[1]) / STEP;
    }

    /** Whether the plan says where places stand. */
    boolean present() {
        return cells.isPresent();
    }

    String columns(List<String> names) {
        return cells.map(place -> place.columns(names)).orElse("");
    }

    String text(List<String> row) {
        return cells.map(place -> place.text(row)).orElse("");
    }

    /** What the plan says places are, as the code of the sentence for a row without one. */
    String missing() {
        return form == Form.ZONE ? "import.no-zone" : form == Form.ADDRESS ? "import.no-address" : "import.no-place";
    }

    /** The text that a cell of a column is stored as: a zone as its layer writes it, everything else as it is. */
    String stored(int column, String text) {
        return cells.isPresent() && cells.get() instanceof ZoneCells zones && zones.column() == column
                ? zones.canonical().isEmpty() ? text : zones.canonical()
                : text;
    }

    /** What is known of the addresses when all rows were read. */
    Optional<MatchTally> addresses() {
        return cells.filter(AddressCells.class::isInstance).map(place -> ((AddressCells) place).tally());
    }

    /** The coordinates of the row read last, as in the file. */
    double[] asRead() {
        return read;
    }

    /** Easting in metres of the row that {@link #usual} took. */
    double x() {
        return pair[0];
    }

    /** Northing in metres. */
    double y() {
        return pair[1];
    }

    /** Whether a row has two coordinates that nothing is odd about; it changes nothing else where it has not. */
    boolean usual(List<String> row) {
        if (columns == null || projection == null || !stacks.isEmpty() || !columns.plain(row, read)) {
            return false;
        }
        double px = read[0];
        double py = read[1];
        if (nowhere.code(px, py) != null
                || check.fault(px, py) != null
                || middle.isFar(px, py, degrees)
                || (degrees && middle.fitsExchanged(px, py))) {
            return false;
        }
        pair[0] = px;
        pair[1] = py;
        projection.transform(pair);
        return Double.isFinite(pair[0]) && Double.isFinite(pair[1]) && inside(pair[0], pair[1]);
    }

    private boolean inside(double px, double py) {
        return inside.isEmpty() || inside.get().locate(new Coordinate(px, py)) != Location.EXTERIOR;
    }

    Place read(List<String> row) throws WorkbenchException {
        PlaceCells.Found found =
                cells.isEmpty() ? PlaceCells.Found.NOTHING : cells.get().read(row, read);
        if (found == PlaceCells.Found.NOTHING) {
            return Place.NONE;
        }
        switch (found) {
            case UNREADABLE -> {
                return Place.failed("import.unreadable-coordinates");
            }
            case ZONE -> {
                return Place.ZONED;
            }
            case UNKNOWN_ZONE -> {
                return Place.failed("import.unknown-zone");
            }
            case UNMATCHED_ADDRESS -> {
                return Place.failed("import.unmatched-address");
            }
            case AMBIGUOUS_ADDRESS -> {
                return Place.failed("import.ambiguous-address");
            }
            default -> {
                return coordinates();
            }
        }
    }

    /** The place of the two numbers read. */
    private Place coordinates() throws WorkbenchException {
        double px = read[0];
        double py = read[1];
        String unknown = nowhere.code(px, py);
        if (unknown != null) {
            return Place.failed(unknown);
        }
        if (projection == null) {
            projection = projectionNear(px, py);
        }
        Place straight = project(px, py);
        boolean belongsExchanged = inside.isEmpty() && degrees && middle.fitsExchanged(px, py);
        if (accepted(straight) && !belongsExchanged) {
            if (!stacks.isEmpty() && stacks.contains(new Spot(px, py))) {
                return straight.but("import.stacked");
            }
            return inside.isEmpty() && middle.isFar(px, py, degrees) ? straight.but("import.far") : straight;
        }
        Place exchanged = project(py, px);
        if (accepted(exchanged) && (inside.isPresent() || !middle.isFar(py, px, degrees))) {
            return straight.but("import.swapped");
        }
        return straight.code() != null
                ? straight
                : straight.but("import.outside", tolerance, kilometresOutside(straight));
    }

    /** The place of the row read last with x and y the other way round. */
    Place swapped() {
        return project(read[1], read[0]);
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
        return place.code() == null && inside(place.x(), place.y());
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
                ? new Place(pair[0], pair[1], null, List.of())
                : Place.failed("import.impossible-coordinates");
    }
}
