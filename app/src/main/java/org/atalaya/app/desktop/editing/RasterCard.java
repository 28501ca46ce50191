// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.problem.Problem;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** The rasters of the project over the page, and a form for one more. */
public final class RasterCard extends StackPane {

    private static final double WIDTH = 620;

    private final Controls controls;
    private final RasterModel model;
    private final VBox rasters = new VBox(4);
    private final VBox form = new VBox(8);
    private final Button choose;

    public RasterCard(Controls controls, RasterModel model) {
        this.controls = controls;
        this.model = model;
        setId("raster-card");
        getStyleClass().add("palette-back");
        choose = controls.button("base.choose", MaterialDesignF.FOLDER_OPEN_OUTLINE, model::askForFile, "at-dense");
        choose.setId("raster-choose");
        rasters.setId("raster-list");
        form.setId("raster-form");
        Button close = controls.button("action.close", null, model::close);
        close.setId("raster-close");
        VBox box = new VBox(
                12,
                controls.label("raster.title", "at-panel-title"),
                controls.sentence(controls.language().text("raster.words"), "at-help"),
                rasters,
                row(8, choose),
                form,
                row(8, spring(), close));
        box.getStyleClass().add("at-card");
        box.setPadding(new Insets(16));
        box.setMaxSize(WIDTH, USE_PREF_SIZE);
        setAlignment(box, Pos.CENTER);
        getChildren().add(box);
        Controls.showWhen(this, model.shown());
        model.shown().addListener((o, before, after) -> {
            if (after) {
                fill();
                Platform.runLater(choose::requestFocus);
            }
        });
        model.content().addListener((o, before, after) -> fill());
        model.looked().addListener((o, before, after) -> fill());
        model.file().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
            }
        });
    }

    private void fill() {
        rasters.getChildren().setAll(model.rasters().stream().map(this::line).toList());
        if (model.rasters().isEmpty()) {
            rasters.getChildren().add(controls.label("raster.none", "at-muted"));
        }
        form.getChildren().setAll(model.file().get() == null ? List.of() : form());
    }

    /** A raster of the project: name, what it is, and the way out. */
    private Node line(RasterLayer raster) {
        Label name = Controls.styled(new Label(raster.name()), "at-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label kind = controls.label(raster.isNumbers() ? "raster.numbers" : "raster.picture", "at-muted");
        Button away =
                controls.iconButton("raster.remove", MaterialDesignC.CLOSE, () -> model.remove(raster), "at-tiny");
        away.setId("raster-remove-" + raster.name());
        return row(8, Controls.icon(MaterialDesignI.IMAGE_OUTLINE), name, kind, away);
    }

    private List<Node> form() {
        List<Node> fields = new ArrayList<>();
        RasterModel.Looked looked = model.looked().get();
        fields.add(Controls.styled(new Label(String.valueOf(model.file().get().getFileName())), "at-strong"));
        looked.failure().ifPresent(problem -> fields.add(sentence(problem, "at-bad")));
        looked.bands().ifPresent(bands -> {
            if (bands.count() > 1) {
                fields.add(field("raster.band", bandBox(bands.count(), bands.colours())));
            }
        });
        if (looked.failure().filter(p -> p.code().equals("raster.no-crs")).isPresent()) {
            fields.add(field("raster.system", system()));
        }
        looked.read().ifPresent(read -> {
            fields.add(field("raster.name", typed("raster-name", model.name())));
            if (read.layer().isNumbers()) {
                fields.add(field("raster.unit", typed("raster-unit", model.unit())));
            }
            read.statements().forEach(said -> fields.add(sentence(said, "at-help")));
            if (model.replaces()) {
                fields.add(sentence(
                        Problem.warning("raster.same-name", model.name().get().strip()), "at-help"));
            }
            Button add = controls.button("raster.add", MaterialDesignL.LAYERS_PLUS, model::add, "accent");
            add.setId("raster-add");
            add.disableProperty().bind(model.upToDate().not());
            fields.add(row(8, spring(), add));
        });
        return fields;
    }

    private ComboBox<Integer> bandBox(int count, boolean colours) {
        ComboBox<Integer> band = new ComboBox<>();
        band.setId("raster-band");
        band.getStyleClass().add("at-dense");
        if (colours || model.band() == 0) {
            band.getItems().add(0);
        }
        band.getItems().addAll(IntStream.rangeClosed(1, count).boxed().toList());
        String none = colours ? "raster.band.colours" : "raster.band.choose";
        controls.names(
                band,
                number -> number == 0
                        ? controls.language().get(none)
                        : controls.language().get("raster.band.number", number));
        band.setValue(model.band());
        band.valueProperty().addListener((o, before, after) -> model.chooseBand(after));
        return band;
    }

    private TextField system() {
        TextField field = new TextField();
        field.setId("raster-system");
        field.getStyleClass().addAll("at-dense", "at-figure");
        field.setPromptText("EPSG");
        field.setOnAction(event -> {
            String digits = field.getText().strip();
            if (digits.matches("\\d{4,6}")) {
                model.chooseSystem(Integer.parseInt(digits));
            }
        });
        return field;
    }

    private static TextField typed(String id, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("at-dense");
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private Label sentence(Problem problem, String style) {
        Label sentence = new Label(controls.language().say(problem));
        sentence.getStyleClass().add(style);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(WIDTH - 40);
        return sentence;
    }

    private HBox field(String key, Node field) {
        Label label = controls.label(key, "at-muted");
        label.setMinWidth(180);
        label.setLabelFor(field);
        field.accessibleTextProperty().bind(controls.language().text(key));
        return row(8, label, field);
    }
}
