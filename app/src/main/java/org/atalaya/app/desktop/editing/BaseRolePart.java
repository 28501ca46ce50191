// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.layer.BaseLayer;
import org.atalaya.core.layer.BaseRole;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;

/**
 * The role of each imported layer of the base map, for the properties of the chosen layer. A layer without a role is
 * taken out of the base map; undo brings it back.
 */
public final class BaseRolePart {

    private final Controls controls;
    private final BaseMapModel model;
    private final WorkspaceModel workspace;
    private final BaseRoleFields fields;
    private final Consumer<Node> slot;

    /** @param slot takes the fields, or null where the chosen layer has no role */
    public BaseRolePart(Controls controls, BaseMapModel model, WorkspaceModel workspace, Consumer<Node> slot) {
        this.controls = controls;
        this.model = model;
        this.workspace = workspace;
        this.fields = new BaseRoleFields(controls);
        this.slot = slot;
        workspace.chosenLayer().addListener((o, before, after) -> fill());
        workspace.layers().addListener((ListChangeListener<Layer>) change -> fill());
        model.content().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        boolean base = workspace
                .chosen()
                .filter(layer -> layer.source() instanceof LayerSource.Base)
                .isPresent();
        List<BaseLayer> layers = model.layers();
        if (!base || layers.isEmpty()) {
            slot.accept(null);
            return;
        }
        VBox part = new VBox(8, controls.label("base.title", "at-strong"));
        part.setId("base-roles");
        layers.forEach(layer -> part.getChildren().add(one(layer)));
        slot.accept(part);
    }

    private Node one(BaseLayer layer) {
        ComboBox<Optional<BaseRole>> role = new ComboBox<>();
        role.setId("properties-role-" + layer.name());
        role.getStyleClass().add("at-dense");
        role.setMaxWidth(Double.MAX_VALUE);
        role.setAccessibleText(controls.language().get("base.role") + ": " + layer.name());
        List<Optional<BaseRole>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        for (BaseRole each : BaseRole.values()) {
            choices.add(Optional.of(each));
        }
        role.getItems().setAll(choices);
        controls.names(role, each -> controls.language()
                .get(each.map(r -> "base.role." + r.id()).orElse("base.role.none")));
        role.setValue(Optional.of(layer.role()));
        role.valueProperty().addListener((o, before, after) -> choose(layer, after));
        Label name = Controls.styled(new Label(layer.name()), "at-muted");
        name.setLabelFor(role);
        return new VBox(4, name, role, fields.classes(layer, model::change));
    }

    private void choose(BaseLayer layer, Optional<BaseRole> role) {
        if (role.isPresent()) {
            model.change(layer, one -> one.withRole(role.get()));
        } else {
            model.remove(layer);
        }
    }
}
