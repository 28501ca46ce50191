// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.problem.Problem;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** What is wrong in the file, counted: what rejects rows first, then what is accepted with a warning. */
final class ProblemsCard extends VBox {

    private final Controls controls;
    private final ImportViewModel model;

    ProblemsCard(Controls controls, ImportViewModel model) {
        this.controls = controls;
        this.model = model;
        setId("import-problems");
        getStyleClass().addAll("at-card", "at-card-flush");
        model.draft().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        getChildren().clear();
        ImportDraft draft = model.draft().get();
        setVisible(draft != null);
        setManaged(draft != null);
        if (draft == null) {
            return;
        }
        List<ImportReport.Finding> rejecting = draft.report().findings().stream()
                .filter(ImportReport.Finding::rejects)
                .toList();
        List<ImportReport.Finding> warning = draft.report().findings().stream()
                .filter(finding -> !finding.rejects())
                .toList();
        HBox head = row(12, controls.label("import.problems", "at-strong"));
        head.getStyleClass().add("at-card-head");
        if (rejecting.isEmpty() && warning.isEmpty()) {
            head.getChildren()
                    .addAll(
                            Controls.icon(MaterialDesignC.CHECK, "at-good"),
                            controls.label("import.no-problems", "at-good"));
        }
        if (!rejecting.isEmpty()) {
            head.getChildren()
                    .add(controls.label(
                            controls.language()
                                    .text(
                                            "import.reasons",
                                            rejecting.size(),
                                            draft.report().rejected()),
                            "at-chip",
                            "at-chip-bad"));
        }
        if (!warning.isEmpty()) {
            head.getChildren()
                    .add(controls.label(
                            controls.language().text("import.warnings", warning.size()), "at-chip", "at-chip-warn"));
        }
        getChildren().add(head);
        group("import.rejecting", rejecting, true);
        group("import.accepting", warning, false);
        if (!draft.statements().isEmpty()) {
            title("import.decided");
            for (Problem statement : draft.statements()) {
                Label words = Controls.styled(new Label(controls.language().say(statement)), "at-n");
                words.setWrapText(true);
                words.setMinHeight(USE_PREF_SIZE);
                getChildren().add(framed(row(12, Controls.icon(MaterialDesignI.INFORMATION_OUTLINE), words)));
            }
        }
    }

    private void title(String key) {
        Label title = controls.label(key, "at-grid-head");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setPadding(new Insets(4, 12, 4, 12));
        title.getStyleClass().add("at-baseline");
        getChildren().add(title);
    }

    private static HBox framed(HBox line) {
        line.getStyleClass().add("at-row");
        line.setPadding(new Insets(4, 12, 4, 12));
        line.setStyle("-fx-border-color: -at-line-faint transparent transparent transparent;");
        return line;
    }

    private void group(String key, List<ImportReport.Finding> findings, boolean rejects) {
        if (findings.isEmpty()) {
            return;
        }
        title(key);
        for (ImportReport.Finding finding : findings) {
            getChildren().add(line(finding, rejects));
        }
    }

    private HBox line(ImportReport.Finding finding, boolean rejects) {
        Label words = Controls.styled(new Label(controls.language().say(finding.problem())), "at-n");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        String rows = finding.firstRows().stream()
                .limit(4)
                .map(row -> ImportView.whole(row, controls))
                .collect(Collectors.joining(", "));
        Label where = Controls.styled(
                new Label(rows.isEmpty() ? "" : controls.language().get("import.in-rows", rows)), "at-help");
        where.setMinWidth(USE_PREF_SIZE);
        Label count = Controls.styled(new Label(ImportView.whole(finding.count(), controls)), "at-figure-strong");
        count.setMinWidth(USE_PREF_SIZE);
        HBox line = row(
                12,
                Controls.icon(
                        rejects ? MaterialDesignA.ALERT_CIRCLE_OUTLINE : MaterialDesignA.ALERT_OUTLINE,
                        rejects ? "at-bad" : "at-warn"),
                words,
                spring(),
                where,
                count);
        return framed(line);
    }
}
