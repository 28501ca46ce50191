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

/**
 * The names a condition may use.
 *
 * @param columns of the file, under their own names
 * @param zones whether the project has a zone layer
 */
public record Vocabulary(List<String> columns, Map<Role, String> roles, boolean zones) {

    private static final int NEAREST = 3;

    public Vocabulary {
        columns = List.copyOf(columns);
        roles = Map.copyOf(roles);
    }

    public static Vocabulary of(Incidents incidents, boolean zones) {
        return new Vocabulary(incidents.columns().stream().map(Column::name).toList(), incidents.roles(), zones);
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
        return Stream.concat(own, columns.stream()).distinct().toList();
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
            default -> Property.Known.of(name).map(p -> p);
        };
    }
}
