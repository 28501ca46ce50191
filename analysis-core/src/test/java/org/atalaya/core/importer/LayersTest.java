// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geopackage.GeoPackage;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Points and areas from map layers. */
class LayersTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @TempDir
    private Path folder;

    @Test
    void pointsOfGeoJsonBecomeColumnsBehindTheAttributes() throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":["
                        + "{\"type\":\"Feature\",\"properties\":{\"type\":\"robo\",\"x\":null},\"geometry\":{\"type\":\"Point\",\"coordinates\":[-77.05,-11.99,30]}},"
                        + "{\"type\":\"Feature\",\"properties\":{\"date\":\"2025-03-01\"},\"geometry\":null},"
                        + "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}}]}");
        ReadRows read = ReadRows.of(file, Optional.empty(), "America/Lima");
        List<String> names = read.plan().columns().stream()
                .map(ImportPlan.PlannedColumn::name)
                .toList();
        assertEquals(List.of("type", "x", "date", "x 4", "y"), names);
        assertEquals(3, read.plan().position(Role.X).orElseThrow());
        assertEquals(2, read.imported().report().accepted());
        assertEquals(1, read.finding("import.not-a-point").count());
        assertEquals(read.plan(), ImportPlan.fromJson(read.plan().toJson()));
    }

    @Test
    void placemarksOfKmlBringTheirDataAndPlaces() throws Exception {
        ReadRows read = ReadRows.of(kml(""), Optional.empty(), "America/Lima");
        assertEquals(1, read.imported().report().accepted());
        assertEquals(4326, read.plan().sourceEpsg());
        assertEquals(
                List.of("2025-03-01T10:00:00", "robo"),
                read.imported().incidents().columns().stream()
                        .filter(c -> List.of("tipo", "when").contains(c.name()))
                        .map(c -> c.text(0))
                        .toList());
    }

    @Test
    void entitiesInKmlAreRefused() throws Exception {
        Path file = kml("<!DOCTYPE kml [<!ENTITY a SYSTEM '" + folder.toUri() + "'>]>");
        assertEquals("import.no-kml", failure(file, 0).code());
    }

    @Test
    void pointsOfAGeoPackageAreReadInItsSystemAndLayersAreAskedFor() throws Exception {
        Path file = folder.resolve("a.gpkg");
        List<Geometry> places = List.of(FACTORY.createPoint(new Coordinate(277_000, 8_672_000)));
        TableColumn type = new TableColumn("type", "type", TableColumn.Kind.TEXT, 0);
        Table attributes = new Table(List.of(type), List.of(List.of("robo")));
        try (GeoPackage out = GeoPackage.create(file)) {
            out.addFeatures("one", "One", CrsRegistry.epsg(32718), places, attributes, Progress.NONE);
        }
        ReadRows read = ReadRows.of(file, Optional.empty(), "America/Lima");
        assertEquals(32718, read.plan().sourceEpsg());
        assertEquals(277_000, read.imported().incidents().x(0), 1e-6);
        try (GeoPackage out = GeoPackage.edit(file)) {
            out.addFeatures("two", "Two", CrsRegistry.epsg(32718), places, attributes, Progress.NONE);
        }
        Problem asked = failure(file, 0);
        assertEquals("import.choose-layer", asked.code());
        assertTrue(ReadRows.said(asked).contains("one, two"), ReadRows.said(asked));
    }

    @Test
    void aShapefileIsReadInItsEncodingAndAsksForAMissingSystem() throws Exception {
        Path file = shapefile("Años", "2025-03-01", Charset.forName("windows-1252"));
        assertEquals("import.no-prj", failure(file, 0).code());
        Files.createFile(folder.resolve("s.prj"));
        assertEquals("import.no-prj", failure(file, 0).code());
        assertEquals("Años", cell(file));
        shapefile("Años", "2025-03-01", Charset.forName("IBM850"));
        Files.writeString(folder.resolve("s.cpg"), "850");
        assertEquals("Años", cell(file));
        Files.writeString(folder.resolve("s.cpg"), "UTF-8");
        shapefile("Años", "2025-03-01", StandardCharsets.UTF_8);
        assertEquals("Años", cell(file));
    }

    @Test
    void pointsInASystemWithoutANumberAreTurnedIntoDegrees() throws Exception {
        Path file = shapefile("robo", "2025-03-01", StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("s.prj"),
                "PROJCS[\"Own\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                        + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
                        + "PARAMETER[\"False_Easting\",577000.0],PARAMETER[\"False_Northing\",8672000.0],"
                        + "PARAMETER[\"Central_Meridian\",-77.0],PARAMETER[\"Scale_Factor\",1.0],"
                        + "PARAMETER[\"Latitude_Of_Origin\",-12.0],UNIT[\"Meter\",1.0]]");
        Proposal proposal = propose(file, 0);
        assertEquals(4326, proposal.plan().sourceEpsg());
        // The point lies 300 km west of the origin: one degree of longitude on 12 degrees south is 108.9 km.
        double longitude = Double.parseDouble(proposal.preview().get(0).get(2));
        assertEquals(-77 - 300 / 108.9, longitude, 0.01);
        assertTrue(proposal.statements().stream().anyMatch(p -> p.code().equals("import.layer-to-degrees")));
    }

    @Test
    void spoiltLayersAreReadOrToldButNeverThrowAnythingElse() throws Exception {
        Path shapes = shapefile("robo", "2025-03-01", StandardCharsets.UTF_8);
        Path table = folder.resolve("s.dbf");
        Random random = new Random(11);
        for (Path file : List.of(shapes, table, kml(""))) {
            byte[] whole = Files.readAllBytes(file);
            for (int round = 0; round < 150; round++) {
                byte[] spoilt = whole.clone();
                for (int i = 0; i <= round % 3; i++) {
                    spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
                }
                Files.write(file, spoilt);
                try {
                    propose(file.equals(table) ? shapes : file, 4326);
                } catch (WorkbenchException e) {
                    assertTrue(ReadRows.said(e.problem()).length() > 20);
                }
            }
            Files.write(file, whole);
        }
    }

    @Test
    void policeBeatsInFeetLieInSanJose() throws Exception {
        Zones beats = ZonesReader.read(real("data/boundaries/sanjose-police-beats/Police_Beat.shp"), Progress.NONE);
        Zones same = ZonesReader.read(real("data/boundaries/formats/sanjose_police_beats.geojson"), Progress.NONE);
        assertEquals(87, beats.zones().size());
        assertEquals("EPSG:32610", beats.crs().code());
        // The twin was made by another program (GDAL) from the same file.
        assertEquals(0, farthest(beats, same), 1);
    }

    @Test
    void aLocalArgentineSystemFallsOnTheCityThatAnotherFileDraws() throws Exception {
        Zones local = ZonesReader.read(real("data/boundaries/buenos-aires/barrios_badata.shp"), Progress.NONE);
        Zones degrees = ZonesReader.read(real("data/boundaries/buenos-aires/CABA_barrios.geojson"), Progress.NONE);
        assertEquals(48, local.zones().size());
        // Read without its datum it would lie some 200 m away.
        Coordinate one = local.union().getCentroid().getCoordinate();
        Coordinate other = degrees.union().getCentroid().getCoordinate();
        assertEquals(0, one.distance(other), 15);
    }

    @Test
    void zonesInAnArchiveAndInAGeoPackageAndInKmlAreRead() throws Exception {
        assertEquals(
                15,
                ZonesReader.read(real("data/boundaries/buenos-aires/comunas.zip"), Progress.NONE)
                        .zones()
                        .size());
        Path kml = real("data/mpjashby-course/chicago_police_districts.kml");
        assertEquals(25, ZonesReader.read(kml, Progress.NONE).zones().size());
        BoundaryRead medellin =
                ZonesReader.readAndTell(real("data/mpjashby-course/medellin_comunas.gpkg"), Progress.NONE);
        assertEquals(21, medellin.zones().zones().size());
        assertTrue(medellin.statements().stream().anyMatch(p -> p.code().equals("import.boundary-mended")));
        assertTrue(medellin.zones().union().isValid());
    }

    @Test
    void anEmptyPrjOfABoundaryIsAskedForAndTheAnswerIsTaken() throws Exception {
        Path file = real("data/open_cp-example/SouthSide.shp");
        Problem asked = assertThrows(WorkbenchException.class, () -> ZonesReader.read(file, Progress.NONE))
                .problem();
        assertEquals("import.boundary-crs-needed", asked.code());
        assertTrue(ReadRows.said(asked).contains("--boundary-crs"));
        BoundaryRead read = ZonesReader.readAndTell(file, SourceChoice.NONE, 2790, 0, Progress.NONE);
        assertEquals("EPSG:32616", read.zones().crs().code());
    }

    @Test
    void vancouverHasItsMaskedRowsNamed() throws Exception {
        Path file = real("data/vancouver-2020/vancouver_crimes_2020.zip");
        ImportPlan plan = propose(file, 26910).plan();
        var report = DelimitedImporter.read(file, plan, Optional.empty(), Progress.NONE)
                .report();
        assertEquals(37_512, report.rows());
        assertEquals(3_750, report.rejected());
        assertEquals(
                "import.null-island",
                report.findings().stream()
                        .filter(f -> f.rejects())
                        .findFirst()
                        .orElseThrow()
                        .problem()
                        .code());
    }

    private static double farthest(Zones one, Zones other) {
        double farthest = 0;
        for (int i = 0; i < one.zones().size(); i++) {
            Zone zone = one.zones().get(i);
            double distance = zone.area()
                    .getCentroid()
                    .distance(other.zones().get(i).area().getCentroid());
            farthest = Math.max(farthest, distance);
        }
        return farthest;
    }

    private Path kml(String type) throws IOException {
        return Files.writeString(
                folder.resolve("a.kml"),
                type + "<kml xmlns='http://www.opengis.net/kml/2.2'><Document><Placemark><name>7</name>"
                        + "<TimeStamp><when>2025-03-01T10:00:00</when></TimeStamp><ExtendedData><Data name='tipo'>"
                        + "<value>robo</value></Data></ExtendedData><Point><coordinates> -77.05,-11.99,0 </coordinates>"
                        + "</Point></Placemark></Document></kml>");
    }

    /** One point at 277000, 8672000 with a text and a day (ESRI 1998; dBASE III). */
    private Path shapefile(String text, String day, Charset charset) throws IOException {
        ByteBuffer shape = ByteBuffer.allocate(128);
        shape.putInt(0, 9994).putInt(24, 64).putInt(100, 1).putInt(104, 10);
        shape.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 1);
        shape.putInt(108, 1).putDouble(112, 277_000).putDouble(120, 8_672_000);
        Path file = Files.write(folder.resolve("s.shp"), shape.array());
        ByteBuffer table = ByteBuffer.allocate(32 + 64 + 1 + 29).order(ByteOrder.LITTLE_ENDIAN);
        table.put(0, (byte) 3).putInt(4, 1).putShort(8, (short) 97).putShort(10, (short) 29);
        table.put(32, "type".getBytes(StandardCharsets.US_ASCII))
                .put(43, (byte) 'C')
                .put(48, (byte) 20);
        table.put(64, "date".getBytes(StandardCharsets.US_ASCII))
                .put(75, (byte) 'D')
                .put(80, (byte) 8);
        table.put(96, (byte) 0x0D);
        byte[] row = new byte[29];
        Arrays.fill(row, (byte) ' ');
        table.put(97, row)
                .put(98, text.getBytes(charset))
                .put(118, day.replace("-", "").getBytes(StandardCharsets.US_ASCII));
        Files.write(folder.resolve("s.dbf"), table.array());
        return file;
    }

    private static String cell(Path file) throws WorkbenchException {
        List<String> row = propose(file, 32718).preview().get(0);
        assertEquals("2025-03-01", row.get(1));
        return row.get(0);
    }

    private static Proposal propose(Path file, int epsg) throws WorkbenchException {
        return ImportPlanner.propose(file, Optional.empty(), ZoneId.of("America/Lima"), epsg, Progress.NONE);
    }

    private static Problem failure(Path file, int epsg) {
        Problem problem = assertThrows(WorkbenchException.class, () -> propose(file, epsg))
                .problem();
        assertTrue(ReadRows.said(problem).endsWith("."), () -> ReadRows.said(problem));
        return problem;
    }

    private static Path real(String name) {
        Optional<Path> found =
                List.of(Path.of("../../shared"), Path.of("../shared"), Path.of("../../../shared")).stream()
                        .map(path -> path.resolve(name))
                        .filter(Files::exists)
                        .findFirst();
        assumeTrue(found.isPresent(), () -> name + " is not at hand");
        return found.orElseThrow();
    }
}
