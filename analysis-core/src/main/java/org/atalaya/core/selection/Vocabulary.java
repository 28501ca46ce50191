// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.ZoneLayers;

/**
 * The names a condition may use.
 *
 * @param columns of the file, under their own names
 * @param zones whether the project has zones that are its boundary
 * @param zoneLayers the layers beside them, whose zones are asked for as {@code "zone/LAYER"}
 */
public record Vocabulary(List<String> columns, Map<Role, String> roles, boolean zones, List<String> zoneLayers) {

    /** What stands before the name of a layer where a condition asks for its zones. */
    private static final String OF_LAYER = "zone/";

    private static final int NEAREST = 3;

    public Vocabulary {
        columns = List.copyOf(columns);
        roles = Map.copyOf(roles);
        zoneLayers = List.copyOf(zoneLayers);
    }

    /** Names of a project without layers of zones beside its boundary. */
    public Vocabulary(List<String> columns, Map<Role, String> roles, boolean zones) {
        this(columns, roles, zones, List.of());
    }

    public static Vocabulary of(Incidents incidents, boolean zones) {
        return new Vocabulary(incidents.columns().stream().map(Column::name).toList(), incidents.roles(), zones);
    }

    public static Vocabulary of(Incidents incidents, ZoneLayers zones) {
        return new Vocabulary(
                incidents.columns().stream().map(Column::name).toList(),
                incidents.roles(),
                zones.boundary().isPresent(),
                zones.names());
    }

    /** What a condition calls the zone of an incident; a blank layer is the boundary. */
    public static String zoneOf(String layer) {
        return layer.isBlank() ? "zone" : OF_LAYER + layer;
    }

    /**
     * What a name means: what the workbench knows under exactly that name, then the column written so, then one that
     * differs in capitals only.
     */
    Optional<Property> find(String name) {
        Optional<Property> known = known(name);
        if (known.isPresent()) {
            return known;
        }
        if (columns.contains(name)) {
            return Optional.of(new Property.FileColumn(name));
        }
        List<String> alike =
                columns.stream().filter(column -> column.equalsIgnoreCase(name)).toList();
        if (alike.size() == 1) {
            return Optional.of(new Property.FileColumn(alike.get(0)));
        }
        return alike.isEmpty() ? known(name.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** All names, the workbench's own first. */
    public List<String> names() {
        Stream<String> own = Stream.concat(
                Stream.of("occurred", "occurred_to", "x", "y", "geom", "id"),
                Stream.of("category", "subcategory", "zone")
                        .filter(name -> known(name).isPresent()));
        return Stream.concat(Stream.concat(own, zoneLayers.stream().map(Vocabulary::zoneOf)), columns.stream())
                .distinct()
                .toList();
    }

    /** The names most like one that is not there. */
    List<String> nearest(String name) {
        record Near(String name, int distance) {}
        String asked = name.toLowerCase(Locale.ROOT);
        List<Near> near = new ArrayList<>();
        for (String candidate : names()) {
            String lower = candidate.toLowerCase(Locale.ROOT);
            int edits = EditDistance.between(asked, lower);
            boolean within =
                    Math.min(asked.length(), lower.length()) > 2 && (lower.contains(asked) || asked.contains(lower));
            if (within || edits <= Math.max(1, asked.length() / 3)) {
                near.add(new Near(candidate, edits));
            }
        }
        near.sort(Comparator.comparingInt(Near::distance));
        return near.stream().limit(NEAREST).map(Near::name).toList();
    }

    private Optional<Property> known(String name) {
        return switch (name) {
            case "category" -> Optional.ofNullable(roles.get(Role.CATEGORY)).map(Property.FileColumn::new);
            case "subcategory" ->
                Optional.ofNullable(roles.get(Role.SUBCATEGORY)).map(Property.FileColumn::new);
            case "zone" ->
                zones
                        ? Optional.of(Property.Known.ZONE)
                        : Optional.ofNullable(roles.get(Role.ZONE)).map(Property.FileColumn::new);
            default ->
                zoneLayers.stream()
                        .filter(layer -> zoneOf(layer).equals(name))
                        .findFirst()
                        .<Property>map(Property.OfZones::new)
                        .or(() -> Property.Known.of(name).map(p -> p));
        };
    }
}
