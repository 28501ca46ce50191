// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.data.Photo;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The incident that is set on the map, in the side panel: what, when, in words, with a picture. */
public final class ReportCard extends VBox {

    private static final double PICTURE = 200;

    private final Controls controls;
    private final ReportModel model;
    private final ComboBox<String> category = new ComboBox<>();
    private final TextField when = new TextField();
    private final TextArea text = new TextArea();
    private final Label photo = new Label();
    private final ImageView picture = new ImageView();
    private final Button away;
    private final Button delete;

    public ReportCard(Controls controls, ReportModel model) {
        super(6);
        this.controls = controls;
        this.model = model;
        setId("report-card");
        getStyleClass().add("at-card");
        setMinHeight(Region.USE_PREF_SIZE);
        category.setId("report-category");
        category.setEditable(true);
        category.setMaxWidth(Double.MAX_VALUE);
        category.getStyleClass().add("at-dense");
        category.setItems(model.categories());
        category.getEditor().textProperty().bindBidirectional(model.category());
        when.setId("report-when");
        when.getStyleClass().addAll("at-dense", "at-figure");
        when.textProperty().bindBidirectional(model.when());
        text.setId("report-text");
        text.setPrefRowCount(3);
        text.setWrapText(true);
        text.textProperty().bindBidirectional(model.text());
        picture.setPreserveRatio(true);
        picture.setFitWidth(PICTURE);
        picture.setFitHeight(PICTURE * 0.7);
        Button choose = controls.button("report.photo", MaterialDesignC.CAMERA_OUTLINE, model::askForPhoto, "at-dense");
        choose.setId("report-photo");
        away = controls.iconButton("report.no-photo", MaterialDesignC.CLOSE, model::withoutPhoto, "at-tiny");
        Button save = controls.button("report.save", null, model::save, "accent", "at-dense");
        save.setId("report-save");
        Button cancel = controls.button("action.cancel", null, model::cancel, "at-dense");
        cancel.setId("report-cancel");
        delete = controls.iconButton("report.delete", MaterialDesignT.TRASH_CAN_OUTLINE, model::delete);
        delete.setId("report-delete");
        getChildren()
                .addAll(
                        row(
                                8,
                                Controls.icon(MaterialDesignM.MAP_MARKER_PLUS_OUTLINE, "at-accent"),
                                controls.sentence(controls.language().text("report.title"), "at-strong")),
                        field("report.category", category),
                        field("report.when", when),
                        field("report.text", text),
                        row(8, choose, photo, away),
                        picture,
                        controls.sentence(controls.language().text("report.stays"), "at-fine"),
                        row(8, delete, spring(), cancel, save));
        managedProperty().bind(visibleProperty());
        picture.managedProperty().bind(picture.imageProperty().isNotNull());
        model.place().addListener((o, before, after) -> fill(after));
        model.photo().addListener((o, before, after) -> show(after));
        fill(Optional.empty());
        show(Optional.empty());
    }

    private Node field(String key, Region field) {
        Label label = controls.sentence(controls.language().text(key), "at-fine");
        label.setLabelFor(field);
        field.accessibleTextProperty().bind(controls.language().text(key));
        return new VBox(2, label, field);
    }

    private void fill(Optional<ReportModel.Place> place) {
        setVisible(place.isPresent());
        boolean known = place.isPresent() && place.get().number() > 0;
        delete.setVisible(known);
        delete.setManaged(known);
        if (place.isPresent()) {
            Platform.runLater(category::requestFocus);
        }
    }

    private void show(Optional<Photo> shown) {
        photo.setText(shown.map(Photo::name).orElse(""));
        away.setVisible(shown.isPresent());
        picture.setImage(null);
        shown.ifPresent(one -> model.look(one, bytes -> {
            if (model.photo().get().equals(shown)) {
                Image image = new Image(new ByteArrayInputStream(bytes), PICTURE, PICTURE, true, true);
                // WebP and HEIC are kept, but Java cannot draw them.
                picture.setImage(image.isError() ? null : image);
            }
        }));
    }
}
