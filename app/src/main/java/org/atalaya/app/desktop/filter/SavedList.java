// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.filter;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.selection.Selection;
import org.atalaya.core.store.SavedSelections;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The saved selections: one click asks one again; each can be renamed and deleted. */
final class SavedList extends VBox {

    private final Controls controls;
    private final FilterViewModel model;

    SavedList(Controls controls, FilterViewModel model) {
        super(2);
        this.controls = controls;
        this.model = model;
        setId("filter-saved");
        model.workspace().selections().addListener((ListChangeListener<Selection>) change -> fill());
        model.workspace().unreadable().addListener((ListChangeListener<SavedSelections.Unreadable>) change -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        getChildren().clear();
        for (SavedSelections.Unreadable damaged : model.workspace().unreadable()) {
            getChildren().add(damaged(damaged));
        }
        for (Selection selection : model.workspace().selections()) {
            getChildren().add(saved(selection));
        }
        if (getChildren().isEmpty()) {
            getChildren().add(controls.sentence(controls.language().text("filter.saved.none"), "at-fine"));
        } else {
            getChildren().add(0, controls.label("filter.saved", "at-fine"));
        }
    }

    private HBox saved(Selection selection) {
        String name = selection.name();
        Button ask = new Button(name);
        ask.setMnemonicParsing(false);
        ask.getStyleClass().add("at-link");
        ask.setMinWidth(0);
        ask.setAccessibleText(controls.language().get("filter.ask", name));
        controls.hint(ask, controls.language().text("filter.ask", name));
        ask.setOnAction(event -> model.choose(selection));
        HBox line = row(4);
        Button rename = small("filter.rename", name, MaterialDesignP.PENCIL_OUTLINE);
        rename.setOnAction(event -> rename(line, name));
        line.getChildren().addAll(ask, spring(), rename, delete(name));
        return line;
    }

    /** The name becomes a field: Enter takes what is typed, Escape leaves it. */
    private void rename(HBox line, String name) {
        TextField field = new TextField(name);
        field.getStyleClass().add("at-dense");
        field.setAccessibleText(controls.language().get("filter.rename", name));
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(event -> {
            fill();
            model.saved().rename(name, field.getText());
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                fill();
            }
        });
        line.getChildren().setAll(field);
        field.requestFocus();
        field.selectAll();
    }

    private HBox damaged(SavedSelections.Unreadable damaged) {
        Label words = Controls.styled(new Label(controls.language().say(damaged.reason())), "at-help", "at-help-bad");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox line = row(4, Controls.icon(MaterialDesignA.ALERT_OUTLINE, "at-bad"), words, delete(damaged.name()));
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private Button delete(String name) {
        Button delete = small("filter.delete", name, MaterialDesignD.DELETE_OUTLINE);
        delete.setOnAction(event -> model.saved().delete(name));
        return delete;
    }

    private Button small(String key, String name, Ikon icon) {
        Button button = new Button();
        button.setGraphic(Controls.icon(icon));
        button.getStyleClass().addAll("at-icon-button", "at-tiny");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(controls.language().get(key, name));
        controls.hint(button, controls.language().text(key, name));
        return button;
    }
}
