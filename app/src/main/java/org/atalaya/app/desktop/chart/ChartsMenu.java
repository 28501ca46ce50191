// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.workspace.ChartState;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Which charts lie open: those of the incidents as they are, and those of columns of one's choice. */
final class ChartsMenu extends MenuButton {

    private final Controls controls;
    private final ChartsViewModel model;

    ChartsMenu(Controls controls, ChartsViewModel model) {
        this.controls = controls;
        this.model = model;
        setId("charts-menu");
        setGraphic(Controls.icon(MaterialDesignT.TUNE_VARIANT));
        textProperty().bind(controls.language().text("charts.choose"));
        accessibleTextProperty().bind(controls.language().text("charts.choose"));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        controls.hint(this, controls.language().text("charts.choose"));
        getStyleClass().addAll("at-icon-button", "at-dense", Tweaks.NO_ARROW);
        setMinWidth(USE_PREF_SIZE);
        setOnShowing(event -> fill());
        // A menu without items would not open.
        getItems().add(new MenuItem());
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        for (ChartKind kind : ChartKind.values()) {
            switch (kind.of()) {
                case NOTHING -> {
                    items.add(item(controls.language().get("chart." + kind.id()), kind.state()));
                    if (kind == ChartKind.ZONES) {
                        model.offer()
                                .get()
                                .zoneLayers()
                                .forEach(layer -> items.add(
                                        item(controls.language().get("chart.zones.of", layer), kind.state(layer))));
                    }
                }
                case NUMBER -> {
                    Menu menu = menu(kind);
                    model.offer().get().numbers().forEach(n -> menu.getItems()
                            .add(item(name(n, false), kind.state(n))));
                    items.add(menu);
                }
                case TWO_NUMBERS -> items.add(pairs(kind, model.offer().get().numbers(), false));
                case TWO_SIDES ->
                    items.add(pairs(
                            kind,
                            model.offer().get().sides().stream().map(Side::id).toList(),
                            true));
            }
        }
        getItems().setAll(items);
    }

    private Menu pairs(ChartKind kind, List<String> of, boolean sides) {
        Menu menu = menu(kind);
        for (String first : of) {
            Menu with = new Menu(name(first, sides));
            of.stream().filter(second -> !second.equals(first)).forEach(second -> with.getItems()
                    .add(item(name(second, sides), kind.state(first, second))));
            if (!with.getItems().isEmpty()) {
                menu.getItems().add(with);
            }
        }
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }

    private String name(String of, boolean side) {
        return side
                ? ChartMakers.sideName(Side.of(of), controls.language().texts().get())
                : ChartMakers.numberName(of, controls.language().texts().get());
    }

    private Menu menu(ChartKind kind) {
        Menu menu = new Menu(controls.language().get("charts.of." + kind.id()), Controls.icon(kind.icon()));
        menu.setDisable(kind.of() == ChartKind.Of.NUMBER
                && model.offer().get().numbers().isEmpty());
        return menu;
    }

    private CheckMenuItem item(String name, ChartState state) {
        CheckMenuItem item = new CheckMenuItem(name);
        item.setSelected(model.isOpen(state));
        item.setOnAction(event -> model.toggle(state));
        return item;
    }
}
