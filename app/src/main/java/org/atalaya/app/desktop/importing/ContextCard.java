// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.context.ContextTable.Kind;
import org.atalaya.core.importer.ContextReader.Columns;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The question for a table of weather, holidays, census and the like, over the page. */
public final class ContextCard extends StackPane {

    private static final double WIDTH = 640;

    private final Controls controls;
    private final ContextViewModel model;
    private final ComboBox<Kind> kinds = new ComboBox<>();
    private final ComboBox<String> columns = new ComboBox<>();
    private final Button choose;

    public ContextCard(Controls controls, ContextViewModel model) {
        this.controls = controls;
        this.model = model;
        setId("context-card");
        getStyleClass().add("palette-back");
        choose = file();
        TextField name = new TextField();
        name.setId("context-name");
        name.accessibleTextProperty().bind(controls.language().text("context.name"));
        name.getStyleClass().add("at-dense");
        name.textProperty().bindBidirectional(model.name());
        prepareChoices();
        ZoneField zone = new ZoneField(controls, "context-zone", model.zone(), model::chooseZone);
        PartField part = new PartField(controls, "context-part", model.file().part(), model::choosePart);
        VBox box = new VBox(
                12,
                controls.label("context.title", "at-panel-title"),
                controls.sentence(controls.language().text("context.words"), "at-help"),
                row(12, field("context.file", choose), part),
                row(12, field("context.name", name), field("context.by", kinds)),
                row(12, field("context.column", columns), field("import.zone", zone)),
                new KnownField(controls, model),
                new ContextOutcome(controls, model),
                buttons());
        box.getStyleClass().add("at-card");
        box.setPadding(new Insets(16));
        box.setMaxSize(WIDTH, USE_PREF_SIZE);
        setAlignment(box, Pos.CENTER);
        getChildren().add(box);
        Controls.showWhen(this, model.shown());
        model.shown().addListener((o, before, after) -> {
            if (after) {
                Platform.runLater(choose::requestFocus);
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
            }
        });
    }

    private VBox field(String key, Node field) {
        Label label = controls.label(key, "at-fine");
        label.setLabelFor(field);
        VBox box = new VBox(2, label, field);
        box.setPrefWidth(WIDTH / 2);
        box.setFillWidth(true);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private Button file() {
        Button button =
                controls.button("import.choose", MaterialDesignF.FOLDER_OPEN_OUTLINE, model::askForFile, "at-dense");
        button.setId("context-file");
        button.textProperty().unbind();
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.file().path().get() == null
                                ? controls.language().get("import.choose")
                                : String.valueOf(model.file().path().get().getFileName()),
                        model.file().path(),
                        controls.language().texts()));
        return button;
    }

    private void prepareChoices() {
        kinds.setId("context-by");
        kinds.getStyleClass().add("at-dense");
        kinds.setMaxWidth(Double.MAX_VALUE);
        kinds.accessibleTextProperty().bind(controls.language().text("context.by"));
        kinds.getItems().setAll(Kind.values());
        controls.names(kinds, kind -> controls.language().get("context.by." + kind.id()));
        kinds.setValue(model.kind().get());
        kinds.valueProperty().addListener((o, before, after) -> model.chooseKind(after));
        model.kind().addListener((o, before, after) -> kinds.setValue(after));
        columns.setId("context-column");
        columns.getStyleClass().add("at-dense");
        columns.setMaxWidth(Double.MAX_VALUE);
        columns.accessibleTextProperty().bind(controls.language().text("context.column"));
        columns.promptTextProperty().bind(controls.language().text("import.part.choose"));
        columns.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.looked().get().columns().isEmpty(), model.looked()));
        model.looked().addListener((o, before, after) -> fillColumns());
        model.file().path().addListener((o, before, after) -> fillColumns());
    }

    private void fillColumns() {
        columns.setOnAction(null);
        columns.getItems()
                .setAll(model.looked().get().columns().map(Columns::names).orElse(java.util.List.of()));
        columns.setValue(model.column().get().isEmpty() ? null : model.column().get());
        columns.setOnAction(event -> {
            if (columns.getValue() != null) {
                model.chooseColumn(columns.getValue());
            }
        });
    }

    private HBox buttons() {
        Button add = controls.button("context.add", MaterialDesignT.TABLE_PLUS, model::add, "accent");
        add.setId("context-add");
        Runnable refresh = () -> add.setDisable(!model.canAdd());
        model.looked().addListener((o, before, after) -> refresh.run());
        model.name().addListener((o, before, after) -> refresh.run());
        refresh.run();
        Button cancel = controls.button("action.cancel", null, model::close);
        cancel.setId("context-cancel");
        HBox buttons = row(8, spring(), cancel, add);
        buttons.setPadding(new Insets(4, 0, 0, 0));
        return buttons;
    }
}
