// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class GeoJsonFeaturesTest {

    /** Degrees, about a centimetre. */
    private static final double TOLERANCE = 1e-7;

    @TempDir
    Path folder;

    @Test
    void cornersAgreeAndOuterRingsTurnLeft() throws Exception {
        Artifact.Features cells = ExportScene.cells("cells", "gi-star");
        JsonNode root = read(GeoJsonFeatures.write(cells, folder.resolve("c.geojson"), Progress.NONE));
        assertEquals(28, root.get("features").size());
        Projection toDegrees = Projection.between(cells.crs(), CrsRegistry.epsg(4326));
        JsonNode feature = root.get("features").get(9);
        JsonNode ring = feature.get("geometry").get("coordinates").get(0);
        Coordinate[] read = new Coordinate[ring.size()];
        for (int i = 0; i < read.length; i++) {
            read[i] = new Coordinate(
                    ring.get(i).get(0).asDouble(), ring.get(i).get(1).asDouble());
        }
        assertTrue(Orientation.isCCW(read));
        Geometry expected = toDegrees.transform(cells.geometries().get(9));
        for (Coordinate corner : read) {
            double nearest = Double.MAX_VALUE;
            for (Coordinate other : expected.getCoordinates()) {
                nearest = Math.min(nearest, corner.distance(other));
            }
            assertEquals(0, nearest, TOLERANCE);
        }
        assertEquals(9, feature.get("properties").get("count").asLong());
        assertEquals(-1, feature.get("properties").get("class").asLong());
    }

    @Test
    void incidentWithoutAPlaceKeepsItsRow() throws Exception {
        Incidents incidents = ExportScene.incidents();
        JsonNode root = read(GeoJsonFeatures.write(incidents, folder.resolve("i.geojson"), Progress.NONE));
        JsonNode features = root.get("features");
        assertEquals(60, features.size());
        assertTrue(features.get(59).get("geometry").isNull());
        assertTrue(features.get(59).get("properties").get("time").isNull());
        assertEquals(
                ExportScene.HOSTILE,
                features.get(0).get("properties").get("kind").asText());
        double[] xy = {incidents.x(4), incidents.y(4)};
        Projection.between(incidents.crs(), CrsRegistry.epsg(4326)).transform(xy);
        JsonNode position = features.get(4).get("geometry").get("coordinates");
        assertEquals(xy[0], position.get(0).asDouble(), TOLERANCE);
        assertEquals(xy[1], position.get(1).asDouble(), TOLERANCE);
        assertTrue(xy[0] < -70 && xy[1] < -10, "longitude first");
    }

    private static JsonNode read(Path file) throws Exception {
        return new ObjectMapper().readTree(file.toFile());
    }
}
