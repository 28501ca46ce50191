// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.data.ImportReport.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose rows were not all written in one encoding. */
class MixedBytesTest {

    private static final String HEADER = "id,fecha,barrio,lat,lon\n";
    private static final Charset WESTERN = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    @Test
    void rowsOfWindows1252InAFileOfUtf8AreReadAndNamed() throws Exception {
        ReadRows read = read(StandardCharsets.UTF_8, WESTERN, List.of(3, 17));
        assertEquals("UTF-8", charset(read));
        Finding finding = read.finding("import.broken-bytes");
        assertEquals(2, finding.count());
        assertEquals(List.of(3L, 17L), finding.firstRows());
        assertFalse(finding.rejects());
        assertTrue(ReadRows.said(finding.problem()).contains("UTF-8"));
        allReadAlike(read);
    }

    @Test
    void rowsOfUtf8InAFileOfWindows1252AreReadAndNamed() throws Exception {
        ReadRows read = read(WESTERN, StandardCharsets.UTF_8, List.of(2, 5, 6));
        assertEquals("windows-1252", charset(read));
        assertEquals(List.of(2L, 5L, 6L), read.finding("import.broken-bytes").firstRows());
        allReadAlike(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void fileInOneEncodingNamesNoRow(String charset) throws Exception {
        ReadRows read = read(Charset.forName(charset), WESTERN, List.of());
        assertEquals(charset, charset(read));
        assertTrue(read.imported().report().findings().stream()
                .noneMatch(f -> f.problem().code().equals("import.broken-bytes")));
        allReadAlike(read);
    }

    /** Rows over several lines, empty lines and broken rows before it do not shift the number of the row. */
    @Test
    void theRowIsNamedWhateverStandsBeforeIt() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((HEADER + "1,2025-03-01,\"Pe\u00F1a\r\nalta\",-12,-77\n\n\n2,2025-03-01,\"A\"x,-12,-77\n"
                        + "3,2025-03-02,\"Pe\u00F1a\nde\rlos\n")
                .getBytes(StandardCharsets.UTF_8));
        bytes.write("\u00C1ngeles\",-12,-77\n".getBytes(WESTERN));
        bytes.write("4,2025-03-02,Pe\u00F1a \u00E1\u00E9\u00ED,-12,-77\n".getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("rows.csv"), bytes.toByteArray());
        ReadRows read = ReadRows.of(file, Optional.empty(), "America/Lima");
        assertEquals(List.of(3L), read.finding("import.broken-bytes").firstRows());
        assertEquals(List.of(2L), read.finding("import.text-after-quote").firstRows());
        assertTrue(barrios(read).contains("Pe\u00F1a\nde\rlos\n\u00C1ngeles"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void wideTextIsReadWithAMarkAndWithout(String charset) throws Exception {
        for (String mark : List.of("\uFEFF", "")) {
            Path file = ReadRows.write(folder, mark + text(), Charset.forName(charset));
            ReadRows read = ReadRows.of(file, Optional.empty(), "America/Lima");
            assertEquals(charset, charset(read));
            assertEquals("id", read.plan().columns().get(0).name());
            allReadAlike(read);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void halfALetterOfWideTextIsNamed(String charset) throws Exception {
        String alone = text().replaceFirst("(?s)(8,2025[^\\n]*)\u00D1", "$1\uD83D");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < alone.length(); i++) {
            char letter = alone.charAt(i);
            bytes.write(charset.endsWith("LE") ? letter & 0xFF : letter >> 8);
            bytes.write(charset.endsWith("LE") ? letter >> 8 : letter & 0xFF);
        }
        bytes.write('x');
        Path file = Files.write(folder.resolve("rows.csv"), bytes.toByteArray());
        ReadRows read = ReadRows.of(file, Optional.empty(), "America/Lima");
        assertEquals(8L, read.finding("import.broken-bytes").firstRows().get(0));
        assertTrue(barrios(read).stream().anyMatch(b -> b.contains("\uFFFD")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 8_187, 8_189, 8_190, 8_191, 8_192, 16_383})
    void lettersAtTheEdgeOfABlockAreWhole(int before) throws IOException {
        String text = "a".repeat(before) + "\u00F1\u2019\u20AC\uD83D\uDE00z";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            assertEquals(text, letters(text.getBytes(charset), charset, List.of()));
        }
        String western = "a".repeat(before) + "\u00F1\u2019\u20ACz\u00C3";
        assertEquals(western, letters(western.getBytes(WESTERN), WESTERN, List.of()));
        assertEquals(
                western,
                letters(
                        western.getBytes(StandardCharsets.UTF_8),
                        WESTERN,
                        List.of((long) before, before + 1L, before + 2L, before + 4L)));
    }

    private static String letters(byte[] bytes, Charset charset, List<Long> mended) throws IOException {
        try (MendingReader reader = new MendingReader(new ByteArrayInputStream(bytes), charset);
                StringWriter text = new StringWriter()) {
            reader.transferTo(text);
            assertEquals(mended, new ArrayList<>(reader.mended()));
            return text.toString();
        }
    }

    private ReadRows read(Charset most, Charset some, List<Integer> rows) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> lines = text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            bytes.write((lines.get(i) + "\n").getBytes(rows.contains(i) ? some : most));
        }
        return ReadRows.of(
                Files.write(folder.resolve("rows.csv"), bytes.toByteArray()), Optional.empty(), "America/Lima");
    }

    private static String text() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 1; i <= 20; i++) {
            text.append(i)
                    .append(",2025-03-")
                    .append(10 + i % 10)
                    .append(',')
                    .append(barrio(i))
                    .append(",-12.05,-77.04\n");
        }
        return text.toString();
    }

    private static String barrio(int row) {
        return "\u00D1a\u00F1a de \u00C1ngeles \u201C" + row + "\u201D";
    }

    private static void allReadAlike(ReadRows read) {
        assertEquals(
                IntStream.rangeClosed(1, 20).mapToObj(MixedBytesTest::barrio).toList(), barrios(read));
    }

    private static List<String> barrios(ReadRows read) {
        return read.imported().incidents().columns().stream()
                .filter(c -> c.name().equals("barrio"))
                .flatMap(c ->
                        IntStream.range(0, read.imported().incidents().size()).mapToObj(c::text))
                .toList();
    }

    private static String charset(ReadRows read) {
        return ((DelimitedFormat) read.plan().format()).charset();
    }
}
