// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.history;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.Provenance;
import org.atalaya.core.analysis.Run;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Every run of the project, the latest first: what, with which settings, when, how long. */
public final class HistoryTab extends VBox {

    private final Controls controls;
    private final WorkspaceModel workspace;
    private final VBox lines = new VBox();

    public HistoryTab(Controls controls, WorkspaceModel workspace, Runnable saveRecipe) {
        this.controls = controls;
        this.workspace = workspace;
        HBox head = row(
                8,
                controls.label("history.explain", "at-help"),
                spring(),
                controls.button(
                        "command.save-recipe.short", MaterialDesignS.SCRIPT_TEXT_OUTLINE, saveRecipe, "at-dense"));
        head.setPadding(new Insets(4, 12, 4, 12));
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        getChildren().addAll(head, scroll);
        setId("history");
        workspace.runs().addListener((ListChangeListener<Run>) change -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        lines.getChildren().clear();
        if (workspace.runs().isEmpty()) {
            Label empty = controls.label("history.empty", "at-muted");
            empty.setPadding(new Insets(12));
            lines.getChildren().add(empty);
        }
        for (Run run : workspace.runs()) {
            lines.getChildren().add(line(run));
        }
    }

    private HBox line(Run run) {
        Provenance from = run.provenance();
        Label number = Controls.styled(new Label(Long.toString(run.number())), "at-figure", "at-muted");
        number.setMinWidth(28);
        Label title = Controls.styled(
                new Label(controls.language()
                        .texts()
                        .get()
                        .find(from.analysisId() + ".title")
                        .orElse(from.analysisId())),
                "at-strong");
        title.setMinWidth(USE_PREF_SIZE);
        String settings = from.parameters().entrySet().stream()
                .filter(e -> !e.getValue().isEmpty() && !e.getKey().equals("incidents"))
                .map(e -> controls.language()
                                .texts()
                                .get()
                                .find(from.analysisId() + "." + e.getKey() + ".label")
                                .orElse(e.getKey())
                        + " " + e.getValue())
                .collect(Collectors.joining(" · "));
        Label when = Controls.styled(
                new Label(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(controls.language().locale())
                        .withZone(ZoneId.systemDefault())
                        .format(from.startedAt())),
                "at-help");
        when.setMinWidth(USE_PREF_SIZE);
        Label took = Controls.styled(
                new Label(
                        controls.language().get("analysis.seconds", from.took().toMillis() / 1000.0)),
                "at-help",
                "at-figure");
        took.setMinWidth(USE_PREF_SIZE);
        HBox line = row(12, number, title, Controls.styled(new Label(settings), "at-help"), spring(), when, took);
        line.getStyleClass().add("at-row");
        return line;
    }
}
