// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that look something up and store nothing. */
class LookingUpTest {

    @TempDir
    Path folder;

    @Test
    void coordinateSystemsAreFoundByWordsAndTheNearestComesFirst() throws Exception {
        JsonNode systems = Told.by("crs", "utm", "18s", "--json").done().json().get("systems");
        assertTrue(systems.size() > 1);
        assertTrue(systems.get(0).get("name").asText().contains("UTM zone 18S"), systems.toString());
        assertEquals(
                32718,
                Told.by("crs", "32718", "--json")
                        .done()
                        .json()
                        .get("systems")
                        .get(0)
                        .get("epsg")
                        .asInt());
        Told.by("crs", "nowhere", "land").sentence(ExitCode.FAILED, "nowhere land");
    }

    @Test
    void zonesAreDescribedWithTheirAttributesAndWhatWasMended() throws Exception {
        Path zones = Files.writeString(
                folder.resolve("zones.geojson"),
                """
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"name":"A","people":100},"geometry":{"type":"Polygon","coordinates":
                  [[[-77.1,-12.1],[-77.0,-12.1],[-77.0,-12.0],[-77.1,-12.0],[-77.1,-12.1]]]}},
                 {"type":"Feature","properties":{"name":"B","people":200},"geometry":{"type":"Polygon","coordinates":
                  [[[-77.0,-12.1],[-76.9,-12.0],[-76.9,-12.1],[-77.0,-12.0],[-77.0,-12.1]]]}}]}
                """);
        JsonNode told = Told.by("zones", zones, "--json").done().json();
        assertEquals(2, told.get("zones").asInt());
        assertEquals("[\"name\",\"people\"]", told.get("attributes").toString());
        assertTrue(told.get("statements").toString().contains("import.boundary-mended"));
        Path table = Rows.good(folder, 5);
        Told.by("zones", table).sentence(ExitCode.FAILED, table);
    }
}
