// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Beside;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.data.ImportReport;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Accepted + rejected + skipped by rule = rows of the file, in figures that cannot be overlooked; beside it what will happen. */
final class CountsCard extends VBox {

    private static final double BAR = 230;

    /** From this width on the words stand beside the figures. */
    private static final double ROOM = 1000;

    private final Controls controls;
    private final ImportViewModel model;
    private final HBox counts = new HBox(20);
    private final VBox what = new VBox(4);

    CountsCard(Controls controls, ImportViewModel model) {
        this.controls = controls;
        this.model = model;
        setId("import-counts");
        counts.setAlignment(Pos.CENTER_LEFT);
        counts.getStyleClass().addAll("at-card");
        counts.setMinHeight(92);
        what.getStyleClass().addAll("at-card");
        what.setMinWidth(300);
        what.setPrefWidth(400);
        HBox.setHgrow(counts, Priority.ALWAYS);
        getChildren().add(new Beside(12, ROOM, Pos.TOP_LEFT, counts, what));
        model.draft().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        counts.getChildren().clear();
        what.getChildren().clear();
        ImportDraft draft = model.draft().get();
        setVisible(draft != null);
        setManaged(draft != null);
        if (draft == null) {
            return;
        }
        ImportReport report = draft.report();
        HBox check = row(
                6,
                Controls.icon(MaterialDesignC.CHECK, "at-good"),
                controls.label("import.adds-up", "at-good", "at-strong"));
        check.setMinWidth(USE_PREF_SIZE);
        counts.getChildren()
                .addAll(
                        figure(report.accepted(), "import.accepted", "at-good"),
                        sign("+"),
                        figure(report.rejected(), "import.rejected", report.rejected() == 0 ? "at-n" : "at-bad"));
        if (report.skipped() > 0) {
            counts.getChildren().addAll(sign("+"), figure(report.skipped(), "import.skipped", "at-muted"));
        }
        counts.getChildren()
                .addAll(sign("="), figure(report.rows(), "import.rows", "at-n"), check, spring(), bar(report));
        Label words = controls.sentence(
                controls.language().text("import.what.words", report.accepted(), report.rejected()), "at-help");
        what.getChildren().addAll(controls.label("import.what", "at-strong"), words);
        if (report.skipped() > 0) {
            what.getChildren()
                    .add(controls.sentence(
                            controls.language().text("import.what.skipped", report.skipped()), "at-help"));
        }
        if (!draft.personal().isEmpty()) {
            what.getChildren().add(controls.sentence(controls.language().text("import.what.persons"), "at-help"));
        }
    }

    private VBox figure(long number, String key, String style) {
        Label figure = Controls.styled(new Label(ImportView.whole(number, controls)), "at-huge", style);
        figure.setId(key.replace('.', '-'));
        figure.setMinWidth(USE_PREF_SIZE);
        VBox box = new VBox(0, figure, controls.label(key, "at-help"));
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    private static Label sign(String text) {
        return Controls.styled(new Label(text), "at-big", "at-muted");
    }

    /** Rows without a remark, rows accepted with one, rows left out; a row with two remarks counts once in each. */
    private VBox bar(ImportReport report) {
        long remarked = Math.min(
                report.accepted(),
                report.findings().stream()
                        .filter(finding -> !finding.rejects())
                        .filter(finding -> !finding.firstRows().isEmpty())
                        .mapToLong(ImportReport.Finding::count)
                        .sum());
        double all = Math.max(1, report.rows());
        HBox strip = new HBox(
                part((report.accepted() - remarked) / all, "-color-success-emphasis"),
                part(remarked / all, "-color-warning-emphasis"),
                part(report.rejected() / all, "-color-danger-emphasis"),
                part(report.skipped() / all, "-color-neutral-emphasis"));
        strip.setMaxWidth(BAR);
        VBox legend = new VBox(
                3,
                key("import.bar.accepted", report.accepted() - remarked, "-color-success-emphasis"),
                key("import.bar.remarked", remarked, "-color-warning-emphasis"),
                key("import.bar.rejected", report.rejected(), "-color-danger-emphasis"));
        if (report.skipped() > 0) {
            legend.getChildren().add(key("import.bar.skipped", report.skipped(), "-color-neutral-emphasis"));
        }
        VBox bar = new VBox(6, strip, legend);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private HBox key(String key, long count, String colour) {
        Region swatch = new Region();
        swatch.setMinSize(8, 8);
        swatch.setMaxSize(8, 8);
        swatch.setStyle("-fx-background-color: " + colour + "; -fx-background-radius: 2;");
        return row(6, swatch, controls.label(controls.language().text(key, count), "at-fine"));
    }

    private static Region part(double share, String colour) {
        Region part = new Region();
        double width = share > 0 ? Math.max(2, BAR * share) : 0;
        part.setMinSize(width, 11);
        part.setMaxSize(width, 11);
        part.setStyle("-fx-background-color: " + colour + ";");
        return part;
    }
}
