// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.task.FxTask;
import org.atalaya.app.desktop.theme.Beside;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.layer.Figures;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** The import page: the file, the figures that add up, the preview with roles, the problems, and Import. */
public final class ImportView extends BorderPane {

    /** From this width on two cards stand beside each other. */
    private static final double ROOM = 1000;

    private final Controls controls;
    private final ImportViewModel model;

    public ImportView(Controls controls, ImportViewModel model, Runnable leave) {
        this.controls = controls;
        this.model = model;
        setId("import");
        getStyleClass().add("at-page");
        VBox problems = new ProblemsCard(controls, model);
        HBox.setHgrow(problems, Priority.ALWAYS);
        Beside lower = new Beside(12, ROOM, Pos.TOP_LEFT, problems, new PlacesCard(controls, model));
        VBox page = new VBox(
                12,
                new FileCard(controls, model),
                failure(),
                new CountsCard(controls, model),
                new PreviewCard(controls, model),
                lower);
        page.setPadding(new Insets(10, 16, 12, 16));
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.accessibleTextProperty().bind(controls.language().text("command.import"));
        setTop(new StackPane(new StepHeader(controls, model)));
        setMargin(getTop(), new Insets(10, 16, 0, 16));
        setCenter(new StackPane(scroll, empty(), new RowsCard(controls, model)));
        setBottom(foot(leave));
        scroll.visibleProperty().bind(model.file().isNotNull());
    }

    private VBox empty() {
        Button choose =
                controls.button("import.choose", MaterialDesignF.FOLDER_OPEN_OUTLINE, model::askForFile, "accent");
        choose.setId("import-choose");
        VBox empty = new VBox(
                12,
                Controls.icon(MaterialDesignF.FILE_IMPORT_OUTLINE, "at-empty-icon"),
                controls.label("import.empty", "at-muted"),
                choose);
        empty.setAlignment(Pos.CENTER);
        Controls.showWhen(empty, model.file().isNull());
        return empty;
    }

    /** Why the file cannot be read as it was chosen: the sentence, and the way to another file. */
    private HBox failure() {
        Label words = controls.sentence(Bindings.createStringBinding(
                () -> model.failure().get() == null
                        ? ""
                        : controls.language().say(model.failure().get()),
                model.failure(),
                controls.language().texts()));
        words.setId("import-failure");
        Button change = controls.button("import.change", MaterialDesignF.FOLDER_OPEN_OUTLINE, model::askForFile);
        change.setMinWidth(USE_PREF_SIZE);
        HBox notice = row(12, Controls.icon(MaterialDesignA.ALERT_CIRCLE_OUTLINE, "at-bad"), words, spring(), change);
        notice.getStyleClass().addAll("at-notice", "at-notice-bad");
        Controls.showWhen(notice, model.failure().isNotNull());
        return notice;
    }

    private HBox foot(Runnable leave) {
        Button doImport = controls.button("import.do", MaterialDesignI.IMPORT, model::askAndImport, "accent");
        doImport.setId("import-do");
        doImport.textProperty().unbind();
        doImport.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.draft().get() == null
                                ? controls.language().get("import.do")
                                : controls.language()
                                        .get(
                                                model.draft().get().host().isPresent() ? "import.add-n" : "import.do-n",
                                                model.draft().get().report().accepted()),
                        model.draft(),
                        controls.language().texts()));
        Runnable refresh = () -> doImport.setDisable(!model.canImport());
        model.draft().addListener((o, before, after) -> refresh.run());
        model.running().addListener((o, before, after) -> refresh.run());
        model.failure().addListener((o, before, after) -> refresh.run());
        refresh.run();
        Button cancel = controls.button("action.cancel", null, () -> {
            if (model.running().get() != null) {
                model.cancel();
            } else {
                leave.run();
            }
        });
        cancel.setId("import-cancel");
        HBox foot = row(
                8,
                Controls.icon(MaterialDesignL.LOCK_OUTLINE),
                controls.label("import.private", "at-help"),
                spring(),
                progress(),
                new JoinChoice(controls, model),
                cancel,
                doImport);
        foot.setPadding(new Insets(12, 16, 12, 16));
        foot.getStyleClass().addAll("at-side", "at-foot");
        return foot;
    }

    /** How far the reading is and what it does; what is shown above stays until it is done. */
    private HBox progress() {
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(180);
        bar.accessibleTextProperty().bind(controls.language().text("import.looking"));
        Label step = Controls.styled(new Label(), "at-help");
        HBox progress = row(8, step, bar);
        progress.setId("import-progress");
        Controls.showWhen(progress, model.running().isNotNull());
        model.running().addListener((o, before, after) -> follow(after, bar, step));
        return progress;
    }

    private static void follow(Background.Handle handle, ProgressBar bar, Label step) {
        bar.progressProperty().unbind();
        step.textProperty().unbind();
        step.setText("");
        if (handle instanceof FxTask<?> task) {
            bar.progressProperty().bind(task.progressProperty());
            step.textProperty().bind(task.messageProperty());
        }
    }

    static String whole(long number, Controls controls) {
        return Figures.whole((double) number, controls.language().texts().get());
    }
}
