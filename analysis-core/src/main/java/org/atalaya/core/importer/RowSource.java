// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.BOMInputStream;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Pipe;

/** The rows of a delimited file, one after the other, with how much of the file has been read. */
final class RowSource implements AutoCloseable {

    /** A field longer than this is a forgotten quote that swallowed the rest of the file. */
    private static final int LONGEST_FIELD = 4 * 1024 * 1024;

    private final Path file;
    private final long bytes;
    private final CountingBytes counting;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private final List<String> completed;
    private final SoundRows sound;
    private CsvRecord held;
    private Problem fault;
    private long row;

    private RowSource(Path file, DelimitedFormat format, InputStream stream) throws IOException {
        this.file = file;
        this.bytes = Files.size(file);
        this.counting = new CountingBytes(stream);
        BOMInputStream text = BOMInputStream.builder()
                .setInputStream(counting)
                .setByteOrderMarks(
                        org.apache.commons.io.ByteOrderMark.UTF_8,
                        org.apache.commons.io.ByteOrderMark.UTF_16LE,
                        org.apache.commons.io.ByteOrderMark.UTF_16BE)
                .get();
        this.sound = new SoundRows(new InputStreamReader(text, format.encoding()), format.separator(), format.quote());
        this.reader = CsvReader.builder()
                .fieldSeparator(format.separator())
                .quoteCharacter(format.quote())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(sound);
        this.records = reader.iterator();
        this.held = records.hasNext() ? records.next() : null;
        List<String> first = held == null ? List.of() : held.getFields();
        if (format.header() && sound.brokenBefore(lineOfHeld())) {
            throw new IOException("quotation marks of the header");
        }
        this.header = format.header() ? names(first) : numbered(first.size());
        this.completed = format.header() ? completed(first, header) : List.of();
        this.held = format.header() ? null : held;
    }

    /**
     * A row with all that is known of it.
     *
     * @param number 1 for the first row after the header
     * @param fault why it is no row, null where it is one
     */
    record Row(long number, List<String> cells, Problem fault) {}

    static RowSource open(Path file, DelimitedFormat format) throws WorkbenchException {
        InputStream bytes = null;
        RowSource opened = null;
        try {
            bytes = Files.newInputStream(file);
            opened = new RowSource(file, format, bytes);
            return opened;
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw broken(file, 0, e);
        } finally {
            if (opened == null) {
                IOUtils.closeQuietly(bytes);
            }
        }
    }

    /** Names of the columns; an empty or repeated one is completed with its number. */
    List<String> header() {
        return header;
    }

    /** Those of the names that had to be completed. */
    List<String> completed() {
        return completed;
    }

    /** Number of the row that {@link #next} gave last; 1 is the first row after the header. */
    long row() {
        return row;
    }

    /** How much of the file has been read, 0 to 1. */
    double fraction() {
        return bytes == 0 ? 1 : Math.min(1, (double) counting.count() / bytes);
    }

    /** Why the row that {@link #next} gave last is no row, empty where it is one. */
    Optional<Problem> fault() {
        return Optional.ofNullable(fault);
    }

    /** All rows from here on, read on a thread of their own; whoever takes them closes the pipe first. */
    Pipe<Row> ahead() {
        return Pipe.of("atalaya-parsing", out -> {
            for (List<String> cells = next(); cells != null; cells = next()) {
                out.accept(new Row(row, cells, fault));
            }
        });
    }

    /** The next row, or null after the last; the whole line as one cell where its quotation marks are broken. */
    List<String> next() throws WorkbenchException {
        try {
            if (held == null && records.hasNext()) {
                held = records.next();
            }
            if (sound.brokenBefore(lineOfHeld())) {
                SoundRows.Broken broken = sound.broken().remove();
                row++;
                fault = fault(broken);
                return List.of(broken.text());
            }
            fault = null;
            if (held == null) {
                return null;
            }
            List<String> cells = held.getFields();
            held = null;
            row++;
            return cells;
        } catch (UncheckedIOException | CsvParseException e) {
            throw broken(file, row + 1, e);
        }
    }

    @Override
    public void close() throws WorkbenchException {
        try {
            records.close();
            reader.close();
        } catch (IOException e) {
            throw broken(file, row, e);
        }
    }

    private long lineOfHeld() {
        return held == null ? Long.MAX_VALUE : held.getStartingLineNumber();
    }

    private Problem fault(SoundRows.Broken broken) {
        Where place = Where.file(SourceFiles.name(file)).row(row);
        return Problem.error(
                        broken.open() ? "import.open-quote" : "import.text-after-quote",
                        SourceFiles.shorten(broken.cell()))
                .at(broken.column() < header.size() ? place.column(header.get(broken.column())) : place);
    }

    private static WorkbenchException broken(Path file, long row, Exception cause) {
        Where place = Where.file(SourceFiles.name(file));
        return new WorkbenchException(Problem.error("import.broken-row").at(row > 0 ? place.row(row) : place), cause);
    }

    private static List<String> names(List<String> cells) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i).strip();
            names.add(name.isEmpty() || names.contains(name) ? (name + " " + (i + 1)).strip() : name);
        }
        return List.copyOf(names);
    }

    private static List<String> completed(List<String> cells, List<String> names) {
        return IntStream.range(0, names.size())
                .filter(i -> !names.get(i).equals(cells.get(i).strip()))
                .mapToObj(names::get)
                .toList();
    }

    private static List<String> numbered(int size) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            names.add("column " + i);
        }
        return List.copyOf(names);
    }
}
