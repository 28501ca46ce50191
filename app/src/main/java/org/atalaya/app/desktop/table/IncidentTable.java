// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.browse.Field;
import org.atalaya.core.browse.FieldSummary;

/** Incidents in rows. The control's own selection is the row one stands on; what is selected is the model's. */
final class IncidentTable extends TableView<Integer> {

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final double NUMBER_WIDTH = 110;
    private static final double TEXT_WIDTH = 140;

    /** From the first date to the last stands whole in the head of the column. */
    private static final double TIME_WIDTH = 170;

    private final Controls controls;
    private final RowsViewModel model;
    private final Map<String, ColumnHead> heads = new HashMap<>();
    private final Map<String, Double> widths = new HashMap<>();
    private final Consumer<Field> filter;
    private final IntConsumer jump;
    private boolean filling;
    private boolean extending;

    /**
     * @param filter asks for the filter of a column
     * @param jump shows a row on the map
     */
    IncidentTable(Controls controls, RowsViewModel model, Consumer<Field> filter, IntConsumer jump) {
        this.controls = controls;
        this.model = model;
        this.filter = filter;
        this.jump = jump;
        setId("incident-table");
        getStyleClass().add("at-incidents");
        accessibleTextProperty().bind(controls.language().text("table.accessible"));
        setPlaceholder(controls.sentence(nothing(), "at-muted"));
        setFixedCellSize(28);
        getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        setSortPolicy(view -> {
            sortAsShown();
            return true;
        });
        setRowFactory(view -> new MarkedRow());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getColumns().addListener((ListChangeListener<TableColumn<Integer, ?>>) change -> reordered());
        getSelectionModel().selectedIndexProperty().addListener((o, before, after) -> stand(after.intValue()));
        model.rows().addListener((o, before, after) -> show());
        model.arrived().addListener((o, before, after) -> refresh());
        model.workspace().highlight().addListener((o, before, after) -> refresh());
        model.workspace().state().addListener((o, before, after) -> {
            if (!before.table().equals(after.table())) {
                columns();
            }
        });
        model.filter().selection().addListener((o, before, after) -> columns());
        model.summaries().addListener((MapChangeListener<String, FieldSummary>) change -> {
            ColumnHead head = heads.get(change.getKey());
            if (head != null) {
                head.show(change.getValueAdded());
            }
        });
        controls.language().texts().addListener((o, before, after) -> columns());
    }

    private void show() {
        int stood = getSelectionModel().getSelectedIndex();
        // Other items take the sign of sorting off, which is not somebody asking for the order of the file.
        filling = true;
        setItems(new VirtualRows(model.rows().get().size()));
        columns();
        if (stood >= 0 && stood < getItems().size()) {
            getSelectionModel().select(stood);
        }
        refresh();
    }

