// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Chooses one of very many things by typing a part of its name. */
class PickField<T> extends Button {

    private final TextField search = new TextField();
    private final ObservableList<T> found = FXCollections.observableArrayList();
    private final ListView<T> list = new ListView<>(found);
    private final Popup popup = new Popup();
    private final Function<String, List<T>> find;
    private final Consumer<T> choose;

    /**
     * @param key key of the label; with {@code .search} behind it that of what to type
     * @param now what is chosen, as it is shown
     * @param find what fits a text, the nearest first
     */
    PickField(
            Controls controls,
            String id,
            String key,
            ObservableValue<String> now,
            Function<T, String> shown,
            Function<String, List<T>> find,
            Consumer<T> choose) {
        this.find = find;
        this.choose = choose;
        setId(id);
        textProperty().bind(now);
        setGraphic(Controls.icon(MaterialDesignC.CHEVRON_DOWN));
        setContentDisplay(ContentDisplay.RIGHT);
        getStyleClass().addAll("at-dense", "at-field-button");
        accessibleTextProperty().bind(controls.language().text(key).map(label -> label + ": " + now.getValue()));
        search.setId(id + "-search");
        search.promptTextProperty().bind(controls.language().text(key + ".search"));
        search.accessibleTextProperty().bind(controls.language().text(key + ".search"));
        search.textProperty().addListener((o, before, text) -> found.setAll(find.apply(text)));
        search.setOnAction(event -> take());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
            }
        });
        list.setId(id + "-list");
        list.accessibleTextProperty().bind(controls.language().text(key));
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : shown.apply(item));
            }
        });
        list.setPrefSize(width(), 260);
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
        setOnAction(event -> open());
    }

    /** Width of the list in pixels. */
    double width() {
        return 260;
    }

    private void open() {
        search.clear();
        refresh();
        Bounds place = localToScreen(getBoundsInLocal());
        popup.show(this, place.getMinX(), place.getMaxY() + 4);
        search.requestFocus();
    }

    /** Searches again, where more has become known. */
    final void refresh() {
        found.setAll(find.apply(search.getText()));
    }

    /** The chosen one, or the first that fits what was typed. */
    private void take() {
        T chosen = list.getSelectionModel().getSelectedItem();
        T taken = chosen != null ? chosen : found.isEmpty() ? null : found.get(0);
        if (taken != null) {
            popup.hide();
            choose.accept(taken);
        }
    }
}
