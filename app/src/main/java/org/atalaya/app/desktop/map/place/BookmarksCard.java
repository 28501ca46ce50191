// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.place;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.showWhen;
import static org.atalaya.app.desktop.theme.Controls.spring;

import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.workspace.Bookmark;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The bookmarks of the project over the map: go, rename, delete, and keep what is in sight. */
public final class BookmarksCard extends VBox {

    private static final double WIDTH = 300;

    private final Controls controls;
    private final WayViewModel model;
    private final VBox list = new VBox(2);
    private final TextField name = new TextField();
    private Bookmark renaming;

    public BookmarksCard(Controls controls, WayViewModel model, Runnable backToMap) {
        super(8);
        this.controls = controls;
        this.model = model;
        setId("bookmarks-card");
        getStyleClass().add("at-float");
        setPadding(new Insets(8, 12, 10, 12));
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        name.setId("bookmark-name");
        name.promptTextProperty().bind(controls.language().text("bookmark.prompt"));
        name.accessibleTextProperty().bind(controls.language().text("bookmark.prompt"));
        name.setOnAction(event -> add());
        HBox.setHgrow(name, Priority.ALWAYS);
        Button keep = controls.button("bookmark.add", null, this::add);
        keep.setId("bookmark-add");
        keep.setMinWidth(Region.USE_PREF_SIZE);
        getChildren()
                .addAll(
                        row(
                                8,
                                controls.label("bookmark.title", "at-strong"),
                                spring(),
                                controls.iconButton(
                                        "action.close",
                                        MaterialDesignC.CLOSE,
                                        () -> model.listing().set(false),
                                        "at-tiny")),
                        list,
                        row(8, name, keep));
        showWhen(this, model.listing());
        model.workspace().state().addListener((o, before, after) -> {
            if (!before.aids().equals(after.aids())) {
                fill();
            }
        });
        model.listing().addListener((o, before, shown) -> {
            renaming = null;
            fill();
            if (shown) {
                Platform.runLater(name::requestFocus);
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.listing().set(false);
                backToMap.run();
                event.consume();
            }
        });
        fill();
    }

    private void add() {
        model.add(name.getText());
        name.clear();
    }

    private void fill() {
        list.getChildren().clear();
        if (model.bookmarks().isEmpty()) {
            list.getChildren().add(controls.sentence(controls.language().text("bookmark.none"), "at-help"));
        }
        for (Bookmark bookmark : model.bookmarks()) {
            list.getChildren().add(bookmark.equals(renaming) ? renamer(bookmark) : line(bookmark));
        }
    }

    private Node line(Bookmark bookmark) {
        Button go = new Button(bookmark.name());
        go.getStyleClass().addAll("at-row-button", "at-bookmark");
        go.setMaxWidth(Double.MAX_VALUE);
        go.setAlignment(Pos.CENTER_LEFT);
        go.accessibleTextProperty().bind(controls.language().text("bookmark.go", bookmark.name()));
        go.setOnAction(event -> model.go(bookmark));
        HBox.setHgrow(go, Priority.ALWAYS);
        return row(
                4,
                go,
                controls.iconButton(
                        "bookmark.rename",
                        MaterialDesignP.PENCIL_OUTLINE,
                        () -> {
                            renaming = bookmark;
                            fill();
                        },
                        "at-tiny"),
                controls.iconButton("bookmark.delete", MaterialDesignC.CLOSE, () -> model.delete(bookmark), "at-tiny"));
    }

    private Node renamer(Bookmark bookmark) {
        TextField field = new TextField(bookmark.name());
        field.setId("bookmark-rename");
        field.getStyleClass().add("at-dense");
        field.accessibleTextProperty().bind(controls.language().text("bookmark.rename"));
        field.setOnAction(event -> {
            renaming = null;
            model.rename(bookmark, field.getText());
            fill();
        });
        Platform.runLater(field::requestFocus);
        return field;
    }
}
