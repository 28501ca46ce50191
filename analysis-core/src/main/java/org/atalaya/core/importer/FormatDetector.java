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
import java.util.regex.Pattern;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/**
 * Finds encoding, separator, quotation mark, the lines above the table and its header. A separator is judged by how many
 * of the first rows it cuts into the same number of cells. Among those that agree, one that also cuts the first row so
 * comes before one that does not: decimal commas cut the rows of "a;b;c" as evenly as its semicolons do, but not its
 * header. Then the one with the most cells wins.
 */
final class FormatDetector {

    /** The columns that the parser can hold. */
    static final int MOST_COLUMNS = 16_384;

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    /** Tried where none of the usual ones cuts the rows. */
    private static final char[] RARE = {
        '^', '~', '#', '\u00a7', '\u00a6', '\u00ac', '\u001f', '\u0001', '!', '@', ':', '/', ' '
    };

    /** In fewer rows a rare separator is chance. */
    private static final int LEAST_RARE = 3;

    private static final int SAMPLE_BYTES = 1 << 18;
    private static final int SAMPLE_ROWS = 300;

    /** Below this share of rows with the same number of cells a separator is chance. */
    private static final double AGREEMENT = 0.6;

    /** Notes may be so many that this share of the rows is the table. */
    private static final double LEAST_TABLE = 0.3;

    private FormatDetector() {}

    /**
     * How a text is written.
     *
     * @param encoding the encoding where the user knows it, otherwise empty
     * @param statements takes what was decided
     */
    static DelimitedFormat detect(Path file, String member, String encoding, List<Problem> statements)
            throws WorkbenchException {
        Where here = Where.file(SourceFiles.name(file));
        String charset = encoding.isEmpty() ? EncodingDetector.detect(file, member, statements) : encoding;
        String sample = sample(file, member, Charset.forName(charset));
        char declared = TitleLines.declared(sample);
        String table = declared == 0 ? sample : TitleLines.behind(sample, 1);
        Cut cut = declared == 0 ? Cut.NONE : best(table, '"', declared);
        cut = cut.separator == 0 ? best(table, '"', SEPARATORS) : cut;
        if (cut.separator == 0 || !cut.evenHeader || cut.above > 0 || cut.headless) {
            cut = rare(table, cut);
        }
        Cut single = best(table, '\'', cut.separator == 0 ? SEPARATORS : new char[] {cut.separator});
        if (single.separator != 0 && isSingleQuoted(table, single)) {
            statements.add(Problem.info("import.single-quotes"));
            cut = single;
        }
        if (cut.separator == 0) {
            throw new WorkbenchException(noColumns(sample).at(here));
        }
        if (cut.headless) {
            throw new WorkbenchException(Problem.error("import.broken-header").at(here));
        }
        boolean header = isHeader(cut.rows.get(0).getFields());
        if (cut.above > 0 || cut.rows.get(0).getFieldCount() == 1) {
            checkHeader(here, table, cut, header);
        }
        int above = cut.above + (declared == 0 ? 0 : 1);
        if (above > 0) {
            statements.add(Problem.info("import.lines-above", above, TitleLines.title(sample, above)));
        }
        return new DelimitedFormat(charset, cut.separator, cut.quote, header, member, above);
    }

    /** Why a text has no columns: none of the separators cuts it, or it has too many. */
    private static Problem noColumns(String sample) {
        long most = sample.lines()
                .limit(LEAST_RARE)
                .mapToLong(line -> {
                    long cells = 0;
                    for (char separator : SEPARATORS) {
                        cells = Math.max(
                                cells,
                                1 + line.chars().filter(c -> c == separator).count());
                    }
                    return cells;
                })
                .max()
                .orElse(0);
        return most > MOST_COLUMNS
                ? Problem.error("import.too-many-columns", MOST_COLUMNS)
                : Problem.error("import.one-column");
    }

