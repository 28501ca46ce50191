// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.analysis;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.analysis.CostWords;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Severity;
import org.kordamp.ikonli.Ikon;
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
            String last =
                    model.workspaceOpen() ? " " + cost().or(this::lastTook).orElse("") : "";
            getChildren().add(notice(controls.language().get(key) + last, model.workspaceOpen() ? "good" : "info"));
        }
        for (Problem problem : model.problems()) {
            String kind = problem.severity() == Severity.ERROR
                    ? "bad"
                    : problem.severity() == Severity.WARNING ? "warn" : "info";
            getChildren().add(notice(model.sentence(problem), kind));
        }
        if (!model.problems().isEmpty() && model.problems().stream().noneMatch(Problem::stops)) {
            cost().ifPresent(words -> getChildren().add(notice(words, "cost")));
        }
    }

    /** What a run will take. */
    private Optional<String> cost() {
        return model.outlook()
                .get()
                .cost()
                .map(cost ->
                        CostWords.sentence(cost, controls.language().texts().get()));
    }

    /** Where nothing can be foretold, what the last run took. */
    private Optional<String> lastTook() {
        return model.chosen().get() == null
                ? Optional.empty()
                : model.lastRun().map(run -> controls.language()
                        .get("analysis.last-took", run.provenance().took().toMillis() / 1000.0));
    }

    private static HBox notice(String words, String kind) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Ikon sign =
                switch (kind) {
                    case "good" -> MaterialDesignC.CHECK;
                    case "bad" -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
                    case "cost" -> MaterialDesignC.CLOCK_OUTLINE;
                    default -> MaterialDesignA.ALERT_OUTLINE;
                };
        String look = kind.equals("cost") ? "info" : kind;
        HBox notice = new HBox(8, Controls.icon(sign, "at-" + look), label);
        notice.setAlignment(Pos.CENTER_LEFT);
        notice.getStyleClass().addAll("at-notice", "at-notice-" + look);
        return notice;
    }
}
