// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.layer.BaseLayer;
import org.atalaya.core.layer.BaseRole;
import org.atalaya.core.layer.StreetClass;
import org.atalaya.core.problem.Problem;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** The base map over the page: its layers with their roles, and a form for one more. */
public final class BaseMapCard extends StackPane {

    private static final double WIDTH = 620;
    private static final int MOST_VALUES = 40;

    private final Controls controls;
    private final BaseMapModel model;
    private final VBox layers = new VBox(4);
    private final VBox form = new VBox(8);
    private final Button choose;

    public BaseMapCard(Controls controls, BaseMapModel model) {
        this.controls = controls;
        this.model = model;
        setId("base-card");
        getStyleClass().add("palette-back");
        choose = controls.button("base.choose", MaterialDesignF.FOLDER_OPEN_OUTLINE, model::askForFile, "at-dense");
        choose.setId("base-choose");
        layers.setId("base-layers");
        form.setId("base-form");
        Button close = controls.button("action.close", null, model::close);
        close.setId("base-close");
        VBox box = new VBox(
                12,
                controls.label("base.title", "at-panel-title"),
                controls.sentence(controls.language().text("base.words"), "at-help"),
                layers,
                row(8, choose),
                form,
                row(8, spring(), close));
        box.getStyleClass().add("at-card");
        box.setPadding(new Insets(16));
        box.setMaxSize(WIDTH, USE_PREF_SIZE);
        setAlignment(box, Pos.CENTER);
        getChildren().add(box);
        Controls.showWhen(this, model.shown());
        model.shown().addListener((o, before, after) -> {
            if (after) {
                fill();
                Platform.runLater(choose::requestFocus);
            }
        });
        model.content().addListener((o, before, after) -> fill());
        model.fresh().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
            }
        });
    }

    private void fill() {
        layers.getChildren().setAll(model.layers().stream().map(this::line).toList());
        if (model.layers().isEmpty()) {
            layers.getChildren().add(controls.label("base.none", "at-muted"));
        }
        form.getChildren().clear();
        model.fresh().get().ifPresent(layer -> form.getChildren().setAll(form(layer)));
    }

    /** A layer of the project: name, role, classes and the way out. */
    private Node line(BaseLayer layer) {
        Label name = Controls.styled(new Label(layer.name()), "at-name");
        name.setMinWidth(60);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        ComboBox<BaseRole> role = roles(layer, change -> model.change(layer, change));
        role.setId("base-role-" + layer.name());
        Button away = controls.iconButton("base.remove", MaterialDesignC.CLOSE, () -> model.remove(layer), "at-tiny");
        away.setId("base-remove-" + layer.name());
        return new VBox(
                2,
                row(8, Controls.icon(MaterialDesignL.LAYERS_OUTLINE), name, role, away),
                classes(layer, model::change));
    }

    private ComboBox<BaseRole> roles(BaseLayer layer, Consumer<UnaryOperator<BaseLayer>> changed) {
        ComboBox<BaseRole> role = new ComboBox<>();
        role.getStyleClass().add("at-dense");
        role.accessibleTextProperty().bind(controls.language().text("base.role"));
        role.getItems().setAll(BaseRole.values());
        controls.names(role, one -> controls.language().get("base.role." + one.id()));
        role.setValue(layer.role());
        role.valueProperty().addListener((o, before, after) -> changed.accept(one -> one.withRole(after)));
        return role;
    }

    @FunctionalInterface
    private interface Changing {
        void change(BaseLayer layer, UnaryOperator<BaseLayer> change);
    }

    /** For streets what each value of the class column is taken for. */
    private Node classes(BaseLayer layer, Changing changing) {
        Map<String, StreetClass> values = layer.classesOfValues();
        if (layer.role() != BaseRole.STREETS || values.isEmpty()) {
            return new VBox();
        }
        VBox rows = new VBox(2);
        values.entrySet().stream().limit(MOST_VALUES).forEach(entry -> {
            ComboBox<StreetClass> size = new ComboBox<>();
            size.setId("base-class-" + entry.getKey());
            size.getStyleClass().add("at-dense");
            size.setAccessibleText(entry.getKey());
            size.getItems().setAll(StreetClass.values());
            controls.names(size, one -> controls.language().get("base.class." + one.id()));
            size.setValue(entry.getValue());
            size.valueProperty()
                    .addListener(
                            (o, before, after) -> changing.change(layer, one -> one.withClass(entry.getKey(), after)));
            Label value = Controls.styled(new Label(entry.getKey().isEmpty() ? "–" : entry.getKey()), "at-muted");
            value.setMinWidth(60);
            rows.getChildren().add(row(8, value, spring(), size));
        });
        rows.setPadding(new Insets(0, 8, 0, 24));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(Math.min(112, 34 * values.size()));
        scroll.getStyleClass().add("at-clear");
        return scroll;
    }

    private List<Node> form(BaseLayer layer) {
        ComboBox<BaseRole> role = roles(layer, model::changeFresh);
        role.setId("base-role");
        List<Node> fields = new ArrayList<>();
        fields.add(
                controls.label(new SimpleStringProperty(layer.shapes().source().name()), "at-strong"));
        fields.add(field("base.role", role));
        if (layer.role() == BaseRole.STREETS) {
            fields.add(field(
                    "base.class-column",
                    column(
                            layer,
                            "base-class-column",
                            layer.classColumn(),
                            (one, name) -> one.withColumns(name, one.nameColumn()))));
        }
        fields.add(field(
                "base.name-column",
                column(
                        layer,
                        "base-name-column",
                        layer.nameColumn(),
                        (one, name) -> one.withColumns(one.classColumn(), name))));
        fields.add(classes(layer, (one, change) -> model.changeFresh(change)));
        for (Problem said : layer.statements()) {
            Label sentence = new Label(controls.language().texts().get().say(said));
            sentence.getStyleClass().add("at-help");
            sentence.setWrapText(true);
            sentence.setMinHeight(USE_PREF_SIZE);
            sentence.setMaxWidth(WIDTH - 40);
            fields.add(sentence);
        }
        Button add = controls.button("base.add", MaterialDesignL.LAYERS_PLUS, model::add, "accent");
        add.setId("base-add");
        fields.add(row(8, spring(), add));
        return fields;
    }

    @FunctionalInterface
    private interface Choice {
        BaseLayer of(BaseLayer layer, String column);
    }

    private ComboBox<String> column(BaseLayer layer, String id, String chosen, Choice choice) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.getStyleClass().add("at-dense");
        box.getItems().add("");
        box.getItems().addAll(layer.shapes().columns());
        controls.names(box, name -> Optional.of(name)
                .filter(one -> !one.isEmpty())
                .orElse(controls.language().get("base.no-column")));
        box.setValue(chosen);
        box.valueProperty()
                .addListener(
                        (o, before, after) -> model.changeFresh(one -> choice.of(one, after == null ? "" : after)));
        return box;
    }

    private HBox field(String key, Node field) {
        Label label = controls.label(key, "at-muted");
        label.setMinWidth(180);
        label.setLabelFor(field);
        return row(8, label, field);
    }
}
