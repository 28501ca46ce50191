// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.browse.Field;

/** All that is known of one incident, a line for each column, hidden columns too. */
final class RecordCard extends VBox {

    private final Controls controls;
    private final RowsViewModel model;

    RecordCard(Controls controls, RowsViewModel model) {
        super(6);
        this.controls = controls;
        this.model = model;
        setId("record");
    }

    /** Shows the row at a position of the table; nothing where there is none. */
    void show(int position) {
        if (position < 0) {
            getChildren().setAll(controls.sentence(controls.language().text("table.record.none"), "at-muted"));
            return;
        }
        List<Field> fields = model.rows().get().fields();
        model.record(position, cells -> {
            getChildren().clear();
            for (int i = 0; i < fields.size(); i++) {
                Field field = fields.get(i);
                boolean known = field.column().isEmpty()
                        && position < model.rows().get().size();
                String text = known
                        ? KnownCell.of(model.rows().get().incidents(), model.row(position), field, controls.language())
                        : cells.get(i);
                boolean missing = text == null || text.isEmpty();
                Label name = Controls.styled(new Label(FieldWords.title(field, controls.language())), "at-fine");
                Label value = Controls.styled(
                        new Label(missing ? controls.language().get("table.no-data") : text),
                        missing ? "at-muted" : "at-body");
                value.setWrapText(true);
                value.setMinHeight(USE_PREF_SIZE);
                getChildren().add(new VBox(0, name, value));
            }
        });
    }
}
