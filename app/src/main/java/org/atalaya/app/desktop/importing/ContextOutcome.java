// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.atalaya.app.desktop.theme.Controls.row;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.context.ContextTable;
import org.atalaya.core.importer.ContextReader.ContextRead;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Severity;
import org.atalaya.core.problem.Where;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** What the dry run of a context table found, why there is none, and what the project has already. */
final class ContextOutcome extends VBox {

    private final Controls controls;
    private final ContextViewModel model;

    ContextOutcome(Controls controls, ContextViewModel model) {
        super(6);
        this.controls = controls;
        this.model = model;
        setId("context-outcome");
        model.looked().addListener((o, before, after) -> fill());
        model.name().addListener((o, before, after) -> fill());
        model.tables().addListener((ListChangeListener<ContextTable>) change -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        getChildren().clear();
        model.looked().get().failure().ifPresent(this::failure);
        model.looked().get().read().ifPresent(this::read);
        if (!model.tables().isEmpty()) {
            getChildren().add(controls.label("context.there", "at-fine"));
            model.tables().forEach(table -> getChildren()
                    .add(words(
                            controls.language()
                                    .get(
                                            "context.table",
                                            table.name(),
                                            table.rows().size(),
                                            controls.language()
                                                    .get("context.by."
                                                            + table.kind().id()),
                                            String.join(", ", table.columns())),
                            "at-help")));
        }
    }

    private void failure(Problem problem) {
        boolean lacking = (problem.code().startsWith("import.context-known") && unsaid())
                || problem.severity() != Severity.ERROR
                || FileParts.asked(problem).isPresent();
        HBox notice = row(
                8,
                Controls.icon(
                        lacking ? MaterialDesignI.INFORMATION_OUTLINE : MaterialDesignA.ALERT_CIRCLE_OUTLINE,
                        lacking ? "at-accent" : "at-bad"),
                words(controls.language().say(problem.at(Where.NOWHERE)), "at-n"));
        notice.getStyleClass().add("at-notice");
        if (!lacking) {
            notice.getStyleClass().add("at-notice-bad");
        }
        notice.setId("context-failure");
        getChildren().add(notice);
    }

    /** What nobody has said yet is no mistake. */
    private boolean unsaid() {
        return model.known().get().text().isEmpty();
    }

    private void read(ContextRead read) {
        long used = read.table().rows().size();
        Label counts =
                words(controls.language().get("context.counts", read.rows(), used, read.rows() - used), "at-strong");
        counts.setId("context-counts");
        getChildren().add(row(8, Controls.icon(MaterialDesignC.CHECK, "at-good"), counts));
        for (Problem statement : read.statements()) {
            boolean odd = statement.severity() != Severity.INFO;
            getChildren()
                    .add(row(
                            8,
                            Controls.icon(
                                    odd ? MaterialDesignA.ALERT_OUTLINE : MaterialDesignI.INFORMATION_OUTLINE,
                                    odd ? "at-warn" : "at-muted"),
                            words(controls.language().say(statement.at(Where.NOWHERE)), "at-help")));
        }
        if (model.replaces()) {
            getChildren()
                    .add(row(
                            8,
                            Controls.icon(MaterialDesignA.ALERT_OUTLINE, "at-warn"),
                            words(
                                    controls.language()
                                            .get(
                                                    "context.replaces",
                                                    model.name().get().strip()),
                                    "at-help")));
        }
    }

    private static Label words(String text, String style) {
        Label words = Controls.styled(new Label(text), style);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }
}
