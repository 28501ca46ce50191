// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The bench: question left, verdict on top, matrices across the full width, metrics and proofs below. */
public final class BenchView extends SplitPane {

    private static final double LEFT = 272;
    private static final double LEFT_SMALL = 250;
    private static final double SMALL_WINDOW = 1400;

    /** From this width of the right part on, the charts stand beside the metrics. */
    private static final double WIDE = 1200;

    private static final double SIDE = 268;

    /** From this height on there is room for the charts below the metrics. */
    private static final double HIGH = 960;

    private final QuestionPanel question;
    private final VerdictCard verdict;
    private final MetricsCard metrics;
    private final PickCard pick;
    private final SplitsCard splits;
    private final ReliabilityCard reliability;
    private final VBox proof = new VBox(12);
    private final VBox board;
    private final ScrollPane scroll;
    private String laid = "";

    public BenchView(Controls controls, BenchViewModel model, ObservableValue<Theme> theme, BenchExport export) {
        setId("bench");
        question = new QuestionPanel(controls, model);
        question.setMinWidth(220);
        question.setMaxWidth(420);
        metrics = new MetricsCard(controls, model);
        pick = new PickCard(controls, model, theme);
        splits = new SplitsCard(controls, model, theme);
        reliability = new ReliabilityCard(controls, model, theme);
        Controls.showWhen(proof, model.findings().isNotNull());
        MatrixBoard matrices = new MatrixBoard(controls, model, theme);
        VBox.setVgrow(matrices, Priority.ALWAYS);
        VBox.setVgrow(proof, Priority.ALWAYS);
        verdict = new VerdictCard(controls, model, export);
        board = new VBox(verdict, matrices, proof);
        VBox empty = new VBox(
                12,
                Controls.icon(MaterialDesignV.VIEW_GRID_OUTLINE, "at-empty-icon"),
                controls.label("bench.empty", "at-muted"));
        empty.setAlignment(Pos.CENTER);
        Controls.showWhen(empty, model.findings().isNull());
        scroll = new ScrollPane(new StackPane(board, empty));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("at-page");
        scroll.widthProperty().addListener(o -> lay());
        scroll.heightProperty().addListener(o -> lay());
        getItems().setAll(question, scroll);
        setResizableWithParent(question, false);
        widthProperty().addListener((o, before, after) -> {
            boolean small = after.doubleValue() < SMALL_WINDOW;
            if (after.doubleValue() > 1
                    && (before.doubleValue() <= 1 || small != before.doubleValue() < SMALL_WINDOW)) {
                // After this layout, which still keeps the left part as wide as it was.
                Platform.runLater(() -> setDividerPositions((small ? LEFT_SMALL : LEFT) / getWidth()));
            }
        });
    }

    /** Offers the columns of the project that is open now. */
    public void refresh() {
        question.fill();
    }

    /** Wide windows have the charts at the right; narrow ones have them below the picked cell. */
    private void lay() {
        boolean wide = scroll.getWidth() >= WIDE;
        boolean high = scroll.getHeight() >= HIGH;
        String now = wide + " " + high;
        if (scroll.getWidth() < 10 || now.equals(laid)) {
            return;
        }
        laid = now;
        double gap = wide ? 12 : 8;
        board.setSpacing(gap);
        board.setPadding(new Insets(gap));
        proof.setSpacing(gap);
        verdict.lay(!wide);
        pick.lay(!wide && !high);
        proof.getChildren().clear();
        if (wide) {
            HBox lower = new HBox(gap, splits, pick);
            HBox.setHgrow(splits, Priority.ALWAYS);
            HBox.setHgrow(pick, Priority.ALWAYS);
            splits.setPrefWidth(460);
            pick.setPrefWidth(460);
            VBox.setVgrow(lower, Priority.ALWAYS);
            VBox left = new VBox(gap, metrics, lower);
            HBox.setHgrow(left, Priority.ALWAYS);
            reliability.setMinWidth(SIDE);
            reliability.setPrefWidth(SIDE);
            reliability.setMaxWidth(SIDE);
            HBox all = new HBox(gap, left, reliability);
            VBox.setVgrow(all, Priority.ALWAYS);
            proof.getChildren().add(all);
        } else {
            reliability.setMaxWidth(Double.MAX_VALUE);
            VBox.setVgrow(pick, high ? Priority.ALWAYS : Priority.NEVER);
            proof.getChildren().addAll(metrics, pick, splits, reliability);
        }
    }
}
