// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import static org.atalaya.app.desktop.theme.Controls.row;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.data.Zone;
import org.atalaya.core.edit.ZoneEdit;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The zone under the hand in the side panel: its name and its attributes. */
public final class ZoneCard extends VBox {

    private static final double ROW = 34;
    private static final int MOST_ROWS = 5;

    private final ZoneModel model;
    private final TextField name = new TextField();
    private final VBox attributes = new VBox(4);
    private final ScrollPane scroll = new ScrollPane(attributes);
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final TextField newColumn = new TextField();
    private final TextField newValue = new TextField();

    public ZoneCard(Controls controls, ZoneModel model) {
        super(6);
        this.model = model;
        setId("zone-card");
        getStyleClass().add("at-card");
        setMinHeight(Region.USE_PREF_SIZE);
        dense(name, "zone-name");
        name.accessibleTextProperty().bind(controls.language().text("zones.name"));
        dense(newColumn, "zone-new-column");
        newColumn.promptTextProperty().bind(controls.language().text("zones.new-column"));
        newColumn.accessibleTextProperty().bind(newColumn.promptTextProperty());
        dense(newValue, "zone-new-value");
        newValue.accessibleTextProperty().bind(controls.language().text("zones.new-value"));
        newValue.promptTextProperty().bind(controls.language().text("zones.new-value"));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("at-clear");
        Button save = controls.button("zones.save", null, this::save, "accent", "at-dense");
        save.setId("zone-save");
        Button delete = controls.button("zones.delete", MaterialDesignT.TRASH_CAN_OUTLINE, model::delete, "at-dense");
        delete.setId("zone-delete");
        Button cancel = controls.button("action.cancel", null, model::letGo, "at-dense");
        cancel.setId("zone-cancel");
        name.setOnAction(event -> save());
        getChildren()
                .addAll(
                        row(8, Controls.icon(MaterialDesignV.VECTOR_POLYLINE_EDIT, "at-accent"), title(controls)),
                        name,
                        scroll,
                        new VBox(4, newColumn, newValue),
                        buttons(delete, cancel, save));
        managedProperty().bind(visibleProperty());
        model.chosen().addListener((o, before, after) -> fill(after));
        fill(Optional.empty());
    }

    /** As wide as the card: beside each other their words would be cut. */
    private static VBox buttons(Button... all) {
        VBox buttons = new VBox(4, all);
        for (Button button : all) {
            button.setMaxWidth(Double.MAX_VALUE);
        }
        return buttons;
    }

    /** Which layer is edited is said where it is not the boundary. */
    private Label title(Controls controls) {
        return controls.label(
                Bindings.createStringBinding(
                        () -> model.layer().get().isBlank()
                                ? controls.language().get("zones.title")
                                : controls.language()
                                        .get("zones.title-of", model.layer().get()),
                        model.layer(),
                        controls.language().texts()),
                "at-strong");
    }

    private static void dense(TextField field, String id) {
        field.setId(id);
        field.getStyleClass().add("at-dense");
        field.setPrefColumnCount(8);
    }

    private void fill(Optional<Zone> zone) {
        setVisible(zone.isPresent());
        fields.clear();
        attributes.getChildren().clear();
        newColumn.clear();
        newValue.clear();
        zone.ifPresent(one -> {
            name.setText(one.name());
            for (String column : ZoneEdit.columns(model.zones())) {
                TextField field = new TextField(one.attributes().getOrDefault(column, ""));
                dense(field, "zone-attribute-" + column);
                field.setAccessibleText(column);
                field.setOnAction(event -> save());
                fields.put(column, field);
                attributes.getChildren().add(line(column, field));
            }
        });
        scroll.setPrefViewportHeight(ROW * Math.min(MOST_ROWS, fields.size()));
        scroll.setMinHeight(scroll.getPrefViewportHeight());
    }

    private static Node line(String column, TextField field) {
        Label label = Controls.styled(new Label(column), "at-muted");
        label.setMinWidth(70);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setLabelFor(field);
        HBox.setHgrow(label, Priority.ALWAYS);
        return row(4, label, field);
    }

    private void save() {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach((column, field) -> typed.put(column, field.getText().strip()));
        if (!newColumn.getText().isBlank()) {
            typed.put(newColumn.getText().strip(), newValue.getText().strip());
        }
        model.describe(name.getText(), typed);
    }
}
