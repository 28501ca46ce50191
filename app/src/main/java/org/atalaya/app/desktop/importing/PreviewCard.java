// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.atalaya.app.desktop.theme.Controls.row;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.data.Role;

/** The first rows as they are written, each column under the meaning it will have. */
final class PreviewCard extends VBox {

    private static final int ROWS = 6;
    private static final int MOST_COLUMNS = 60;

    private final Controls controls;
    private final ImportViewModel model;
    private final GridPane grid = new GridPane();

    PreviewCard(Controls controls, ImportViewModel model) {
        this.controls = controls;
        this.model = model;
        setId("import-preview");
        getStyleClass().addAll("at-card", "at-card-flush");
        var head = row(
                12, controls.label("import.preview", "at-strong"), controls.label("import.preview.words", "at-help"));
        head.getStyleClass().add("at-card-head");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        grid.setHgap(0);
        getChildren().addAll(head, scroll);
        model.draft().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        grid.getChildren().clear();
        ImportDraft draft = model.draft().get();
        setVisible(draft != null);
        setManaged(draft != null);
        if (draft == null) {
            return;
        }
        for (int column = 0; column < Math.min(MOST_COLUMNS, draft.columns().size()); column++) {
            ComboBox<Role> role = role(column, draft.roles().get(column));
            GridPane.setMargin(role, new Insets(4, 6, 2, 8));
            grid.add(role, column, 0);
            grid.add(cell(draft.columns().get(column), "at-help"), column, 1);
            List<List<String>> rows = draft.preview();
            for (int i = 0; i < Math.min(ROWS, rows.size()); i++) {
                String text = column < rows.get(i).size() ? rows.get(i).get(column) : "";
                boolean out = draft.roles().get(column) == Role.LEAVE_OUT;
                boolean empty = text == null || text.isBlank();
                grid.add(
                        cell(
                                out ? "•••••" : empty ? controls.language().get("table.empty-cell") : text,
                                out || empty ? "at-muted" : "at-figure"),
                        column,
                        i + 2);
            }
        }
        for (int line = 2; line < 2 + ROWS; line++) {
            Region rule = Controls.styled(new Region(), "at-divider-faint");
            GridPane.setValignment(rule, javafx.geometry.VPos.TOP);
            grid.add(rule, 0, line, Math.max(1, draft.columns().size()), 1);
        }
    }

    private ComboBox<Role> role(int column, Role role) {
        ComboBox<Role> box = new ComboBox<>();
        box.setId("role-" + column);
        box.getItems().setAll(Role.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Role value) {
                return value == null
                        ? ""
                        : controls.language()
                                .get("role."
                                        + value.name()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace('_', '-'));
            }

            @Override
            public Role fromString(String text) {
                return null;
            }
        });
        box.setValue(role);
        box.getStyleClass().add("at-dense");
        box.setPrefWidth(130);
        box.accessibleTextProperty().bind(controls.language().text("import.role"));
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                model.role(column, box.getValue());
            }
        });
        return box;
    }

    private static Label cell(String text, String style) {
        Label label = Controls.styled(new Label(text.replace('\n', ' ')), style);
        label.setMinHeight(26);
        label.setMaxWidth(200);
        label.setPadding(new Insets(0, 12, 0, 12));
        return label;
    }
}
