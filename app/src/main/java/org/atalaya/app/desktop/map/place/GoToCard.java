// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.place;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.showWhen;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A field over the map for a coordinate: Enter goes there, Escape leaves. */
public final class GoToCard extends VBox {

    private static final double WIDTH = 380;

    public GoToCard(Controls controls, WayViewModel model, Runnable backToMap) {
        super(6);
        setId("go-to-card");
        getStyleClass().add("at-float");
        setPadding(new Insets(8, 12, 10, 12));
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        TextField typed = new TextField();
        typed.setId("go-to-field");
        typed.accessibleTextProperty().bind(controls.language().text("command.go-to"));
        HBox.setHgrow(typed, Priority.ALWAYS);
        Runnable go = () -> {
            if (model.goTo(typed.getText())) {
                model.asking().set(false);
                backToMap.run();
            }
        };
        Button there = controls.button("go-to.go", null, go, "accent");
        there.setId("go-to-go");
        Button close = controls.iconButton(
                "action.close", MaterialDesignC.CLOSE, () -> model.asking().set(false), "at-tiny");
        typed.setOnAction(event -> go.run());
        Label problem = controls.label(
                controls.language().texts().flatMap(texts -> model.problem()
                        .map(said -> said == null ? "" : controls.language().say(said))
                        .orElse("")),
                "at-bad");
        problem.setId("go-to-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        showWhen(problem, model.problem().isNotNull());
        Label help = controls.sentence(controls.language().text("go-to.help"), "at-help");
        help.textProperty().unbind();
        Runnable examples = () -> {
            Optional<List<String>> own = model.examples();
            typed.setPromptText(
                    own.map(all -> all.get(0)).orElse(controls.language().get("go-to.prompt")));
            help.setText(own.map(all -> controls.language().get("go-to.help.own", all.get(1), all.get(2)))
                    .orElse(controls.language().get("go-to.help")));
        };
        controls.language().follow(examples);
        getChildren()
                .addAll(
                        row(8, controls.label("go-to.title", "at-strong"), Controls.spring(), close),
                        row(8, typed, there),
                        problem,
                        help);
        showWhen(this, model.asking());
        model.asking().addListener((o, before, asked) -> {
            if (asked) {
                examples.run();
                typed.selectAll();
                Platform.runLater(typed::requestFocus);
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.asking().set(false);
                backToMap.run();
                event.consume();
            }
        });
    }
}