    private void columns() {
        filling = true;
        try {
            getColumns().forEach(column -> widths.put(column.getId(), column.getWidth()));
            heads.clear();
            List<TableColumn<Integer, ?>> columns = model.visibleFields().stream()
                    .<TableColumn<Integer, ?>>map(this::column)
                    .toList();
            getColumns().setAll(columns);
            model.sort().get().ifPresent(sort -> columns.stream()
                    .filter(column -> column.getId().equals(sort.field()))
                    .forEach(column -> {
                        column.setSortType(
                                sort.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                        getSortOrder().setAll(List.of(column));
                    }));
        } finally {
            filling = false;
        }
    }

    private TableColumn<Integer, Integer> column(Field field) {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        column.setId(field.id());
        boolean figures = field.kind() == Field.Kind.NUMBER;
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(c -> new FieldCell(field, figures));
        column.setPrefWidth(widths.getOrDefault(field.id(), usualWidth(field)));
        boolean asked = field.column().isPresent()
                ? model.filter().asked(field.name()).isPresent()
                : field.kind() == Field.Kind.TIME
                        && model.filter().selection().get().from().isPresent();
        ColumnHead head = new ColumnHead(controls, field, asked, () -> filter.accept(field));
        head.show(model.summaries().get(field.id()));
        head.prefWidthProperty().bind(column.widthProperty().subtract(12));
        heads.put(field.id(), head);
        column.setGraphic(head);
        return column;
    }

    private static double usualWidth(Field field) {
        return switch (field.kind()) {
            case NUMBER -> NUMBER_WIDTH;
            case TIME -> TIME_WIDTH;
            default -> TEXT_WIDTH;
        };
    }

    private void sortAsShown() {
        if (!filling) {
            model.sort()
                    .set(getSortOrder().stream()
                            .findFirst()
                            .map(column -> new RowsViewModel.Sort(
                                    column.getId(), column.getSortType() == TableColumn.SortType.DESCENDING)));
        }
    }

    /** Columns that were drawn to another place are kept there. */
    private void reordered() {
        if (!filling) {
            List<String> shown = getColumns().stream().map(TableColumn::getId).toList();
            if (shown.size() == model.visibleFields().size()) {
                model.orderFields(shown);
            }
        }
    }

    private void stand(int position) {
        if (position >= 0 && !extending) {
            model.standAt(position);
        }
    }

    private void key(KeyEvent event) {
        int position = getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case SPACE -> {
                if (position >= 0) {
                    model.pickToo(position);
                }
            }
            case ENTER -> {
                if (position >= 0) {
                    jump.accept(position);
                }
            }
            case ESCAPE -> {
                if (model.workspace().highlight().get().isEmpty()) {
                    return;
                }
                model.pickNone();
            }
            case A -> {
                if (!event.isShortcutDown()) {
                    return;
                }
                model.pickAll();
            }
            case D -> {
                if (!event.isShortcutDown()) {
                    return;
                }
                model.pickNone();
            }
            case UP, DOWN, PAGE_UP, PAGE_DOWN, HOME, END -> {
                if (!event.isShiftDown() || getItems().isEmpty()) {
                    return;
                }
                extend(position, event);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Picks from where one stood to where the key leads. */
    private void extend(int position, KeyEvent event) {
        int last = getItems().size() - 1;
        int page = Math.max(1, (int) (getHeight() / getFixedCellSize()) - 3);
        int next =
                switch (event.getCode()) {
                    case UP -> position - 1;
                    case DOWN -> position + 1;
                    case PAGE_UP -> position - page;
                    case PAGE_DOWN -> position + page;
                    case HOME -> 0;
                    default -> last;
                };
        int to = Math.max(0, Math.min(last, next));
        extending = true;
        try {
            getSelectionModel().select(to);
            getFocusModel().focus(to);
        } finally {
            extending = false;
        }
        scrollTo(Math.max(0, to - 2));
        model.pickThrough(to);
    }

    private final class MarkedRow extends TableRow<Integer> {

        MarkedRow() {
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (isEmpty() || event.getButton() != MouseButton.PRIMARY) {
                    return;
                }
                if (event.getClickCount() == 2) {
                    jump.accept(getIndex());
                } else if (event.isShiftDown()) {
                    model.pickThrough(getIndex());
                } else if (event.isShortcutDown()) {
                    model.pickToo(getIndex());
                } else {
                    model.pick(getIndex());
                }
            });
        }

        @Override
        protected void updateItem(Integer position, boolean empty) {
            super.updateItem(position, empty);
            pseudoClassStateChanged(MARKED, !empty && position != null && model.isMarked(position));
        }
    }

    private final class FieldCell extends TableCell<Integer, Integer> {

        private final Field field;

        FieldCell(Field field, boolean figures) {
            this.field = field;
            if (figures || field.kind() == Field.Kind.TIME) {
                getStyleClass().add(figures ? "at-number-cell" : "at-figure");
            }
        }

        @Override
        protected void updateItem(Integer position, boolean empty) {
            super.updateItem(position, empty);
            getStyleClass().remove("at-muted");
            if (empty || position == null || position >= model.rows().get().size()) {
                setText(null);
                return;
            }
            Optional<String> text = field.column().isPresent()
                    ? model.text(position, field)
                    : Optional.of(KnownCell.of(
                            model.rows().get().incidents(), model.row(position), field, controls.language()));
            if (text.isPresent() && text.get().isEmpty()) {
                getStyleClass().add("at-muted");
                setText(controls.language().get("table.no-data"));
            } else {
                setText(text.orElse(""));
            }
        }
    }

    /** Why there are no rows, and what brings some. */
    private ObservableValue<String> nothing() {
        return model.filter().count().flatMap(count -> controls.language()
                .text(
                        count.all() == 0
                                ? "empty.no-incidents"
                                : count.shown() == 0 ? "empty.none-pass" : "empty.none-chosen"));
    }
}
