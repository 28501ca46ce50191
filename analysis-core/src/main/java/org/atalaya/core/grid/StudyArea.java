// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

/**
 * The ground an analysis is about, and the frame of its maps. It is the union of the zones; without zones it is a
 * rectangle that a few misplaced incidents cannot stretch: the fence is per axis the central 99 % of the coordinates,
 * widened by a quarter of that range to both sides; the rectangle is the smallest around all incidents inside the fence,
 * and at least one kilometre wide and high.
 */
public final class StudyArea {

    private static final double CENTRAL_FROM = 0.005;
    private static final double CENTRAL_TO = 0.995;
    private static final double WIDENED_BY = 0.25;
    private static final double LEAST_SIDE = 1000;

    private final Crs crs;
    private final Geometry geometry;
    private final boolean assumed;
    private final PointOnGeometryLocator locator;

    private StudyArea(Crs crs, Geometry geometry, boolean assumed) {
        this.crs = crs;
        this.geometry = geometry;
        this.assumed = assumed;
        this.locator = new IndexedPointInAreaLocator(geometry);
    }

    /**
     * The study area of a project.
     *
     * @throws WorkbenchException {@code grid.no-place} when there are neither zones nor an incident with a place
     */
    public static StudyArea of(Optional<Zones> zones, Incidents incidents) throws WorkbenchException {
        if (zones.isPresent()) {
            return of(zones.get().crs(), zones.get().union());
        }
        double[] x = places(incidents, true);
        double[] y = places(incidents, false);
        if (x.length == 0) {
            throw new WorkbenchException(Problem.error("grid.no-place", incidents.name()));
        }
        double[] across = fence(x);
        double[] up = fence(y);
        Envelope box = new Envelope();
        for (int row = 0; row < incidents.size(); row++) {
            if (within(across, incidents.x(row)) && within(up, incidents.y(row))) {
                box.expandToInclude(incidents.x(row), incidents.y(row));
            }
        }
        if (box.isNull()) {
            box = new Envelope(across[0], across[1], up[0], up[1]);
        }
        box.expandBy(Math.max(0, LEAST_SIDE - box.getWidth()) / 2, Math.max(0, LEAST_SIDE - box.getHeight()) / 2);
        return new StudyArea(incidents.crs(), new GeometryFactory().toGeometry(box), true);
    }

    /** A known area: a polygon or multipolygon in metres. */
    public static StudyArea of(Crs crs, Geometry geometry) {
        if (!(geometry.getArea() > 0)) {
            throw new IllegalArgumentException("study area without area: " + geometry.getGeometryType());
        }
        return new StudyArea(crs, geometry, false);
    }

    public Crs crs() {
        return crs;
    }

    public Geometry geometry() {
        return geometry;
    }

    /** Whether no boundary was given and a rectangle around the incidents stands in for it. */
    public boolean assumed() {
        return assumed;
    }

    public double areaKm2() {
        return geometry.getArea() / 1e6;
    }

    public Extent extent() {
        Envelope box = geometry.getEnvelopeInternal();
        return new Extent(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    /** Whether a place is inside or on the boundary. */
    public boolean covers(double x, double y) {
        return locator.locate(new Coordinate(x, y)) != Location.EXTERIOR;
    }

    /** The rows with a place inside, in order. */
    public int[] rowsInside(Incidents incidents) {
        return IntStream.range(0, incidents.size())
                .filter(row -> incidents.hasPlace(row) && covers(incidents.x(row), incidents.y(row)))
                .toArray();
    }

    /**
     * The rows with a place inside, at least one.
     *
     * @throws WorkbenchException {@code grid.none-inside} when there is none
     */
    public int[] someRowsInside(Incidents incidents) throws WorkbenchException {
        int[] rows = rowsInside(incidents);
        if (rows.length == 0) {
            throw new WorkbenchException(Problem.error("grid.none-inside", incidents.name(), incidents.withPlace()));
        }
        return rows;
    }

    /** What must be said beside numbers about this area: an assumed boundary, incidents outside or without a place. */
    public List<Problem> caveats(Incidents incidents, int inside) {
        List<Problem> caveats = new ArrayList<>();
        if (assumed) {
            Extent box = extent();
            caveats.add(Problem.warning("grid.no-boundary", box.width() / 1000, box.height() / 1000));
        }
        int placed = incidents.withPlace();
        if (placed > inside) {
            caveats.add(Problem.info(assumed ? "grid.outside-rectangle" : "grid.outside", placed - inside, placed));
        }
        if (incidents.size() > placed) {
            caveats.add(Problem.info("grid.without-place", incidents.size() - placed, incidents.size()));
        }
        return caveats;
    }

    private static double[] places(Incidents incidents, boolean easting) {
        return IntStream.range(0, incidents.size())
                .filter(incidents::hasPlace)
                .mapToDouble(row -> easting ? incidents.x(row) : incidents.y(row))
                .sorted()
                .toArray();
    }

    private static double[] fence(double[] sorted) {
        double low = Quantiles.of(sorted, CENTRAL_FROM);
        double high = Quantiles.of(sorted, CENTRAL_TO);
        double margin = (high - low) * WIDENED_BY;
        return new double[] {low - margin, high + margin};
    }

    /** Not for NaN, the place of a row that has none. */
    private static boolean within(double[] fence, double value) {
        return value >= fence[0] && value <= fence[1];
    }
}
