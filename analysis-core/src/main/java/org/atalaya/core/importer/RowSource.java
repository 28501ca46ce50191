// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Pipe;

/** The rows of a file, one after the other, with how much of the file has been read. */
interface RowSource extends AutoCloseable {

    /**
     * A row with all that is known of it.
     *
     * @param number 1 for the first row after the header
     * @param fault why it is no row, null where it is one
     * @param mended whether bytes of it are not in the encoding of the file
     */
    record Row(long number, List<String> cells, Problem fault, boolean mended) {}

    /** Opens a file as its format says. */
    static RowSource open(Path file, SourceFormat format) throws WorkbenchException {
        if (format instanceof SheetFormat sheet) {
            return SheetRows.open(file, sheet);
        }
        if (format instanceof LayerFormat layer) {
            return LayerRows.open(file, layer);
        }
        return DelimitedRows.open(file, (DelimitedFormat) format);
    }

    /** Names of the columns; an empty or repeated one is completed with its number. */
    List<String> header();

    /** Those of the names that had to be completed. */
    List<String> completed();

    /** The next row, or null after the last; the whole line as one cell where it cannot be cut into cells. */
    List<String> next() throws WorkbenchException;

    /** Number of the row that {@link #next} gave last; 1 is the first row after the header. */
    long row();

    /** Why the row that {@link #next} gave last is no row, empty where it is one. */
    Optional<Problem> fault();

    /** Whether bytes of the row that {@link #next} gave last are not in the encoding of the file. */
    default boolean mended() {
        return false;
    }

    /** All rows from here on, read on a thread of their own; whoever takes them closes the pipe first. */
    default Pipe<Row> ahead() {
        return Pipe.of("atalaya-parsing", out -> {
            for (List<String> cells = next(); cells != null; cells = next()) {
                out.accept(new Row(row(), cells, fault().orElse(null), mended()));
            }
        });
    }

    /** How much of the file has been read, 0 to 1. */
    double fraction();

    @Override
    void close() throws WorkbenchException;
}
