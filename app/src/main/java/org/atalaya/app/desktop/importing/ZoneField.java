// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.time.ZoneId;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Chooses one of all time zones by typing a part of its name. */
final class ZoneField extends Button {

    private static final double WIDTH = 260;

    private final FilteredList<String> zones =
            new FilteredList<>(FXCollections.observableArrayList(new TreeSet<>(ZoneId.getAvailableZoneIds())));
    private final TextField search = new TextField();
    private final ListView<String> list = new ListView<>(zones);
    private final Popup popup = new Popup();
    private final Consumer<ZoneId> choose;

    ZoneField(Controls controls, ObservableValue<ZoneId> zone, Consumer<ZoneId> choose) {
        this.choose = choose;
        setId("import-zone");
        textProperty().bind(zone.map(ZoneId::getId));
        setGraphic(Controls.icon(MaterialDesignC.CHEVRON_DOWN));
        setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        getStyleClass().addAll("at-dense", "at-field-button");
        accessibleTextProperty()
                .bind(controls.language().text("import.zone").map(label -> label + ": " + zone.getValue()));
        search.setId("import-zone-search");
        search.promptTextProperty().bind(controls.language().text("import.zone.search"));
        search.accessibleTextProperty().bind(controls.language().text("import.zone.search"));
        search.textProperty().addListener((o, before, text) -> filter(text));
        search.setOnAction(event -> take());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
            }
        });
        list.setId("import-zone-list");
        list.accessibleTextProperty().bind(controls.language().text("import.zone"));
        list.setPrefSize(WIDTH, 260);
        list.setOnMouseClicked(event -> take());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                take();
            }
        });
        VBox content = new VBox(8, search, list);
        content.getStyleClass().addAll("at-card", "at-popup");
        popup.getContent().add(content);
        popup.setAutoHide(true);
        setOnAction(event -> open(zone.getValue()));
    }

    private void open(ZoneId now) {
        search.clear();
        list.getSelectionModel().select(now.getId());
        list.scrollTo(now.getId());
        Bounds place = localToScreen(getBoundsInLocal());
        popup.show(this, place.getMinX(), place.getMaxY() + 4);
        search.requestFocus();
    }

    private void filter(String text) {
        String part = text.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        zones.setPredicate(id -> id.toLowerCase(Locale.ROOT).contains(part));
    }

    /** The chosen one, or the first that fits what was typed. */
    private void take() {
        String chosen = list.getSelectionModel().getSelectedItem();
        String id = chosen != null ? chosen : zones.isEmpty() ? null : zones.get(0);
        if (id != null) {
            popup.hide();
            choose.accept(ZoneId.of(id));
        }
    }
}
