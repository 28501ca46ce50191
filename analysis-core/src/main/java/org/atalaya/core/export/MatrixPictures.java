// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.awt.image.BufferedImage;
import java.util.List;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.data.Table;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Normalisation;
import org.atalaya.core.render.ClockPainter;
import org.atalaya.core.render.MatrixPainter;
import org.atalaya.core.render.MatrixPanel;
import org.atalaya.core.text.Texts;

/** Matrices as pictures: a sheet with all models under one colour scale, one picture per model, the weekday clock. */
final class MatrixPictures {

    private static final double PIXEL_RATIO = 2;
    static final double DOTS_PER_INCH = 2 * 96;

    private final RunFiles run;
    private final Texts texts;

    MatrixPictures(RunFiles run, Texts texts) {
        this.run = run;
        this.texts = texts;
    }

    BufferedImage sheet() {
        return paint(
                run.confusions(), texts.get(run.confusions().get(0).artifact().titleKey()));
    }

    BufferedImage one(RunFiles.NamedMatrix matrix) {
        return matrix.confusion()
                ? paint(List.of(matrix), texts.get(matrix.artifact().titleKey()))
                : ClockPainter.paint(
                        matrix.shown(),
                        matrix.title(),
                        texts.get("report.layer.incidents"),
                        MapTheme.LIGHT,
                        PIXEL_RATIO,
                        texts);
    }

    private BufferedImage paint(List<RunFiles.NamedMatrix> shown, String title) {
        List<Matrix> all =
                run.confusions().stream().map(m -> m.artifact().matrix()).toList();
        List<MatrixPanel> panels = shown.stream()
                .map(m -> new MatrixPanel(
                        m.title(),
                        baseline(m) ? texts.get("report.baseline") : "",
                        accuracy(m.artifact().matrix()),
                        m.artifact().matrix()))
                .toList();
        double end = Normalisation.OF_ACTUAL.scaleEnd(all);
        return MatrixPainter.paint(panels, title, Normalisation.OF_ACTUAL, end, MapTheme.LIGHT, PIXEL_RATIO, texts);
    }

    /** Whether the bench's table marks this model as a baseline. */
    private boolean baseline(RunFiles.NamedMatrix matrix) {
        return run.bench().map(RunFiles.NamedTable::table).stream().anyMatch(table -> Baselines.models(table)
                .contains(matrix.artifact().name()));
    }

    private String accuracy(Matrix matrix) {
        double hits = 0;
        for (int i = 0;
                i < Math.min(matrix.rowLabels().size(), matrix.columnLabels().size());
                i++) {
            hits += matrix.value(i, i);
        }
        return new CellText(texts).percent(CsvMatrix.share(hits, matrix.sum()), 1);
    }

    /** Which models of a bench are there to be beaten. */
    static final class Baselines {

        private Baselines() {}

        static List<String> models(Table bench) {
            boolean known = bench.columns().stream().anyMatch(c -> c.id().equals("baseline"))
                    && bench.columns().stream().anyMatch(c -> c.id().equals("model"));
            if (!known) {
                return List.of();
            }
            int model = bench.columnIndex("model");
            int baseline = bench.columnIndex("baseline");
            return bench.rows().stream()
                    .filter(row -> Boolean.TRUE.equals(row.get(baseline)))
                    .map(row -> String.valueOf(row.get(model)))
                    .toList();
        }
    }
}