    /**
     * How a separator cuts the sample; 0 for none that does.
     *
     * @param above lines passed over before the first row
     */
    private record Cut(
            char separator,
            char quote,
            int above,
            int width,
            boolean evenHeader,
            double agreement,
            boolean headless,
            boolean broken,
            List<CsvRecord> rows) {

        static final Cut NONE = new Cut((char) 0, '"', 0, 1, false, 0, false, false, List.of());

        static Cut of(String sample, char separator, char quote) {
            SoundRows sound = new SoundRows(new StringReader(sample), separator, quote);
            List<CsvRecord> rows = cutRows(sound, separator, quote);
            int above = rows.isEmpty() ? 0 : TitleLines.above(rows);
            if (above > 0) {
                sound = new SoundRows(new StringReader(TitleLines.behind(sample, above)), separator, quote);
                rows = cutRows(sound, separator, quote);
            }
            int width = commonWidth(withoutNotes(rows));
            if (width <= 1) {
                return NONE;
            }
            CsvRecord first = rows.get(0);
            return new Cut(
                    separator,
                    quote,
                    above,
                    width,
                    first.getFieldCount() == width,
                    (double) rows.stream()
                                    .filter(row -> row.getFieldCount() == width)
                                    .count()
                            / rows.size(),
                    sound.brokenBefore(first.getStartingLineNumber()),
                    !sound.broken().isEmpty(),
                    rows);
        }

        /** A header in the first line of all counts more than cells, and one below a title less than none. */
        boolean isBetterThan(Cut other) {
            if (headless != other.headless) {
                // Marks around the names are closed before the true separator only.
                return other.headless;
            }
            boolean sure = evenHeader && above == 0;
            boolean otherSure = other.evenHeader && other.above == 0;
            if (sure != otherSure) {
                return sure ? !other.outdoes(this) : outdoes(other);
            }
            return width == other.width ? above < other.above : width > other.width;
        }

        /** The commas of a title may be as many as those of decimals, but they do not cut the header below it. */
        private boolean outdoes(Cut other) {
            return above > 0
                    && evenHeader
                    && width > other.width
                    && agreement > other.agreement
                    && isHeader(rows.get(0).getFields());
        }
    }

    /**
     * The rare separator that cuts the first line of all as evenly as the rows, otherwise the usual one. Decimal commas
     * cut rows evenly that something rare parts, but not their header, which they take for a title.
     */
    private static Cut rare(String table, Cut usual) {
        Cut rare = best(table, '"', RARE);
        boolean sure = rare.rows.size() >= LEAST_RARE && rare.evenHeader && rare.above == 0;
        boolean more = usual.separator == 0
                || (usual.headless && !rare.headless)
                || (rare.width > usual.width && rare.agreement >= usual.agreement && isHeader(firstOf(rare)));
        return sure && more ? rare : usual;
    }

    private static List<String> firstOf(Cut cut) {
        return cut.rows.isEmpty() ? List.of() : cut.rows.get(0).getFields();
    }

    private static Cut best(String sample, char quote, char... separators) {
        Cut best = Cut.NONE;
        for (char separator : separators) {
            Cut cut = Cut.of(sample, separator, quote);
            if (cut.separator != 0 && (best.separator == 0 || cut.isBetterThan(best))) {
                best = cut;
            }
        }
        return best;
    }

    /** Whether single quotation marks stand around cells in most rows, each is closed, and no double ones do. */
    private static boolean isSingleQuoted(String sample, Cut cut) {
        if (cut.broken) {
            return false;
        }
        String begins = "(?m)(?:^|" + Pattern.quote(String.valueOf(cut.separator)) + ")";
        boolean doubles = Pattern.compile(begins + "\"").matcher(sample).find();
        long singles = doubles
                ? 0
                : Pattern.compile(begins + "'").matcher(sample).results().count();
        return singles > 1 && singles * 2 >= cut.rows.size();
    }

    /** A header that another separator would cut: it or the rows were written by hand. */
    private static void checkHeader(Where here, String sample, Cut cut, boolean header) throws WorkbenchException {
        for (char other : SEPARATORS) {
            List<CsvRecord> rows = other == cut.separator
                    ? List.of()
                    : cutRows(new SoundRows(new StringReader(sample), other, '"'), other, '"');
            int cells = rows.isEmpty() ? 0 : rows.get(0).getFieldCount();
            // Commas of a title cut it as well, but hardly into as many cells as the table has, nor above a header.
            if (cells > 1 && (cut.above == 0 || cells == cut.width || (!header && cut.above == 1))) {
                throw new WorkbenchException(
                        Problem.error("import.mixed-separators", shown(other), cells, shown(cut.separator), cut.width)
                                .at(here.row(1)));
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

    private static List<CsvRecord> cutRows(SoundRows sound, char separator, char quote) {
        List<CsvRecord> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(quote)
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

    /** Without the single cells at the end, which are notes below a table, as long as there is one. */
    private static List<CsvRecord> withoutNotes(List<CsvRecord> rows) {
        int end = rows.size();
        while (end > 0
                && (rows.get(end - 1).getFieldCount() == 1
                        || Footers.isNote(rows.get(end - 1).getField(0)))) {
            end--;
        }
        return end > 1 && LEAST_TABLE * rows.size() <= end ? rows.subList(0, end) : rows;
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
