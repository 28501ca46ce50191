// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;

/** The incidents, or any table a run left, in rows. */
public final class TableTab extends BorderPane {

    /** Incidents, or what a run left. */
    private record Choice(Dataset dataset, Run run, Artifact artifact) {}

    private final Controls controls;
    private final WorkspaceModel workspace;
    private final ComboBox<Choice> choice = new ComboBox<>();
    private final TableView<Integer> view = new TableView<>();
    private final Label count = new Label();

    public TableTab(Controls controls, WorkspaceModel workspace) {
        this.controls = controls;
        this.workspace = workspace;
        choice.getStyleClass().add("at-dense");
        choice.accessibleTextProperty().bind(controls.language().text("table.choose"));
        view.accessibleTextProperty().bind(controls.language().text("drawer.table"));
        view.setPlaceholder(controls.label("table.empty", "at-muted"));
        count.getStyleClass().add("at-help");
        var head = row(8, choice, spring(), count);
        head.setPadding(new Insets(4, 12, 4, 12));
        setTop(head);
        setCenter(view);
        workspace.project().addListener((o, before, after) -> offer());
        workspace.dataset().addListener((o, before, after) -> {
            boolean incidents = choice.getValue() != null && choice.getValue().dataset() != null;
            offer();
            if (incidents) {
                choice.setValue(ofDataset());
            }
        });
        workspace.runs().addListener((ListChangeListener<Run>) change -> offer());
        choice.valueProperty().addListener((o, before, after) -> fill());
        controls.names(choice, this::nameOf);
        controls.language().follow(() -> {
            offer();
            fill();
        });
    }

    /** Shows the first table of the latest run. */
    public void showLatest() {
        choice.getItems().stream().filter(c -> c.run() != null).findFirst().ifPresent(choice::setValue);
    }

    private void offer() {
        Choice before = choice.getValue();
        List<Choice> choices = new ArrayList<>();
        for (Dataset dataset : workspace.datasets()) {
            boolean looked = dataset.equals(workspace.whole());
            choices.add(new Choice(looked ? workspace.dataset().get() : dataset, null, null));
        }
        for (Run run : workspace.runs()) {
            for (Artifact artifact : run.artifacts()) {
                if (table(artifact).isPresent()) {
                    choices.add(new Choice(null, run, artifact));
                }
            }
        }
        choice.getItems().setAll(choices);
        choice.setValue(choices.contains(before) ? before : ofDataset());
    }

    /** The rows of the dataset that is looked at. */
    private Choice ofDataset() {
        return choice.getItems().stream()
                .filter(c -> c.dataset() != null
                        && c.dataset().equals(workspace.dataset().get()))
                .findFirst()
                .orElse(null);
    }

    private void fill() {
        view.getColumns().clear();
        view.getItems().clear();
        Choice chosen = choice.getValue();
        if (chosen == null || !workspace.isOpen()) {
            return;
        }
        if (chosen.artifact() != null) {
            table(chosen.artifact()).ifPresent(this::show);
        } else {
            show(chosen.dataset().incidents());
        }
        count.setText(controls.language().get("table.rows", view.getItems().size()));
    }

    private void show(Incidents incidents) {
        for (Column column : incidents.columns()) {
            add(column.name(), false, row -> {
                String text = column.text(row);
                return text == null ? controls.language().get("table.no-data") : text;
            });
        }
        rows(incidents.size());
    }

    private void show(Table table) {
        for (int i = 0; i < table.columns().size(); i++) {
            int position = i;
            var column = table.columns().get(i);
            add(
                    controls.language().get(column.titleKey()),
                    CellText.isNumber(column),
                    row -> CellText.of(table.rows().get(row).get(position), column, controls.language()));
        }
        rows(table.rows().size());
    }

    private void rows(int size) {
        List<Integer> numbers = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            numbers.add(i);
        }
        view.setItems(FXCollections.observableArrayList(numbers));
    }

    private void add(String title, boolean number, java.util.function.IntFunction<String> text) {
        TableColumn<Integer, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
        column.setPrefWidth(number ? 110 : 140);
        column.setSortable(false);
        if (number) {
            column.setCellFactory(c -> new NumberCell());
        }
        view.getColumns().add(column);
    }

    private static Optional<Table> table(Artifact artifact) {
        if (artifact instanceof Artifact.Table table && !table.measure().equals("predictions")) {
            return Optional.of(table.table());
        }
        return artifact instanceof Artifact.Features features ? Optional.of(features.attributes()) : Optional.empty();
    }

    private static final class NumberCell extends TableCell<Integer, String> {
        NumberCell() {
            getStyleClass().add("at-number-cell");
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
        }
    }

    private String nameOf(Choice chosen) {
        if (chosen.run() == null) {
            return workspace.datasets().size() > 1
                    ? chosen.dataset().name()
                    : controls.language().get("layer.incidents");
        }
        return controls.language()
                .get(
                        "table.of-run",
                        chosen.run().number(),
                        controls.language().get(chosen.artifact().titleKey()));
    }
}
