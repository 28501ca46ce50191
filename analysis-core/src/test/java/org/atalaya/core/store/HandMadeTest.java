// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.HandReport;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Photo;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.data.VectorLayer;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geopackage.GeoPackage;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.layer.BaseFeature;
import org.atalaya.core.layer.BaseLayer;
import org.atalaya.core.layer.BaseRole;
import org.atalaya.core.layer.StreetClass;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class HandMadeTest {

    private static final Map<String, byte[]> NO_PHOTOS = Map.of();
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("hand.gpkg");
    }

    private ProjectStore project() throws WorkbenchException {
        Incidents made = Made.incidents("imported", 50, 3, List.of("type"));
        ProjectStore store = ProjectStore.create(file, made.crs(), Made.LIMA);
        store.add(made, Made.report(made), Progress.NONE);
        return store;
    }

    private static BaseLayer streets(ProjectStore store) {
        List<Geometry> lines = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        List<String> kinds = List.of("primary", "residential", "footway", "primary_link", "weird");
        for (int i = 0; i < kinds.size(); i++) {
            lines.add(FACTORY.createLineString(new Coordinate[] {
                new Coordinate(280_000 + i * 10, 8_660_000), new Coordinate(281_000, 8_661_000 + i)
            }));
            cells.add(List.of(kinds.get(i), "Calle " + i));
        }
        return BaseLayer.guess(
                "Streets of OSM",
                BaseRole.STREETS,
                new VectorLayer(
                        new SourceFile("osm.geojson", 10, "ab"),
                        store.crs(),
                        List.of("highway", "name"),
                        lines,
                        cells));
    }

    private static HandReport report(long number, String category, Optional<Photo> photo) {
        return new HandReport(number, 1_700_000_000_000L, 280_500, 8_660_500, category, "por mano", photo);
    }

    private void assertSound(ProjectStore store) throws Exception {
        assertEquals(List.of(), store.check());
        try (Connection c = Sqlite.connect(file, true)) {
            assertEquals(
                    0,
                    Sqlite.number(
                            c,
                            """
                            SELECT count(*) FROM gpkg_contents WHERE table_name NOT IN (SELECT name FROM sqlite_master)"""));
            assertEquals(
                    0,
                    Sqlite.number(
                            c,
                            """
                            SELECT count(*) FROM gpkg_extensions
                            WHERE table_name NOT IN (SELECT name FROM sqlite_master)"""));
        }
    }

    @Test
    void baseLayerComesBackInItsRoleAndItsFileStaysValid() throws Exception {
        try (ProjectStore store = project()) {
            BaseLayer streets = streets(store);
            store.replace(store.content().withBase(streets), NO_PHOTOS, Progress.NONE);
            assertSound(store);
        }
        try (ProjectStore store = ProjectStore.open(file)) {
            BaseLayer read = store.content().base().get(0);
            assertEquals(streets(store), read);
            assertEquals(
                    List.of(
                            BaseFeature.Kind.AVENUE,
                            BaseFeature.Kind.STREET,
                            BaseFeature.Kind.LANE,
                            BaseFeature.Kind.AVENUE,
                            BaseFeature.Kind.STREET),
                    read.features().stream().map(BaseFeature::kind).toList());
            BaseLayer other = read.withClass("weird", StreetClass.LANE);
            store.replace(store.content().withBase(other), NO_PHOTOS, Progress.NONE);
            assertEquals(other, store.content().base().get(0));
            BaseLayer water = read.withRole(BaseRole.WATER);
            store.replace(store.content().withBase(water), NO_PHOTOS, Progress.NONE);
            assertEquals(water, store.content().base().get(0));
            assertSound(store);
        }
        try (GeoPackage gpkg = GeoPackage.open(file)) {
            assertEquals(5, gpkg.features("base_streets_of_osm").geometries().size());
        }
        try (ProjectStore store = ProjectStore.open(file)) {
            store.replace(store.content().withoutBase("Streets of OSM"), NO_PHOTOS, Progress.NONE);
            assertEquals(List.of(), store.content().base());
            assertSound(store);
        }
        try (GeoPackage gpkg = GeoPackage.open(file)) {
            assertFalse(gpkg.featureTables().contains("base_streets_of_osm"));
        }
    }

    @Test
    void pointsAreNotDrawnAsStreetsButAsPlaces() throws Exception {
        try (ProjectStore store = project()) {
            VectorLayer points = new VectorLayer(
                    new SourceFile("p.kml", 1, "cd"),
                    store.crs(),
                    List.of("Nombre"),
                    List.of(FACTORY.createPoint(new Coordinate(280_000, 8_660_000))),
                    List.of(List.of("Miramar")));
            BaseLayer places = BaseLayer.guess("places", BaseRole.PLACES, points);
            assertEquals("Miramar", places.features().get(0).name());
            assertEquals(1, places.withRole(BaseRole.STREETS).left());
            assertEquals(
                    List.of("base.layer", "base.left-out", "base.classes-by-name", "base.name-column"),
                    places.withRole(BaseRole.STREETS).statements().stream()
                            .map(problem -> problem.code())
                            .toList());
        }
    }

    @Test
    void reportsByHandAreADatasetOfTheirOwnAndLeaveImportsAlone() throws Exception {
        try (ProjectStore store = project()) {
            String before = store.datasets().get(0).fingerprint();
            store.replace(
                    store.content()
                            .with(report(1, "Robo", Optional.empty()))
                            .with(new HandReport(
                                    2, LocalMillis.MISSING, 280_000, 8_660_000, "Hurto", "", Optional.empty())),
                    NO_PHOTOS,
                    Progress.NONE);
            assertSound(store);
            assertEquals(before, store.datasets().get(0).fingerprint());
            DatasetInfo hand = store.datasets().get(1);
            assertTrue(hand.byHand());
            Incidents read = store.incidents(hand.ref());
            assertEquals(2, read.size());
            assertEquals("Robo", read.column(Role.CATEGORY).orElseThrow().text(0));
            assertEquals(3, store.nextReport());
            // The same file once more adds nothing, whatever was reported by hand.
            Incidents again = Made.incidents("imported", 50, 3, List.of("type"));
            ProjectStore.Added added = store.update(
                    store.datasets().get(0),
                    IncidentSource.of(again, Made.report(again)),
                    Optional.empty(),
                    Progress.NONE);
            assertEquals(0, added.report().accepted());
            assertEquals(before, store.datasets().get(0).fingerprint());

            store.replace(store.content().withoutReport(1), NO_PHOTOS, Progress.NONE);
            assertEquals(1, store.incidents(hand.ref()).size());
            assertEquals(hand.id(), store.datasets().get(1).id());
            assertNotEquals(hand.fingerprint(), store.datasets().get(1).fingerprint());
            assertEquals(3, store.nextReport());
            assertSound(store);
            store.replace(store.content().withoutReport(2), NO_PHOTOS, Progress.NONE);
            assertEquals(1, store.datasets().size());
            assertEquals(3, store.nextReport());
            assertSound(store);
        }
    }

    @Test
    void goingBackToAnEarlierContentIsThatContent() throws Exception {
        try (ProjectStore store = project()) {
            ProjectContent first = store.content().with(report(1, "Robo", Optional.empty()));
            store.replace(first, NO_PHOTOS, Progress.NONE);
            String print = store.datasets().get(1).fingerprint();
            store.replace(first.with(report(2, "Hurto", Optional.empty())), NO_PHOTOS, Progress.NONE);
            assertNotEquals(print, store.datasets().get(1).fingerprint());
            store.replace(first, NO_PHOTOS, Progress.NONE);
            assertEquals(print, store.datasets().get(1).fingerprint());
            assertEquals(first, store.content());
        }
    }

    @Test
    void photoIsBoundToItsIncidentAndGoesWithIt() throws Exception {
        Path picture = folder.resolve("esquina.jpg");
        byte[] bytes = new byte[5000];
        Arrays.fill(bytes, (byte) 'Q');
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xD8;
        bytes[2] = (byte) 0xFF;
        Files.write(picture, bytes);
        PhotoFile photo = PhotoFile.read(picture);
        assertEquals("image/jpeg", photo.photo().type());
        try (ProjectStore store = project()) {
            ProjectContent with = store.content()
                    .with(report(1, "Robo", Optional.of(photo.photo())))
                    .with(report(2, "Robo", Optional.empty()));
            store.replace(with, Map.of(photo.photo().sha256(), photo.bytes()), Progress.NONE);
            assertSound(store);
            assertEquals(with, store.content());
            assertArrayEquals(bytes, store.photo(photo.photo().sha256()).orElseThrow());
            try (Connection c = Sqlite.connect(file, true)) {
                assertEquals(
                        1,
                        Sqlite.number(
                                c,
                                """
                                SELECT l.fid FROM gpkgext_relations r, incidents_by_hand_photos m, photos p,
                                  incidents_by_hand l
                                WHERE r.mapping_table_name = 'incidents_by_hand_photos' AND r.relation_name = 'media'
                                  AND r.base_table_name = 'incidents_by_hand' AND r.related_table_name = 'photos'
                                  AND m.base_id = l.fid AND m.related_id = p.id"""));
                assertEquals(
                        2,
                        Sqlite.number(
                                c, "SELECT count(*) FROM gpkg_extensions WHERE extension_name = 'related_tables'"));
            }
            // The other report changes; the picture stays without being given again.
            store.replace(with.with(report(2, "Hurto", Optional.empty())), NO_PHOTOS, Progress.NONE);
            assertArrayEquals(bytes, store.photo(photo.photo().sha256()).orElseThrow());
            store.replace(with.withoutReport(1), NO_PHOTOS, Progress.NONE);
            assertTrue(store.photo(photo.photo().sha256()).isEmpty());
            assertSound(store);
        }
        String file8 = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(file8.contains("Q".repeat(200)), "the picture is still in the file");
    }

    @Test
    void whatIsNoPictureIsRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("a.jpg"), "no picture");
        assertEquals(
                "report.photo-kind",
                assertThrows(WorkbenchException.class, () -> PhotoFile.read(text))
                        .problem()
                        .code());
    }

    @Test
    void editedZonesAreANewStateAndTheOldOneStaysReadableByItsHash() throws Exception {
        try (ProjectStore store = project()) {
            Zones first = Made.zones();
            store.addZones(first);
            store.keep(Made.run("zone-counts", Map.of("incidents", InputRef.INCIDENTS.text())));
            List<Zone> moved = new ArrayList<>(first.zones());
            Zone zone = moved.get(0);
            moved.set(0, new Zone(zone.id(), zone.name() + " x", zone.area(), zone.attributes()));
            Zones second = new Zones(first.name(), first.crs(), moved);
            store.replace(store.content().withZones(Optional.of(second)), NO_PHOTOS, Progress.NONE);
            assertSound(store);
            assertEquals(second.fingerprint(), store.zones().orElseThrow().fingerprint());
            assertEquals(
                    first.fingerprint(),
                    store.zonesOf(first.fingerprint()).orElseThrow().fingerprint());
            assertTrue(store.zonesOf("sha256:00").isEmpty());
        }
        try (ProjectStore store = ProjectStore.open(file)) {
            assertNotEquals(
                    Made.zones().fingerprint(), store.zones().orElseThrow().fingerprint());
            assertEquals(
                    Made.zones().fingerprint(),
                    store.zonesOf(Made.zones().fingerprint()).orElseThrow().fingerprint());
            store.replace(store.content().withZones(Optional.empty()), NO_PHOTOS, Progress.NONE);
            assertTrue(store.zones().isEmpty());
            assertSound(store);
        }
    }

    private static Zones zones(String name, int count) {
        return new Zones(name, Made.zones().crs(), Made.zones().zones().subList(0, count));
    }

    @Test
    void severalZoneLayersAreKeptBesideTheBoundary() throws Exception {
        Zones boundary = zones("Boundary", 2);
        Zones beats = zones("Beats", 1);
        Zones blocks = zones("Blocks & more", 2);
        try (ProjectStore store = project()) {
            store.addZones(boundary);
            ProjectContent first = store.content();
            store.replace(first.withMoreZones(beats).withMoreZones(blocks), NO_PHOTOS, Progress.NONE);
            assertSound(store);
        }
        try (ProjectStore store = ProjectStore.open(file)) {
            ProjectContent read = store.content();
            assertEquals(boundary.fingerprint(), store.zones().orElseThrow().fingerprint());
            assertEquals(
                    List.of("Beats", "Blocks & more"),
                    read.moreZones().stream().map(Zones::name).toList());
            assertEquals(beats.fingerprint(), read.moreZones().get(0).fingerprint());
            store.replace(read.withoutMoreZones("Beats"), NO_PHOTOS, Progress.NONE);
            assertEquals(1, store.content().moreZones().size());
            store.replace(read, NO_PHOTOS, Progress.NONE);
            assertEquals(2, store.content().moreZones().size());
            assertSound(store);
        }
    }

    @Test
    void aConditionAndARunReadTheLayerThatTheyName() throws Exception {
        try (ProjectStore store = project()) {
            store.addZones(zones("Boundary", 2));
            Zones beats = zones("Beats", 1);
            store.replace(store.content().withMoreZones(beats), NO_PHOTOS, Progress.NONE);
            String name = beats.zones().get(0).name();
            InputRef one = InputRef.INCIDENTS.where("\"zone/Beats\" = '" + name + "'");
            assertEquals(
                    store.incidents(InputRef.INCIDENTS.where("zone = '" + name + "'"))
                            .size(),
                    store.incidents(one).size());
            assertEquals(beats.fingerprint(), store.zones("Beats").orElseThrow().fingerprint());
            assertEquals(store.zones(), store.zones(""));
            assertEquals(
                    "input.no-zone-layer",
                    assertThrows(WorkbenchException.class, () -> store.zones("Blocks"))
                            .problem()
                            .code());
            // Once a run refers to it, an edited layer can be had again as it was.
            store.keep(Made.run("zone-counts", Map.of("incidents", InputRef.INCIDENTS.text())));
            Zones moved = new Zones("Beats", beats.crs(), Made.zones().zones().subList(1, 2));
            store.replace(store.content().withMoreZones(moved), NO_PHOTOS, Progress.NONE);
            assertEquals(moved.fingerprint(), store.zones("Beats").orElseThrow().fingerprint());
            assertEquals(
                    beats.fingerprint(),
                    store.zonesOf(beats.fingerprint()).orElseThrow().fingerprint());
            assertEquals(
                    moved.fingerprint(),
                    store.zonesOf(moved.fingerprint()).orElseThrow().fingerprint());
            assertSound(store);
        }
    }

    @Test
    void aProjectInASystemWithoutANumberTakesZoneLayers() throws Exception {
        Crs local = new Crs("", "Local", Made.zones().crs().wkt());
        Zones beats = new Zones("Beats", local, Made.zones().zones());
        try (ProjectStore store = ProjectStore.create(file, local, Made.LIMA)) {
            store.addZones(new Zones("Boundary", local, Made.zones().zones().subList(0, 1)));
            store.replace(store.content().withMoreZones(beats), NO_PHOTOS, Progress.NONE);
            assertEquals(
                    List.of("store.check-empty"),
                    store.check().stream().map(Problem::code).toList());
            Zones other = new Zones(
                    "Blocks",
                    new Crs("", "Other", "LOCAL_CS[\"other\"]"),
                    Made.zones().zones());
            assertThrows(
                    IllegalArgumentException.class,
                    () -> store.replace(store.content().withMoreZones(other), NO_PHOTOS, Progress.NONE));
        }
        try (ProjectStore store = ProjectStore.open(file)) {
            assertEquals("", store.zones("Beats").orElseThrow().crs().code());
            assertEquals(
                    beats.zones().size(),
                    store.zones("Beats").orElseThrow().zones().size());
            assertEquals(1, store.zones("").orElseThrow().zones().size());
            assertEquals(
                    List.of("store.check-empty"),
                    store.check().stream().map(Problem::code).toList());
        }
    }
}
