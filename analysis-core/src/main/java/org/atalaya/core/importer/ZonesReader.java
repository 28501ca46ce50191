// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Reads areas from GeoJSON: every polygon with its attributes, invalid rings mended, in metres. */
public final class ZonesReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EPSG = Pattern.compile("EPSG:+(\\d+)");

    /** Attributes that name a zone, the surest first. */
    private static final List<String> NAME_WORDS = List.of(
            "name", "nombre", "nomb", "community", "distrito", "zona", "zone", "barrio", "comuna", "beat", "district");

    private static final List<String> ID_WORDS = List.of("id", "codigo", "code", "ubigeo", "area num", "number");

    private ZonesReader() {}

    /** Reads the areas in metres: in the UTM zone of their middle. */
    public static Zones read(Path file, Progress progress) throws WorkbenchException {
        return read(file, 0, progress);
    }

    /**
     * Reads the areas in a given system.
     *
     * @param targetEpsg that of the project the areas are for, or 0 for the UTM zone of their middle
     */
    public static Zones read(Path file, int targetEpsg, Progress progress) throws WorkbenchException {
        SourceFiles.check(file);
        JsonNode root = parse(file);
        List<JsonNode> features = features(root);
        List<Geometry> areas = new ArrayList<>();
        List<JsonNode> properties = new ArrayList<>();
        for (JsonNode feature : features) {
            Geometry geometry = geometry(file, feature.has("geometry") ? feature.get("geometry") : feature);
            if (geometry instanceof Polygonal && !geometry.isEmpty()) {
                areas.add(geometry.isValid() ? geometry : GeometryFixer.fix(geometry));
                properties.add(feature.path("properties"));
            }
            progress.step((double) areas.size() / features.size(), "progress.boundary", areas.size());
        }
        if (areas.isEmpty()) {
            throw new WorkbenchException(Problem.error("import.no-polygon").at(Where.file(SourceFiles.name(file))));
        }
        Crs source = CrsRegistry.epsg(epsg(root));
        Crs metres = targetEpsg == 0 ? target(areas, source) : CrsRegistry.epsg(targetEpsg);
        Projection projection = Projection.between(source, metres);
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            Map<String, String> attributes = attributes(properties.get(i));
            String number = Integer.toString(i + 1);
            zones.add(new Zone(
                    pick(attributes, ID_WORDS, number),
                    pick(attributes, NAME_WORDS, number),
                    projection.transform(areas.get(i)),
                    attributes));
        }
        return new Zones(SourceFiles.name(file), metres, zones);
    }

    private static JsonNode parse(Path file) throws WorkbenchException {
        try {
            return JSON.readTree(Files.newInputStream(file));
        } catch (JsonProcessingException e) {
            throw new WorkbenchException(Problem.error("import.no-geojson").at(Where.file(SourceFiles.name(file))), e);
        } catch (IOException e) {
            throw SourceFiles.unreadable(file, e);
        }
    }

    private static List<JsonNode> features(JsonNode root) {
        List<JsonNode> list = new ArrayList<>();
        if (root.path("features").isArray()) {
            root.get("features").forEach(list::add);
        } else {
            list.add(root);
        }
        return list;
    }

    private static Geometry geometry(Path file, JsonNode node) throws WorkbenchException {
        if (node == null || !node.isObject() || !node.has("type")) {
            return null;
        }
        try {
            return new GeoJsonReader().read(node.toString());
        } catch (ParseException | IllegalArgumentException e) {
            throw new WorkbenchException(Problem.error("import.no-geojson").at(Where.file(SourceFiles.name(file))), e);
        }
    }

    /** GeoJSON is in degrees of WGS 84 unless the old {@code crs} member names another system. */
    private static int epsg(JsonNode root) {
        Matcher matcher =
                EPSG.matcher(root.path("crs").path("properties").path("name").asText(""));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : CrsRegistry.WGS84;
    }

    private static Crs target(List<Geometry> areas, Crs source) throws WorkbenchException {
        double[] middle = {0, 0};
        Envelope box = new Envelope();
        areas.forEach(area -> box.expandToInclude(area.getEnvelopeInternal()));
        middle[0] = box.centre().x;
        middle[1] = box.centre().y;
        Projection.between(source, CrsRegistry.epsg(CrsRegistry.WGS84)).transform(middle);
        return CrsRegistry.utmFor(middle[0], middle[1]);
    }

    private static Map<String, String> attributes(JsonNode properties) {
        Map<String, String> attributes = new LinkedHashMap<>();
        properties
                .properties()
                .forEach(
                        entry -> attributes.put(entry.getKey(), entry.getValue().asText()));
        return attributes;
    }

    private static String pick(Map<String, String> attributes, List<String> words, String otherwise) {
        for (String word : words) {
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                if (HeaderWords.normal(attribute.getKey()).equals(word)
                        && !attribute.getValue().isBlank()) {
                    return attribute.getValue();
                }
            }
        }
        return otherwise;
    }
}
