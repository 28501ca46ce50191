// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.List;

/**
 * What the report's template is filled with. Everything is a finished text; a number keeps the full value of its CSV
 * file beside the rounded one. Lists are empty where there is nothing to show.
 */
final class ReportView {

    private ReportView() {}

    record Page(
            String language,
            String title,
            String question,
            String period,
            List<Fact> facts,
            List<Answer> answers,
            boolean imported,
            List<Import> imports,
            List<Picture> pictures,
            List<Section> sections,
            List<Method> methods,
            List<Fact> provenance,
            String filesTitle,
            List<File> files,
            Fonts fonts) {}

    /** Two weights of the font of the page, as base64: a computer that lacks it shows the same page. */
    record Fonts(String regular, String semibold) {}

    /** A label with its value; {@code code} texts are set in a fixed-width face and may be cut anywhere. */
    record Fact(String label, String text, boolean code) {}

    /** What a reader asks, and the answer in a sentence. */
    record Answer(String label, String text) {}

    /**
     * One import.
     *
     * @param complete whether there was nothing to remark
     * @param leftOut whether rows were left out
     * @param more what to say where {@code left} are the first of them only
     */
    record Import(
            String source,
            List<Fact> numbers,
            boolean complete,
            List<Finding> findings,
            boolean leftOut,
            List<Left> left,
            String more) {}

    /** A row that was left out, by its number in the file. */
    record Left(Cell row, String reason, String effect) {}

    record Finding(String sentence, Cell count, String effect, boolean rejects, String rows) {}

    /** @param data the picture as a data URI */
    record Picture(String title, String data, String file) {}

    /** One run: what it found, shape by shape. */
    record Section(
            String anchor,
            String title,
            String summary,
            List<String> notes,
            List<Grid> grids,
            List<Boards> boards,
            List<String> caveats) {}

    /** A table. {@code file} is the CSV with the same numbers; {@code folded} where few will read it. */
    record Grid(String title, String file, List<Head> heads, List<Row> rows, String more, boolean folded) {}

    record Head(String text, boolean number) {}

    record Row(List<Cell> cells, boolean baseline) {}

    /**
     * One cell.
     *
     * @param value the number in full, as the CSV file has it; empty for texts
     * @param at its row (from 0) and column in the file, with a comma between; empty where the file is another
     * @param interval its bounds, small under it; empty for none
     */
    record Cell(String text, String value, String at, String interval, boolean number, boolean best) {}

    /**
     * Matrices side by side, one colour scale for all of them.
     *
     * @param group tells these views from those of other matrices on the page
     * @param views ways to read the matrices, one of them chosen; empty where there is only {@code scale}
     */
    record Boards(
            String title, String caption, String group, List<View> views, List<Swatch> scale, List<Board> boards) {}

    /** One way to read matrices, with the colour scale that belongs to it. */
    record View(String id, String label, boolean chosen, List<Swatch> scale) {}

    record Swatch(String colour, String text) {}

    /** @param sharesFile CSV file with the shares of all cells, empty where shares mean nothing */
    record Board(
            String title,
            String file,
            String sharesFile,
            String corner,
            List<Code> codes,
            List<BoardRow> rows,
            String note,
            boolean wide) {}

    /** A short code of a class with its whole name; {@code quiet} where the class is never predicted. */
    record Code(String code, String name, boolean quiet) {}

    record BoardRow(Code head, List<BoardCell> cells) {}

    /**
     * One cell of a matrix.
     *
     * @param paint colours of the cell in each view, as CSS variables
     * @param hint what the cell means, in words
     */
    record BoardCell(
            String text, String value, List<Share> shares, String paint, boolean diagonal, boolean zero, String hint) {}

    /** A cell's share, shown in the view of the same id; {@code value} and {@code at} as in {@link Cell}. */
    record Share(String view, String text, String value, String at) {}

    record Method(String title, String summary, String reference, List<Parameter> parameters) {}

    record Parameter(String label, String text, String help) {}

    record File(String name, String what) {}
}
