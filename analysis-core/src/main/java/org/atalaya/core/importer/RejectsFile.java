// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.text.Texts;

/**
 * The rows that an import left out as a file: UTF-8, commas, the columns and cells as they were written, and behind them
 * the file and row they come from, how many cells the row had, and the reason. Repaired, it is imported with the plan of the file it comes from,
 * whatever that file was: the columns behind are recognised by their names and are no data.
 */
public final class RejectsFile {

    static final List<String> BEHIND = List.of("atalaya_file", "atalaya_row", "atalaya_cells", "atalaya_reason");

    private static final Pattern HEADER = Pattern.compile("\"?" + BEHIND.get(0) + "\"?([,;\t])\"?" + BEHIND.get(1)
            + "\"?\\1\"?" + BEHIND.get(2) + "\"?\\1\"?" + BEHIND.get(3) + "\"?\\1*(\r|\n|$)");

    private static final int START = 1 << 16;

    /** What a spreadsheet would run as a formula. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)*([eE][+-]?[0-9]+)?");

    private RejectsFile() {}

    /** The whole file; rows skipped by rule are not in it, because nothing is wrong with them. */
    public static String text(ImportReport report, Texts texts) throws WorkbenchException {
        List<String> header = new ArrayList<>();
        ImportPlan.fromJson(report.plan()).columns().forEach(column -> header.add(column.name()));
        int columns = header.size();
        header.addAll(BEHIND);
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(header.stream().map(RejectsFile::guard).toList());
            for (ImportReport.Rejection rejection : report.rejections()) {
                if (!rejection.skipped()) {
                    // Cells that lack are empty and cells too many stand behind, so that each column keeps its place.
                    List<String> cells = rejection.cells();
                    List<String> row = new ArrayList<>(cells.subList(0, Math.min(columns, cells.size())));
                    while (row.size() < columns) {
                        row.add("");
                    }
                    row.add(report.source().name());
                    row.add(Long.toString(rejection.row()));
                    row.add(Integer.toString(cells.size()));
                    row.add(texts.say(rejection.problem()));
                    row.addAll(cells.subList(Math.min(columns, cells.size()), cells.size()));
                    csv.writeRecord(row.stream().map(RejectsFile::guard).toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** The name of the file whose rejected rows these are; empty where it is any other file. */
    public static Optional<String> origin(Path file) throws WorkbenchException {
        Optional<DelimitedFormat> format = format(file);
        if (format.isEmpty()) {
            return Optional.empty();
        }
        try (DelimitedRows rows = DelimitedRows.open(file, format.get())) {
            int at = behind(rows.header());
            List<String> first = rows.next();
            return first == null || at < 0 || first.size() < BEHIND.size()
                    ? Optional.empty()
                    : Optional.of(free(first.get(Math.min(at, first.size() - BEHIND.size()))));
        }
    }

    /** Where the columns of the rejects stand: behind those of the file. */
    static int behind(List<String> header) {
        return header.lastIndexOf(BEHIND.get(0));
    }

    /** Opens a file as a plan says, or as what it is where it holds rejected rows. */
    static RowSource open(Path file, SourceFormat format) throws WorkbenchException {
        Optional<DelimitedFormat> own = format(file);
        return own.isPresent() ? new RejectedRows(DelimitedRows.open(file, own.get())) : RowSource.open(file, format);
    }

    /** Told by the end of the header; a spreadsheet may have saved it with other separators and letters. */
    private static Optional<DelimitedFormat> format(Path file) throws WorkbenchException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            Matcher header = HEADER.matcher(new String(in.readNBytes(START), StandardCharsets.ISO_8859_1));
            if (!header.find()) {
                return Optional.empty();
            }
            String charset = isUtf8(file) ? "UTF-8" : "windows-1252";
            return Optional.of(new DelimitedFormat(charset, header.group(1).charAt(0), '"', true));
        } catch (IOException e) {
            throw SourceFiles.unreadable(file, e);
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return in.transferTo(Writer.nullWriter()) >= 0;
        } catch (MalformedInputException e) {
            return false;
        }
    }

    /** A formula gets an apostrophe in front, and so does what would lose one when it is read again. */
    static String guard(String cell) {
        boolean formula =
                FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
        return formula || GUARDED.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The cell as it was before {@link #guard}. */
    static String free(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
