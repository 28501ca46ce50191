// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

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

/** The bench: question left, verdict on top, matrices across the full width, metrics below. */
public final class BenchView extends SplitPane {

    private static final double LEFT = 272;

    private final QuestionPanel question;

    public BenchView(Controls controls, BenchViewModel model, ObservableValue<Theme> theme) {
        setId("bench");
        question = new QuestionPanel(controls, model);
        question.setMinWidth(220);
        question.setMaxWidth(420);
        MetricsCard metrics = new MetricsCard(controls, model);
        PickCard pick = new PickCard(controls, model);
        HBox proof = new HBox(12, metrics, pick);
        HBox.setHgrow(metrics, Priority.ALWAYS);
        Controls.showWhen(proof, model.findings().isNotNull());
        VBox board = new VBox(12, new VerdictCard(controls, model), new MatrixBoard(controls, model, theme), proof);
        board.setPadding(new Insets(12));
        VBox empty = new VBox(
                12,
                Controls.icon(MaterialDesignV.VIEW_GRID_OUTLINE, "at-empty-icon"),
                controls.label("bench.empty", "at-muted"));
        empty.setAlignment(Pos.CENTER);
        Controls.showWhen(empty, model.findings().isNull());
        ScrollPane scroll = new ScrollPane(new StackPane(board, empty));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("at-page");
        getItems().setAll(question, scroll);
        setResizableWithParent(question, false);
        widthProperty().addListener((o, before, after) -> {
            if (before.doubleValue() <= 1 && after.doubleValue() > 1) {
                setDividerPositions(LEFT / after.doubleValue());
            }
        });
    }

    /** Offers the columns of the project that is open now. */
    public void refresh() {
        question.fill();
    }
}
