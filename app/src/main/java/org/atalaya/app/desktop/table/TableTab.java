// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.filter.FilterChips;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Table;
import org.atalaya.core.export.TsvText;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The incidents, a table a run left, or the table behind a picture, in rows. */
public final class TableTab extends BorderPane {

    /** Incidents, or what a run left, or the twin of a picture. */
    private record Choice(Dataset dataset, Run run, Artifact artifact, Twin twin) {}

    private final Controls controls;
    private final RowsViewModel model;
    private final WorkspaceModel workspace;
    private final TableFiles files;
    private final ComboBox<Choice> choice = new ComboBox<>();
    private final IncidentTable incidents;
    private final TwinTable twins;
    private final TableSide side;
    private final Label count = new Label();
    private final List<Choice> asked = new ArrayList<>();
    private boolean offering;

    /** @param jump shows a row of the incidents, by its position in them, on the map */
    public TableTab(
            Controls controls, RowsViewModel model, TwinViewModel pictures, TableFiles files, IntConsumer jump) {
        this.controls = controls;
        this.model = model;
        this.workspace = model.workspace();
        this.files = files;
        this.side = new TableSide(controls, model);
        this.incidents = new IncidentTable(controls, model, side::filter, position -> jump.accept(model.row(position)));
        this.twins = new TwinTable(controls);
        choice.setId("table-choice");
        choice.getStyleClass().add("at-dense");
        choice.setMinWidth(120);
        choice.accessibleTextProperty().bind(controls.language().text("table.choose"));
        setTop(head());
        setRight(side);
        incidents
                .getSelectionModel()
                .selectedIndexProperty()
                .addListener((o, before, after) -> side.stand(after.intValue()));
        model.active().bind(sceneProperty().isNotNull());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown()
                    && event.getCode() == KeyCode.C
                    && !(event.getTarget() instanceof javafx.scene.control.TextInputControl)) {
                copy();
                event.consume();
            }
        });
        workspace.project().addListener((o, before, after) -> {
            asked.clear();
            offer();
        });
        workspace.dataset().addListener((o, before, after) -> {
            boolean rows = choice.getValue() == null || choice.getValue().dataset() != null;
            offer();
            if (rows) {
                choice.setValue(ofDataset());
            }
        });
        workspace.runs().addListener((ListChangeListener<Run>) change -> offer());
        pictures.asked().addListener((o, before, after) -> {
            if (after != null) {
                take(after);
            }
        });
        choice.valueProperty().addListener((o, before, after) -> {
            if (!offering) {
                fill();
            }
        });
        controls.names(choice, this::nameOf);
        controls.language().texts().addListener((o, before, after) -> {
            // Twins are made in the language of the moment.
            boolean twin = choice.getValue() != null && choice.getValue().twin() != null;
            asked.clear();
            offer();
            fill();
            if (twin) {
                pictures.again();
            }
        });
        offer();
        fill();
        // What was asked for before there was a table.
        if (pictures.asked().get() != null) {
            take(pictures.asked().get());
        }
    }

    private void take(TwinViewModel.Asked wanted) {
        wanted.twin().ifPresentOrElse(this::showTwin, () -> choice.setValue(ofDataset()));
    }

    private VBox head() {
        ToggleButton only = new ToggleButton();
        only.setId("only-selected");
        only.textProperty().bind(controls.language().text("table.only-selected"));
        only.accessibleTextProperty().bind(only.textProperty());
        only.getStyleClass().add("at-dense");
        only.selectedProperty().bindBidirectional(model.onlySelected());
        ToggleButton columns = toggle("table.columns", MaterialDesignV.VIEW_COLUMN_OUTLINE, "columns");
        ToggleButton record = toggle("table.record", MaterialDesignI.INFORMATION_OUTLINE, "record");
        Button copy = controls.iconButton("table.copy", MaterialDesignC.CONTENT_COPY, this::copy, "at-dense");
        copy.setId("table-copy");
        Button export = controls.iconButton("table.save", MaterialDesignE.EXPORT_VARIANT, this::export, "at-dense");
        export.setId("table-export");
        count.setId("table-count");
        count.getStyleClass().addAll("at-help", "at-figure");
        count.setMinWidth(USE_PREF_SIZE);
        FilterChips chips = new FilterChips(controls, model.filter());
        chips.setId("table-chips");
        chips.setPadding(new Insets(0, 12, 4, 12));
        HBox tools = row(8, choice, only, count, spring(), columns, record, copy, export);
        tools.setPadding(new Insets(4, 12, 4, 12));
        var ofIncidents = Bindings.createBooleanBinding(
                () -> choice.getValue() == null || choice.getValue().dataset() != null, choice.valueProperty());
        for (var node : List.of(only, columns, record)) {
            Controls.showWhen(node, ofIncidents);
        }
        model.rows().addListener((o, before, after) -> tell());
        workspace.highlight().addListener((o, before, after) -> tell());
        return new VBox(tools, chips);
    }

    private ToggleButton toggle(String key, org.kordamp.ikonli.Ikon icon, String page) {
        ToggleButton button = controls.iconToggle(key, icon, "at-dense");
        button.setId("table-" + page);
        button.setOnAction(event -> side.show(button.isSelected() ? page : ""));
        side.page().addListener((o, before, after) -> button.setSelected(page.equals(after)));
        return button;
    }

    /** Shows the first table of the latest run. */
    public void showLatest() {
        choice.getItems().stream().filter(c -> c.run() != null).findFirst().ifPresent(choice::setValue);
    }

    private void showTwin(Twin twin) {
        asked.removeIf(earlier -> earlier.twin().title().equals(twin.title()));
        Choice shown = new Choice(null, null, null, twin);
        asked.add(0, shown);
        offer();
        choice.setValue(shown);
    }

    private void offer() {
        Choice before = choice.getValue();
        List<Choice> choices = new ArrayList<>();
        for (Dataset dataset : workspace.datasets()) {
            boolean looked = dataset.equals(workspace.whole());
            choices.add(new Choice(looked ? workspace.dataset().get() : dataset, null, null, null));
        }
        choices.addAll(asked);
        for (Run run : workspace.runs()) {
            for (Artifact artifact : run.artifacts()) {
                if (table(artifact).isPresent()) {
                    choices.add(new Choice(null, run, artifact, null));
                }
            }
        }
        offering = true;
        choice.getItems().setAll(choices);
        offering = false;
        Choice next = choices.contains(before) ? before : ofDataset();
        choice.setValue(next);
        if (next == null || !next.equals(before)) {
            fill();
        }
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
        Choice chosen = choice.getValue();
        if (chosen == null || chosen.dataset() != null) {
            model.show(chosen == null ? null : chosen.dataset());
            setCenter(incidents);
            setRight(side);
        } else {
            twins.show(twinOf(chosen));
            setCenter(twins);
            setRight(null);
        }
        tell();
    }

    private Twin twinOf(Choice chosen) {
        return chosen.twin() != null
                ? chosen.twin()
                : ArtifactTwin.of(nameOf(chosen), table(chosen.artifact()).orElseThrow(), controls.language());
    }

    /** "1,909 of 20,164", and how many of them are selected. */
    private void tell() {
        if (getCenter() == twins) {
            count.setText(controls.language().get("table.rows", twins.getItems().size()));
            return;
        }
        int selected = workspace.highlight().get().size();
        String rows = controls.language()
                .get(
                        "table.count",
                        model.rows().get().size(),
                        model.rows().get().all());
        count.setText(selected == 0 ? rows : controls.language().get("table.count-selected", rows, selected));
    }

    private void copy() {
        if (getCenter() == twins) {
            String text = twins.tsv();
            put(text);
            files.copied((int) text.lines().count() - 1);
            return;
        }
        String heads = TsvText.line(model.visibleFields().stream()
                .map(field -> FieldWords.title(field, controls.language()))
                .toList());
        model.copy(incidents.getSelectionModel().getSelectedIndex(), lines -> {
            put(lines.stream()
                    .map(TsvText::line)
                    .reduce(new StringBuilder(heads), StringBuilder::append, (a, b) -> a)
                    .toString());
            files.copied(lines.size());
        });
    }

    private static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void export() {
        if (getCenter() != twins) {
            files.rows(model, "xlsx");
            return;
        }
        files.ask(nameOf(choice.getValue()), twins.lines().toList());
    }

    private static Optional<Table> table(Artifact artifact) {
        if (artifact instanceof Artifact.Table table && !table.measure().equals("predictions")) {
            return Optional.of(table.table());
        }
        return artifact instanceof Artifact.Features features ? Optional.of(features.attributes()) : Optional.empty();
    }

    private String nameOf(Choice chosen) {
        if (chosen.twin() != null) {
            return chosen.twin().title();
        }
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
