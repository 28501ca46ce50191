// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.locationtech.jts.geom.Envelope;

/** The rows behind one reason, as they are written in the file, over the import page. */
final class RowsCard extends StackPane {

    /** So many rows show what a column holds. */
    private static final int PREVIEW = 200;

    private static final String MASKED = "•••••";

    private final Controls controls;
    private final ImportViewModel model;
    private final Label title = Controls.styled(new Label(), "at-panel-title");
    private final Label words = Controls.styled(new Label(), "at-help");
    private final TableView<PreviewRows.Line> table = new TableView<>();
    private final VBox map = new VBox(6);

    RowsCard(Controls controls, ImportViewModel model) {
        this.controls = controls;
        this.model = model;
        setId("import-rows");
        getStyleClass().add("palette-back");
        table.setId("import-rows-table");
        table.accessibleTextProperty().bind(title.textProperty());
        HBox.setHgrow(table, Priority.ALWAYS);
        table.setMinWidth(0);
        map.setId("import-rows-map");
        HBox both = new HBox(12, table, map);
        VBox.setVgrow(both, Priority.ALWAYS);
        Button close = controls.iconButton("action.close", MaterialDesignC.CLOSE, () -> model.rows()
                .inspected()
                .set(null));
        close.setId("import-rows-close");
        VBox card = new VBox(8, row(12, title, spring(), close), words, both);
        card.getStyleClass().add("at-card");
        card.setPadding(new Insets(16));
        card.setMaxSize(1100, 520);
        setMargin(card, new Insets(24));
        setAlignment(card, Pos.CENTER);
        getChildren().add(card);
        Controls.showWhen(
                this, model.rows().inspected().isNotNull().or(model.rows().preview()));
        model.rows().inspected().addListener((o, before, after) -> fill());
        model.rows().preview().addListener((o, before, after) -> fill());
        model.rows().pointed().addListener((o, before, after) -> draw());
        controls.language().follow(this::fill);
        controls.language().follow(this::draw);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.rows().close();
            }
        });
    }

    private void fill() {
        table.getColumns().clear();
        table.getItems().clear();
        ImportDraft draft = model.draft().get();
        if (draft == null) {
            return;
        }
        if (model.rows().preview().get()) {
            title.setText(controls.language().get("import.preview"));
            words.setText(controls.language().get("import.preview.words"));
            show(draft, PreviewRows.of(draft, PREVIEW));
            return;
        }
        if (model.rows().inspected().get() == null) {
            return;
        }
        List<PreviewRows.Line> lines =
                PreviewRows.behind(draft, model.rows().inspected().get());
        title.setText(controls.language()
                .say(model.rows().inspected().get().problem().at(org.atalaya.core.problem.Where.NOWHERE)));
        words.setText(controls.language()
                .get(
                        "import.rows-shown",
                        lines.size(),
                        model.rows().inspected().get().count()));
        show(draft, lines);
    }

    /** The rows as they are written, each column in the colour of its role. */
    private void show(ImportDraft draft, List<PreviewRows.Line> lines) {
        column(controls.language().get("import.row"), 70, line -> ImportView.whole(line.number(), controls));
        for (int i = 0; i < draft.columns().size(); i++) {
            int position = i;
            boolean masked = draft.personal().contains(draft.columns().get(i));
            column(draft.columns().get(i), 120, line -> {
                String text = position < line.cells().size() ? line.cells().get(position) : "";
                return masked && !text.isBlank() ? MASKED : text;
            });
            String role = draft.roles().get(i).name().toLowerCase(Locale.ROOT).replace('_', '-');
            table.getColumns().get(i + 1).getStyleClass().addAll("at-column-role", "at-column-" + role);
        }
        table.getItems().setAll(lines);
        table.requestFocus();
    }

    /** Where those of the rows lie whose coordinates can be read. */
    private void draw() {
        map.getChildren().clear();
        RowsSeen.Pointed pointed = model.rows().pointed().get();
        ImportDraft draft = model.draft().get();
        Envelope box = draft == null ? new Envelope() : PlacesMap.extent(draft);
        boolean any = pointed != null && !pointed.places().isEmpty() && !box.isNull();
        map.setVisible(any);
        map.setManaged(any);
        if (any) {
            PlacesMap places = new PlacesMap(draft, box).ringed(pointed.places());
            Label legend = controls.sentence(
                    controls.language()
                            .text("import.places.pointed", pointed.places().size(), places.beyond(pointed.places())),
                    "at-help");
            legend.setMaxWidth(PlacesMap.WIDTH);
            map.getChildren().addAll(places, legend);
        }
    }

    private void column(String name, double width, java.util.function.Function<PreviewRows.Line, String> text) {
        TableColumn<PreviewRows.Line, String> column = new TableColumn<>(name);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        table.getColumns().add(column);
    }
}
