// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.analysis;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.catalogue.Catalogue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** Which analysis: its name and question; unfolded, those of every day, and all of them by searching. */
final class AnalysisShelf extends VBox {

    private static final Map<String, Ikon> ICONS = Map.of(
            "kernel-density", MaterialDesignF.FIRE,
            "getis-ord-gi-star", MaterialDesignV.VECTOR_SQUARE,
            "grid-counts", MaterialDesignG.GRID,
            "zone-counts", MaterialDesignV.VECTOR_POLYGON,
            "hour-weekday", MaterialDesignC.CLOCK_OUTLINE,
            "near-repeat", MaterialDesignR.REPEAT);

    private final Controls controls;
    private final AnalysisViewModel model;
    private final ToggleButton head = new ToggleButton();
    private final TextField typed = new TextField();
    private final VBox list = new VBox();
    private final VBox drawer;
    private boolean all;

    AnalysisShelf(Controls controls, AnalysisViewModel model) {
        super(8);
        this.controls = controls;
        this.model = model;
        setId("analysis-shelf");
        head.setId("analysis-choice");
        head.getStyleClass().add("at-shelf-head");
        head.setContentDisplay(ContentDisplay.LEFT);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setMinWidth(0);
        // A long name takes two lines; a button is one line high by its sheet.
        head.setWrapText(true);
        head.setStyle("-fx-pref-height: -1;");
        head.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(head, Priority.ALWAYS);
        controls.hint(head, controls.language().text("analysis.choose"));
        Button page = controls.helpButton(
                () -> model.chosen().get() == null ? "" : model.chosen().get().id());
        page.setId("analysis-help");
        Label summary = controls.sentence(
                Bindings.createStringBinding(
                        () -> model.chosen().get() == null
                                ? ""
                                : controls.language().get(model.chosen().get().summaryKey()),
                        model.chosen(),
                        controls.language().texts()),
                "at-help");
        typed.setId("analysis-search");
        typed.getStyleClass().add("at-dense");
        typed.promptTextProperty().bind(controls.language().text("analysis.search"));
        typed.accessibleTextProperty().bind(controls.language().text("analysis.search"));
        typed.textProperty().addListener((o, before, after) -> fill());
        typed.setOnAction(event -> found().stream().findFirst().ifPresent(this::take));
        list.setId("analysis-list");
        drawer = new VBox(6, typed, list);
        drawer.getStyleClass().add("at-shelf");
        Controls.showWhen(drawer, head.selectedProperty());
        head.selectedProperty().addListener((o, before, open) -> {
            if (open) {
                all = false;
                typed.clear();
                fill();
                typed.requestFocus();
            }
        });
        drawer.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                head.setSelected(false);
                head.requestFocus();
                event.consume();
            }
        });
        getChildren().addAll(row(4, head, page), summary, drawer);
        model.chosen().addListener((o, before, after) -> name());
        controls.language().follow(() -> {
            name();
            fill();
        });
    }

    private void name() {
        Analysis<?, ?> chosen = model.chosen().get();
        if (chosen != null) {
            head.setText(controls.language().get(chosen.titleKey()));
            head.setAccessibleText(head.getText());
            head.setGraphic(Controls.icon(icon(chosen), "at-accent", "at-large"));
        }
    }

    static Ikon icon(Analysis<?, ?> analysis) {
        return ICONS.getOrDefault(analysis.id(), MaterialDesignS.SIGMA);
    }

    /** Those of every day until something is typed or all are wanted. */
    private List<Analysis<?, ?>> found() {
        if (!typed.getText().isBlank()) {
            return Catalogue.search(
                    model.catalogue(),
                    typed.getText(),
                    controls.language().texts().get());
        }
        List<Analysis<?, ?>> everyday = Catalogue.everyday().stream()
                .filter(model.catalogue()::contains)
                .toList();
        return all ? model.catalogue() : everyday;
    }

    private void fill() {
        list.getChildren().clear();
        List<Analysis<?, ?>> found = found();
        if (found.isEmpty()) {
            list.getChildren().add(controls.sentence(controls.language().text("analysis.none-found"), "at-muted"));
        }
        for (Analysis<?, ?> analysis : found) {
            String title = controls.language().get(analysis.titleKey());
            Button button = new Button(title, Controls.icon(icon(analysis)));
            button.setId("analysis-" + analysis.id());
            button.setMnemonicParsing(false);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(0);
            button.getStyleClass().add("at-row-button");
            if (analysis.equals(model.chosen().get())) {
                button.getStyleClass().add("at-row-chosen");
            }
            controls.hint(button, controls.language().text(analysis.summaryKey()));
            button.setAccessibleText(title);
            button.setOnAction(event -> take(analysis));
            list.getChildren().add(button);
        }
        if (typed.getText().isBlank()
                && !all
                && found.size() < model.catalogue().size()) {
            Button more = new Button(
                    controls.language().get("analysis.all", model.catalogue().size()));
            more.setId("analysis-all");
            more.getStyleClass().add("at-link");
            more.setAccessibleText(more.getText());
            more.setOnAction(event -> {
                all = true;
                fill();
            });
            list.getChildren().add(row(0, more, spring()));
        }
    }

    private void take(Analysis<?, ?> analysis) {
        head.setSelected(false);
        if (!analysis.equals(model.chosen().get())) {
            model.choose(analysis);
        }
        head.requestFocus();
    }
}
