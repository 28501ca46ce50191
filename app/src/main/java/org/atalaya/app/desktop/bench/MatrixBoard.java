// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.atalaya.app.desktop.theme.Beside;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Fonts;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.layer.ClassCodes;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.Normalisation;

/** All confusion matrices side by side: same class order, one colour scale, one switch for how they are read. */
final class MatrixBoard extends VBox {

    /** From this width on all of the head stands in one line. */
    private static final double ROOM = 760;

    /** More matrices than this stand in two rows. */
    private static final int MOST_IN_A_ROW = 4;

    /** What stands beside the name in a panel's head: the word baseline and a figure. */
    private static final double BESIDE_NAME = 165;

    private static final double LINE = 15;
    private static final double SIDE = 4;

    private final Controls controls;
    private final BenchViewModel model;
    private final ObservableValue<Theme> theme;
    private final GridPane grid = new GridPane();
    private final FlowPane names = new FlowPane(16, 2);
    private final ScaleStrip scale;
    private final Map<String, MatrixView> views = new LinkedHashMap<>();
    private int shownPerRow;
    private boolean shownRoomy;

    MatrixBoard(Controls controls, BenchViewModel model, ObservableValue<Theme> theme) {
        this.controls = controls;
        this.model = model;
        this.theme = theme;
        this.scale = new ScaleStrip(controls.language(), theme);
        setId("matrices");
        getStyleClass().addAll("at-card", "at-card-flush");
        setMinHeight(USE_PREF_SIZE);
        Label title = controls.label("bench.matrices", "at-strong");
        title.setMinWidth(USE_PREF_SIZE);
        Label caption = controls.label("map.matrix.caption", "at-help");
        caption.setMinWidth(0);
        Beside head = new Beside(
                12,
                ROOM,
                Pos.CENTER_LEFT,
                Beside.growing(new VBox(1, title, caption)),
                Segments.of(
                        controls,
                        List.of(Normalisation.values()),
                        way -> "as-" + way.id(),
                        way -> "bench.as." + way.id(),
                        model.normalisation()),
                scale);
        head.getStyleClass().add("at-card-head");
        names.setPadding(new Insets(6, 12, 6, 12));
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren()
                .addAll(
                        head,
                        Controls.styled(new Region(), "at-divider-faint"),
                        grid,
                        Controls.styled(new Region(), "at-divider-faint"),
                        names);
        Controls.showWhen(this, model.findings().isNotNull());
        model.findings().addListener((o, before, after) -> fill());
        model.normalisation().addListener((o, before, after) -> fill());
        model.picked().addListener((o, before, after) -> mark());
        theme.addListener((o, before, after) -> fill());
        grid.widthProperty().addListener((o, before, after) -> {
            if (model.findings().get() != null) {
                fill();
            }
        });
        controls.language().follow(this::fill);
    }

    private double width() {
        return grid.getWidth() < 10 ? 1000 : grid.getWidth();
    }

    /** Whether name and figure of every panel fit one line. */
    private boolean roomy(int perRow) {
        double widest = model.findings().get().matrices().stream()
                .mapToDouble(
                        matrix -> wide(MetricsTable.nameOf(matrix.name(), controls.language()), Fonts.STRONG_WORDS, 13))
                .max()
                .orElse(0);
        return width() / perRow > widest + BESIDE_NAME;
    }

    private static double wide(String words, String font, double size) {
        Text text = new Text(words);
        text.setFont(Font.font(font, size));
        return text.getLayoutBounds().getWidth();
    }

    private int perRow() {
        int models = model.findings().get().matrices().size();
        MatrixView.Reading reading = reading();
        double needed = reading.codeWidth() + reading.codes().size() * reading.narrowest() + 2 * SIDE;
        int fit = (int) Math.max(1, Math.floor(width() / needed));
        int most = Math.min(fit, MOST_IN_A_ROW);
        return models <= most ? models : Math.min(most, (models + 1) / 2);
    }

    private MatrixView.Reading reading() {
        BenchFindings found = model.findings().get();
        Normalisation way = model.normalisation().get();
        return new MatrixView.Reading(
                way,
                way.scaleEnd(found.counts()),
                theme.getValue().map(),
                ClassCodes.of(found.counts().get(0).rowLabels()));
    }

