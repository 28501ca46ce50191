// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Pattern;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.BOMInputStream;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** The rows of a delimited file, one after the other, with how much of the file has been read. */
final class DelimitedRows implements RowSource {

    /** A field longer than this is a forgotten quote that swallowed the rest of the file. */
    private static final int LONGEST_FIELD = 4 * 1024 * 1024;

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    /** What the parser says of a row with more cells than it can hold. */
    private static final Pattern TOO_MANY = Pattern.compile("maximum limit of \\d+ fields");

    private final Path file;
    private final SourceBytes bytes;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private final List<String> completed;
    private final SoundRows sound;
    private CsvRecord held;
    private Problem fault;
    private boolean mended;
    private long row;

    private DelimitedRows(Path file, DelimitedFormat format, SourceBytes stream) throws IOException {
        this.file = file;
        this.bytes = stream;
        BOMInputStream text = BOMInputStream.builder()
                .setInputStream(stream)
                .setByteOrderMarks(
                        org.apache.commons.io.ByteOrderMark.UTF_8,
                        org.apache.commons.io.ByteOrderMark.UTF_16LE,
                        org.apache.commons.io.ByteOrderMark.UTF_16BE)
                .get();
        MendingReader letters = new MendingReader(text, format.encoding());
        this.sound = new SoundRows(letters, format.separator(), format.quote(), letters.mended());
        sound.passOver(format.above());
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
        this.header = format.header() ? ColumnTitles.complete(first) : ColumnTitles.numbered(first.size());
        this.completed = format.header() ? ColumnTitles.completed(first, header) : List.of();
        this.held = format.header() ? null : held;
    }

    static DelimitedRows open(Path file, DelimitedFormat format) throws WorkbenchException {
        SourceBytes bytes = null;
        DelimitedRows opened = null;
        try {
            bytes = SourceBytes.open(file, format.member());
            opened = new DelimitedRows(file, format, bytes);
            return opened;
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw broken(file, 0, e);
        } finally {
            if (opened == null) {
                IOUtils.closeQuietly(bytes);
            }
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public List<String> completed() {
        return completed;
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public double fraction() {
        return bytes.fraction();
    }

    @Override
    public Optional<Problem> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public boolean mended() {
        return mended;
    }

    @Override
    public List<String> next() throws WorkbenchException {
        try {
            if (held == null && records.hasNext()) {
                held = records.next();
            }
            if (sound.brokenBefore(lineOfHeld())) {
                SoundRows.Broken broken = sound.broken().remove();
                row++;
                mended = mended(broken.line(), List.of());
                fault = fault(broken);
                return List.of(broken.text());
            }
            fault = null;
            if (held == null) {
                return null;
            }
            List<String> cells = held.getFields();
            mended = mended(held.getStartingLineNumber(), cells);
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

    /** Whether letters of a row had to be mended; those of the header before it are passed over. */
    private boolean mended(long firstLine, List<String> cells) {
        Queue<Long> lines = sound.mendedLines();
        while (!lines.isEmpty() && lines.peek() < firstLine) {
            lines.remove();
        }
        if (lines.isEmpty()) {
            return false;
        }
        long lastLine = firstLine
                + cells.stream()
                        .mapToLong(cell -> LINE_END.matcher(cell).results().count())
                        .sum();
        boolean some = false;
        while (!lines.isEmpty() && lines.peek() <= lastLine) {
            lines.remove();
            some = true;
        }
        return some;
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
        Optional<WorkbenchException> packed = SourceFiles.packed(file, cause);
        if (packed.isPresent()) {
            return packed.get();
        }
        if (cause instanceof CsvParseException
                && TOO_MANY.matcher(String.valueOf(cause.getMessage())).find()) {
            Problem tooMany = Problem.error("import.too-many-columns", FormatDetector.MOST_COLUMNS);
            return new WorkbenchException(tooMany.at(row > 0 ? place.row(row) : place), cause);
        }
        return new WorkbenchException(Problem.error("import.broken-row").at(row > 0 ? place.row(row) : place), cause);
    }
}
