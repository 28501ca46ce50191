// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.layer.BaseFeature;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.sample.SampleData;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** The base map of the sample district, from GeoJSON in degrees to metres of the project. */
final class SampleBase {

    private SampleBase() {}

    static List<BaseFeature> in(Crs crs) throws WorkbenchException {
        Projection toMetres = Projection.between(CrsRegistry.epsg(CrsRegistry.WGS84), crs);
        List<BaseFeature> features = new ArrayList<>();
        for (String file : SampleData.BASE_LAYERS) {
            try (InputStream in = SampleData.open(file)) {
                for (JsonNode feature : new ObjectMapper().readTree(in).get("features")) {
                    Geometry shape =
                            new GeoJsonReader().read(feature.get("geometry").toString());
                    JsonNode properties = feature.get("properties");
                    features.add(new BaseFeature(
                            kind(file, properties), properties.path("name").asText(""), toMetres.transform(shape)));
                }
            } catch (IOException | ParseException e) {
                throw new WorkbenchException(Problem.error("desktop.base-unreadable", file), e);
            }
        }
        return features;
    }

    private static BaseFeature.Kind kind(String file, JsonNode properties) {
        return switch (file.substring(file.indexOf('/') + 1, file.indexOf('.'))) {
            case "sea" -> BaseFeature.Kind.SEA;
            case "beach" -> BaseFeature.Kind.BEACH;
            // The green banks of the river look like parks.
            case "river" ->
                properties.path("kind").asText().equals("bank") ? BaseFeature.Kind.PARK : BaseFeature.Kind.RIVER;
            case "parks" -> BaseFeature.Kind.PARK;
            case "blocks" -> BaseFeature.Kind.BLOCK;
            case "avenues" -> BaseFeature.Kind.AVENUE;
            case "places" -> BaseFeature.Kind.PLACE;
            default -> BaseFeature.Kind.STREET;
        };
    }
}
