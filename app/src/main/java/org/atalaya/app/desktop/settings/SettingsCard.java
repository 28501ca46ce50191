// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.settings;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.showWhen;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.app.desktop.theme.Zoom;

/** The settings over the page: language, theme, size and motion. What is chosen is in force at once. */
public final class SettingsCard extends StackPane {

    private final Controls controls;
    private final SettingsModel model;

    public SettingsCard(Controls controls, SettingsModel model) {
        this.controls = controls;
        this.model = model;
        setId("settings-card");
        getStyleClass().add("palette-back");
        HBox language = choice("language", List.of("en", "es"), tag -> tag, s -> s.language(), model::speak);
        VBox box = new VBox(
                16,
                controls.label("settings.title", "at-panel-title"),
                field("settings.language", language),
                field(
                        "settings.theme",
                        choice(
                                "theme",
                                List.of(Theme.values()),
                                theme -> theme.name().toLowerCase(Locale.ROOT),
                                Settings::theme,
                                model::choose)),
                field(
                        "settings.scale",
                        choice(
                                "scale",
                                Zoom.STEPS,
                                String::valueOf,
                                Settings::percent,
                                percent -> model.change(s -> s.enlarged(percent)))),
                motion(),
                controls.sentence(controls.language().text("settings.note"), "at-help"),
                row(8, spring(), close()));
        box.getStyleClass().add("at-card");
        box.setPadding(new Insets(16));
        box.setMaxSize(440, USE_PREF_SIZE);
        setAlignment(box, Pos.CENTER);
        getChildren().add(box);
        showWhen(this, model.shown());
        model.shown().addListener((o, before, after) -> {
            if (after) {
                Platform.runLater(() -> chosen(language).requestFocus());
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.shown().set(false);
            }
        });
    }

    private static Node chosen(HBox segments) {
        return segments.getChildren().stream()
                .filter(node -> node instanceof ToggleButton button && button.isSelected())
                .findFirst()
                .orElse(segments.getChildren().get(0));
    }

    private VBox field(String key, Node field) {
        Label label = controls.label(key, "at-strong");
        return new VBox(6, label, field);
    }

    private VBox motion() {
        CheckBox still = new CheckBox();
        still.setId("settings-motion");
        still.textProperty().bind(controls.language().text("settings.motion"));
        still.accessibleTextProperty().bind(still.textProperty());
        still.setSelected(model.now().stillMotion());
        still.setOnAction(event -> model.change(s -> s.moving(still.isSelected())));
        model.settings().addListener((o, before, after) -> still.setSelected(after.stillMotion()));
        Label words = controls.sentence(controls.language().text("settings.motion.help"), "at-help");
        words.setPadding(new Insets(0, 0, 0, 24));
        return new VBox(2, still, words);
    }

    private Button close() {
        Button close = controls.button("action.close", null, () -> model.shown().set(false), "accent");
        close.setId("settings-close");
        return close;
    }

    /** A few choices side by side; the texts of a choice are {@code settings.<name>.<word>}. */
    private <T> HBox choice(
            String name, List<T> all, Function<T, String> word, Function<Settings, T> now, Consumer<T> choose) {
        HBox segments = new HBox();
        segments.getStyleClass().add("at-segments");
        ToggleGroup group = new ToggleGroup();
        for (T each : all) {
            ToggleButton button = new ToggleButton();
            button.setId("settings-" + name + "-" + word.apply(each));
            ObservableValue<String> text = controls.language().text("settings." + name + "." + word.apply(each));
            button.textProperty().bind(text);
            button.accessibleTextProperty()
                    .bind(controls.language().text("settings." + name).map(title -> title + ": " + text.getValue()));
            button.setToggleGroup(group);
            button.setSelected(each.equals(now.apply(model.now())));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> {
                button.setSelected(true);
                choose.accept(each);
            });
            model.settings().addListener((o, before, after) -> button.setSelected(each.equals(now.apply(after))));
            segments.getChildren().add(button);
        }
        segments.getChildren().get(0).getStyleClass().add("at-first");
        segments.getChildren().get(all.size() - 1).getStyleClass().add("at-last");
        return segments;
    }
}
