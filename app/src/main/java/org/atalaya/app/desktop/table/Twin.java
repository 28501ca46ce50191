// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.atalaya.core.export.TsvText;

/**
 * What a picture shows, as a table: for those who do not look at pictures, and for those who go on counting elsewhere. It
 * is made in the language of the moment.
 *
 * @param title what the picture shows, with its unit
 * @param heads one per column
 * @param rows each with as many cells as there are heads
 */
public record Twin(String title, List<Head> heads, List<List<Cell>> rows) {

    /** A view that can tell what it shows as a table; asked anew whenever the table is wanted. */
    @FunctionalInterface
    public interface Source extends Supplier<Twin> {}

    /**
     * The head of a column.
     *
     * @param figures whether its cells are numbers, which stand at the right
     */
    public record Head(String title, boolean figures) {

        public static Head words(String title) {
            return new Head(title, false);
        }

        public static Head figures(String title) {
            return new Head(title, true);
        }
    }

    /**
     * One cell.
     *
     * @param text as it is read in the language of the window
     * @param number to sort by and to take along; NaN where the cell is none
     */
    public record Cell(String text, double number) {

        public static Cell of(String text) {
            return new Cell(text, Double.NaN);
        }

        public static Cell of(String text, double number) {
            return new Cell(text, number);
        }

        /** For another program: a number in plain digits with a point, a text in one line. */
        String plain() {
            return Double.isFinite(number)
                    ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                    : text.replaceAll("\\s+", " ").strip();
        }
    }

    public Twin {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException(row.size() + " cells under " + heads.size() + " heads");
            }
        }
    }

    /** Heads and rows with a tab between cells, as spreadsheets take them from the clipboard. */
    public String tsv() {
        String head = TsvText.line(heads.stream().map(Head::title).toList());
        return rows.stream()
                .map(row -> TsvText.line(row.stream().map(Cell::plain).toList()))
                .collect(Collectors.joining("", head, ""));
    }
}
