// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.export.ReportView.Code;
import org.atalaya.core.layer.ClassCodes;
import org.atalaya.core.layer.Normalisation;
import org.atalaya.core.text.Texts;

/**
 * The confusion matrices of a run side by side. The reader chooses what gives the colour: counts, or the share of the
 * actual class, of the predicted class or of all; one scale holds for all models. The choice is four radio buttons and
 * style rules, so that the page needs no script.
 */
final class ConfusionBoards {

    /** With more classes a cell holds its colour only, and its numbers where a reading program or pointer asks. */
    private static final int MOST_CLASSES_WITH_TEXT = 12;

    private static final Normalisation CHOSEN = Normalisation.OF_ACTUAL;

    private final RunFiles files;
    private final Texts texts;
    private final CellText figures;
    private final Map<Normalisation, Double> ends = new EnumMap<>(Normalisation.class);

    ConfusionBoards(RunFiles files, Texts texts) {
        this.files = files;
        this.texts = texts;
        this.figures = new CellText(texts);
        List<Matrix> all =
                files.confusions().stream().map(m -> m.artifact().matrix()).toList();
        for (Normalisation view : Normalisation.values()) {
            ends.put(view, view.scaleEnd(all));
        }
    }

    ReportView.Boards boards() {
        List<RunFiles.NamedMatrix> confusions = files.confusions();
        List<ReportView.View> views = new ArrayList<>();
        for (Normalisation view : Normalisation.values()) {
            List<ReportView.Swatch> scale = MatrixBoards.scale(
                    ends.get(view),
                    value -> view == Normalisation.COUNTS ? figures.whole(value) : figures.percent(value / 100, 0));
            views.add(new ReportView.View(view.id(), label(view), view == CHOSEN, scale));
        }
        return new ReportView.Boards(
                texts.get(confusions.get(0).artifact().titleKey()),
                texts.get("report.matrix.caption") + " " + keys(confusions.get(0)),
                "matrices-" + files.run().number(),
                views,
                List.of(),
                confusions.stream().map(this::board).toList());
    }

    private ReportView.Board board(RunFiles.NamedMatrix named) {
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
                cells.add(cell(matrix, row, column, wide));
            }
            rows.add(new ReportView.BoardRow(
                    new Code(codes.get(row), matrix.rowLabels().get(row), false), cells));
        }
        String note = never.isEmpty() ? "" : texts.get("report.matrix.never", String.join(", ", never));
        String corner = texts.get("report.matrix.corner");
        return new ReportView.Board(named.title(), named.file(), named.sharesFile(), corner, heads, rows, note, wide);
    }

    private ReportView.BoardCell cell(Matrix matrix, int row, int column, boolean wide) {
        double count = matrix.value(row, column);
        boolean zero = !(count > 0);
        StringBuilder paint = new StringBuilder();
        StringBuilder hint = new StringBuilder(texts.get(
                "report.matrix.hint",
                matrix.rowLabels().get(row),
                matrix.columnLabels().get(column),
                figures.whole(count)));
        List<ReportView.Share> shares = new ArrayList<>();
        for (Normalisation view : Normalisation.values()) {
            double value = view.value(matrix, row, column);
            if (zero) {
                continue;
            }
            double onScale = value / ends.get(view);
            paint.append("--c-").append(view.id()).append(':').append(MatrixBoards.colour(onScale));
            paint.append(";--i-").append(view.id()).append(':').append(MatrixBoards.ink(onScale));
            paint.append(';');
            if (view != Normalisation.COUNTS) {
                hint.append("; ").append(figures.rounded(value, 1)).append(' ').append(label(view));
                if (!wide) {
                    shares.add(share(view, matrix, row, column));
                }
            }
        }
        return new ReportView.BoardCell(
                zero ? "·" : figures.count(count),
                CsvTable.number(count),
                shares,
                paint.toString(),
                row == column,
                zero,
                hint.toString());
    }

    /** A share with its line in the file of shares, which holds row after row. */
    private ReportView.Share share(Normalisation view, Matrix matrix, int row, int column) {
        double whole =
                switch (view) {
                    case OF_ACTUAL -> matrix.rowSum(row);
                    case OF_PREDICTED -> matrix.columnSum(column);
                    case OF_ALL -> matrix.sum();
                    case COUNTS -> 1;
                };
        double share = CsvMatrix.share(matrix.value(row, column), whole);
        int line = row * matrix.columnLabels().size() + column;
        // Of all cases a single cell is often less than one in a hundred.
        String text = figures.percent(share, view == Normalisation.OF_ALL ? 1 : 0);
        return new ReportView.Share(view.id(), text, CsvTable.number(share), line + ",share-" + view.id());
    }

    private String label(Normalisation view) {
        return texts.get("map.matrix." + view.id());
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
}
