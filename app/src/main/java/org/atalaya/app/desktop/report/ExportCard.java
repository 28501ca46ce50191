// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.report;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.showWhen;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.analysis.Run;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The question before an export, over the page: what, and into which folder. */
public final class ExportCard extends StackPane {

    private final Controls controls;
    private final ExportViewModel model;
    private final ToggleGroup group = new ToggleGroup();
    private final ComboBox<Run> runs = new ComboBox<>();

    public ExportCard(Controls controls, ExportViewModel model) {
        this.controls = controls;
        this.model = model;
        setId("export-card");
        getStyleClass().add("palette-back");
        runs.setId("export-run-choice");
        runs.setMaxWidth(Double.MAX_VALUE);
        runs.accessibleTextProperty().bind(controls.language().text("export.what.one-run"));
        controls.names(runs, this::name);
        runs.valueProperty().bindBidirectional(model.run());
        runs.disableProperty().bind(model.what().isNotEqualTo(ExportViewModel.What.ONE_RUN));
        VBox box = new VBox(
                12,
                controls.label("export.title", "at-panel-title"),
                choice(ExportViewModel.What.EVERYTHING, "everything"),
                choice(ExportViewModel.What.MAP, "map"),
                choice(ExportViewModel.What.ONE_RUN, "one-run"),
                runs,
                controls.label("export.folder", "at-help"),
                folder(),
                buttons());
        VBox.setMargin(runs, new Insets(-4, 0, 0, 24));
        box.getStyleClass().add("at-card");
        box.setPadding(new Insets(16));
        box.setMaxSize(520, USE_PREF_SIZE);
        setAlignment(box, Pos.CENTER);
        getChildren().add(box);
        showWhen(this, model.shown());
        model.shown().addListener((o, before, after) -> {
            if (after) {
                Platform.runLater(this::focusChosen);
                runs.getItems().setAll(model.runs());
                group.getToggles().forEach(toggle -> {
                    RadioButton radio = (RadioButton) toggle;
                    ExportViewModel.What what = (ExportViewModel.What) radio.getUserData();
                    radio.setDisable(!model.offers(what));
                    radio.setSelected(what == model.what().get());
                });
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.shown().set(false);
            }
        });
    }

    private void focusChosen() {
        if (group.getSelectedToggle() instanceof RadioButton chosen) {
            chosen.requestFocus();
        }
    }

    private VBox choice(ExportViewModel.What what, String key) {
        RadioButton radio = new RadioButton();
        radio.setId("export-" + key);
        radio.setUserData(what);
        radio.setToggleGroup(group);
        radio.textProperty().bind(controls.language().text("export.what." + key));
        radio.accessibleTextProperty().bind(radio.textProperty());
        radio.selectedProperty().addListener((o, before, after) -> {
            if (after) {
                model.what().set(what);
            }
        });
        Label words = controls.sentence(controls.language().text("export.what." + key + ".words"), "at-help");
        words.setPadding(new Insets(0, 0, 0, 24));
        return new VBox(2, radio, words);
    }

    private HBox folder() {
        Label path = controls.label(
                Bindings.createStringBinding(
                        () -> model.folder().get() == null
                                ? ""
                                : "\u2026/" + model.folder().get().getFileName(),
                        model.folder()),
                "at-name");
        path.setId("export-folder");
        path.setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
        controls.hint(path, model.folder().map(Path::toString).orElse(""));
        path.setMinWidth(40);
        Button browse =
                controls.button("export.browse", MaterialDesignF.FOLDER_OPEN_OUTLINE, model::chooseFolder, "at-dense");
        browse.setMinWidth(USE_PREF_SIZE);
        return row(8, path, spring(), browse);
    }

    private HBox buttons() {
        Button write = controls.button("command.export.short", MaterialDesignE.EXPORT_VARIANT, model::export, "accent");
        write.setId("export-do");
        write.setDefaultButton(false);
        Button cancel =
                controls.button("action.cancel", null, () -> model.shown().set(false));
        cancel.setId("export-cancel");
        HBox buttons = row(8, spring(), cancel, write);
        buttons.setPadding(new Insets(4, 0, 0, 0));
        return buttons;
    }

    private String name(Run run) {
        String id = run.provenance().analysisId();
        return controls.language()
                .get(
                        "table.of-run",
                        run.number(),
                        controls.language().texts().get().find(id + ".title").orElse(id));
    }
}
