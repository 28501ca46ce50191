// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.export.ReportView.Code;
import org.atalaya.core.layer.ClassCodes;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Normalisation;
import org.atalaya.core.layer.Rgb;
import org.atalaya.core.text.Texts;

/**
 * Matrices as tables of the report: the confusion matrices of a run side by side under one colour scale, every other
 * matrix by itself. Colour is the share of the actual class; the number in the cell is the count of the CSV file.
 */
final class MatrixBoards {

    /** With more classes a cell holds its colour only, and its number where a reading program or pointer asks. */
    private static final int MOST_CLASSES_WITH_TEXT = 12;

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
        List<RunFiles.NamedMatrix> confusions = files.confusions();
        if (!confusions.isEmpty()) {
            double end = Normalisation.OF_ACTUAL.scaleEnd(
                    confusions.stream().map(m -> m.artifact().matrix()).toList());
            groups.add(new ReportView.Boards(
                    texts.get(confusions.get(0).artifact().titleKey()),
                    texts.get("report.matrix.caption") + " " + keys(confusions.get(0)),
                    scale(end, true),
                    confusions.stream().map(m -> confusion(m, end)).toList()));
        }
        for (RunFiles.NamedMatrix matrix : files.matrices()) {
            if (!matrix.confusion()) {
                double end =
                        Normalisation.COUNTS.scaleEnd(List.of(matrix.artifact().matrix()));
                groups.add(new ReportView.Boards(
                        matrix.title(),
                        texts.get("report.matrix.counts"),
                        scale(end, false),
                        List.of(plain(matrix, end))));
            }
        }
        return groups;
    }

    private ReportView.Board confusion(RunFiles.NamedMatrix named, double end) {
        Matrix matrix = named.artifact().matrix();
        List<String> codes = ClassCodes.of(matrix.rowLabels());
        boolean wide = matrix.rowLabels().size() > MOST_CLASSES_WITH_TEXT;
        List<Code> heads = new ArrayList<>();
        List<String> never = new ArrayList<>();
        for (int column = 0; column < matrix.columnLabels().size(); column++) {
            boolean quiet = matrix.columnSum(column) == 0;
            String name = matrix.columnLabels().get(column);
            heads.add(new Code(codes.get(column), name, quiet));
            if (quiet) {
                never.add(name);
            }
        }
        List<ReportView.BoardRow> rows = new ArrayList<>();
        for (int row = 0; row < matrix.rowLabels().size(); row++) {
            List<ReportView.BoardCell> cells = new ArrayList<>();
            for (int column = 0; column < matrix.columnLabels().size(); column++) {
                double percent = Normalisation.OF_ACTUAL.value(matrix, row, column);
                String hint = texts.get(
                        "report.matrix.hint",
                        matrix.rowLabels().get(row),
                        matrix.columnLabels().get(column),
                        figures.whole(matrix.value(row, column)));
                String share = Double.isNaN(percent) ? "" : figures.percent(percent / 100, 0);
                cells.add(cell(matrix.value(row, column), share, percent / end, row == column, hint));
            }
            rows.add(new ReportView.BoardRow(
                    new Code(codes.get(row), matrix.rowLabels().get(row), false), cells));
        }
        String note = never.isEmpty() ? "" : texts.get("report.matrix.never", String.join(", ", never));
        String corner = texts.get("report.matrix.corner");
        return new ReportView.Board(named.title(), named.file(), corner, heads, rows, note, wide);
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
                String hint = label + ", " + matrix.columnLabels().get(column) + ": " + figures.count(value);
                ReportView.BoardCell exact = cell(value, "", value / end, false, hint);
                // Shares of uncertain times would fill the cell with decimals; these are in the file and the hint.
                cells.add(value >= 0.5 ? exact.withText(figures.whole(value)) : exact);
            }
            rows.add(new ReportView.BoardRow(new Code(label, label, false), cells));
        }
        return new ReportView.Board("", named.file(), "", heads, rows, "", false);
    }

    private ReportView.BoardCell cell(double value, String share, double onScale, boolean diagonal, String hint) {
        boolean zero = !(value > 0);
        int rgb = zero ? 0xffffff : ColourRamp.TIDE.at(onScale, MapTheme.LIGHT);
        return new ReportView.BoardCell(
                zero ? "·" : figures.count(value),
                CsvTable.number(value),
                zero ? "" : share,
                zero ? "" : colour(rgb),
                colour(Rgb.textOn(rgb)),
                diagonal,
                zero,
                hint);
    }

    private List<ReportView.Swatch> scale(double end, boolean percent) {
        List<ReportView.Swatch> swatches = new ArrayList<>();
        for (int i = 0; i < SCALE_STEPS; i++) {
            double share = i / (SCALE_STEPS - 1.0);
            String text = percent ? figures.percent(share * end / 100, 0) : figures.whole(share * end);
            swatches.add(new ReportView.Swatch(colour(ColourRamp.TIDE.at(share, MapTheme.LIGHT)), text));
        }
        return swatches;
    }

    private static String keys(RunFiles.NamedMatrix matrix) {
        List<String> names = matrix.artifact().matrix().rowLabels();
        List<String> codes = ClassCodes.of(names);
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            pairs.add(codes.get(i) + " = " + names.get(i));
        }
        return pairs.stream().collect(Collectors.joining("; ", "", "."));
    }

    private static String colour(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
