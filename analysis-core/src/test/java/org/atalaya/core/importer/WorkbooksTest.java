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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks, written here member by member. */
class WorkbooksTest {

    private static final String NAMES = row("id", "date", "hour", "lon", "lat", "beat", "type");

    /** Style 1 is a day, 2 a clock time, 3 both by an own format, 4 a number with a colour in its format. */
    private static final String STYLES = "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='dd/mm/yyyy\\ hh:mm'/>"
            + "<numFmt numFmtId='171' formatCode='[Red]0.00\"days\"'/></numFmts><cellXfs><xf numFmtId='0'/>"
            + "<xf numFmtId='14'/><xf numFmtId='20'/><xf numFmtId='170'/><xf numFmtId='171'/></cellXfs></styleSheet>";

    @TempDir
    private Path folder;

    @Test
    void daysNumbersTextsAndFormulasReadAsTheyAreShown() throws Exception {
        // Day 45717 is 1 March 2025: 2025-03-01 minus 1899-12-30.
        String cells = "<row><c><v>1</v></c><c s='1'><v>45717</v></c><c s='2'><v>0.90277777777777779</v></c>"
                + "<c><v>-77.049999999999997</v></c><c><v>-11.99</v></c><c t='inlineStr'><is><t>0042</t></is></c>"
                + "<c t='str'><f>UPPER(\"robo\")</f><v>ROBO</v></c></row>";
        List<List<String>> rows = rows(book("a.xlsx", NAMES + cells));
        assertEquals(List.of("1", "2025-03-01", "21:40", "-77.05", "-11.99", "0042", "ROBO"), rows.get(0));
    }

    @Test
    void theStyleTellsADayFromANumber() {
        assertEquals(
                "2025-03-01 21:40", SheetDates.of(170, "dd/mm/yyyy\\ hh:mm").text("45717.902777777781", false));
        assertEquals("2025-03-01 21:40", SheetDates.of(14, null).text("45717.902777777781", false));
        assertEquals("45717", SheetDates.of(1, null).text("45717", false));
        assertEquals("45717", SheetDates.of(171, "[Red]0.00\"days\"").text("45717", false));
        // The two ways of counting days are 1,462 days apart; 1900-01-01 is day 1 because of a 29 February that never
        // was.
        assertEquals("2025-03-01", SheetDates.of(14, null).text("44255", true));
        assertEquals("1900-01-01", SheetDates.of(14, null).text("1", false));
        assertEquals("1900-03-01", SheetDates.of(14, null).text("61", false));
    }

    @Test
    void sharedTextsAreTakenWithoutTheirPronunciation() throws Exception {
        String shared = "<sst><si><t>robo</t><rPh><t>x</t></rPh></si><si><r><t>a</t></r><r><t>b</t></r></si></sst>";
        String cells = "<row><c r='A2' t='s'><v>0</v></c><c r='C2' t='s'><v>1</v></c></row>";
        Path file = write("a.xlsx", List.of("S"), List.of(row("one", "two", "three") + cells), shared);
        assertEquals(List.of("robo", "", "ab"), rows(file).get(0));
    }

    @Test
    void ofSeveralSheetsWithDataOneMustBeNamed() throws Exception {
        String data = NAMES + row("1", "2025-03-01", "21:40", "-77.05", "-11.99", "7", "robo");
        Path file = write("a.xlsx", List.of("Enero", "Empty", "Febrero"), List.of(data, "", data + data), "");
        Problem asked = failure(file, "");
        assertEquals("import.choose-sheet", asked.code());
        assertTrue(ReadRows.said(asked).contains("Enero, Febrero"), ReadRows.said(asked));
        assertEquals("import.other-sheet", failure(file, "Marzo").code());
        assertEquals(1, propose(file, "Enero").rows());
        assertEquals(3, propose(file, "Febrero").rows());
        Path one = write("b.xlsx", List.of("Empty", "Data"), List.of("", data), "");
        assertEquals(new SheetFormat("Data", 0, true), propose(one, "").plan().format());
    }

