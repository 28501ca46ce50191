// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.browse.Field;
import org.atalaya.core.workspace.TableLook;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** All columns: which are shown, in which order, and the way to filter each; all of it by keys as well. */
final class ColumnList extends VBox {

    private final Controls controls;
    private final RowsViewModel model;
    private final Consumer<Field> filter;

    ColumnList(Controls controls, RowsViewModel model, Consumer<Field> filter) {
        super(2);
        this.controls = controls;
        this.model = model;
        this.filter = filter;
        setId("column-list");
        fill();
    }

    void fill() {
        getChildren().clear();
        TableLook look = model.look();
        List<Field> fields = model.orderedFields();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            String title = FieldWords.title(field, controls.language());
            CheckBox box = new CheckBox(title);
            box.setMnemonicParsing(false);
            box.setSelected(look.shows(field.id()));
            box.setMinWidth(20);
            box.setOnAction(event -> {
                model.showField(field.id(), box.isSelected());
                fill();
            });
            Button left = small("table.column.left", title, MaterialDesignA.ARROW_UP, () -> move(field, -1));
            left.setDisable(i == 0);
            Button right = small("table.column.right", title, MaterialDesignA.ARROW_DOWN, () -> move(field, 1));
            right.setDisable(i == fields.size() - 1);
            Button ask =
                    small("table.column.filter", title, MaterialDesignF.FILTER_OUTLINE, () -> filter.accept(field));
            ask.setVisible(field.column().isPresent() || field.kind() == Field.Kind.TIME);
            getChildren().add(row(2, box, spring(), ask, left, right));
        }
    }

    private Button small(String key, String column, org.kordamp.ikonli.Ikon icon, Runnable action) {
        Button button = controls.iconButton(key, icon, action, "at-tiny");
        button.accessibleTextProperty().unbind();
        button.setAccessibleText(controls.language().get(key) + ": " + column);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void move(Field field, int steps) {
        model.moveField(field.id(), steps);
        fill();
    }
}
