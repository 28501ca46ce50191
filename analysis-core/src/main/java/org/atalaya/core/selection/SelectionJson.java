// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/** A selection as text in the project. */
public final class SelectionJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SelectionJson() {}

    public static String write(Selection selection) {
        return tree(selection).toString();
    }

    /** The same as a part of a larger text. */
    public static ObjectNode tree(Selection selection) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("name", selection.name());
        root.put("incidents", selection.incidents().text());
        root.put("where", selection.where());
        selection.from().ifPresent(moment -> root.put("from", moment.toString()));
        selection.to().ifPresent(moment -> root.put("to", moment.toString()));
        selection.area().ifPresent(area -> {
            if (area instanceof Area.Named named) {
                ArrayNode zones = root.putArray("zones");
                named.zones().forEach(zones::add);
                if (!named.layer().isBlank()) {
                    root.put("zoneLayer", named.layer());
                }
            } else if (area instanceof Area.Rectangle r) {
                root.putArray("rectangle")
                        .add(r.minX())
                        .add(r.minY())
                        .add(r.maxX())
                        .add(r.maxY());
            } else if (area instanceof Area.Polygon polygon) {
                root.put("polygon", polygon.wkt());
            }
        });
        ArrayNode categories = root.putArray("categories");
        selection.categories().forEach(categories::add);
        return root;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws WorkbenchException {@code selection.damaged}
     */
    public static Selection read(String json) throws WorkbenchException {
        try {
            return read(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new WorkbenchException(Problem.error("selection.damaged"), e);
        }
    }

    /** The same from a part of a larger text. */
    public static Selection read(JsonNode root) throws WorkbenchException {
        try {
            return new Selection(
                    root.path("name").asText(),
                    new InputRef(root.path("incidents").asText(InputRef.INCIDENTS.text())),
                    root.path("where").asText(""),
                    moment(root.path("from")),
                    moment(root.path("to")),
                    area(root),
                    texts(root.path("categories")));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new WorkbenchException(Problem.error("selection.damaged"), e);
        }
    }

    private static Optional<LocalDateTime> moment(JsonNode node) {
        return node.isTextual() ? Optional.of(LocalDateTime.parse(node.asText())) : Optional.empty();
    }

    private static Optional<Area> area(JsonNode root) {
        JsonNode box = root.path("rectangle");
        if (root.path("zones").isArray()) {
            return Optional.of(new Area.Named(root.path("zoneLayer").asText(""), texts(root.path("zones"))));
        }
        if (box.size() == 4) {
            return Optional.of(new Area.Rectangle(
                    box.get(0).asDouble(),
                    box.get(1).asDouble(),
                    box.get(2).asDouble(),
                    box.get(3).asDouble()));
        }
        return root.has("polygon")
                ? Optional.of(new Area.Polygon(root.path("polygon").asText()))
                : Optional.empty();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
