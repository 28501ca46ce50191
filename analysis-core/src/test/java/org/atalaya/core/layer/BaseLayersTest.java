// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseLayersTest {

    @TempDir
    private Path folder;

    @Test
    void aFileIsWhatItsNameSays() throws IOException, WorkbenchException {
        write(
                "streets",
                "{\"name\":\"Jr. Unión\"}",
                "{\"type\":\"LineString\",\"coordinates\":[[-75,-12],[-75,-11.99]]}");
        write("places", "{\"name\":\"Plaza\"}", "{\"type\":\"Point\",\"coordinates\":[-75,-12]}");
        write("notes", "{}", "{\"type\":\"Point\",\"coordinates\":[-75,-12]}");

        List<BaseFeature> features = BaseLayers.read(folder, utm());

        assertEquals(
                List.of(BaseFeature.Kind.PLACE, BaseFeature.Kind.STREET),
                features.stream().map(BaseFeature::kind).toList());
        assertEquals("Jr. Unión", features.get(1).name());
        // The central meridian of UTM 18S is 500 km east; a hundredth of a degree of latitude is 1.1 km.
        assertEquals(500_000, features.get(0).shape().getCoordinate().x, 0.01);
        assertEquals(1106, features.get(1).shape().getLength(), 1);
    }

    @Test
    void theBankOfARiverIsGreen() throws IOException, WorkbenchException {
        write("river", "{\"kind\":\"bank\"}", "{\"type\":\"Point\",\"coordinates\":[-75,-12]}");

        assertEquals(
                BaseFeature.Kind.PARK, BaseLayers.read(folder, utm()).get(0).kind());
    }

    @Test
    void aFolderThatIsMissingHoldsNothing() throws WorkbenchException {
        assertEquals(List.of(), BaseLayers.read(folder.resolve("nowhere"), utm()));
    }

    @Test
    void aBrokenFileIsNamed() throws IOException, WorkbenchException {
        Files.writeString(
                folder.resolve("sea.geojson"),
                "{\"features\":[{\"geometry\":{\"type\":\"Blob\"}}]}",
                StandardCharsets.UTF_8);
        Crs metres = utm();

        WorkbenchException failed = assertThrows(WorkbenchException.class, () -> BaseLayers.read(folder, metres));

        assertEquals("map.base-unreadable", failed.problem().code());
        assertEquals(List.of("sea.geojson"), failed.problem().args());
    }

    private static Crs utm() throws WorkbenchException {
        return CrsRegistry.epsg(32718);
    }

    private void write(String name, String properties, String geometry) throws IOException {
        String text = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":" + properties
                + ",\"geometry\":" + geometry + "}]}";
        Files.writeString(folder.resolve(name + ".geojson"), text, StandardCharsets.UTF_8);
    }
}
