// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;

/** The incidents of the picked cell in rows, with every column of the file. */
final class CellRows extends TableView<Integer> {

    private final Controls controls;
    private final BenchViewModel model;

    CellRows(Controls controls, BenchViewModel model) {
        this.controls = controls;
        this.model = model;
        setId("pick-rows");
        setMinHeight(120);
        setPrefHeight(180);
        accessibleTextProperty().bind(controls.language().text("bench.show-rows"));
        setPlaceholder(controls.label("table.empty", "at-muted"));
        model.rowsInPick().addListener((o, before, after) -> fill());
        visibleProperty().addListener(o -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        getColumns().clear();
        getItems().clear();
        if (isVisible()) {
            model.rowsInPick().get().ifPresent(found -> show(found.rows()));
        }
    }

    private void show(Incidents rows) {
        for (Column column : rows.columns()) {
            TableColumn<Integer, String> shown = new TableColumn<>(column.name());
            shown.setCellValueFactory(cell -> {
                String text = column.text(cell.getValue());
                return new ReadOnlyObjectWrapper<>(
                        text == null ? controls.language().get("table.no-data") : text);
            });
            shown.setPrefWidth(130);
            shown.setSortable(false);
            getColumns().add(shown);
        }
        setItems(FXCollections.observableArrayList(
                IntStream.range(0, rows.size()).boxed().toList()));
    }
}
