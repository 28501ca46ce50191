// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.dataset;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.layer.Figures;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The datasets of a project with more than one; the chosen one is what table, charts, figures and new forms are about. */
final class DatasetList extends VBox {

    private final Controls controls;
    private final WorkspaceModel workspace;

    DatasetList(Controls controls, WorkspaceModel workspace) {
        this.controls = controls;
        this.workspace = workspace;
        setId("datasets");
        setPadding(new Insets(0, 0, 4, 0));
        workspace.project().addListener((o, before, after) -> fill());
        workspace.dataset().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        getChildren().clear();
        boolean several = workspace.datasets().size() > 1;
        setVisible(several);
        setManaged(several);
        if (several) {
            for (int i = 0; i < workspace.datasets().size(); i++) {
                getChildren().add(line(workspace.datasets().get(i), i));
            }
        }
    }

    private Node line(Dataset dataset, int number) {
        boolean chosen = dataset.equals(workspace.whole());
        String shown = dataset.incidents().byHand()
                ? controls.language().get("layer.by-hand", dataset.incidents().size())
                : dataset.name();
        Label name = Controls.styled(new Label(shown), chosen ? "at-strong" : "at-name");
        name.setMinWidth(60);
        controls.hint(name, new SimpleStringProperty(shown));
        Label count = Controls.styled(
                new Label(Figures.whole(
                        dataset.incidents().size(), controls.language().texts().get())),
                "at-figure");
        count.setMinWidth(USE_PREF_SIZE);
        HBox line = row(8, Controls.icon(MaterialDesignT.TABLE), name, spring(), count);
        line.setId("dataset-" + number);
        line.getStyleClass().add("at-row");
        if (chosen) {
            line.getStyleClass().add("at-row-chosen");
        }
        line.setFocusTraversable(true);
        line.setAccessibleText(shown);
        line.setOnMouseClicked(event -> workspace.dataset().set(dataset));
        line.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                workspace.dataset().set(dataset);
                event.consume();
            }
        });
        return line;
    }
}
