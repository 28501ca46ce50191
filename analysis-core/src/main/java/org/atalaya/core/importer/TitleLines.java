// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines above the table of a text: a title, the day of the export, blank lines, and the {@code sep=;} by which a
 * spreadsheet is told the separator. A line of a title fills less than half of the columns that most rows have.
 */
final class TitleLines {

    /** Titles are no longer than this. */
    private static final int MOST = 50;

    /** In narrower tables a title cannot be told from a row with a gap. */
    private static final int LEAST_COLUMNS = 3;

    /** Quotation marks, letters and digits part no cells, whatever a line says. */
    private static final Pattern DECLARED =
            Pattern.compile("^\"?sep=([^\"'\\p{L}\\p{N}])\"?[ ,;\\t]*(?=\\R)", Pattern.CASE_INSENSITIVE);

    private TitleLines() {}

    /** The separator that the first line declares, 0 where it declares none. */
    static char declared(String text) {
        Matcher first = DECLARED.matcher(text);
        return first.find() ? first.group(1).charAt(0) : 0;
    }

    /** How many lines stand above the row that names the columns; 0 where no such row is found below the first one. */
    static int above(List<CsvRecord> rows) {
        int width = usualWidth(rows);
        if (width < LEAST_COLUMNS || filled(rows.get(0)) * 2 >= width) {
            return 0;
        }
        for (CsvRecord row : rows.subList(1, Math.min(rows.size(), MOST))) {
            if (filled(row) * 2 >= width) {
                return (int) row.getStartingLineNumber() - 1;
            }
        }
        return 0;
    }

    /** The text behind so many lines. */
    static String behind(String text, int lines) {
        int at = 0;
        for (int line = 0; line < lines; line++) {
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
            at += text.startsWith("\r\n", at) ? 2 : at < text.length() ? 1 : 0;
        }
        return text.substring(at);
    }

    /** The first of some lines with anything but marks in it, as much of it as fits into a sentence. */
    static String title(String text, int lines) {
        String above = text.substring(0, text.length() - behind(text, lines).length());
        return above.lines()
                .map(line -> line.replaceAll("^[\\s;,|\"']+|[\\s;,|\"']+$", ""))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(SourceFiles::shorten)
                .orElse("");
    }

    /** The number of cells that more rows have than any other, single cells not counted. */
    private static int usualWidth(List<CsvRecord> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.stream()
                .filter(row -> row.getFieldCount() > 1)
                .forEach(row -> counts.merge(row.getFieldCount(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static long filled(CsvRecord row) {
        return row.getFields().stream().filter(cell -> !cell.isBlank()).count();
    }
}
