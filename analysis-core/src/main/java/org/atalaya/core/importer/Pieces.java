// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows from pieces all along a text file, to judge its columns by without reading all of it. A piece begins and ends at
 * a line end; rows that have not as many cells as the header, because the piece began within quotation marks, are passed
 * over.
 */
final class Pieces {

    private static final int PIECES = 32;
    private static final int BYTES = 16 * 1024;

    /** A smaller file is read whole as quickly. */
    private static final long LEAST_FILE = 24L * PIECES * BYTES;

    private final Path file;
    private final DelimitedFormat format;
    private final long size;

    private Pieces(Path file, DelimitedFormat format, long size) {
        this.file = file;
        this.format = format;
        this.size = size;
    }

    /** The pieces of a file that can be entered anywhere; empty for packed ones, other formats and letters of two bytes. */
    static Optional<Pieces> of(Path file, SourceFormat format) throws IOException {
        boolean plain = format instanceof DelimitedFormat text
                && text.member().isEmpty()
                && !text.charset().startsWith("UTF-16")
                && !FileKind.isGzip(file);
        long size = Files.size(file);
        return plain && size >= LEAST_FILE
                ? Optional.of(new Pieces(file, (DelimitedFormat) format, size))
                : Optional.empty();
    }

    /** Rows of so many cells. */
    List<List<String>> rows(int width) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[BYTES];
            for (int piece = 1; piece <= PIECES; piece++) {
                in.seek((size - BYTES) / PIECES * piece);
                in.readFully(bytes);
                take(text(bytes), width, rows);
            }
        }
        return rows;
    }

    private String text(byte[] bytes) {
        int from = 0;
        int to = bytes.length;
        while (from < to && bytes[from] != '\n') {
            from++;
        }
        while (to > from && bytes[to - 1] != '\n') {
            to--;
        }
        return to - from <= 1 ? "" : new String(bytes, from + 1, to - from - 1, format.encoding());
    }

    private void take(String text, int width, List<List<String>> rows) {
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .fieldSeparator(format.separator())
                .quoteCharacter(format.quote())
                .skipEmptyLines(true);
        try (CsvReader<CsvRecord> reader = builder.ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                if (row.getFieldCount() == width) {
                    rows.add(row.getFields());
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            // A quotation mark that is open in this piece: the rows before it have been taken.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
