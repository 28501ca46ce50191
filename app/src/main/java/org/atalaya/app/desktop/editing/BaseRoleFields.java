// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.layer.BaseLayer;
import org.atalaya.core.layer.BaseRole;
import org.atalaya.core.layer.StreetClass;

/** The fields that say what a layer is on the base map. */
final class BaseRoleFields {

    private static final int MOST_VALUES = 40;

    private final Controls controls;

    BaseRoleFields(Controls controls) {
        this.controls = controls;
    }

    /** Is told what becomes of a layer. */
    @FunctionalInterface
    interface Changing {
        void change(BaseLayer layer, UnaryOperator<BaseLayer> change);
    }

    ComboBox<BaseRole> roles(BaseLayer layer, Consumer<UnaryOperator<BaseLayer>> changed) {
        ComboBox<BaseRole> role = new ComboBox<>();
        role.getStyleClass().add("at-dense");
        role.accessibleTextProperty().bind(controls.language().text("base.role"));
        role.getItems().setAll(BaseRole.values());
        controls.names(role, one -> controls.language().get("base.role." + one.id()));
        role.setValue(layer.role());
        role.valueProperty().addListener((o, before, after) -> changed.accept(one -> one.withRole(after)));
        return role;
    }

    /** For streets what each value of the class column is taken for. */
    Node classes(BaseLayer layer, Changing changing) {
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
}
