// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables inside archives. */
class PackedFilesTest {

    private static final String ROWS =
            "id,date,lon,lat,type\n7,2025-03-01,-77.05,-11.99,robo\n8,2025-03-02,-77.06,-12.0,hurto\n";

    @TempDir
    private Path folder;

    @Test
    void aGzippedTableIsReadAsTheTableItself() throws Exception {
        Path plain = Files.writeString(folder.resolve("a.csv"), ROWS);
        Path packed = folder.resolve("a.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(ROWS.getBytes(StandardCharsets.UTF_8));
        }
        ReadRows one = ReadRows.of(plain, Optional.empty(), "America/Lima");
        ReadRows other = ReadRows.of(packed, Optional.empty(), "America/Lima");
        assertEquals(one.plan(), other.plan());
        assertEquals(
                one.imported().incidents().start(1),
                other.imported().incidents().start(1));
        assertEquals(
                one.imported().incidents().x(0), other.imported().incidents().x(0));
    }

    @Test
    void theOnlyTableOfAnArchiveIsChosenByItself() throws Exception {
        Path zip = zip("a.zip", List.of("legal.txt", "data/rows.csv", "about.pdf", "__MACOSX/rows.csv"), ROWS);
        ReadRows read = ReadRows.of(zip, Optional.empty(), "America/Lima");
        assertEquals("data/rows.csv", read.plan().format().member());
        assertEquals(2, read.imported().report().accepted());
        assertTrue(read.statements().contains("import.member"));
    }

    @Test
    void ofSeveralTablesOneMustBeNamed() throws Exception {
        Path zip = zip("a.zip", List.of("one.csv", "two.csv"), ROWS);
        Problem asked = failure(zip, SourceChoice.NONE);
        assertEquals("import.choose-member", asked.code());
        assertTrue(ReadRows.said(asked).contains("one.csv, two.csv"), ReadRows.said(asked));
        SourceChoice two = new SourceChoice("TWO.csv", "", "");
        assertEquals("two.csv", propose(zip, two).plan().format().member());
        assertEquals(
                "import.other-member",
                failure(zip, new SourceChoice("three.csv", "", "")).code());
        Path plain = Files.writeString(folder.resolve("a.csv"), ROWS);
        assertEquals("import.no-archive", failure(plain, two).code());
    }

    @Test
    void aMemberNamedLikeAPathLeavesNothingOnTheDisk() throws Exception {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path zip = zip("inner/a.zip", List.of("../escaped.csv"), ROWS);
        assertEquals(
                2,
                ReadRows.of(zip, Optional.empty(), "America/Lima")
                        .imported()
                        .report()
                        .accepted());
        try (Stream<Path> all = Files.walk(folder)) {
            assertEquals(
                    List.of(inner, zip),
                    all.filter(p -> !p.equals(folder)).sorted().toList());
        }
    }

    @Test
    void whatSwellsWithoutEndIsGivenUp() throws Exception {
        Path bomb = folder.resolve("bomb.csv.gz");
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) '7');
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            for (int i = 0; i < 200; i++) {
                out.write(block);
            }
        }
        assertEquals("import.packed-bomb", failure(bomb, SourceChoice.NONE).code());
    }

    @Test
    void anArchiveCutOffAnywhereIsTold() throws Exception {
        byte[] zip = Files.readAllBytes(zip("a.zip", List.of("rows.csv"), ROWS.repeat(50)));
        Path gz = folder.resolve("b.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            out.write(ROWS.repeat(500).getBytes(StandardCharsets.UTF_8));
        }
        for (byte[] whole : List.of(zip, Files.readAllBytes(gz))) {
            for (int length = 4; length < whole.length - 8; length += 7) {
                Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
                assertEquals(
                        "import.packed-damaged", failure(cut, SourceChoice.NONE).code());
            }
        }
    }

    @Test
    void anArchiveInAnArchiveIsRefused() throws Exception {
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("rows.csv"));
            out.write(new byte[] {'P', 'K', 3, 4, 0, 0});
        }
        assertEquals("import.packed-twice", failure(zip, SourceChoice.NONE).code());
        Path gz = folder.resolve("a.gpkg.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            out.write("SQLite format 3\0 and more".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("import.packed-twice", failure(gz, SourceChoice.NONE).code());
    }

    @Test
    void aPlanFromBeforeThereWereArchivesStillLoads() throws Exception {
        Path plain = Files.writeString(folder.resolve("a.csv"), ROWS);
        ImportPlan plan = propose(plain, SourceChoice.NONE).plan();
        String old =
                plan.toJson().replaceAll("\\s*\"source\" : \"text\",", "").replaceAll(",\\s*\"member\" : \"\"", "");
        assertTrue(!old.contains("\"source\"") && !old.contains("\"member\""), old);
        assertEquals(plan, ImportPlan.fromJson(old));
        assertEquals(plan, ImportPlan.fromJson(plan.toJson()));
    }

    private Path zip(String name, List<String> members, String text) throws IOException {
        Path zip = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String member : members) {
                out.putNextEntry(new ZipEntry(member));
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private static Proposal propose(Path file, SourceChoice choice) throws WorkbenchException {
        return ImportPlanner.propose(file, choice, Optional.empty(), ZoneId.of("America/Lima"), 0, 0, Progress.NONE);
    }

    private static Problem failure(Path file, SourceChoice choice) {
        Problem problem = assertThrows(WorkbenchException.class, () -> propose(file, choice))
                .problem();
        assertTrue(ReadRows.said(problem).endsWith("."), () -> ReadRows.said(problem));
        return problem;
    }
}
