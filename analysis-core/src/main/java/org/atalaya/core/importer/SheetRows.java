// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** The rows of a sheet below its names, all as wide as these where what is beside them is empty. */
final class SheetRows implements RowSource {

    /** So many rows decide which of them names the columns. */
    private static final int SAMPLE = 50;

    private final SheetCells cells;
    private final boolean from1904;
    private final List<String> written;
    private final List<String> header;
    private List<String> held;
    private long row;

    private SheetRows(SheetCells cells, SheetFormat format, boolean from1904) throws WorkbenchException {
        this.cells = cells;
        this.from1904 = from1904;
        for (int i = 0; i < format.above(); i++) {
            cells.next();
        }
        List<String> first = trimmed(cells.next());
        this.written = format.header() ? first : List.of();
        this.header = format.header() ? ColumnTitles.complete(first) : ColumnTitles.numbered(first.size());
        this.held = format.header() || first.isEmpty() ? null : first;
    }

    static SheetRows open(Path file, SheetFormat format) throws WorkbenchException {
        Workbook book = Workbook.open(file).withTexts();
        if (!book.sheets().containsKey(format.sheet())) {
            throw otherSheet(file, format.sheet(), book);
        }
        SheetCells cells = new SheetCells(file, book, format.sheet());
        SheetRows rows = null;
        try {
            rows = new SheetRows(cells, format, book.from1904());
            return rows;
        } finally {
            if (rows == null) {
                cells.close();
            }
        }
    }

    /** Finds the sheet and the row that names its columns. */
    static SheetFormat detect(Path file, String wanted) throws WorkbenchException {
        Workbook book = Workbook.open(file);
        String sheet = wanted.isEmpty() ? onlySheet(file, book) : wanted;
        if (!book.sheets().containsKey(sheet)) {
            throw otherSheet(file, wanted, book);
        }
        List<List<String>> sample = new ArrayList<>();
        try (SheetCells cells = new SheetCells(file, book.withTexts(), sheet)) {
            for (List<String> row = cells.next(); row != null && sample.size() < SAMPLE; row = cells.next()) {
                sample.add(row);
            }
        }
        if (sample.isEmpty()) {
            throw new WorkbenchException(Problem.error("import.header-alone").at(Where.file(SourceFiles.name(file))));
        }
        long widest = sample.stream().mapToLong(SheetRows::filled).max().orElse(0);
        int first = 0;
        while (filled(sample.get(first)) * 2 < widest) {
            first++;
        }
        return new SheetFormat(sheet, first, FormatDetector.isHeader(trimmed(sample.get(first))));
    }

    /** Whether the workbook counts its days from 1904. */
    boolean from1904() {
        return from1904;
    }

    private static String onlySheet(Path file, Workbook book) throws WorkbenchException {
        List<String> filled = new ArrayList<>();
        for (String sheet : book.sheets().keySet()) {
            // The shared texts are not read here: that a cell has one is enough.
            try (SheetCells cells = new SheetCells(file, book, sheet)) {
                if (book.sheets().size() == 1 || cells.hasAny()) {
                    filled.add(sheet);
                }
            }
        }
        Where here = Where.file(SourceFiles.name(file));
        if (filled.isEmpty()) {
            throw new WorkbenchException(Problem.error("import.header-alone").at(here));
        }
        if (filled.size() > 1) {
            throw new WorkbenchException(
                    Archive.choose("import.choose-sheet", filled).at(here));
        }
        return filled.get(0);
    }

    private static WorkbenchException otherSheet(Path file, String wanted, Workbook book) {
        List<String> names = List.copyOf(book.sheets().keySet());
        return new WorkbenchException(Problem.error("import.other-sheet", wanted, Archive.listed(names))
                .at(Where.file(SourceFiles.name(file))));
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count();
    }

    private static List<String> trimmed(List<String> row) {
        int end = row == null ? 0 : row.size();
        while (end > 0 && row.get(end - 1).isBlank()) {
            end--;
        }
        return end == 0 ? List.of() : row.subList(0, end);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public List<String> completed() {
        return written.isEmpty() ? List.of() : ColumnTitles.completed(written, header);
    }

    @Override
    public List<String> next() throws WorkbenchException {
        List<String> found = held == null ? cells.next() : held;
        held = null;
        if (found == null) {
            return null;
        }
        row++;
        List<String> full = new ArrayList<>(trimmed(found));
        full.addAll(Collections.nCopies(Math.max(0, header.size() - full.size()), ""));
        return full;
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public Optional<Problem> fault() {
        return Optional.empty();
    }

    @Override
    public double fraction() {
        return cells.fraction();
    }

    @Override
    public void close() throws WorkbenchException {
        cells.close();
    }
}