    @Test
    void aTitleAboveTheNamesIsPassedOverAndTold() throws Exception {
        String data = NAMES + row("1", "2025-03-01", "21:40", "-77.05", "-11.99", "7", "robo");
        ReadRows read =
                ReadRows.of(book("a.xlsx", row("Report 2025") + "<row/>" + data), Optional.empty(), "America/Lima");
        assertEquals(1, read.imported().report().accepted());
        assertTrue(read.statements().contains("import.rows-above"));
        assertEquals(read.plan(), ImportPlan.fromJson(read.plan().toJson()));
    }

    @Test
    void entitiesOfXmlAreRefusedWhateverTheyPointAt() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        String outside = "<!DOCTYPE x [<!ENTITY a11 SYSTEM '" + secret.toUri() + "'>";
        for (String type : List.of(laughs + "]>", outside + "]>")) {
            String shared = type + "<sst><si><t>&a11;</t></si></sst>";
            Path file = write("x.xlsx", List.of("S"), List.of(NAMES + "<row><c t='s'><v>0</v></c></row>"), shared);
            assertEquals("import.workbook-damaged", failure(file, "").code());
        }
    }

    @Test
    void aCellFarBeyondTheLastColumnFillsNoMemory() throws Exception {
        Path file = book("a.xlsx", NAMES + "<row><c r='ZZZZZZ2'><v>1</v></c></row>");
        assertEquals("import.workbook-damaged", failure(file, "").code());
    }

    private static String row(String... texts) {
        StringBuilder row = new StringBuilder("<row>");
        for (String text : texts) {
            row.append("<c t='inlineStr'><is><t>").append(text).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private Path book(String name, String rows) throws IOException {
        return write(name, List.of("Data"), List.of(rows), "");
    }

    private Path write(String name, List<String> sheets, List<String> rows, String shared) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            StringBuilder book = new StringBuilder(
                    "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>");
            StringBuilder relations = new StringBuilder("<Relationships>");
            for (int i = 0; i < sheets.size(); i++) {
                book.append("<sheet name='")
                        .append(sheets.get(i))
                        .append("' r:id='r")
                        .append(i)
                        .append("'/>");
                relations
                        .append("<Relationship Id='r")
                        .append(i)
                        .append("' Target='worksheets/s")
                        .append(i)
                        .append(".xml'/>");
                put(
                        out,
                        "xl/worksheets/s" + i + ".xml",
                        "<worksheet><sheetData>" + rows.get(i) + "</sheetData></worksheet>");
            }
            put(out, "xl/workbook.xml", book + "</sheets></workbook>");
            put(out, "xl/_rels/workbook.xml.rels", relations + "</Relationships>");
            put(out, "xl/styles.xml", STYLES);
            if (!shared.isEmpty()) {
                put(out, "xl/sharedStrings.xml", shared);
            }
        }
        return file;
    }

    private static void put(ZipOutputStream out, String member, String text) throws IOException {
        out.putNextEntry(new ZipEntry(member));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> rows(Path file) throws WorkbenchException {
        List<List<String>> rows = new ArrayList<>();
        try (RowSource source = RowSource.open(file, SheetRows.detect(file, ""))) {
            for (List<String> row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Proposal propose(Path file, String sheet) throws WorkbenchException {
        SourceChoice choice = new SourceChoice("", sheet, "");
        return ImportPlanner.propose(file, choice, Optional.empty(), ZoneId.of("America/Lima"), 0, 0, Progress.NONE);
    }

    private static Problem failure(Path file, String sheet) {
        Problem problem = assertThrows(WorkbenchException.class, () -> propose(file, sheet))
                .problem();
        assertTrue(ReadRows.said(problem).endsWith("."), () -> ReadRows.said(problem));
        return problem;
    }
}
