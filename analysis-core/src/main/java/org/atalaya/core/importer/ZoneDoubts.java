// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What of a layer of zones makes counts by zone differ from what one expects: zones over each other, names twice. */
final class ZoneDoubts {

    /** So many are named. */
    private static final int SHOWN = 5;

    /** Neighbours that were drawn apart overlap by slivers; more than this share of the smaller one is no sliver. */
    private static final double SLIVER = 0.01;

    /** Below this share of all their area zones overlap by rounding only. */
    private static final double ROUNDING = 1e-6;

    private final Zones zones;

    private ZoneDoubts(Zones zones) {
        this.zones = zones;
    }

    static List<Problem> of(Zones zones) {
        ZoneDoubts doubts = new ZoneDoubts(zones);
        List<Problem> told = new ArrayList<>();
        doubts.overlaps().ifPresent(told::add);
        doubts.names().ifPresent(told::add);
        return told;
    }

    private Optional<Problem> overlaps() {
        double covered = zones.union().getArea();
        double sum = zones.zones().stream().mapToDouble(z -> z.area().getArea()).sum();
        if (!(sum - covered > ROUNDING * covered)) {
            return Optional.empty();
        }
        STRtree tree = new STRtree();
        List<Zone> all = zones.zones();
        for (int i = 0; i < all.size(); i++) {
            tree.insert(all.get(i).area().getEnvelopeInternal(), i);
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (Object other : tree.query(all.get(i).area().getEnvelopeInternal())) {
                int j = (Integer) other;
                if (j > i && overlap(all.get(i).area(), all.get(j).area())) {
                    pairs.add(all.get(i).name() + " / " + all.get(j).name());
                }
            }
        }
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.warning(
                        "import.zones-overlap",
                        pairs.size(),
                        (sum - covered) / covered,
                        pairs.stream().limit(SHOWN).collect(Collectors.joining(", "))));
    }

    private static boolean overlap(Geometry one, Geometry other) {
        try {
            double smaller = Math.min(one.getArea(), other.getArea());
            return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea() > SLIVER * smaller;
        } catch (TopologyException e) {
            // Lines too entangled for an answer; such areas are told of as mended.
            return false;
        }
    }

    private Optional<Problem> names() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        zones.zones().forEach(zone -> counts.merge(zone.name(), 1, Integer::sum));
        List<String> repeated = counts.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .map(e -> e.getKey() + " (" + e.getValue() + ")")
                .toList();
        return repeated.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.warning(
                        "import.zone-names-repeated",
                        repeated.size(),
                        repeated.stream().limit(SHOWN).collect(Collectors.joining(", "))));
    }
}
