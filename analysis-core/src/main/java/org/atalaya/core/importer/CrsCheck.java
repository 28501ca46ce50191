// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.AreaOfUse;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Envelope;

/**
 * Whether coordinates can be what their system says: degrees are told from metres by their size, and a place far from
 * where the system is used was written in another one.
 */
final class CrsCheck {

    /** No city lies so near to the origin of a system in metres or feet, and no degrees are so large. */
    static final double METRES = 1_000;

    /** The least and the most that a system is used beside its area: Peru takes one UTM zone for all three. */
    private static final double LEAST_MARGIN = 5;

    private static final double MOST_MARGIN = 10;

    private static final int STEPS = 20;
    private static final int WEB_MERCATOR = 3857;

    private final boolean degrees;
    private final Optional<AreaOfUse> area;
    private final Projection toWgs84;

    /** The area in the system's own units: what lies in it needs no closer look. */
    private final Envelope usual;

    CrsCheck(Crs crs) throws WorkbenchException {
        Crs wgs84 = CrsRegistry.epsg(CrsRegistry.WGS84);
        this.degrees = !CrsRegistry.isProjected(crs);
        this.area = AreaOfUse.of(crs);
        this.toWgs84 = Projection.between(crs, wgs84);
        this.usual = new Envelope();
        if (area.isPresent()) {
            double[] border = border(area.get());
            Projection.between(wgs84, crs).transform(border);
            for (int i = 0; i < border.length; i += 2) {
                if (Double.isFinite(border[i]) && Double.isFinite(border[i + 1])) {
                    usual.expandToInclude(border[i], border[i + 1]);
                }
            }
        }
    }

    /** Code of the reason why a pair cannot be a place in the system, null where it can. */
    String fault(double x, double y) {
        boolean couldBeDegrees = Math.abs(x) <= 180 && Math.abs(y) <= 90;
        if (degrees && !couldBeDegrees) {
            return couldBeMetres(x, y) ? "import.metres-as-degrees" : "import.impossible-degrees";
        }
        if (!degrees && couldBeDegrees) {
            return "import.degrees-as-metres";
        }
        return area.isEmpty() || usual.contains(x, y) || nearArea(x, y) ? null : "import.outside-crs";
    }

    /** Whether a pair lies in the area that the system is published for. */
    boolean isUsual(double x, double y) {
        return area.isPresent() && usual.contains(x, y);
    }

    /** Too large for degrees, even for wrong ones. */
    static boolean couldBeMetres(double x, double y) {
        return Math.max(Math.abs(x), Math.abs(y)) >= METRES;
    }

    /** Whether the system is used anywhere near a place in degrees. */
    static boolean isUsedNear(Crs crs, double longitude, double latitude) throws WorkbenchException {
        return AreaOfUse.of(crs)
                .map(area -> area.contains(longitude, latitude, margin(area)))
                .orElse(true);
    }

    /** A system in which a pair falls on the boundary: degrees, the boundary's own, or a UTM zone near it. */
    static Optional<Crs> fitting(double[] pair, Zones boundary) throws WorkbenchException {
        double[] centre = centre(boundary);
        Set<Integer> candidates = new LinkedHashSet<>();
        candidates.add(CrsRegistry.WGS84);
        candidates.add(boundary.crs().epsg());
        for (int zone : List.of(0, -6, 6)) {
            candidates.add(CrsRegistry.utmFor(centre[0] + zone, centre[1]).epsg());
        }
        candidates.add(WEB_MERCATOR);
        Envelope box = boundary.union().getEnvelopeInternal();
        box.expandBy(box.getDiameter() / 2);
        for (int epsg : candidates) {
            if (epsg > 0) {
                Crs crs = CrsRegistry.epsg(epsg);
                double[] place = pair.clone();
                Projection.between(crs, boundary.crs()).transform(place);
                if (couldBeMetres(pair[0], pair[1]) == CrsRegistry.isProjected(crs)
                        && box.contains(place[0], place[1])) {
                    return Optional.of(crs);
                }
            }
        }
        return Optional.empty();
    }

    /** The middle of the boundary, longitude and latitude. */
    static double[] centre(Zones boundary) throws WorkbenchException {
        var middle = boundary.union().getEnvelopeInternal().centre();
        double[] place = {middle.x, middle.y};
        Projection.between(boundary.crs(), CrsRegistry.epsg(CrsRegistry.WGS84)).transform(place);
        return place;
    }

    private boolean nearArea(double x, double y) {
        double[] place = {x, y};
        toWgs84.transform(place);
        AreaOfUse used = area.orElseThrow();
        return !Double.isFinite(place[0]) || used.contains(place[0], place[1], margin(used));
    }

    private static double margin(AreaOfUse area) {
        return Math.min(MOST_MARGIN, Math.max(LEAST_MARGIN, area.width()));
    }

    private static double[] border(AreaOfUse area) {
        List<double[]> places = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double part = (double) i / STEPS;
            double longitude = area.west() + part * area.width();
            double latitude = area.south() + part * (area.north() - area.south());
            places.add(new double[] {longitude, area.south()});
            places.add(new double[] {longitude, area.north()});
            places.add(new double[] {area.west(), latitude});
            places.add(new double[] {area.west() + area.width(), latitude});
        }
        return places.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
    }
}
