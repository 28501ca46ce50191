// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to do harm; those of other tests of the importer are named in docs/studies/fuzzing.md. */
class HostileFilesTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    static final String ROWS =
            "id,date,type,lat,lon\n1,2025-03-01,robo,-12.05,-77.04\n2,2025-03-02,robo,-12.06,-77.05\n";

    @TempDir
    private Path folder;

    @Test
    void aMemberThatSwellsIsGivenUp() throws Exception {
        Path zip = folder.resolve("bomb.zip");
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) '7');
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("rows.csv"));
            for (int i = 0; i < 200; i++) {
                out.write(block);
            }
        }
        assertEquals("import.packed-bomb", failure(zip).code());
    }

    @Test
    void manyMembersAreCountedAndNotListed() throws Exception {
        Path zip = folder.resolve("many.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < 20_000; i++) {
                out.putNextEntry(new ZipEntry(i + ".csv"));
            }
        }
        Problem problem = failure(zip);
        assertEquals("import.choose-member", problem.code());
        assertTrue(ReadRows.said(problem).length() < 500);
    }

    /** Two names for the same bytes, as a bomb of members that lie over one another has thousands. */
    @Test
    void membersOverOneAnotherAreReadOneAtATime() throws Exception {
        byte[] zip = zip("a.csv", ROWS);
        int directory = find(zip, 'P', 'K', 1, 2);
        int end = find(zip, 'P', 'K', 5, 6);
        byte[] second = Arrays.copyOfRange(zip, directory, end);
        second[46] = 'b';
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(zip, 0, end);
        both.write(second);
        byte[] tail = Arrays.copyOfRange(zip, end, zip.length);
        ByteBuffer.wrap(tail)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(8, (short) 2)
                .putShort(10, (short) 2)
                .putInt(12, 2 * second.length);
        both.write(tail);
        Path file = Files.write(folder.resolve("over.zip"), both.toByteArray());
        assertEquals("import.choose-member", failure(file).code());
        SourceChoice choice = new SourceChoice("b.csv", "", "");
        assertEquals(
                2,
                ImportPlanner.propose(file, choice, Optional.empty(), ZoneId.of("America/Lima"), 0, 0, Progress.NONE)
                        .rows());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/rows.csv",
                "C:\\Windows\\rows.csv",
                "..\\..\\rows.csv",
                "a/../../../rows.csv",
                "rows.csv\0.csv",
                "\u202Evsc.csv",
                "CON.csv"
            })
    void aNameLikeAPathIsOnlyAName(String name) throws Exception {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path file = Files.write(inner.resolve("a.zip"), zip(name, ROWS));
        try {
            assertEquals(
                    2,
                    ReadRows.of(file, Optional.empty(), "America/Lima")
                            .imported()
                            .report()
                            .accepted());
        } catch (WorkbenchException e) {
            assertEquals("import.packed-damaged", e.problem().code());
        }
        try (Stream<Path> all = Files.walk(folder)) {
            assertEquals(List.of(folder, inner, file), all.sorted().toList());
        }
    }

    @Test
    void aLinkInAnArchiveIsNotFollowed() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.csv"), ROWS);
        byte[] zip = zip("rows.csv", secret.toString());
        int directory = find(zip, 'P', 'K', 1, 2);
        zip[directory + 5] = 3;
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 38, 0xA1FF << 16);
        assertEquals(
                "import.one-column",
                failure(Files.write(folder.resolve("link.zip"), zip)).code());
    }

    @Test
    void laughsInKmlAreRefused() throws Exception {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE kml [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>");
        }
        Path file = Files.writeString(
                folder.resolve("a.kml"),
                laughs
                        + "]><kml><Placemark><name>&a11;</name><Point><coordinates>1,2</coordinates></Point></Placemark></kml>");
        assertEquals("import.no-kml", failure(file).code());
    }

    /** In a process of its own with less memory than the line is long: what other tests hold there does not matter. */
    @Test
    void aLineWithoutEndFillsNoMemory() throws Exception {
        Path log = folder.resolve("log.txt");
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + EndlessLines.HEAP_MB + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessLines.class.getName(),
                        folder.resolve("line.csv").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = reader.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        reader.destroyForcibly();
        String said = Files.readString(log);
        assertTrue(ended, () -> "does not end: " + said);
        assertEquals(0, reader.exitValue(), said);
        assertEquals(
                EndlessLines.FILES,
                said.lines().filter(line -> line.startsWith("import.")).count(),
                said);
    }

    @Test
    void fiveThousandColumnsAreRead() throws Exception {
        String names = String.join(
                ",", IntStream.range(0, 5_000).mapToObj(i -> "c" + i).toList());
        String row = "\n-12.05,-77.04" + ",v".repeat(4_998);
        ReadRows read = ReadRows.of(folder, names.replace("c0,c1,", "lat,lon,") + row + row);
        assertEquals(5_000, read.plan().columns().size());
        assertEquals(2, read.imported().report().accepted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":"})
    void bracketsWithinBracketsAreRefused(String open) throws Exception {
        Path file = Files.writeString(
                folder.resolve("deep.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"a\":" + open.repeat(100_000));
        assertEquals("import.no-geojson", failure(file).code());
        assertThrows(WorkbenchException.class, () -> ImportPlan.fromJson(open.repeat(100_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999",
                "-1e999",
                "NaN",
                "1e308",
                "\"1\"",
                "null",
                "99999999999999999999999999999999999999999999"
            })
    void numbersThatAreNoPlacesAreTold(String number) throws Exception {
        String point =
                "{\"type\":\"Feature\",\"properties\":{\"n\":1},\"geometry\":{\"type\":\"Point\",\"coordinates\":[";
        Path file = Files.writeString(
                folder.resolve("a.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[" + point + "-77.04,-12.05]}}," + point + number
                        + ",-12.05]}}]}");
        try {
            var report = ReadRows.of(file, Optional.empty(), "America/Lima")
                    .imported()
                    .report();
            assertEquals(2, report.rows());
            assertTrue(report.findings().stream().anyMatch(f -> f.firstRows().contains(2L)), report::toString);
        } catch (WorkbenchException e) {
            assertTrue(ReadRows.said(e.problem()).length() > 20);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 0, 1, 1 << 29})
    void lengthsThatLieAreTold(int lie) throws Exception {
        byte[] whole = FuzzSeeds.of(FuzzTarget.SHAPEFILE, folder).get(1);
        int table = find(whole, '%', '%', '%', '%') + 4;
        // Length of the record; parts and points of the polygon; rows, header and row length of the table.
        for (int at : List.of(104, 108 + 36, 108 + 40, table + 4, table + 8, table + 10)) {
            byte[] lying = whole.clone();
            ByteOrder order = at == 104 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            ByteBuffer bytes = ByteBuffer.wrap(lying).order(order);
            if (at > table + 4) {
                bytes.putShort(at, (short) lie);
            } else {
                bytes.putInt(at, lie);
            }
            assertTimeoutPreemptively(LONGEST, () -> FuzzTarget.SHAPEFILE.check(lying, folder));
        }
    }

    @Test
    void rubbishBehindAPackedTableIsPassedOver() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(ROWS.getBytes(StandardCharsets.UTF_8));
        }
        bytes.write("rubbish".repeat(100).getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("a.csv.gz"), bytes.toByteArray());
        assertEquals(
                2,
                ReadRows.of(file, Optional.empty(), "America/Lima")
                        .imported()
                        .report()
                        .accepted());
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static int find(byte[] bytes, int... mark) {
        return IntStream.range(0, bytes.length - mark.length)
                .filter(i -> IntStream.range(0, mark.length).allMatch(j -> bytes[i + j] == mark[j]))
                .findFirst()
                .orElseThrow();
    }

    static Problem failure(Path file) {
        Problem problem = assertThrows(
                        WorkbenchException.class, () -> ReadRows.of(file, Optional.empty(), "America/Lima"))
                .problem();
        assertTrue(ReadRows.said(problem).endsWith("."), () -> ReadRows.said(problem));
        return problem;
    }
}
