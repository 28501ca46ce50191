// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class RowFilesTest {

    @TempDir
    Path folder;

    private static RowSource rows(int times) {
        List<List<String>> rows = List.of(
                Arrays.asList("2025-03-01T20:15:00", "12.5", "=1+1", "0111"),
                Arrays.asList("1890-03-01T00:00:00", "11,5", "a <b> & \"c\"", "12345678901234567890"),
                Arrays.asList(null, "-7", "@SUM(A1)", "\u0001x"));
        return new RowSource() {
            @Override
            public List<String> heads() {
                return List.of("Hora", "Edad", "=Nota", "Código");
            }

            @Override
            public List<Kind> kinds() {
                return List.of(Kind.MOMENT, Kind.NUMBER, Kind.TEXT, Kind.NUMBER);
            }

            @Override
            public int size() {
                return rows.size() * times;
            }

            @Override
            public List<List<String>> page(int from, int to) {
                return IntStream.range(from, to)
                        .mapToObj(i -> rows.get(i % rows.size()))
                        .toList();
            }
        };
    }

    private List<String> cells(Path book, String part) throws Exception {
        try (ZipFile zip = new ZipFile(book.toFile())) {
            Document sheet = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(zip.getInputStream(zip.getEntry(part)));
            NodeList list = sheet.getElementsByTagName("c");
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < list.getLength(); i++) {
                Element cell = (Element) list.item(i);
                cells.add(cell.getAttribute("t") + cell.getAttribute("s") + ":" + cell.getTextContent());
            }
            assertEquals(0, sheet.getElementsByTagName("f").getLength(), "no formula");
            return cells;
        }
    }

    @Test
    void aWorkbookHoldsDatesNumbersAndTextsAndNoFormula() throws Exception {
        Path file = RowFiles.write(rows(1), folder.resolve("rows.xlsx"), Progress.NONE);
        // 2025-03-01 is day 45717: spreadsheets count 1 March 1900 as day 61.
        assertEquals(
                List.of(
                        "inlineStr4:Hora",
                        "inlineStr4:Edad",
                        "inlineStr4:=Nota",
                        "inlineStr4:Código",
                        "1:45717.84375",
                        ":12.5",
                        "inlineStr3:=1+1",
                        "inlineStr:0111",
                        "inlineStr:1890-03-01T00:00:00",
                        "inlineStr:11,5",
                        "inlineStr:a <b> & \"c\"",
                        "inlineStr:12345678901234567890",
                        ":",
                        ":-7",
                        "inlineStr3:@SUM(A1)",
                        "inlineStr:\uFFFDx"),
                cells(file, "xl/worksheets/sheet1.xml"));
        assertEquals(Optional.of("61"), XlsxWriter.serial("1900-03-01T00:00:00"));
    }

    @Test
    void everyPartOfAWorkbookIsListedAndWellFormed() throws Exception {
        Path file = RowFiles.write(rows(2), folder.resolve("parts.xlsx"), Progress.NONE);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            var names = zip.stream().map(entry -> entry.getName()).toList();
            assertEquals("[Content_Types].xml", names.get(0));
            String types =
                    new String(zip.getInputStream(zip.getEntry(names.get(0))).readAllBytes(), StandardCharsets.UTF_8);
            for (String name : names) {
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(zip.getInputStream(zip.getEntry(name)));
                assertTrue(
                        !name.startsWith("xl/") || name.endsWith(".rels") || types.contains("\"/" + name + "\""), name);
            }
        }
    }

    @Test
    void csvIsTheSameRowsWithFormulasMadeTexts() throws Exception {
        Path file = RowFiles.write(rows(1), folder.resolve("rows.csv"), Progress.NONE);
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        assertEquals("Hora,Edad,'=Nota,Código", lines.get(0));
        assertEquals("2025-03-01T20:15:00,12.5,'=1+1,0111", lines.get(1));
        assertEquals(",-7,'@SUM(A1),\u0001x", lines.get(3));
    }

    @Test
    void whatIsStoppedLeavesNoFile() throws Exception {
        Path file = folder.resolve("stopped.xlsx");
        Progress stop = (fraction, key, args) -> {
            if (fraction > 0.4) {
                throw new CancellationException();
            }
        };
        assertThrows(CancellationException.class, () -> RowFiles.write(rows(8_000), file, stop));
        assertFalse(Files.exists(file));
        try (var left = Files.list(folder)) {
            assertEquals(0, left.filter(f -> f.toString().contains("stopped")).count());
        }
    }
}
