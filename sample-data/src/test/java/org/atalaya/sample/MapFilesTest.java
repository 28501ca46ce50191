// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.union.UnaryUnionOp;

class MapFilesTest {

    /** Square degrees; a square centimetre is about 1e-14 of them, rounding of sums is far below. */
    private static final double HAIR = 1e-14;

    @Test
    void zonesTileTheBoundaryExactly() throws Exception {
        Geometry boundary = shapes(SampleData.BOUNDARY).get(0);
        List<Geometry> zones = shapes(SampleData.ZONES);
        assertEquals(7, zones.size());
        double sum = zones.stream().mapToDouble(Geometry::getArea).sum();
        assertEquals(boundary.getArea(), sum, HAIR);
        assertEquals(0, boundary.symDifference(UnaryUnionOp.union(zones)).getArea(), HAIR);
        for (int i = 0; i < zones.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertEquals(
                        0, zones.get(i).intersection(zones.get(j)).getArea(), HAIR, "C-" + (i + 1) + " C-" + (j + 1));
            }
        }
    }

    @Test
    void districtHasEighteenSquareKilometres() {
        assertEquals(18.08e6, Simulated.DEFAULT.district().boundary().getArea(), 0.05e6);
    }

    @Test
    void zonesAreNamedInReadingOrder() throws Exception {
        List<String> names = new ArrayList<>();
        for (JsonNode feature : features(SampleData.ZONES)) {
            names.add(feature.get("properties").get("cuadrante").asText());
        }
        assertEquals(List.of("C-1", "C-2", "C-3", "C-4", "C-5", "C-6", "C-7"), names);
    }

    @ParameterizedTest
    @MethodSource("mapFiles")
    void shapesAreValidAndNearTheDistrict(String name) throws Exception {
        List<Geometry> shapes = shapes(name);
        assertTrue(!shapes.isEmpty());
        for (Geometry shape : shapes) {
            assertTrue(shape.isValid(), name + ": " + shape);
            double lon = shape.getCentroid().getX();
            double lat = shape.getCentroid().getY();
            assertTrue(lon > -76.47 && lon < -76.35 && lat > -13.26 && lat < -13.16, name + " at " + lon + " " + lat);
        }
    }

    @Test
    void baseLayersStayUnderTwoMegabytes() throws Exception {
        long bytes = 0;
        for (String name : SampleData.BASE_LAYERS) {
            try (InputStream stream = SampleData.open(name)) {
                bytes += stream.readAllBytes().length;
            }
        }
        assertTrue(bytes < 2_000_000, bytes + " bytes");
    }

    static List<String> mapFiles() {
        List<String> names = new ArrayList<>(SampleData.BASE_LAYERS);
        names.add(SampleData.BOUNDARY);
        names.add(SampleData.ZONES);
        return names;
    }

    static List<Geometry> shapes(String name) throws java.io.IOException, ParseException {
        List<Geometry> shapes = new ArrayList<>();
        for (JsonNode feature : features(name)) {
            shapes.add(new GeoJsonReader().read(feature.get("geometry").toString()));
        }
        return shapes;
    }

    private static JsonNode features(String name) throws java.io.IOException {
        try (InputStream stream = SampleData.open(name)) {
            return new ObjectMapper().readTree(stream).get("features");
        }
    }
}
