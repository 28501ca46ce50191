// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.browse.Field;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What stands beside the rows when it is wanted: the columns, the filter of one, or all of one row. */
final class TableSide extends VBox {

    private static final double WIDTH = 280;

    private final Controls controls;
    private final RowsViewModel model;
    private final ReadOnlyStringWrapper page = new ReadOnlyStringWrapper("");
    private final Label title = Controls.styled(new Label(), "at-strong");
    private final ScrollPane scroll = new ScrollPane();
    private final RecordCard record;
    private Field filtered;
    private int standing = -1;

    TableSide(Controls controls, RowsViewModel model) {
        this.controls = controls;
        this.model = model;
        this.record = new RecordCard(controls, model);
        setId("table-side");
        getStyleClass().add("at-table-side");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        title.setMinWidth(0);
        Button close = controls.iconButton("table.side.close", MaterialDesignC.CLOSE, () -> show(""), "at-tiny");
        close.setId("table-side-close");
        close.setMinWidth(USE_PREF_SIZE);
        HBox head = row(8, title, spring(), close);
        head.setPadding(new Insets(4, 12, 4, 12));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(head, scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show("");
                event.consume();
            }
        });
        model.rows().addListener((o, before, after) -> {
            if (page.get().equals("record") || page.get().equals("columns")) {
                fill();
            }
        });
        model.filter().selection().addListener((o, before, after) -> {
            if (page.get().equals("filter")) {
                fill();
            }
        });
        model.wantedFilter().addListener((o, before, after) -> filterWanted());
        model.rows().addListener((o, before, after) -> filterWanted());
        controls.language().texts().addListener((o, before, after) -> fill());
        show("");
    }

    /** {@code columns}, {@code filter}, {@code record}, or empty. */
    ReadOnlyStringProperty page() {
        return page.getReadOnlyProperty();
    }

    void show(String id) {
        page.set(id);
        setVisible(!id.isEmpty());
        setManaged(!id.isEmpty());
        fill();
    }

    /** Asks for the filter of a column. */
    void filter(Field field) {
        filtered = field;
        model.offer(field, () -> {
            show("filter");
            if (scroll.getContent() instanceof VBox box && box.getChildren().get(0) instanceof FilterEditor editor) {
                editor.enter();
            }
        });
    }

    /** The table may still be reading when its filter is wanted. */
    private void filterWanted() {
        String wanted = model.wantedFilter().get();
        model.rows().get().fields().stream()
                .filter(field -> !wanted.isEmpty() && field.isColumn(wanted))
                .findFirst()
                .ifPresent(field -> {
                    model.wantedFilter().set("");
                    filter(field);
                });
    }

    /** The row one stands on. */
    void stand(int position) {
        standing = position;
        if (page.get().equals("record")) {
            record.show(position);
        }
    }

    private void fill() {
        switch (page.get()) {
            case "columns" ->
                put(controls.language().get("table.columns"), new ColumnList(controls, model, this::filter));
            case "filter" ->
                put(
                        controls.language().get("table.filter.title", FieldWords.title(filtered, controls.language())),
                        new FilterEditor(controls, model, filtered));
            case "record" -> {
                put(controls.language().get("table.record"), record);
                record.show(standing < model.rows().get().size() ? standing : -1);
            }
            default -> scroll.setContent(null);
        }
    }

    private void put(String words, Node content) {
        title.setText(words);
        VBox padded = new VBox(content);
        padded.setPadding(new Insets(4, 12, 12, 12));
        scroll.setContent(padded);
    }
}
