// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.atalaya.app.desktop.theme.Controls;

/** What a picture shows or a run left, in rows that can be sorted and copied. */
final class TwinTable extends TableView<List<Twin.Cell>> {

    /** Numbers by size and before texts; what is no number by its letters. */
    private static final Comparator<Twin.Cell> ORDER = Comparator.comparingDouble((Twin.Cell cell) -> cell.number())
            .thenComparing(Twin.Cell::text, String.CASE_INSENSITIVE_ORDER);

    private Twin twin;

    TwinTable(Controls controls) {
        setId("twin-table");
        accessibleTextProperty().bind(controls.language().text("table.twin-accessible"));
        setPlaceholder(controls.label("table.empty", "at-muted"));
        setFixedCellSize(28);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    }

    void show(Twin shown) {
        twin = shown;
        getColumns().clear();
        for (int i = 0; i < shown.heads().size(); i++) {
            getColumns().add(column(shown.heads().get(i), i));
        }
        setItems(FXCollections.observableArrayList(shown.rows()));
    }

    /** The rows selected, or all in the order they stand in. */
    String tsv() {
        List<List<Twin.Cell>> chosen = getSelectionModel().getSelectedItems();
        boolean some = chosen.size() > 1;
        return new Twin(twin.title(), twin.heads(), List.copyOf(some ? chosen : getItems())).tsv();
    }

    private TableColumn<List<Twin.Cell>, Twin.Cell> column(Twin.Head head, int index) {
        TableColumn<List<Twin.Cell>, Twin.Cell> column = new TableColumn<>(head.title());
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().get(index)));
        column.setComparator(ORDER);
        column.setPrefWidth(
                head.figures() ? Math.max(110, 34 + 7.2 * head.title().length()) : index == 0 ? 230 : 160);
        column.setCellFactory(c -> new TextCell(head.figures()));
        if (head.figures()) {
            column.getStyleClass().add("at-number-head");
        }
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
            setText(empty || cell == null ? null : cell.text());
        }
    }

    /** All in the order they stand in, as a file has them. */
    Stream<List<String>> lines() {
        return Stream.concat(
                Stream.of(twin.heads().stream().map(Twin.Head::title).collect(Collectors.toList())),
                getItems().stream()
                        .map(row -> row.stream().map(Twin.Cell::plain).toList()));
    }
}
