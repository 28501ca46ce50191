// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.frame;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.showWhen;
import static org.atalaya.app.desktop.theme.Controls.spring;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.atalaya.app.desktop.task.FxTask;
import org.atalaya.app.desktop.task.Tasks;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** The last line of the window: where the pointer is, whether all is saved, what runs, how much memory is used. */
final class StatusBar extends HBox {

    private static final double GIGABYTE = 1 << 30;

    private final Controls controls;
    private final SimpleObjectProperty<Double> used = new SimpleObjectProperty<>(usedMemory());

    StatusBar(
            Controls controls,
            ObservableValue<String> place,
            ObservableValue<Boolean> isSaved,
            WorkspaceModel workspace,
            Tasks tasks) {
        super(16);
        this.controls = controls;
        getStyleClass().add("at-status");
        setAlignment(Pos.CENTER_LEFT);
        Label where = controls.label(place, "at-figure");
        where.setId("status-place");
        HBox saved = row(6, Controls.icon(MaterialDesignC.CHECK, "at-good"), controls.label("status.saved", "at-good"));
        saved.setId("status-saved");
        showWhen(
                saved,
                Bindings.createBooleanBinding(
                        () -> workspace.isOpen() && isSaved.getValue(), workspace.project(), isSaved));
        Label unsaved = controls.label("status.unsaved");
        showWhen(
                unsaved,
                Bindings.createBooleanBinding(
                        () -> workspace.isOpen() && !isSaved.getValue(), workspace.project(), isSaved));
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(120);
        bar.setPrefHeight(6);
        bar.accessibleTextProperty().bind(controls.language().text("drawer.tasks"));
        showWhen(bar, Bindings.isNotEmpty(tasks.running()));
        tasks.running().addListener((ListChangeListener<FxTask<?>>) change -> {
            bar.progressProperty().unbind();
            if (!tasks.running().isEmpty()) {
                bar.progressProperty().bind(tasks.running().get(0).progressProperty());
            }
        });
        ObservableValue<String> running = Bindings.createStringBinding(
                () -> tasks.running().isEmpty()
                        ? controls.language().get("status.idle")
                        : tasks.running().size() == 1
                                ? tasks.running().get(0).name().getValue()
                                : controls.language()
                                        .get("status.running", tasks.running().size()),
                tasks.running(),
                controls.language().texts());
        getChildren()
                .addAll(
                        where,
                        spring(),
                        saved,
                        unsaved,
                        bar,
                        controls.label(running),
                        memory(),
                        row(6, Controls.icon(MaterialDesignL.LOCK_OUTLINE), controls.label("status.offline")));
    }

    private Label memory() {
        double most = Runtime.getRuntime().maxMemory() / GIGABYTE;
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(2), event -> used.set(usedMemory())));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        return controls.label(controls.language().text("status.memory", used, most));
    }

    private static double usedMemory() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / GIGABYTE;
    }
}
