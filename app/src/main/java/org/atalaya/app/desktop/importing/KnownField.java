// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.atalaya.app.desktop.theme.Controls.row;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.importing.KnownWhen.Way;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.text.TypedDay;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.context.ContextTable.Kind;
import org.atalaya.core.importer.ContextReader.Columns;

/** When the values became known: so many days or hours after the beginning of theirs, as a column says, or since a day. */
final class KnownField extends VBox {

    private final ContextViewModel model;
    private final ComboBox<Way> ways = new ComboBox<>();
    private final TextField text = new TextField();
    private final ComboBox<String> columns = new ComboBox<>();

    KnownField(Controls controls, ContextViewModel model) {
        super(2);
        this.model = model;
        Label label = controls.label("context.known", "at-fine");
        label.setLabelFor(ways);
        ways.setId("context-known");
        ways.getStyleClass().add("at-dense");
        ways.setMinWidth(USE_PREF_SIZE);
        ways.accessibleTextProperty().bind(controls.language().text("context.known"));
        controls.names(ways, way -> controls.language().get(key(way)));
        text.setId("context-known-text");
        text.getStyleClass().add("at-dense");
        text.setPrefColumnCount(10);
        columns.setId("context-known-column");
        columns.getStyleClass().add("at-dense");
        columns.promptTextProperty().bind(controls.language().text("import.part.choose"));
        columns.accessibleTextProperty().bind(controls.language().text("context.known.column"));
        text.setOnAction(event -> say(controls.language()));
        text.focusedProperty().addListener((o, before, focused) -> {
            if (!focused) {
                say(controls.language());
            }
        });
        getChildren()
                .addAll(
                        label,
                        row(8, ways, text, columns),
                        controls.sentence(controls.language().text("context.known.words"), "at-help"));
        controls.language().follow(() -> {
            text.setAccessibleText(controls.language().get("context.known"));
            prompt(controls);
        });
        ways.valueProperty().addListener((o, before, after) -> {
            show();
            prompt(controls);
            if (after != null && after != model.known().get().way()) {
                text.clear();
                columns.setValue(null);
                model.chooseKnown(new KnownWhen(after, ""));
            }
        });
        columns.valueProperty().addListener((o, before, after) -> {
            if (after != null && ways.getValue() == Way.COLUMN) {
                model.chooseKnown(new KnownWhen(Way.COLUMN, after));
            }
        });
        model.kind().addListener((o, before, after) -> offer());
        model.known().addListener((o, before, after) -> {
            ways.setValue(after.way());
            if (after.way() != Way.COLUMN && !typed(controls.language()).equals(after.text())) {
                text.setText(after.text());
            }
        });
        model.shown().addListener((o, before, after) -> {
            text.clear();
            columns.setValue(null);
        });
        model.looked().addListener((o, before, after) -> fillColumns(after));
        offer();
    }

    private static String key(Way way) {
        return "context.known." + way.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void prompt(Controls controls) {
        if (ways.getValue() != null && ways.getValue() != Way.COLUMN) {
            text.setPromptText(controls.language().get(key(ways.getValue()) + ".prompt"));
        }
    }

    /** Zones have no beginning that values could become known after. */
    private void offer() {
        boolean zones = model.kind().get() == Kind.ZONE;
        Way now = model.known().get().way();
        ways.getItems().setAll(zones ? List.of(Way.SINCE, Way.COLUMN) : List.of(Way.values()));
        ways.setValue(ways.getItems().contains(now) ? now : ways.getItems().get(0));
    }

    private void show() {
        boolean column = ways.getValue() == Way.COLUMN;
        text.setVisible(!column);
        text.setManaged(!column);
        columns.setVisible(column);
        columns.setManaged(column);
    }

    private String typed(Language language) {
        return ways.getValue() == Way.SINCE
                ? TypedDay.iso(text.getText(), language)
                : text.getText().strip();
    }

    private void say(Language language) {
        if (ways.getValue() != null && ways.getValue() != Way.COLUMN) {
            model.chooseKnown(new KnownWhen(ways.getValue(), typed(language)));
        }
    }

    private void fillColumns(ContextViewModel.Looked looked) {
        List<String> names = looked.columns().map(Columns::names).orElse(List.of());
        if (!names.equals(columns.getItems())) {
            columns.getItems().setAll(names);
        }
    }
}
