// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.compare;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.text.Texts;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What two maps show, as a table to sort and to copy. */
final class CompareTable extends BorderPane {

    private final Controls controls;
    private final CompareModel model;
    private final TableView<List<Twin.Cell>> table = new TableView<>();
    private final Background background;
    private final ComboBox<CompareTwin.By> by = new ComboBox<>();
    private Twin twin;
    private long asked;
    private final Label title = Controls.styled(new Label(), "at-strong");

    CompareTable(Controls controls, CompareModel model, Background background) {
        this.controls = controls;
        this.model = model;
        this.background = background;
        table.setId("compare-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(controls.label("compare.table.none", "at-muted"));
        Button copy = controls.button("compare.table.copy", MaterialDesignC.CONTENT_COPY, this::copy, "at-dense");
        copy.setId("compare-copy");
        by.setId("compare-by");
        by.getStyleClass().add("at-dense");
        by.accessibleTextProperty().bind(controls.language().text("compare.table.by"));
        controls.names(by, one -> one.words(controls.language().texts().get()));
        by.valueProperty().addListener((o, before, after) -> ask());
        HBox head = row(8, title, spring(), by, copy);
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
        List<CompareTwin.By> choices = CompareTwin.choices(shown, zones());
        if (!by.getItems().equals(choices)) {
            by.getItems().setAll(choices);
        }
        if (!choices.contains(by.getValue())) {
            by.setValue(choices.get(0));
        }
        ask();
    }

    private ZoneLayers zones() {
        return Optional.ofNullable(model.workspace().project().get())
                .map(OpenProject::zoneLayers)
                .orElse(ZoneLayers.NONE);
    }

    private void ask() {
        Compared shown = model.shown().get();
        CompareTwin.By chosen = by.getValue();
        if (getScene() == null || shown == null || chosen == null) {
            return;
        }
        long number = ++asked;
        ZoneLayers zones = zones();
        Texts texts = controls.language().texts().get();
        background.quietly(progress -> CompareTwin.of(shown, chosen, zones, texts), made -> {
            if (number == asked) {
                show(made);
            }
        });
    }

    private void show(Twin made) {
        twin = made;
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
        if (twin != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(twin.tsv());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
