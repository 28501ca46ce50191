// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.data.Role;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Rows of the file as they are written, those with something to say first, each column under its meaning. */
final class PreviewCard extends VBox {

    private static final int ROWS = 7;
    private static final int MOST_COLUMNS = 60;
    private static final String MASKED = "•••••";

    private final Controls controls;
    private final ImportViewModel model;
    private final GridPane grid = new GridPane();
    private final VBox persons = new VBox();

    PreviewCard(Controls controls, ImportViewModel model) {
        this.controls = controls;
        this.model = model;
        setId("import-preview");
        getStyleClass().addAll("at-card", "at-card-flush");
        Button more = controls.link(
                "import.preview.more", () -> model.rows().preview().set(true));
        more.setId("import-preview-more");
        var head = row(
                12,
                controls.label("import.preview", "at-strong"),
                controls.label("import.preview.words", "at-help"),
                more,
                spring(),
                persons);
        head.getStyleClass().add("at-card-head");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.accessibleTextProperty().bind(controls.language().text("import.preview"));
        // Room for the bar below the last row.
        grid.setPadding(new Insets(0, 4, 14, 0));
        getChildren().addAll(head, scroll);
        model.draft().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        persons.getChildren().clear();
        ImportDraft draft = model.draft().get();
        setVisible(draft != null);
        setManaged(draft != null);
        if (draft == null) {
            return;
        }
        warnOfPersons(draft);
        List<PreviewRows.Line> lines = PreviewRows.of(draft, ROWS);
        grid.getColumnConstraints().add(new ColumnConstraints(56));
        grid.add(right(controls.language().get("import.row"), "at-grid-head"), 0, 1);
        for (int line = 0; line < lines.size(); line++) {
            rule(line + 2, Math.min(MOST_COLUMNS, draft.columns().size()) + 1);
            grid.add(right(ImportView.whole(lines.get(line).number(), controls), "at-help"), 0, line + 2);
        }
        for (int column = 0; column < Math.min(MOST_COLUMNS, draft.columns().size()); column++) {
            column(draft, column, lines);
        }
    }

    private void column(ImportDraft draft, int column, List<PreviewRows.Line> lines) {
        ColumnConstraints width = new ColumnConstraints(112, 120, 260);
        width.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(width);
        Role role = model.roles().get(column);
        grid.add(roleBox(draft, column, role), column + 1, 0);
        grid.add(cell(draft.columns().get(column), "at-help"), column + 1, 1);
        for (int line = 0; line < lines.size(); line++) {
            List<String> cells = lines.get(line).cells();
            String text = column < cells.size() ? cells.get(column) : "";
            boolean masked = role == Role.LEAVE_OUT
                    && draft.personal().contains(draft.columns().get(column));
            boolean quiet = masked || role == Role.LEAVE_OUT || text.isBlank();
            Label shown = cell(
                    masked ? MASKED : text.isBlank() ? controls.language().get("table.empty-cell") : text,
                    quiet ? "at-muted" : "at-figure");
            switch (lines.get(line).markOf(column)) {
                case BAD -> shown.getStyleClass().add("at-cell-bad");
                case ODD -> shown.getStyleClass().add("at-cell-odd");
                case NONE -> shown.getStyleClass().add("at-cell-plain");
            }
            grid.add(shown, column + 1, line + 2);
        }
    }

    private void warnOfPersons(ImportDraft draft) {
        if (!draft.personal().isEmpty()) {
            HBox warning = row(
                    6,
                    Controls.icon(MaterialDesignA.ALERT_OUTLINE, "at-warn"),
                    controls.label(
                            controls.language().text("import.persons", String.join(", ", draft.personal())),
                            "at-help"));
            warning.setId("import-persons");
            persons.getChildren().add(warning);
        }
    }

    private void rule(int line, int columns) {
        Region rule = Controls.styled(new Region(), "at-divider-faint");
        GridPane.setValignment(rule, javafx.geometry.VPos.TOP);
        grid.add(rule, 0, line, columns, 1);
    }

    private VBox roleBox(ImportDraft draft, int column, Role role) {
        ComboBox<Role> box = new ComboBox<>();
        box.setId("role-" + column);
        box.getItems().setAll(Role.values());
        controls.names(box, value -> controls.language().get("role." + nameOf(value)));
        box.setValue(role);
        box.getStyleClass().addAll("at-dense", "at-small-words");
        box.setMaxWidth(Double.MAX_VALUE);
        box.accessibleTextProperty()
                .bind(controls.language().text("import.role", draft.columns().get(column)));
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                model.role(column, box.getValue());
            }
        });
        Region mark = Controls.styled(new Region(), "at-role-mark", "at-role-" + nameOf(role));
        VBox both = new VBox(1, mark, box);
        GridPane.setMargin(both, new Insets(2, 4, 2, 4));
        return both;
    }

    private static String nameOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Label right(String text, String style) {
        Label label = Controls.styled(new Label(text), style, "at-figure");
        label.setPadding(new Insets(0, 8, 0, 0));
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }

    private static Label cell(String text, String style) {
        Label label = Controls.styled(new Label(text.replace('\n', ' ')), style);
        label.setMinHeight(26);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setPadding(new Insets(0, 6, 0, 8));
        return label;
    }
}
