// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.EpsgList;
import org.atalaya.core.geo.EpsgSystem;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;

/**
 * In which system projected coordinates fall on the boundary, where the file does not name one: of all systems that are
 * used at the boundary, those in which most places lie inside it.
 *
 * @param system the one taken
 * @param others others in which as many places lie inside
 */
record CrsGuess(EpsgSystem system, List<EpsgSystem> others) {

    /** So many places tell one system from another. */
    private static final int ENOUGH = 2_000;

    /** With fewer places inside, the boundary and the file are about different districts. */
    private static final double LEAST_INSIDE = 0.5;

    /** Metres between two systems, such as those on WGS 72 and WGS 84, that places on a boundary cannot tell apart. */
    private static final double SAME_PLACE = 50;

    private static final double NEARLY_AS_MANY = 0.95;

    static Optional<CrsGuess> of(double[] xs, double[] ys, double[] middle, Zones boundary) throws WorkbenchException {
        Envelope box = boundary.union().getEnvelopeInternal();
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(boundary.union());
        double[] centre = CrsCheck.centre(boundary);
        List<Candidate> candidates = new ArrayList<>();
        for (EpsgSystem system :
                EpsgList.load().projectedAt(centre[0], centre[1]).toList()) {
            Optional<Projection> projection = projection(system, boundary);
            if (projection.isEmpty()) {
                continue;
            }
            double[] place = middle.clone();
            projection.get().transform(place);
            if (box.contains(place[0], place[1])) {
                candidates.add(new Candidate(system, inside(xs, ys, projection.get(), inside), place));
            }
        }
        int most = candidates.stream().mapToInt(Candidate::count).max().orElse(0);
        List<EpsgSystem> best = alike(candidates, most);
        if (best.isEmpty() || most < LEAST_INSIDE * Math.min(ENOUGH, xs.length)) {
            return Optional.empty();
        }
        EpsgSystem taken =
                best.stream().filter(EpsgSystem::isWorldUtm).findFirst().orElse(best.get(0));
        return Optional.of(new CrsGuess(
                taken, best.stream().filter(s -> s.code() != taken.code()).toList()));
    }

    /** Those in which most places lie inside, and those that differ from them by less than their count can tell. */
    private static List<EpsgSystem> alike(List<Candidate> candidates, int most) {
        List<Candidate> best =
                candidates.stream().filter(c -> c.count() == most).toList();
        return candidates.stream()
                .filter(c -> c.count() == most
                        || (c.count() >= NEARLY_AS_MANY * most
                                && best.stream().anyMatch(b -> c.distance(b) < SAME_PLACE)))
                .map(Candidate::system)
                .toList();
    }

    private record Candidate(EpsgSystem system, int count, double[] middle) {

        double distance(Candidate other) {
            return Math.hypot(middle[0] - other.middle[0], middle[1] - other.middle[1]);
        }
    }

    private static Optional<Projection> projection(EpsgSystem system, Zones boundary) {
        try {
            return Optional.of(Projection.between(CrsRegistry.epsg(system.code()), boundary.crs()));
        } catch (WorkbenchException e) {
            // A method of projection that the library does not know: no guess can be made with it.
            return Optional.empty();
        }
    }

    private static int inside(double[] xs, double[] ys, Projection projection, IndexedPointInAreaLocator area)
            throws WorkbenchException {
        int step = Math.max(1, xs.length / ENOUGH);
        int count = 0;
        for (int i = 0; i < xs.length; i += step) {
            double[] place = {xs[i], ys[i]};
            projection.transform(place);
            count += Double.isFinite(place[0] + place[1])
                            && area.locate(new Coordinate(place[0], place[1])) != Location.EXTERIOR
                    ? 1
                    : 0;
        }
        return count;
    }
}
