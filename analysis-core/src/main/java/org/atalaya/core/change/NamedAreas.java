// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.change.WeightedDisplacement.Counts;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.time.Days;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** The areas of a weighted displacement difference, each made of zones called by name or id. */
record NamedAreas(List<String> treated, List<String> control, List<String> displacement, List<String> away) {

    /** A shared border of rounded corners has some area as well. */
    private static final double SLIVER = 1e-3;

    private static final List<String> PARAMETERS =
            List.of("treated", "control", "displacement", "displacement-control");

    /** Whether anything is named at all. */
    boolean any() {
        return lists().stream().anyMatch(names -> !names.isEmpty());
    }

    private List<List<String>> lists() {
        return List.of(treated, control, displacement, away);
    }

    /** What is wrong with the names; zones that are there. */
    List<Problem> check(Optional<Zones> zones) {
        if (!any()) {
            return List.of();
        }
        if (zones.isEmpty()) {
            return List.of(Problem.error("change.no-zones").at(Where.parameter("treated")));
        }
        List<Problem> problems = new ArrayList<>();
        for (int role = 0; role < 2; role++) {
            if (lists().get(role).isEmpty()) {
                problems.add(Problem.error("change.needs-" + PARAMETERS.get(role))
                        .at(Where.parameter(PARAMETERS.get(role))));
            }
        }
        if (displacement.isEmpty() != away.isEmpty()) {
            problems.add(Problem.error("change.displacement-pair")
                    .at(Where.parameter(displacement.isEmpty() ? "displacement" : "displacement-control")));
        }
        for (int role = 0; role < PARAMETERS.size(); role++) {
            for (String name : lists().get(role)) {
                if (find(zones.get(), name).isEmpty()) {
                    problems.add(Problem.error(
                                    "change.no-such-zone", name, zones.get().name())
                            .at(Where.parameter(PARAMETERS.get(role))));
                }
            }
        }
        return problems.isEmpty() ? overlaps(zones.get()) : problems;
    }

    /** An incident in two areas would count against itself. */
    private List<Problem> overlaps(Zones zones) {
        List<Problem> problems = new ArrayList<>();
        for (int one = 0; one < PARAMETERS.size(); one++) {
            for (int two = one + 1; two < PARAMETERS.size(); two++) {
                Geometry a = shape(zones, lists().get(one));
                Geometry b = shape(zones, lists().get(two));
                if (a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())
                        && a.intersection(b).getArea() > SLIVER * Math.min(a.getArea(), b.getArea())) {
                    problems.add(Problem.error(
                                    "change.areas-overlap",
                                    String.join(", ", lists().get(one)),
                                    String.join(", ", lists().get(two)))
                            .at(Where.parameter(PARAMETERS.get(two))));
                }
            }
        }
        return problems;
    }

    /** The counts of all four areas. An incident on a border that areas share counts in the first of them. */
    WeightedDisplacement count(Zones zones, Incidents incidents, Days before, Days after) {
        List<IndexedPointInAreaLocator> locators = lists().stream()
                .map(names -> new IndexedPointInAreaLocator(shape(zones, names)))
                .toList();
        long[] early = new long[locators.size()];
        long[] late = new long[locators.size()];
        for (int row = 0; row < incidents.size(); row++) {
            boolean first = before.contains(incidents.start(row));
            if ((first || after.contains(incidents.start(row))) && incidents.hasPlace(row)) {
                Coordinate place = new Coordinate(incidents.x(row), incidents.y(row));
                for (int area = 0; area < early.length; area++) {
                    if (locators.get(area).locate(place) != Location.EXTERIOR) {
                        early[area] += first ? 1 : 0;
                        late[area] += first ? 0 : 1;
                        break;
                    }
                }
            }
        }
        return new WeightedDisplacement(
                new Counts(early[0], late[0]),
                new Counts(early[1], late[1]),
                new Counts(early[2], late[2]),
                new Counts(early[3], late[3]));
    }

    /** The interval is that of the normal distribution, which small Poisson counts are not near. */
    Optional<Problem> few(WeightedDisplacement difference) {
        List<Counts> counts = List.of(
                difference.target(), difference.control(), difference.displacement(), difference.displacementControl());
        return IntStream.range(0, counts.size())
                .filter(area -> !lists().get(area).isEmpty())
                .mapToLong(area ->
                        Math.min(counts.get(area).before(), counts.get(area).after()))
                .boxed()
                .min(Comparator.naturalOrder())
                .filter(smallest -> smallest < ChangeTables.FEW)
                .map(smallest -> Problem.warning("change.wdd-few", smallest, ChangeTables.FEW));
    }

    private static Geometry shape(Zones zones, List<String> names) {
        List<Geometry> parts = new ArrayList<>();
        for (String name : names) {
            find(zones, name).forEach(zone -> parts.add(zone.area()));
        }
        return parts.isEmpty() ? zones.union().getFactory().createPolygon() : UnaryUnionOp.union(parts);
    }

    private static List<Zone> find(Zones zones, String name) {
        return zones.zones().stream()
                .filter(zone -> zone.name().equals(name) || zone.id().equals(name))
                .toList();
    }
}
