// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/**
 * A workbook of SpreadsheetML (ECMA-376, part 1, chapter 18), written row by row. Texts are texts, never formulas; dates
 * are serial days with a format of their own. A sheet holds 1,048,576 rows; more go on in further sheets.
 */
final class XlsxWriter {

    static final int ROWS_OF_A_SHEET = 1_048_576;

    /** A cell holds no more letters. */
    private static final int LONGEST = 32_767;

    /** Serial day 0; days before 1 March 1900 are counted otherwise there and stay texts. */
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);

    private static final LocalDateTime FIRST = LocalDateTime.of(1900, 3, 1, 0, 0);

    /** No zeros in front, at most fifteen figures: otherwise a number is a name, or would be rounded. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,12})?");

    private static final int MOST_FIGURES = 15;
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** Styles by place: plain, moment, day, text that begins like a formula, head. */
    private static final String STYLES = HEAD + "<styleSheet xmlns=\"" + MAIN + "\">"
            + "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
            + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border/></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"5\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
            + "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
            + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\"/>"
            + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/></cellXfs>"
            + "</styleSheet>";

    private final RowSource rows;
    private final ZipOutputStream zip;
    private final Writer out;
    private int sheet;
    private int row;

    private XlsxWriter(RowSource rows, ZipOutputStream zip) {
        this.rows = rows;
        this.zip = zip;
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    }

    static void write(RowSource rows, Path file, Progress progress) throws IOException, WorkbenchException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            XlsxWriter writer = new XlsxWriter(rows, zip);
            writer.frame();
            writer.openSheet();
            RowFiles.each(rows, progress, writer::line);
            writer.closeSheet();
        }
    }

    private static int sheets(int rows) {
        int each = ROWS_OF_A_SHEET - 1;
        return Math.max(1, (rows + each - 1) / each);
    }

    /** All but the sheets. */
    private void frame() throws IOException {
        StringBuilder types = new StringBuilder();
        StringBuilder listed = new StringBuilder();
        StringBuilder related = new StringBuilder();
        int count = sheets(rows.size());
        for (int i = 1; i <= count; i++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>"
                    .formatted(i, TYPE));
            listed.append("<sheet name=\"%d\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(i, i, i));
            related.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(i, OFFICE, i));
        }
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>"
                        + types + "</Types>");
        part(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + listed
                        + "</sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + related + "<Relationship Id=\"rId"
                        + (count + 1) + "\" Type=\"" + OFFICE + "/styles\" Target=\"styles.xml\"/></Relationships>");
        zip.putNextEntry(new ZipEntry("xl/styles.xml"));
        out.write(STYLES);
        endEntry();
    }

    private void part(String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(HEAD);
        out.write(xml);
        endEntry();
    }

    private void endEntry() throws IOException {
        out.flush();
        zip.closeEntry();
    }

    private void openSheet() throws IOException {
        sheet++;
        row = 0;
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + sheet + ".xml"));
        out.write(HEAD);
        out.write("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><sheetData><row>");
        for (String head : rows.heads()) {
            text(head, " s=\"4\"");
        }
        out.write("</row>");
        row++;
    }

    private void closeSheet() throws IOException {
        out.write("</sheetData></worksheet>");
        endEntry();
    }

    private void line(List<String> cells) throws IOException {
        if (row == ROWS_OF_A_SHEET) {
            closeSheet();
            openSheet();
        }
        out.write("<row>");
        for (int i = 0; i < cells.size(); i++) {
            cell(cells.get(i), rows.kinds().get(i));
        }
        out.write("</row>");
        row++;
    }

    private void cell(String text, RowSource.Kind kind) throws IOException {
        if (text == null || text.isEmpty()) {
            out.write("<c/>");
            return;
        }
        if (kind == RowSource.Kind.NUMBER && isNumber(text)) {
            out.write("<c><v>" + text + "</v></c>");
            return;
        }
        if (kind == RowSource.Kind.MOMENT || kind == RowSource.Kind.DAY) {
            Optional<String> serial = serial(text);
            if (serial.isPresent()) {
                String style = kind == RowSource.Kind.DAY ? "2" : "1";
                out.write("<c s=\"" + style + "\"><v>" + serial.get() + "</v></c>");
                return;
            }
        }
        text(text, "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? " s=\"3\"" : "");
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches()
                && text.chars().filter(Character::isDigit).count() <= MOST_FIGURES;
    }

    /** Days since day 0, with the time as a part of the day. */
    static Optional<String> serial(String iso) {
        try {
            LocalDateTime moment = LocalDateTime.parse(iso);
            if (moment.isBefore(FIRST)) {
                return Optional.empty();
            }
            Duration since = Duration.between(DAY_ZERO, moment);
            double days = since.toDays() + since.minusDays(since.toDays()).toMillis() / 86_400_000.0;
            return Optional.of(CsvTable.number(days));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void text(String words, String style) throws IOException {
        String cut = words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words;
        out.write("<c t=\"inlineStr\"" + style + "><is><t xml:space=\"preserve\">");
        out.write(XmlText.clean(cut)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;"));
        out.write("</t></is></c>");
    }
}
