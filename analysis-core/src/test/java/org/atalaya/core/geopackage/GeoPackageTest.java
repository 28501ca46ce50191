// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeoPackageTest {

    @TempDir
    Path folder;

    private final Crs lima = utm18();

    @Test
    void layerComesBackAsItWentIn() throws Exception {
        List<Geometry> shapes = Arrays.asList(
                wkt("POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0), (0.2 0.2, 0.4 0.2, 0.4 0.4, 0.2 0.2))"),
                null,
                wkt("POLYGON ((5 5, 5 6, 6 6, 5 5))"));
        Table table = new Table(
                List.of(
                        TableColumn.text("select", "k"),
                        TableColumn.whole("fid", "k"),
                        TableColumn.decimal("a \"quoted\" one", "k", 3),
                        new TableColumn("yes", "k", TableColumn.Kind.YES_NO, 0),
                        TableColumn.text("", "k"),
                        TableColumn.text("SELECT", "k")),
                List.of(
                        Arrays.asList("ñandú 'x'", Long.MAX_VALUE, 0.1, true, "", "A"),
                        Arrays.asList(null, null, null, null, null, null),
                        Arrays.asList("☃", -1L, Double.MIN_VALUE, false, "e", "B")));
        Path file = folder.resolve("que tal?#ñ%20.gpkg");
        try (GeoPackage out = GeoPackage.create(file)) {
            out.addFeatures("odd \"name\"", "Título", lima, shapes, table, Progress.NONE);
        }
        try (GeoPackage in = GeoPackage.open(file)) {
            assertEquals(List.of("odd \"name\""), in.featureTables());
            FeatureTable back = in.features("odd \"name\"");
            assertEquals(shapes, back.geometries());
            assertEquals(table.rows(), back.attributes().rows());
            assertEquals(
                    List.of("select", "fid_2", "a \"quoted\" one", "yes", "column_5", "SELECT_2"),
                    back.attributes().columns().stream().map(TableColumn::id).toList());
            assertEquals("Título", back.title());
            assertEquals(lima, back.crs());
        }
    }

    @Test
    void polygonsBesideMultipolygonsBecomeOneType() throws Exception {
        List<Geometry> shapes = List.of(
                wkt("POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0))"),
                wkt("MULTIPOLYGON (((3 3, 3 4, 4 4, 3 3)), ((8 8, 8 9, 9 9, 8 8)))"));
        try (GeoPackage out = GeoPackage.create(folder.resolve("a.gpkg"))) {
            out.addFeatures("zones", "Zones", lima, shapes, numbered(2), Progress.NONE);
            List<Geometry> back = out.features("zones").geometries();
            assertEquals(
                    "MULTIPOLYGON (((0 0, 0 1, 1 1, 1 0, 0 0)))", back.get(0).toText());
            assertEquals(shapes.get(1), back.get(1));
        }
    }

    /** Sizes around the limits of one node, one level and two levels of the tree. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 51, 52, 102, 2600, 2602, 20_000})
    void packedIndexIsSoundAndFindsWhatItShould(int size) throws Exception {
        Random random = new Random(size);
        List<Geometry> points = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            points.add(i % 97 == 5 ? null : point(-300_000 + random.nextInt(600_000), 8_000_000 * random.nextDouble()));
        }
        Path file = folder.resolve("p.gpkg");
        try (GeoPackage out = GeoPackage.create(file)) {
            out.addFeatures("p", "P", lima, points, numbered(size), Progress.NONE);
        }
        try (Connection c = Sqlite.connect(file, true)) {
            assertEquals("ok", Sqlite.text(c, "SELECT rtreecheck('main', 'rtree_p_geom')"));
            assertEquals("ok", Sqlite.text(c, "PRAGMA integrity_check"));
            long expected = points.stream()
                    .filter(p -> p != null && Math.abs(p.getCoordinate().x) < 100_000 && p.getCoordinate().y < 4e6)
                    .count();
            assertEquals(
                    expected,
                    Sqlite.number(
                            c,
                            "SELECT count(*) FROM rtree_p_geom WHERE maxx > -100000 AND minx < 100000 AND miny < 4000000"));
            assertEquals(
                    points.stream().filter(p -> p != null).count(),
                    Sqlite.number(c, "SELECT count(*) FROM rtree_p_geom"));
        }
    }

    @Test
    void indexGrowsAndShrinksAfterItWasPacked() throws Exception {
        Path file = folder.resolve("p.gpkg");
        List<Geometry> points = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            points.add(point(i % 71, i / 71.0));
        }
        try (GeoPackage out = GeoPackage.create(file)) {
            out.addFeatures("p", "P", lima, points, numbered(points.size()), Progress.NONE);
        }
        try (Connection c = Sqlite.connect(file, false)) {
            for (int i = 0; i < 2_000; i++) {
                Sqlite.update(c, "DELETE FROM rtree_p_geom WHERE id = ?", 2 * i + 1);
                Sqlite.update(c, "INSERT INTO rtree_p_geom VALUES (?, 1, 2, 3, 4)", 10_000 + i);
            }
            assertEquals("ok", Sqlite.text(c, "SELECT rtreecheck('main', 'rtree_p_geom')"));
            assertEquals(5_000, Sqlite.number(c, "SELECT count(*) FROM rtree_p_geom"));
        }
    }

    @Test
    void stoppingLeavesTheFileAsItWas() throws Exception {
        Path file = folder.resolve("p.gpkg");
        List<Geometry> points = new ArrayList<>();
        for (int i = 0; i < 12_000; i++) {
            points.add(point(i, i));
        }
        try (GeoPackage out = GeoPackage.create(file)) {
            out.addFeatures("first", "First", lima, points.subList(0, 3), numbered(3), Progress.NONE);
            byte[] before = Files.readAllBytes(file);
            for (double when : new double[] {0.1, 0.5, 0.85}) {
                assertThrows(
                        CancellationException.class,
                        () -> out.addFeatures(
                                "second", "Second", lima, points, numbered(points.size()), (fraction, key, args) -> {
                                    if (fraction >= when) {
                                        throw new CancellationException();
                                    }
                                }));
                assertArrayEquals(before, Files.readAllBytes(file));
            }
            assertEquals(List.of("first"), out.featureTables());
        }
    }

    @Test
    void readingChangesNotASingleByte() throws Exception {
        Path file = folder.resolve("p.gpkg");
        try (GeoPackage out = GeoPackage.create(file)) {
            out.addFeatures("p", "P", lima, List.of(point(1, 2)), numbered(1), Progress.NONE);
        }
        byte[] before = Files.readAllBytes(file);
        try (GeoPackage in = GeoPackage.open(file)) {
            in.features("p");
            assertEquals(
                    "store.no-layer",
                    assertThrows(WorkbenchException.class, () -> in.features("q"))
                            .problem()
                            .code());
            assertEquals(
                    "store.read-only",
                    assertThrows(WorkbenchException.class, () -> in.addStyle("p", "p", "", ""))
                            .problem()
                            .code());
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void wrongFilesAreNamedForWhatTheyAre() throws Exception {
        Path text = Files.writeString(folder.resolve("text.gpkg"), "id,x,y\n".repeat(500));
        Path empty = Files.createFile(folder.resolve("empty.gpkg"));
        assertEquals("store.no-file", refusal(folder.resolve("none.gpkg")));
        assertEquals("store.directory", refusal(folder));
        assertEquals("store.not-a-geopackage", refusal(text));
        assertEquals("store.not-a-geopackage", refusal(empty));
        assertEquals(
                "store.exists",
                assertThrows(WorkbenchException.class, () -> GeoPackage.create(text))
                        .problem()
                        .code());
    }

    @Test
    void otherProgramsReadIt() throws Exception {
        assumeTrue(toolExists("ogrinfo"), "ogrinfo is not installed");
        Path file = folder.resolve("q.gpkg");
        try (GeoPackage out = GeoPackage.create(file)) {
            out.addFeatures("puntos", "Puntos", lima, List.of(point(279000, 8665000)), numbered(1), Progress.NONE);
            out.addFeatures(
                    "own", "Own", new Crs("", "Local", lima.wkt()), List.of(point(1, 1)), numbered(1), Progress.NONE);
            out.addStyle("puntos", "puntos", "<qgis/>", "<sld/>");
        }
        String said = ogrinfo("-so", "-al", file.toString());
        assertTrue(said.contains("Layer name: puntos"), said);
        assertTrue(said.contains("Layer name: layer_styles"), said);
        assertTrue(said.contains("Geometry: Point"), said);
        assertTrue(said.contains("ID[\"EPSG\",32718]"), said);
        assertTrue(said.contains("Extent: (279000.000000, 8665000.000000)"), said);
        assertTrue(!said.contains("Warning") && !said.contains("ERROR"), said);
        String hit = ogrinfo("-q", "-spat", "278000", "8664000", "280000", "8666000", file.toString(), "puntos");
        assertTrue(hit.contains("POINT (279000 8665000)"), hit);
    }

    private String refusal(Path file) {
        return assertThrows(WorkbenchException.class, () -> GeoPackage.open(file))
                .problem()
                .code();
    }

    static boolean toolExists(String tool) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, tool)));
    }

    static String ogrinfo(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogrinfo"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private static Table numbered(int rows) {
        List<List<Object>> cells = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            cells.add(List.of((long) i));
        }
        return new Table(List.of(TableColumn.whole("n", "n")), cells);
    }

    private static Geometry point(double x, double y) {
        return new GeometryFactory().createPoint(new Coordinate(x, y));
    }

    private static Geometry wkt(String text) throws ParseException {
        return new WKTReader().read(text);
    }

    private static Crs utm18() {
        try {
            return CrsRegistry.epsg(32718);
        } catch (WorkbenchException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What plain SQLite would have made of the same boxes, as a yardstick for the name of the tables. */
    @Test
    void nodeTablesHaveTheSizeSqliteWouldHaveChosen() throws SQLException {
        try (Connection c = Sqlite.connect(folder.resolve("x.db"), false)) {
            Sqlite.execute(c, "CREATE VIRTUAL TABLE t USING rtree(id, minx, maxx, miny, maxy)");
            assertEquals(1228, Sqlite.number(c, "SELECT length(data) FROM t_node WHERE nodeno = 1"));
        }
    }
}
