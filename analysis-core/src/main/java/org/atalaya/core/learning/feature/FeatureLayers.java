// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.data.ZoneNames;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** The zones of the project, as far as features are made of them. */
public record FeatureLayers(ZoneLayers zones) {

    public static final FeatureLayers NONE = new FeatureLayers(ZoneLayers.NONE);

    /**
     * Whether every feature finds its zones.
     *
     * @throws WorkbenchException {@code bench.no-zones} without a boundary, {@code bench.no-zone-attribute}, {@code
     *     bench.no-layer}
     */
    public void require(List<String> features) throws WorkbenchException {
        for (String name : features) {
            boolean attribute = name.startsWith(FeatureKind.ZONE_PREFIX);
            if ((attribute || name.equals(FeatureKind.ZONE.id()))
                    && zones.boundary().isEmpty()) {
                throw wrong(Problem.error("bench.no-zones", name));
            }
            if (attribute) {
                List<String> known = ZoneNames.attributes(zones.boundary().orElseThrow());
                if (!known.contains(name.substring(FeatureKind.ZONE_PREFIX.length()))) {
                    throw wrong(Problem.error("bench.no-zone-attribute", name, String.join(", ", known)));
                }
            }
            if (name.startsWith(FeatureKind.DISTANCE_PREFIX) && layer(name).isEmpty()) {
                throw wrong(Problem.error("bench.no-layer", name, String.join(", ", zones.all())));
            }
        }
    }

    Zones boundary() {
        return zones.boundary().orElseThrow(() -> new IllegalArgumentException("no zones"));
    }

    Optional<Zones> layer(String feature) {
        return zones.named(feature.substring(FeatureKind.DISTANCE_PREFIX.length()));
    }

    /** The features that these zones offer: the zone, its attributes, the distance to each layer. */
    public List<String> features() {
        List<String> names = new ArrayList<>();
        zones.boundary().ifPresent(boundary -> {
            names.add(FeatureKind.ZONE.id());
            ZoneNames.attributes(boundary).forEach(attribute -> names.add(FeatureKind.ZONE_PREFIX + attribute));
        });
        zones.names().forEach(layer -> names.add(FeatureKind.DISTANCE_PREFIX + layer));
        return List.copyOf(names);
    }

    private static WorkbenchException wrong(Problem problem) {
        return new WorkbenchException(problem.at(Where.parameter("features")));
    }
}
