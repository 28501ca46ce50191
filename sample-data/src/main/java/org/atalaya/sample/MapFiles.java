// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.sample.StreetNetwork.Street;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/** Boundary, zones and base layers as GeoJSON (RFC 7946): longitude and latitude, six decimals, a feature a line. */
final class MapFiles {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Positions positions;
    private final Path folder;
    private final GeoJsonWriter shapes = new GeoJsonWriter(6);

    MapFiles(Path folder, Positions positions) {
        this.folder = folder;
        this.positions = positions;
        shapes.setEncodeCRS(false);
        shapes.setForceCCW(true);
    }

    void write(District district, StreetNetwork network) throws IOException, WorkbenchException {
        write(SampleData.BOUNDARY, List.of(feature(named("Costa Arenal"), district.boundary())));
        List<String> zones = new ArrayList<>();
        for (var zone : district.zones().entrySet()) {
            zones.add(feature(JSON.objectNode().put("cuadrante", zone.getKey()), zone.getValue()));
        }
        write(SampleData.ZONES, zones);
        writeBase(district, network);
    }

    private void writeBase(District district, StreetNetwork network) throws IOException, WorkbenchException {
        write("base/sea.geojson", List.of(feature(named("Océano"), district.sea())));
        write("base/beach.geojson", List.of(feature(JSON.objectNode(), district.beach())));
        write(
                "base/river.geojson",
                List.of(
                        feature(named("").put("kind", "bank"), district.riverBed(66)),
                        feature(named("Río Seco").put("kind", "water"), district.riverBed(30))));
        List<String> parks = new ArrayList<>();
        for (Geometry park : district.parks()) {
            parks.add(feature(JSON.objectNode(), park));
        }
        write("base/parks.geojson", parks);
        List<String> blocks = new ArrayList<>();
        for (Geometry block : network.blocks()) {
            blocks.add(feature(JSON.objectNode(), block));
        }
        write("base/blocks.geojson", blocks);
        writeStreets(network, false);
        writeStreets(network, true);
        List<String> places = new ArrayList<>();
        for (var label : district.labels().entrySet()) {
            places.add(feature(named(label.getKey()), Lines.FACTORY.createPoint(label.getValue())));
        }
        write("base/places.geojson", places);
    }

    private void writeStreets(StreetNetwork network, boolean avenues) throws IOException, WorkbenchException {
        List<String> features = new ArrayList<>();
        for (Street street : network.streets()) {
            if (street.avenue() == avenues) {
                ObjectNode properties = named(street.name()).put("class", avenues ? "avenue" : "street");
                features.add(feature(properties, street.line()));
            }
        }
        write(avenues ? "base/avenues.geojson" : "base/streets.geojson", features);
    }

    private static ObjectNode named(String name) {
        return JSON.objectNode().put("name", name);
    }

    private String feature(ObjectNode properties, Geometry inMetres) throws WorkbenchException {
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":"
                + shapes.write(positions.written(inMetres)) + "}";
    }

    private void write(String name, List<String> features) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        String text = "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}\n";
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
