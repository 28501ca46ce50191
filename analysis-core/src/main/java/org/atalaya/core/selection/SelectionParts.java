// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/** The parts of a selection as a person types them. */
public final class SelectionParts {

    private static final Pattern BOX = Pattern.compile("\\s*-?\\d+(\\.\\d+)?(\\s*,\\s*-?\\d+(\\.\\d+)?){3}\\s*");
    private static final Pattern SHAPE = Pattern.compile("(?is)\\s*(MULTI)?POLYGON\\s*\\(.*");

    private SelectionParts() {}

    /**
     * A day or a moment; blank is open.
     *
     * @throws WorkbenchException {@code selection.not-a-time}
     */
    public static Optional<LocalDateTime> moment(String text) throws WorkbenchException {
        String bare = text.strip().replace(' ', 'T');
        try {
            if (bare.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(bare.length() == 10 ? LocalDate.parse(bare).atStartOfDay() : LocalDateTime.parse(bare));
        } catch (DateTimeParseException e) {
            throw new WorkbenchException(Problem.error("selection.not-a-time", text.strip()), e);
        }
    }

    /**
     * An area: names of zones, or one rectangle {@code minX,minY,maxX,maxY} or polygon as WKT in metres.
     *
     * @throws WorkbenchException {@code selection.no-such-zone}, {@code selection.no-zones-here} …
     */
    public static Optional<Area> area(List<String> texts, Optional<Zones> zones) throws WorkbenchException {
        return area(texts, "", ZoneLayers.of(zones));
    }

    /**
     * The same with names of zones of a layer; a blank layer is the boundary.
     *
     * @throws WorkbenchException {@code input.no-zone-layer} where there is no such layer
     */
    public static Optional<Area> area(List<String> texts, String layer, ZoneLayers layers) throws WorkbenchException {
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        String first = texts.get(0);
        if (texts.size() == 1 && SHAPE.matcher(first).matches()) {
            Area.Polygon polygon = new Area.Polygon(first.strip());
            Ecql.query(polygon.ecql(), new Vocabulary(List.of(), Map.of(), false));
            return Optional.of(polygon);
        }
        if (texts.size() == 1 && BOX.matcher(first).matches()) {
            double[] box = Arrays.stream(first.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return Optional.of(new Area.Rectangle(
                    Math.min(box[0], box[2]),
                    Math.min(box[1], box[3]),
                    Math.max(box[0], box[2]),
                    Math.max(box[1], box[3])));
        }
        Optional<Zones> zones = layers.named(layer);
        if (zones.isEmpty() && !layer.isBlank()) {
            throw new WorkbenchException(Problem.error("input.no-zone-layer", layer, String.join(", ", layers.all())));
        }
        if (zones.isEmpty()) {
            throw new WorkbenchException(Problem.error("selection.no-zone-layer", first));
        }
        List<String> names = zones.get().zones().stream().map(Zone::name).toList();
        for (String text : texts) {
            if (!names.contains(text)) {
                throw new WorkbenchException(Problem.error("selection.no-such-zone", text, few(names)));
            }
        }
        return Optional.of(new Area.Named(zones.get() == layers.boundary().orElse(null) ? "" : layer, texts));
    }

    /** Categories that no incident has; they may come with the next file. */
    public static List<Problem> unknownCategories(List<String> categories, Incidents incidents) {
        if (categories.isEmpty()) {
            return List.of();
        }
        Optional<Column> column = incidents.column(Role.CATEGORY);
        if (column.isEmpty()) {
            return List.of(Problem.error("selection.no-category-column", incidents.name()));
        }
        List<Problem> problems = new ArrayList<>();
        for (String category : categories) {
            if (!column.get().levels().contains(category)) {
                problems.add(Problem.warning(
                        "selection.no-such-category", category, few(column.get().levels())));
            }
        }
        return problems;
    }

    private static String few(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(12, names.size()))) + (names.size() > 12 ? " \u2026" : "");
    }
}
