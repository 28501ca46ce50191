// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.atalaya.app.desktop.analysis.AnalysisViewModel;
import org.atalaya.app.desktop.analysis.CheckNotice;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.task.FxTask;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.problem.Problem;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Under the question: what is wrong with it, whether the answer is still its own, the run and how far it is. */
final class RunFoot extends VBox {

    private final Controls controls;
    private final BenchViewModel model;
    private final AnalysisViewModel question;
    private final Button run;
    private final VBox progress = new VBox(4);

    RunFoot(Controls controls, BenchViewModel model) {
        super(8);
        this.controls = controls;
        this.model = model;
        this.question = model.question();
        setPadding(new Insets(10, 12, 12, 12));
        getStyleClass().add("at-foot");
        CheckNotice check = new CheckNotice(controls, question);
        Controls.showWhen(check, Bindings.isNotEmpty(question.problems()));
        Label changed = controls.sentence(controls.language().text("bench.changed"), "at-help");
        changed.setId("bench-changed");
        changed.setGraphic(Controls.icon(MaterialDesignC.CIRCLE_MEDIUM, "at-warn"));
        Controls.showWhen(changed, model.changed());
        run = controls.button("bench.run", MaterialDesignP.PLAY, question::run, "accent");
        run.setId("bench-run");
        run.setMaxWidth(Double.MAX_VALUE);
        run.getStyleClass().add("at-button-wide");
        // In Spanish and enlarged it takes two lines; a button is one line high by its sheet.
        run.setWrapText(true);
        run.setTextAlignment(TextAlignment.CENTER);
        run.setStyle("-fx-pref-height: -1;");
        run.textProperty().unbind();
        run.accessibleTextProperty().unbind();
        run.accessibleTextProperty().bind(run.textProperty());
        Controls.showWhen(run, question.running().isNull());
        question.problems().addListener((ListChangeListener<Problem>) change -> refresh());
        question.running().addListener((o, before, after) -> {
            follow(after);
            refresh();
        });
        question.checked().addListener((o, before, after) -> refresh());
        controls.language().follow(this::refresh);
        Controls.showWhen(progress, question.running().isNotNull());
        getChildren().addAll(check, changed, progress, run);
    }

    private void refresh() {
        run.setText(controls.language().get("bench.run", model.models()));
        run.setDisable(!question.canRun());
    }

    private void follow(Background.Handle handle) {
        progress.getChildren().clear();
        if (handle == null) {
            return;
        }
        Label step = Controls.styled(new Label(), "at-help");
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(step.textProperty());
        Label left = Controls.styled(new Label(), "at-fine");
        left.setMinWidth(USE_PREF_SIZE);
        if (handle instanceof FxTask<?> task) {
            bar.progressProperty().bind(task.progressProperty());
            step.textProperty().bind(task.messageProperty());
            left.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> task.secondsLeft() < 0
                                    ? ""
                                    : controls.language().get("task.left", Math.ceil(task.secondsLeft())),
                            task.progressProperty(),
                            controls.language().texts()));
        }
        Button cancel = controls.button("action.cancel", MaterialDesignC.CANCEL, question::cancel);
        cancel.setId("bench-cancel");
        cancel.setMaxWidth(Double.MAX_VALUE);
        progress.getChildren().addAll(row(6, step, spring(), left), bar, cancel);
    }
}
