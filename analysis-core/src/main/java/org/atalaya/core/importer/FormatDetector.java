// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/**
 * Finds encoding, separator and header. A separator is judged by how many of the first rows it cuts into the same number
 * of cells. Among those that agree, one that also cuts the first row so comes before one that does not: decimal commas
 * cut the rows of "a;b;c" as evenly as its semicolons do, but not its header. Then the one with the most cells wins.
 */
final class FormatDetector {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    /** Tried where none of the usual ones cuts the rows. */
    private static final char[] RARE = {'^', '~', '#', '\u00a7', '\u00a6', '\u00ac', '\u001f', '\u0001', ' '};

    /** In fewer rows a rare separator is chance. */
    private static final int LEAST_RARE = 3;

    private static final int SAMPLE_BYTES = 1 << 18;
    private static final int SAMPLE_ROWS = 300;

    /** Below this share of rows with the same number of cells a separator is chance. */
    private static final double AGREEMENT = 0.6;

    private FormatDetector() {}

    static DelimitedFormat detect(Path file, String member) throws WorkbenchException {
        String charset = EncodingDetector.detect(file, member);
        String sample = sample(file, member, Charset.forName(charset));
        Cut cut = best(sample, SEPARATORS);
        if (cut.separator == 0) {
            Cut rare = best(sample, RARE);
            cut = rare.rows.size() >= LEAST_RARE && rare.evenHeader ? rare : cut;
        }
        char best = cut.separator;
        List<CsvRecord> rows = cut.rows;
        if (best == 0) {
            throw new WorkbenchException(Problem.error("import.one-column").at(Where.file(SourceFiles.name(file))));
        }
        if (cut.headless) {
            throw new WorkbenchException(Problem.error("import.broken-header").at(Where.file(SourceFiles.name(file))));
        }
        if (rows.get(0).getFieldCount() == 1) {
            checkHeader(file, sample, best, cut.width);
        }
        return new DelimitedFormat(charset, best, '"', isHeader(rows.get(0).getFields()), member);
    }

    /** How a separator cuts the sample; 0 for none that does. */
    private record Cut(char separator, int width, boolean evenHeader, boolean headless, List<CsvRecord> rows) {}

    private static Cut best(String sample, char[] separators) {
        Cut best = new Cut((char) 0, 1, false, false, List.of());
        for (char separator : separators) {
            SoundRows sound = new SoundRows(new StringReader(sample), separator, '"');
            List<CsvRecord> cut = rows(sound, separator);
            int cells = commonWidth(cut);
            boolean even = cells > 1 && cut.get(0).getFieldCount() == cells;
            if (cells > 1 && (even == best.evenHeader ? cells > best.width : even)) {
                boolean headless = sound.brokenBefore(cut.get(0).getStartingLineNumber());
                best = new Cut(separator, cells, even, headless, cut);
            }
        }
        return best;
    }

    /** A header that another separator would cut: it or the rows were written by hand. */
    private static void checkHeader(Path file, String sample, char separator, int width) throws WorkbenchException {
        for (char other : SEPARATORS) {
            List<CsvRecord> cut =
                    other == separator ? List.of() : rows(new SoundRows(new StringReader(sample), other, '"'), other);
            if (!cut.isEmpty() && cut.get(0).getFieldCount() > 1) {
                throw new WorkbenchException(Problem.error(
                                "import.mixed-separators",
                                shown(other),
                                cut.get(0).getFieldCount(),
                                shown(separator),
                                width)
                        .at(Where.file(SourceFiles.name(file)).row(1)));
            }
        }
    }

    /** The separator that cuts a row into so many cells, where that of the file does not; 0 where none does. */
    static char otherSeparator(String row, char separator, int width) {
        for (char other : SEPARATORS) {
            if (other != separator && row.chars().filter(c -> c == other).count() == width - 1L) {
                return other;
            }
        }
        return 0;
    }

    /** A separator as a sentence names it. */
    static String shown(char separator) {
        return separator == '\t' ? "TAB" : String.valueOf(separator);
    }

    private static String sample(Path file, String member, Charset charset) throws WorkbenchException {
        try (InputStream in = SourceBytes.open(file, member)) {
            String text = new String(in.readNBytes(SAMPLE_BYTES), charset);
            if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
                text = text.substring(1);
            }
            int lastLine = text.lastIndexOf('\n');
            return text.length() >= SAMPLE_BYTES / 2 && lastLine > 0 ? text.substring(0, lastLine) : text;
        } catch (IOException e) {
            throw SourceFiles.unreadable(file, e);
        }
    }

    private static List<CsvRecord> rows(SoundRows sound, char separator) {
        List<CsvRecord> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true)
                .ofCsvRecord(sound)) {
            for (CsvRecord row : reader) {
                rows.add(row);
                if (rows.size() == SAMPLE_ROWS) {
                    break;
                }
            }
        } catch (IOException | CsvParseException e) {
            return List.of();
        }
        return rows;
    }

    /** The number of cells that most rows have, or 1 where too few rows agree. */
    private static int commonWidth(List<CsvRecord> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.getFieldCount(), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= AGREEMENT * rows.size())
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(1);
    }

    /** A header holds words: no cell of it is a number, and at most a few are empty. */
    static boolean isHeader(List<String> first) {
        long numbers = first.stream().filter(Numbers::isNumber).count();
        long empty = first.stream().filter(String::isBlank).count();
        return numbers == 0 && empty * 2 < first.size();
    }
}
