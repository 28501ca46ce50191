// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.compare;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What two maps show, as a table to sort and to copy. */
final class CompareTable extends BorderPane {

    private final Controls controls;
    private final CompareModel model;
    private final TableView<List<Twin.Cell>> table = new TableView<>();
    private final Label title = Controls.styled(new Label(), "at-strong");

    CompareTable(Controls controls, CompareModel model) {
        this.controls = controls;
        this.model = model;
        table.setId("compare-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(controls.label("compare.table.none", "at-muted"));
        Button copy = controls.button("compare.table.copy", MaterialDesignC.CONTENT_COPY, this::copy, "at-dense");
        copy.setId("compare-copy");
        HBox head = row(8, title, spring(), copy);
        head.setPadding(new Insets(8, 12, 8, 12));
        setTop(head);
        setCenter(table);
        sceneProperty().addListener((o, before, after) -> fill());
        model.shown().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        Compared shown = model.shown().get();
        if (getScene() == null || shown == null) {
            return;
        }
        Twin twin = CompareTwin.of(shown, controls.language().texts().get());
        title.setText(twin.title());
        table.accessibleTextProperty().set(twin.title());
        table.getColumns().clear();
        for (int i = 0; i < twin.heads().size(); i++) {
            table.getColumns().add(column(twin.heads().get(i), i));
        }
        table.getItems().setAll(twin.rows());
    }

    private static TableColumn<List<Twin.Cell>, Twin.Cell> column(Twin.Head head, int index) {
        TableColumn<List<Twin.Cell>, Twin.Cell> column = new TableColumn<>(head.title());
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().get(index)).getReadOnlyProperty());
        column.setComparator(
                head.figures() ? Comparator.comparingDouble(Twin.Cell::number) : Comparator.comparing(Twin.Cell::text));
        column.setCellFactory(made -> new TextCell(head.figures()));
        return column;
    }

    private static final class TextCell extends TableCell<List<Twin.Cell>, Twin.Cell> {

        TextCell(boolean figures) {
            if (figures) {
                getStyleClass().add("at-number-cell");
            }
        }

        @Override
        protected void updateItem(Twin.Cell cell, boolean empty) {
            super.updateItem(cell, empty);
            setText(empty || cell == null ? "" : cell.text());
        }
    }

    private void copy() {
        Compared shown = model.shown().get();
        if (shown != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(
                    CompareTwin.of(shown, controls.language().texts().get()).tsv());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
