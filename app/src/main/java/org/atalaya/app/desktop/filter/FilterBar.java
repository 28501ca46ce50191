// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.filter;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.text.TypedDay;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.selection.Selection;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/** Chips of what is asked, how to ask more, the condition as text, and how many incidents answer. */
public final class FilterBar extends VBox {

    private final Controls controls;
    private final FilterViewModel model;
    private final MenuButton categories;
    private final MenuButton zones;
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final TextArea condition = new TextArea();
    private final TextField name = new TextField();

    public FilterBar(Controls controls, FilterViewModel model) {
        super(6);
        this.controls = controls;
        this.model = model;
        setId("filter");
        setPadding(new Insets(8, 12, 12, 12));
        categories = menu("filter.category");
        zones = menu("filter.zone");
        Button clear = controls.link("filter.clear", model::clear);
        clear.setId("filter-clear");
        Controls.showWhen(
                clear,
                Bindings.createBooleanBinding(() -> !model.selection().get().asksNothing(), model.selection()));
        Label count = controls.label(
                Bindings.createStringBinding(
                        () -> controls.language()
                                .get(
                                        "filter.count",
                                        model.count().get().shown(),
                                        model.count().get().all()),
                        model.count(),
                        controls.language().texts()),
                "at-help");
        count.setId("filter-count");
        Label wrong = controls.sentence(
                Bindings.createStringBinding(
                        () -> model.problem().get() == null
                                ? ""
                                : controls.language().say(model.problem().get()),
                        model.problem(),
                        controls.language().texts()),
                "at-bad",
                "at-help-bad");
        wrong.setId("filter-problem");
        Controls.showWhen(wrong, model.problem().isNotNull());
        prepareFields();
        Button save = controls.iconButton("filter.save", MaterialDesignB.BOOKMARK_PLUS_OUTLINE, this::save, "at-tiny");
        save.setId("filter-save");
        HBox.setHgrow(name, Priority.ALWAYS);
        getChildren()
                .addAll(
                        row(8, controls.label("filter.title", "at-strong"), spring(), clear),
                        new FilterChips(controls, model),
                        count,
                        nothing(),
                        // Above the fields, where it is seen in low windows too.
                        wrong,
                        row(6, categories, zones),
                        row(6, from, to),
                        condition,
                        row(6, name, save),
                        new SavedList(controls, model));
        model.selection().addListener((o, before, after) -> fill());
        model.workspace().project().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private Label nothing() {
        Label nothing = controls.sentence(controls.language().text("filter.nothing"), "at-help");
        nothing.setId("filter-nothing");
        Controls.showWhen(nothing, model.count().map(count -> count.shown() == 0 && count.all() > 0));
        return nothing;
    }

    private void prepareFields() {
        field(from, "filter.from");
        field(to, "filter.to");
        field(name, "filter.name");
        name.setOnAction(event -> save());
        from.setOnAction(event -> days());
        to.setOnAction(event -> days());
        for (TextField field : List.of(from, to)) {
            controls.hint(field, controls.language().text("filter.window.help"));
            field.focusedProperty().addListener((o, before, focused) -> {
                if (!focused) {
                    days();
                }
            });
            HBox.setHgrow(field, Priority.ALWAYS);
        }
        condition.setId("filter-where");
        condition.setPrefRowCount(2);
        condition.setWrapText(true);
        condition.promptTextProperty().bind(controls.language().text("filter.where"));
        condition.accessibleTextProperty().bind(controls.language().text("filter.where"));
        controls.hint(condition, controls.language().text("filter.where.help"));
        condition.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
                event.consume();
                model.condition(condition.getText());
            }
        });
        condition.focusedProperty().addListener((o, before, focused) -> {
            if (!focused
                    && !condition
                            .getText()
                            .strip()
                            .equals(model.selection().get().where())) {
                model.condition(condition.getText());
            }
        });
    }

    private void days() {
        model.days(TypedDay.iso(from.getText(), controls.language()), TypedDay.iso(to.getText(), controls.language()));
    }

    private void field(TextField field, String key) {
        field.setId(key.replace('.', '-'));
        field.getStyleClass().add("at-dense");
        field.setPrefColumnCount(8);
        field.promptTextProperty().bind(controls.language().text(key));
        field.accessibleTextProperty().bind(controls.language().text(key));
    }

    private MenuButton menu(String key) {
        MenuButton button = new MenuButton();
        button.setId(key.replace('.', '-'));
        button.textProperty().bind(controls.language().text(key));
        button.accessibleTextProperty().bind(button.textProperty());
        button.getStyleClass().add("at-filter-menu");
        return button;
    }

    private void save() {
        model.saveAs(name.getText());
    }

    private void fill() {
        Selection now = model.selection().get();
        checks(categories, model.categories(), now.categories(), model::category);
        zones();
        from.setText(now.from().map(this::typed).orElse(""));
        to.setText(FilterViewModel.lastShown(now).map(this::typed).orElse(""));
        condition.setText(now.where());
        name.setText(now.name());
    }

    /** The zones of the one layer, or a menu for each of several. */
    private void zones() {
        List<FilterViewModel.ZoneOffer> layers = model.zoneOffers();
        zones.getItems().clear();
        for (FilterViewModel.ZoneOffer offer : layers) {
            List<CheckMenuItem> items = items(
                    offer.zones(),
                    model.chosenZones(offer.layer()),
                    (zone, wanted) -> model.zone(offer.layer(), zone, wanted));
            if (layers.size() == 1) {
                zones.getItems().setAll(items);
            } else {
                Menu menu =
                        new Menu(offer.layer().isBlank() ? controls.language().get("zones.boundary") : offer.layer());
                menu.setMnemonicParsing(false);
                menu.getItems().setAll(items);
                zones.getItems().add(menu);
            }
        }
        zones.setDisable(layers.isEmpty());
    }

    private static void checks(
            MenuButton menu, List<String> all, List<String> chosen, BiConsumer<String, Boolean> choose) {
        menu.getItems().setAll(items(all, chosen, choose));
        menu.setDisable(all.isEmpty());
    }

    private static List<CheckMenuItem> items(
            List<String> all, List<String> chosen, BiConsumer<String, Boolean> choose) {
        List<CheckMenuItem> items = new ArrayList<>();
        for (String text : all) {
            CheckMenuItem item = new CheckMenuItem(text);
            item.setMnemonicParsing(false);
            item.setSelected(chosen.contains(text));
            item.setOnAction(event -> choose.accept(text, item.isSelected()));
            items.add(item);
        }
        return items;
    }

    private String typed(LocalDateTime moment) {
        return TypedDay.of(moment, controls.language());
    }
}
