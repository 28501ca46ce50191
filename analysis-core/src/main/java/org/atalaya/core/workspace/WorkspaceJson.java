// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.selection.SelectionJson;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.WKTWriter;

/** The state of the workspace as text in the project. */
public final class WorkspaceJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private WorkspaceJson() {}

    public static String write(WorkspaceState state) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode layers = root.putArray("layers");
        for (LayerState layer : state.layers()) {
            ObjectNode node = layers.addObject()
                    .put("ref", layer.ref().text())
                    .put("visible", layer.visible())
                    .put("opacity", layer.opacity());
            layer.name().ifPresent(name -> node.put("name", name));
            LookJson.write(layer.look(), node);
        }
        state.view().ifPresent(view -> root.putArray("view")
                .add(view.minX())
                .add(view.minY())
                .add(view.maxX())
                .add(view.maxY()));
        state.filter().ifPresent(filter -> root.set("filter", SelectionJson.tree(filter)));
        state.comparison().ifPresent(comparison -> root.set("comparison", ComparisonJson.tree(comparison)));
        state.area().ifPresent(area -> root.put("area", new WKTWriter().write(area)));
        MapAidsJson.write(state.aids(), root);
        if (!state.table().isUsual()) {
            ObjectNode table = root.putObject("table");
            state.table().order().forEach(table.putArray("order")::add);
            state.table().hidden().forEach(table.putArray("hidden")::add);
        }
        state.charts().ifPresent(charts -> {
            ArrayNode list = root.putArray("charts");
            charts.forEach(chart -> {
                ArrayNode columns = list.addObject().put("kind", chart.kind()).putArray("columns");
                chart.columns().forEach(columns::add);
            });
        });
        return root.toString();
    }

    /** An area that cannot be read, or is none, is let go. */
    private static Optional<Geometry> area(String text) {
        try {
            return Optional.of(text)
                    .filter(wkt -> !wkt.isBlank())
                    .map(WorkspaceJson::geometry)
                    .filter(area -> area.getDimension() == 2 && !area.isEmpty() && area.isValid());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Geometry geometry(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    /** Charts of a kind that a later version knows are kept; they are not shown. */
    private static Optional<List<ChartState>> charts(JsonNode list) {
        if (!list.isArray()) {
            return Optional.empty();
        }
        List<ChartState> charts = new ArrayList<>();
        for (JsonNode chart : list) {
            List<String> columns = new ArrayList<>();
            chart.path("columns").forEach(column -> columns.add(column.asText()));
            charts.add(new ChartState(chart.path("kind").asText(), columns));
        }
        return Optional.of(charts);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws WorkbenchException {@code workspace.unreadable}; the caller may go on with an empty desk
     */
    public static WorkspaceState read(String json) throws WorkbenchException {
        try {
            JsonNode root = MAPPER.readTree(json);
            List<LayerState> layers = new ArrayList<>();
            for (JsonNode layer : root.path("layers")) {
                layers.add(new LayerState(
                        new InputRef(layer.path("ref").asText()),
                        layer.path("visible").asBoolean(true),
                        Math.max(0, Math.min(1, layer.path("opacity").asDouble(1))),
                        layer.path("name").isTextual()
                                ? Optional.of(layer.path("name").asText())
                                : Optional.empty(),
                        LookJson.read(layer.path("look"))));
            }
            JsonNode view = root.path("view");
            boolean whole = view.size() == 4
                    && view.get(0).asDouble() <= view.get(2).asDouble()
                    && view.get(1).asDouble() <= view.get(3).asDouble();
            return new WorkspaceState(
                    layers,
                    whole
                            ? Optional.of(new Extent(
                                    view.get(0).asDouble(),
                                    view.get(1).asDouble(),
                                    view.get(2).asDouble(),
                                    view.get(3).asDouble()))
                            : Optional.empty(),
                    root.has("filter") ? Optional.of(SelectionJson.read(root.get("filter"))) : Optional.empty(),
                    new TableLook(
                            texts(root.path("table").path("order")),
                            texts(root.path("table").path("hidden"))),
                    ComparisonJson.read(root.path("comparison")),
                    MapAidsJson.read(root),
                    area(root.path("area").asText("")),
                    charts(root.path("charts")));
        } catch (JsonProcessingException e) {
            throw new WorkbenchException(Problem.warning("workspace.unreadable"), e);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
