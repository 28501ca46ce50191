// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The zones of a project at one moment: those that are its boundary, and the layers beside them. A layer goes by its name;
 * a blank name is the boundary, which nobody has to know the name of.
 *
 * @param boundary the zones whose union is the study area
 * @param more other layers, each with a name of its own
 */
public record ZoneLayers(Optional<Zones> boundary, List<Zones> more) {

    public static final ZoneLayers NONE = new ZoneLayers(Optional.empty(), List.of());

    public ZoneLayers {
        more = List.copyOf(more);
    }

    /** A project without layers beside its boundary. */
    public static ZoneLayers of(Optional<Zones> boundary) {
        return new ZoneLayers(boundary, List.of());
    }

    /** The layer of a name; the boundary's own name finds it where no other layer has that name. */
    public Optional<Zones> named(String layer) {
        return layer.isBlank()
                ? boundary
                : more.stream()
                        .filter(zones -> zones.name().equals(layer))
                        .findFirst()
                        .or(() -> boundary.filter(zones -> zones.name().equals(layer)));
    }

    /** What can be named: the layers beside the boundary, in their order. */
    public List<String> names() {
        return more.stream().map(Zones::name).toList();
    }

    /** What a person who named none that there is can choose from, the boundary under its own name. */
    public List<String> all() {
        List<String> all = new ArrayList<>();
        boundary.ifPresent(zones -> all.add(zones.name()));
        all.addAll(names());
        return all;
    }
}
