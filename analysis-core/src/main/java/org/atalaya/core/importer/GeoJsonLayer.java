// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.BOMInputStream;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The features of a GeoJSON file (RFC 7946), read one at a time; the first pass collects the names of their properties.
 * Coordinates are degrees on WGS 84 unless the old {@code crs} member names another system.
 */
final class GeoJsonLayer implements FeatureLayer.Pass {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EPSG = Pattern.compile("EPSG:+(\\d{1,9})$");

    private final GeometryFactory factory = new GeometryFactory();
    private final SourceBytes bytes;
    private final JsonParser parser;
    private JsonNode feature;
    private boolean begun;
    private boolean within;
    private boolean done;
    private boolean collection;
    private String crs = "";

    private GeoJsonLayer(Path file, String member) throws IOException {
        this.bytes = SourceBytes.open(file, member);
        boolean ok = false;
        try {
            this.parser = JSON.createParser(
                    BOMInputStream.builder().setInputStream(bytes).get());
            ok = true;
        } finally {
            if (!ok) {
                IOUtils.closeQuietly(bytes);
            }
        }
    }

    static FeatureLayer open(Path file, String member) throws WorkbenchException {
        return FeatureLayer.open(() -> new GeoJsonLayer(file, member), (row, e) -> failure(file, row, e));
    }

    @Override
    public boolean advance() throws IOException {
        feature = next();
        return feature != null;
    }

    @Override
    public Collection<String> names() {
        List<String> names = new ArrayList<>();
        feature.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Override
    public LayerFeature feature(List<String> columns) {
        JsonNode properties = feature.path("properties");
        List<String> cells = new ArrayList<>(columns.size());
        for (String column : columns) {
            cells.add(text(properties.path(column)));
        }
        try {
            JsonNode geometry = feature.has("geometry") ? feature.get("geometry") : feature;
            return LayerFeature.of(GeoJsonGeometry.read(geometry, factory), cells);
        } catch (IllegalArgumentException e) {
            return LayerFeature.unreadable(cells, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public int epsg() {
        Matcher matcher = EPSG.matcher(crs);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : CrsRegistry.WGS84;
    }

    @Override
    public double fraction() {
        return bytes.fraction();
    }

    @Override
    public void close() throws IOException {
        parser.close();
        bytes.close();
    }

    private JsonNode next() throws IOException {
        JsonNode alone = null;
        while (!done) {
            JsonToken token = parser.nextToken();
            if (!begun && token != JsonToken.START_OBJECT) {
                throw new JsonParseException(parser, "no object");
            }
            begun = true;
            if (within) {
                if (token == JsonToken.START_OBJECT) {
                    return parser.readValueAsTree();
                }
                within = token != JsonToken.END_ARRAY && token != null;
            } else if (token == null) {
                done = true;
            } else if (parser.getParsingContext().inRoot()) {
                done = true;
            } else if (token == JsonToken.FIELD_NAME) {
                alone = member(alone);
            }
        }
        return collection ? null : once(alone);
    }

    /** A file that is one feature or one geometry, not a collection, is read as a whole. */
    private JsonNode once(JsonNode alone) {
        collection = true;
        return alone;
    }

    private JsonNode member(JsonNode alone) throws IOException {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if ("features".equals(name) && value == JsonToken.START_ARRAY) {
            within = true;
            collection = true;
            return alone;
        }
        JsonNode tree = parser.readValueAsTree();
        if ("crs".equals(name)) {
            crs = tree.path("properties").path("name").asText("");
        }
        ObjectNode object = alone == null ? JSON.createObjectNode() : (ObjectNode) alone;
        object.set(name, tree);
        return object;
    }

    private static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    private static WorkbenchException failure(Path file, long row, IOException e) {
        return e == null || e instanceof JsonProcessingException
                ? damaged(file, row, e)
                : SourceFiles.unreadable(file, e);
    }

    private static WorkbenchException damaged(Path file, long row, IOException cause) {
        Where here = Where.file(SourceFiles.name(file));
        return new WorkbenchException(Problem.error("import.no-geojson").at(row > 0 ? here.row(row) : here), cause);
    }
}
