// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.analysis;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Severity;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The live check: green when nothing is wrong, otherwise each sentence with its sign. */
public final class CheckNotice extends VBox {

    private final Controls controls;
    private final AnalysisViewModel model;

    public CheckNotice(Controls controls, AnalysisViewModel model) {
        super(6);
        this.controls = controls;
        this.model = model;
        setId("check");
        model.problems().addListener((ListChangeListener<Problem>) change -> fill());
        model.checked().addListener((o, before, after) -> fill());
        model.outlook().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        getChildren().clear();
        if (model.problems().isEmpty()) {
            String key = model.workspaceOpen() ? "analysis.no-problems" : "analysis.no-project";
            String last = model.workspaceOpen() ? foretold() : "";
            getChildren().add(notice(controls.language().get(key) + last, model.workspaceOpen() ? "good" : "info"));
        }
        for (Problem problem : model.problems()) {
            String kind = problem.severity() == Severity.ERROR
                    ? "bad"
                    : problem.severity() == Severity.WARNING ? "warn" : "info";
            getChildren().add(notice(model.sentence(problem), kind));
        }
    }

    /** What a run will take; where nothing can be foretold, what the last one took. */
    private String foretold() {
        return " "
                + model.outlook()
                        .get()
                        .cost()
                        .map(cost -> controls.language()
                                .get("analysis.cost", cost.cells(), Math.max(0.1, Math.rint(cost.seconds() * 10) / 10)))
                        .or(() -> model.chosen().get() == null
                                ? java.util.Optional.empty()
                                : model.lastRun().map(run -> controls.language()
                                        .get(
                                                "analysis.last-took",
                                                run.provenance().took().toMillis() / 1000.0)))
                        .orElse("");
    }

    private static HBox notice(String words, String kind) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox notice = new HBox(
                8,
                Controls.icon(
                        kind.equals("good")
                                ? MaterialDesignC.CHECK
                                : kind.equals("bad")
                                        ? MaterialDesignA.ALERT_CIRCLE_OUTLINE
                                        : MaterialDesignA.ALERT_OUTLINE,
                        "at-" + kind),
                label);
        notice.setAlignment(Pos.CENTER_LEFT);
        notice.getStyleClass().addAll("at-notice", "at-notice-" + kind);
        return notice;
    }
}
