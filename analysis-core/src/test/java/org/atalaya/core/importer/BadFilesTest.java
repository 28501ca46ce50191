// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be used are told as a sentence, in both languages, and nothing else ever comes out. */
class BadFilesTest {

    private static final String HEADER = "id,fecha,categoria,lat,lon\n";

    @TempDir
    Path folder;

    @Test
    void missingFileIsSaid() {
        assertEquals("import.no-file", failure(folder.resolve("none.csv")).code());
    }

    @Test
    void folderIsSaid() {
        assertEquals("import.directory", failure(folder).code());
    }

    @Test
    void emptyFileIsSaid() throws IOException {
        assertEquals("import.empty", failure(file("")).code());
    }

    @Test
    void headerAloneIsSaid() throws IOException {
        assertEquals("import.header-alone", failure(file(HEADER)).code());
    }

    @Test
    void binaryFileIsSaid() throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), new byte[] {'x', 'K', 3, 4, 0, 0, 1, 0, 7, 9});
        assertEquals("import.binary", failure(file).code());
    }

    @Test
    void brokenArchiveWorkbookOrLayerNamesTheWayOut() throws IOException {
        byte[] zip = {'P', 'K', 3, 4, 0, 0, 1, 0, 7, 9};
        assertEquals(
                "import.packed-damaged",
                failure(Files.write(folder.resolve("a.xlsx"), zip)).code());
        assertEquals(
                "import.packed-damaged",
                failure(Files.write(folder.resolve("a.zip"), zip)).code());
        byte[] gzip = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0};
        assertEquals(
                "import.packed-damaged",
                failure(Files.write(folder.resolve("a.csv.gz"), gzip)).code());
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        assertEquals(
                "import.workbook",
                failure(Files.write(folder.resolve("a.xls"), old)).code());
        assertEquals(
                "store.not-a-geopackage",
                failure(Files.writeString(folder.resolve("a.gpkg"), "SQLite format 3\0\0\1"))
                        .code());
    }

    @Test
    void boundaryInAnotherFormatNamesTheWayOut() throws IOException {
        Path layer = Files.writeString(folder.resolve("a.gpkg"), "SQLite format 3\0\0\1");
        assertEquals("store.not-a-geopackage", boundaryFailure(layer).code());
        assertEquals(
                "import.boundary-format",
                boundaryFailure(Files.writeString(folder.resolve("a.csv"), "lat,lon\n1,2\n"))
                        .code());
        assertEquals(
                "import.no-geojson",
                boundaryFailure(Files.writeString(folder.resolve("a.json"), "lat,lon"))
                        .code());
        assertEquals(
                "import.no-polygon",
                boundaryFailure(Files.writeString(
                                folder.resolve("b.json"), "{\"type\":\"Point\",\"coordinates\":[1,2]}"))
                        .code());
        assertEquals(
                "import.boundary-not-degrees",
                boundaryFailure(boundary("[[280000,8670000],[281000,8670000],[281000,8671000],[280000,8670000]]"))
                        .code());
    }

    @Test
    void boundaryWithCrossingLinesIsMendedAndTold() throws Exception {
        BoundaryRead read = ZonesReader.readAndTell(
                boundary("[[-77.1,-12.1],[-77,-12],[-77,-12.1],[-77.1,-12],[-77.1,-12.1]]"), Progress.NONE);
        assertTrue(read.zones().union().isValid());
        Problem mended = read.statements().get(1);
        assertEquals("import.boundary-mended", mended.code());
        assertTrue(said(mended).contains("1"));
    }

    @Test
    void spoiltBoundaryIsReadOrToldButNeverThrowsAnythingElse() throws IOException {
        String whole = Files.readString(boundary("[[-77.1,-12.1],[-77,-12],[-77,-12.1],[-77.1,-12.1]]"));
        Random random = new Random(5);
        for (int round = 0; round < 150; round++) {
            int at = random.nextInt(whole.length() - 3);
            String spoilt = new StringBuilder(whole)
                    .replace(at, at + 1 + random.nextInt(3), round % 2 == 0 ? "" : "7")
                    .toString();
            try {
                ZonesReader.readAndTell(Files.writeString(folder.resolve("c.json"), spoilt), Progress.NONE)
                        .statements()
                        .forEach(BadFilesTest::said);
            } catch (WorkbenchException e) {
                assertTrue(said(e.problem()).length() > 20, spoilt);
            }
        }
    }

    private Path boundary(String ring) throws IOException {
        return Files.writeString(
                folder.resolve("ring.json"),
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"A\"},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}}]}");
    }

    private static Problem boundaryFailure(Path file) {
        Problem problem = assertThrows(WorkbenchException.class, () -> ZonesReader.read(file, Progress.NONE))
                .problem();
        assertTrue(said(problem).endsWith("."), () -> said(problem));
        return problem;
    }

    @Test
    void fileWithOneColumnIsSaid() throws IOException {
        assertEquals("import.one-column", failure(file("id\n1\n2\n")).code());
    }

    @Test
    void fileOfBadRowsNamesTheFirstRowAndItsColumn() throws IOException {
        Problem problem = failure(file(HEADER + "1,31/02/2025,ROBO,-12,-77\n2,30/02/2025,ROBO,-12,-77\n"));
        assertEquals("import.no-row-usable", problem.code());
        assertEquals(1, problem.where().row().orElseThrow());
        assertEquals("fecha", problem.where().column().orElseThrow());
    }

    @Test
    void oneRowIsEnough() throws Exception {
        Imported imported = read(file(HEADER + "1,25/12/2025,ROBO,-12.05,-77.04\n"));
        assertEquals(1, imported.incidents().size());
    }

    @Test
    void twoHundredColumnsAreRead() throws Exception {
        String more = IntStream.range(0, 195).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        Imported imported =
                read(file(HEADER.strip() + "," + more + "\n1,25/12/2025,ROBO,-12.05,-77.04," + more + "\n"));
        assertEquals(200, imported.incidents().columns().size());
    }

    @Test
    void categoryOfAHundredThousandValuesIsRead() throws Exception {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 100_000; i++) {
            text.append(i).append(",25/12/2025,K").append(i).append(",-12.05,-77.04\n");
        }
        assertEquals(100_000, read(file(text.toString())).report().accepted());
    }

    @Test
    void randomBytesAreReadOrToldButNeverThrowAnythingElse() throws IOException {
        Random random = new Random(7);
        String alphabet = ",;\t|\"'\n\r 0123456789-/:.ZTaeñ\uFEFF";
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            StringBuilder text = new StringBuilder(round % 3 == 0 ? HEADER : "");
            for (int i = random.nextInt(300); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Path file = folder.resolve("random.csv");
            Files.write(file, round % 3 == 1 ? bytes : text.toString().getBytes(StandardCharsets.UTF_8));
            try {
                ImportPlan plan = propose(file);
                var report = DelimitedImporter.read(file, plan, Optional.empty(), Progress.NONE)
                        .report();
                assertEquals(report.rows(), report.accepted() + report.rejected());
            } catch (WorkbenchException e) {
                assertTrue(said(e.problem()).length() > 20, () -> said(e.problem()));
            }
        }
    }

    @Test
    void randomPlansAreToldButNeverThrowAnythingElse() throws Exception {
        String plan =
                propose(file(HEADER + "1,25/12/2025,ROBO,-12.05,-77.04\n")).toJson();
        Path file = file(HEADER + "1,25/12/2025,ROBO,-12.05,-77.04\n");
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            StringBuilder spoilt = new StringBuilder(plan);
            int at = random.nextInt(plan.length() - 4);
            spoilt.replace(at, at + random.nextInt(4), round % 2 == 0 ? "" : "9");
            try {
                DelimitedImporter.read(file, ImportPlan.fromJson(spoilt.toString()), Optional.empty(), Progress.NONE);
            } catch (WorkbenchException e) {
                assertTrue(said(e.problem()).length() > 20);
            }
        }
    }

    private Problem failure(Path file) {
        Problem problem =
                assertThrows(WorkbenchException.class, () -> read(file)).problem();
        assertTrue(said(problem).endsWith("."), () -> said(problem));
        return problem;
    }

    /** The sentence in both languages: a missing text would throw. */
    private static String said(Problem problem) {
        String spanish = Texts.of(Texts.SPANISH).say(problem);
        return spanish.isBlank() ? "" : Texts.of(Locale.ENGLISH).say(problem);
    }

    private static Imported read(Path file) throws WorkbenchException {
        return DelimitedImporter.read(file, propose(file), Optional.empty(), Progress.NONE);
    }

    private static ImportPlan propose(Path file) throws WorkbenchException {
        return ImportPlanner.propose(file, Optional.empty(), ZoneId.of("America/Lima"), Progress.NONE)
                .plan();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), text);
    }
}
