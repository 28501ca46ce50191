// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.task;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What runs now: name, step, how far, time left, and Cancel. */
public final class TaskTray extends VBox {

    private final Controls controls;
    private final Tasks tasks;

    public TaskTray(Controls controls, Tasks tasks) {
        super(4);
        this.controls = controls;
        this.tasks = tasks;
        setId("tasks");
        setPadding(new Insets(8, 12, 8, 12));
        tasks.running().addListener((ListChangeListener<FxTask<?>>) change -> fill());
        fill();
    }

    private void fill() {
        getChildren().clear();
        if (tasks.running().isEmpty()) {
            getChildren().add(controls.label("task.none", "at-muted"));
        }
        for (FxTask<?> task : tasks.running()) {
            getChildren().add(line(controls, task));
        }
    }

    /** One running task as a line, also shown where the work was started. */
    public static HBox line(Controls controls, FxTask<?> task) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.progressProperty());
        bar.setPrefWidth(180);
        bar.accessibleTextProperty().bind(task.name());
        Label left = controls.label(
                Bindings.createStringBinding(
                        () -> task.secondsLeft() < 0
                                ? ""
                                : controls.language().get("task.left", Math.ceil(task.secondsLeft())),
                        task.progressProperty(),
                        controls.language().texts()),
                "at-help");
        Button cancel = controls.button("action.cancel", MaterialDesignC.CANCEL, task::stop, "at-dense");
        Label step = new Label();
        step.textProperty().bind(task.messageProperty());
        step.getStyleClass().add("at-help");
        return row(12, controls.label(task.name(), "at-strong"), bar, step, spring(), left, cancel);
    }
}
