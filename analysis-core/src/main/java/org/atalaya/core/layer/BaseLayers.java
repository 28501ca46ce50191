// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/**
 * Reads a base map from a folder of GeoJSON files (RFC 7946, degrees of WGS 84). What a file holds follows from its
 * name: {@code sea}, {@code beach}, {@code hills}, {@code blocks}, {@code parks}, {@code river}, {@code lanes},
 * {@code streets}, {@code avenues}, {@code places}; other files are left alone, missing ones are no fault. The text
 * of a feature is its property {@code name}.
 */
public final class BaseLayers {

    private static final Map<String, BaseFeature.Kind> KINDS = Map.of(
            "sea", BaseFeature.Kind.SEA,
            "beach", BaseFeature.Kind.BEACH,
            "hills", BaseFeature.Kind.HILL,
            "blocks", BaseFeature.Kind.BLOCK,
            "parks", BaseFeature.Kind.PARK,
            "river", BaseFeature.Kind.RIVER,
            "lanes", BaseFeature.Kind.LANE,
            "streets", BaseFeature.Kind.STREET,
            "avenues", BaseFeature.Kind.AVENUE,
            "places", BaseFeature.Kind.PLACE);

    private static final String ENDING = ".geojson";

    private BaseLayers() {}

    /** All base layers of a folder in the metres of a system; empty when the folder is missing or holds none. */
    public static List<BaseFeature> read(Path folder, Crs metres) throws WorkbenchException {
        List<BaseFeature> features = new ArrayList<>();
        for (String name : KINDS.keySet().stream().sorted().toList()) {
            Path file = folder.resolve(name + ENDING);
            if (Files.isRegularFile(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    features.addAll(read(name + ENDING, in, metres));
                } catch (IOException e) {
                    throw unreadable(file.toString(), e);
                }
            }
        }
        return features;
    }

    /**
     * One base layer.
     *
     * @param name the file's name, which says what it holds: {@code streets.geojson}
     * @param in closed by the caller
     * @throws IllegalArgumentException when the name is none of a base layer
     */
    public static List<BaseFeature> read(String name, InputStream in, Crs metres) throws WorkbenchException {
        BaseFeature.Kind kind = name.endsWith(ENDING)
                ? KINDS.get(name.substring(name.lastIndexOf('/') + 1, name.length() - ENDING.length()))
                : null;
        if (kind == null) {
            throw new IllegalArgumentException("no base layer is called " + name);
        }
        Projection toMetres = Projection.between(CrsRegistry.epsg(CrsRegistry.WGS84), metres);
        List<BaseFeature> features = new ArrayList<>();
        try {
            GeoJsonReader shapes = new GeoJsonReader();
            for (JsonNode feature : new ObjectMapper().readTree(in).path("features")) {
                JsonNode properties = feature.path("properties");
                Geometry shape = shapes.read(feature.path("geometry").toString());
                features.add(new BaseFeature(
                        kind(kind, properties), properties.path("name").asText(""), toMetres.transform(shape)));
            }
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw unreadable(name, e);
        }
        return features;
    }

    /** The green bank of a river looks like a park. */
    private static BaseFeature.Kind kind(BaseFeature.Kind kind, JsonNode properties) {
        boolean bank = kind == BaseFeature.Kind.RIVER
                && properties.path("kind").asText("").equals("bank");
        return bank ? BaseFeature.Kind.PARK : kind;
    }

    private static WorkbenchException unreadable(String file, Exception cause) {
        return new WorkbenchException(Problem.error("map.base-unreadable", file).at(Where.file(file)), cause);
    }
}