    private void fill() {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        grid.getRowConstraints().clear();
        names.getChildren().clear();
        views.clear();
        BenchFindings found = model.findings().get();
        if (found == null) {
            return;
        }
        List<String> classes = found.counts().get(0).rowLabels();
        MatrixView.Reading reading = reading();
        scale.show(
                reading.normalisation(),
                reading.scaleEnd(),
                reading.normalisation().highest(found.counts()));
        shownPerRow = perRow();
        shownRoomy = roomy(shownPerRow);
        for (int i = 0; i < shownPerRow; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / shownPerRow);
            grid.getColumnConstraints().add(column);
        }
        int lines = (found.matrices().size() + shownPerRow - 1) / shownPerRow;
        for (int i = 0; i < lines; i++) {
            RowConstraints line = new RowConstraints();
            line.setVgrow(Priority.ALWAYS);
            line.setValignment(VPos.TOP);
            grid.getRowConstraints().add(line);
        }
        for (int i = 0; i < found.matrices().size(); i++) {
            VBox panel = panel(found, found.matrices().get(i), reading);
            String left = i % shownPerRow > 0 ? "-at-line-faint" : "transparent";
            String top = i >= shownPerRow ? "-at-line-faint" : "transparent";
            panel.setStyle("-fx-border-color: " + top + " transparent transparent " + left + ";");
            grid.add(panel, i % shownPerRow, i / shownPerRow);
        }
        // Beyond this the cells stop growing, and so does the card.
        setMaxHeight(120 + lines * (90 + MatrixView.HEAD + classes.size() * MatrixView.HIGHEST));
        for (int i = 0; i < classes.size(); i++) {
            if (!reading.codes().get(i).equals(classes.get(i))) {
                names.getChildren()
                        .add(row(
                                4,
                                Controls.styled(new Label(reading.codes().get(i)), "at-fine", "at-strong"),
                                Controls.styled(new Label(classes.get(i)), "at-fine")));
            }
        }
        mark();
    }

    private VBox panel(BenchFindings found, Artifact.Matrix artifact, MatrixView.Reading reading) {
        String id = artifact.name();
        Matrix matrix = artifact.matrix();
        String title = MetricsTable.nameOf(id, controls.language());
        MatrixView view = new MatrixView(controls.language(), matrix, reading, (row, column) -> model.picked()
                .set(new BenchViewModel.Pick(id, row, column)));
        view.setAccessibleText(controls.language().get("bench.matrix-of", title));
        view.setId("matrix-" + id);
        views.put(id, view);
        VBox.setVgrow(view, Priority.ALWAYS);
        HBox foot = foot(matrix, reading.codes());
        // All feet are as tall as the tallest, or the cells of one matrix would be lower than those of its neighbours.
        foot.setMinHeight(LINE * footLines(found, reading.codes()));
        VBox panel = new VBox(4, head(found, id, title), view, foot);
        double side = shownRoomy ? 3 * SIDE : SIDE;
        panel.setPadding(new Insets(8, side, 6, side));
        return panel;
    }

    private VBox head(BenchFindings found, String id, String title) {
        Label name = Controls.styled(new Label(title), "at-strong");
        name.setTooltip(new Tooltip(title));
        Label accuracy = new Label();
        if (found.figure(id, "accuracy") instanceof Number share) {
            accuracy.setText(Figures.decimal(
                            share.doubleValue() * 100,
                            1,
                            controls.language().texts().get())
                    + " %");
        }
        accuracy.getStyleClass().add("at-figure-strong");
        accuracy.setMinWidth(USE_PREF_SIZE);
        List<Label> baseline = new ArrayList<>();
        if (found.isBaseline(id)) {
            Label chip = controls.label("bench.baseline", "at-chip", "at-chip-small");
            chip.setMinWidth(USE_PREF_SIZE);
            baseline.add(chip);
        }
        HBox first = row(6, name);
        HBox second = shownRoomy ? first : row(6);
        second.getChildren().addAll(baseline);
        second.getChildren().addAll(spring(), accuracy);
        second.setMinHeight(20);
        return shownRoomy ? new VBox(first) : new VBox(first, second);
    }

    private int footLines(BenchFindings found, List<String> codes) {
        double room = width() / shownPerRow - 2 * SIDE - 58;
        return found.counts().stream()
                .mapToInt(matrix -> (int) Math.ceil(wide(neverSaid(matrix, codes), Fonts.WORDS, 11) * 1.06 / room))
                .max()
                .orElse(1);
    }

    private String neverSaid(Matrix matrix, List<String> codes) {
        List<String> never = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (matrix.columnSum(i) == 0) {
                never.add(codes.get(i));
            }
        }
        return never.isEmpty() ? "" : controls.language().get("map.matrix.never-said", String.join(", ", never));
    }

    private HBox foot(Matrix matrix, List<String> codes) {
        Label silent = Controls.styled(new Label(neverSaid(matrix, codes)), "at-fine");
        silent.setWrapText(true);
        HBox.setHgrow(silent, Priority.ALWAYS);
        silent.setMaxWidth(Double.MAX_VALUE);
        Label n = Controls.styled(
                new Label(controls.language().get("map.matrix.n", matrix.sum())), "at-fine", "at-figure");
        n.setMinWidth(USE_PREF_SIZE);
        return new HBox(6, silent, n);
    }

    private void mark() {
        BenchViewModel.Pick pick = model.picked().get();
        views.forEach((id, view) -> {
            boolean here = pick != null && pick.model().equals(id);
            view.picked(here ? pick.row() : -1, here ? pick.column() : -1);
        });
    }
}
