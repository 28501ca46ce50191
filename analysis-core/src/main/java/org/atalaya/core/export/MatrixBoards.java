// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.export.ReportView.Code;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Normalisation;
import org.atalaya.core.layer.Rgb;
import org.atalaya.core.text.Texts;

/** Matrices of a run as tables of the report: the confusion matrices side by side, every other one by itself. */
final class MatrixBoards {

    private static final int SCALE_STEPS = 5;

    private final RunFiles files;
    private final Texts texts;
    private final CellText figures;

    MatrixBoards(RunFiles files, Texts texts) {
        this.files = files;
        this.texts = texts;
        this.figures = new CellText(texts);
    }

    List<ReportView.Boards> boards() {
        List<ReportView.Boards> groups = new ArrayList<>();
        if (!files.confusions().isEmpty()) {
            groups.add(new ConfusionBoards(files, texts).boards());
        }
        for (RunFiles.NamedMatrix matrix : files.matrices()) {
            if (!matrix.confusion()) {
                double end =
                        Normalisation.COUNTS.scaleEnd(List.of(matrix.artifact().matrix()));
                groups.add(new ReportView.Boards(
                        matrix.title(),
                        texts.get("report.matrix.counts"),
                        "",
                        List.of(),
                        scale(end, figures::whole),
                        List.of(plain(matrix, end))));
            }
        }
        return groups;
    }

    private ReportView.Board plain(RunFiles.NamedMatrix named, double end) {
        Matrix matrix = named.shown();
        List<Code> heads =
                matrix.columnLabels().stream().map(l -> new Code(l, l, false)).toList();
        List<ReportView.BoardRow> rows = new ArrayList<>();
        for (int row = 0; row < matrix.rowLabels().size(); row++) {
            String label = matrix.rowLabels().get(row);
            List<ReportView.BoardCell> cells = new ArrayList<>();
            for (int column = 0; column < matrix.columnLabels().size(); column++) {
                double value = matrix.value(row, column);
                boolean zero = !(value > 0);
                String hint = label + ", " + matrix.columnLabels().get(column) + ": " + figures.count(value);
                // Shares of uncertain times would fill the cell with decimals; these are in the file and the hint.
                String text = zero ? "·" : value >= 0.5 ? figures.whole(value) : figures.count(value);
                cells.add(new ReportView.BoardCell(
                        text,
                        CsvTable.number(value),
                        List.of(),
                        zero ? "" : "--c:" + colour(value / end) + ";--i:" + ink(value / end),
                        false,
                        zero,
                        hint));
            }
            rows.add(new ReportView.BoardRow(new Code(label, label, false), cells));
        }
        return new ReportView.Board("", named.file(), "", "", heads, rows, "", false);
    }

    /** Colours at even steps up to {@code end}, each with its number in words. */
    static List<ReportView.Swatch> scale(double end, DoubleFunction<String> words) {
        List<ReportView.Swatch> swatches = new ArrayList<>();
        for (int i = 0; i < SCALE_STEPS; i++) {
            double share = i / (SCALE_STEPS - 1.0);
            swatches.add(new ReportView.Swatch(colour(share), words.apply(share * end)));
        }
        return swatches;
    }

    /** The colour at a place of the scale, 0 to 1. */
    static String colour(double onScale) {
        return css(rgb(onScale));
    }

    /** The colour of a text on that colour. */
    static String ink(double onScale) {
        return css(Rgb.textOn(rgb(onScale)));
    }

    private static int rgb(double onScale) {
        return ColourRamp.TIDE.at(onScale, MapTheme.LIGHT);
    }

    private static String css(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
