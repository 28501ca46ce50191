// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.data.Table;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.learning.LearnerKind;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** One row per model, the best of each column starred, the baselines always there and marked. */
final class MetricsCard extends VBox {

    /** A shown column: its id, the key of its short head, decimals, and whether high is good (0: no best). */
    private record Shown(String id, String head, int decimals, int better, boolean percent) {}

    private static final List<Shown> SHOWN = List.of(
            new Shown("accuracy", "bench.head.accuracy", 1, 1, true),
            new Shown("accuracy-low", "bench.head.interval", 1, 0, true),
            new Shown("difference", "bench.head.difference", 1, 0, true),
            new Shown("balanced-accuracy", "bench.head.balanced", 1, 1, true),
            new Shown("macro-f1", "bench.head.f1", 3, 1, false),
            new Shown("kappa", "bench.head.kappa", 3, 1, false),
            new Shown("log-loss", "bench.head.log-loss", 3, -1, false),
            new Shown("roc-auc-macro", "bench.head.auc", 3, 1, false),
            new Shown("fit-seconds", "bench.head.fit", 2, 0, false),
            new Shown("predictions-per-second", "bench.head.speed", 0, 0, false));

    private final Controls controls;
    private final BenchViewModel model;
    private final GridPane grid = new GridPane();
    private final Label parts = new Label();

    MetricsCard(Controls controls, BenchViewModel model) {
        this.controls = controls;
        this.model = model;
        setId("metrics");
        getStyleClass().addAll("at-card", "at-card-flush");
        parts.getStyleClass().add("at-help");
        HBox head = row(
                12,
                controls.label("bench.metrics", "at-strong"),
                parts,
                spring(),
                Controls.icon(MaterialDesignS.STAR, "at-accent", "at-small"),
                controls.label("bench.best", "at-help"));
        head.getStyleClass().add("at-card-head");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(head, scroll);
        model.findings().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        BenchFindings found = model.findings().get();
        setVisible(found != null);
        setManaged(found != null);
        if (found == null) {
            return;
        }
        Table table = found.metrics();
        parts.setText(controls.language()
                .get(
                        "bench.parts",
                        controls.language()
                                .get("classifier-bench.split."
                                        + found.run().provenance().parameters().getOrDefault("split", "time")),
                        table.cell(0, "n-train"),
                        table.cell(0, "n-test")));
        ColumnConstraints first = new ColumnConstraints(230);
        first.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(first);
        grid.add(cell(controls.language().get("bench.head.model"), "at-grid-head"), 0, 0);
        for (int i = 0; i < SHOWN.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            column.setHgrow(Priority.SOMETIMES);
            grid.getColumnConstraints().add(column);
            grid.add(cell(controls.language().get(SHOWN.get(i).head()), "at-grid-head"), i + 1, 0);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            addRow(table, row);
        }
    }

    private void addRow(Table table, int row) {
        String id = String.valueOf(table.cell(row, "model"));
        boolean baseline = Boolean.TRUE.equals(table.cell(row, "baseline"));
        Region ground = new Region();
        ground.setStyle("-fx-border-color: -at-line-faint transparent transparent transparent;");
        if (baseline) {
            ground.getStyleClass().add("at-baseline");
        }
        ground.setMinHeight(30);
        grid.add(ground, 0, row + 1, SHOWN.size() + 1, 1);
        Label name = new Label(LearnerKind.find(id)
                .map(kind -> controls.language().get(kind.titleKey()))
                .orElse(id));
        name.setMinWidth(USE_PREF_SIZE);
        HBox title = row(6, name);
        title.setPadding(new Insets(0, 10, 0, 10));
        if (baseline) {
            title.getChildren().add(controls.label("bench.baseline", "at-help"));
        }
        String limited = String.valueOf(table.cell(row, "limited"));
        if (!limited.isEmpty() && !limited.equals("null")) {
            title.getChildren().add(controls.label("bench.limited", "at-chip", "at-chip-warn"));
        }
        grid.add(title, 0, row + 1);
        for (int i = 0; i < SHOWN.size(); i++) {
            grid.add(figure(table, row, SHOWN.get(i)), i + 1, row + 1);
        }
    }

    private HBox figure(Table table, int row, Shown shown) {
        HBox box = row(4, spring());
        box.setPadding(new Insets(0, 10, 0, 4));
        if (shown.better() != 0 && isBest(table, row, shown)) {
            box.getChildren().add(Controls.icon(MaterialDesignS.STAR, "at-accent", "at-small"));
            box.getChildren().add(whole(Controls.styled(new Label(text(table, row, shown)), "at-best")));
        } else {
            boolean quiet = shown.better() == 0;
            box.getChildren()
                    .add(whole(Controls.styled(
                            new Label(text(table, row, shown)), "at-figure", quiet ? "at-muted" : "at-n")));
        }
        return box;
    }

    private String text(Table table, int row, Shown shown) {
        if (shown.id().equals("accuracy-low")) {
            return number(table.cell(row, "accuracy-low"), shown) + " – "
                    + number(table.cell(row, "accuracy-high"), shown);
        }
        if (shown.id().equals("difference")) {
            if (table.cell(row, "difference") == null) {
                return controls.language().get("bench.reference");
            }
            return signed(table.cell(row, "difference"), shown) + " ("
                    + signed(table.cell(row, "difference-low"), shown) + " – "
                    + signed(table.cell(row, "difference-high"), shown) + ")";
        }
        return number(table.cell(row, shown.id()), shown);
    }

    private String number(Object value, Shown shown) {
        return value instanceof Number n
                ? Figures.decimal(
                        n.doubleValue() * (shown.percent() ? 100 : 1),
                        shown.decimals(),
                        controls.language().texts().get())
                : "–";
    }

    private String signed(Object value, Shown shown) {
        return (value instanceof Number n && n.doubleValue() > 0 ? "+" : "") + number(value, shown);
    }

    private static boolean isBest(Table table, int row, Shown shown) {
        if (!(table.cell(row, shown.id()) instanceof Number mine)) {
            return false;
        }
        double scale = Math.pow(10, shown.decimals()) * (shown.percent() ? 100 : 1);
        for (int other = 0; other < table.rows().size(); other++) {
            // Ties are judged as they are written, so two equal figures both have the star.
            if (table.cell(other, shown.id()) instanceof Number theirs
                    && shown.better() * Math.round(theirs.doubleValue() * scale)
                            > shown.better() * Math.round(mine.doubleValue() * scale)) {
                return false;
            }
        }
        return true;
    }

    /** A figure is never cut. */
    private static Label whole(Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label cell(String text, String style) {
        Label label = Controls.styled(new Label(text), style);
        label.setPadding(new Insets(4, 10, 4, 10));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
