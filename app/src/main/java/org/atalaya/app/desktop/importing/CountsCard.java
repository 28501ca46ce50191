// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.data.ImportReport;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Accepted + rejected = rows of the file, in figures that cannot be overlooked. */
final class CountsCard extends HBox {

    private static final double BAR = 230;

    private final Controls controls;
    private final ImportViewModel model;

    CountsCard(Controls controls, ImportViewModel model) {
        super(24);
        this.controls = controls;
        this.model = model;
        setId("import-counts");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getStyleClass().add("at-card");
        model.draft().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        getChildren().clear();
        ImportDraft draft = model.draft().get();
        if (draft == null) {
            getChildren().add(controls.label("import.looking", "at-muted"));
            return;
        }
        ImportReport report = draft.report();
        getChildren()
                .addAll(
                        figure(report.accepted(), "import.accepted", "at-good"),
                        sign("+"),
                        figure(report.rejected(), "import.rejected", "at-bad"),
                        sign("="),
                        figure(report.rows(), "import.rows", "at-n"),
                        row(
                                6,
                                Controls.icon(MaterialDesignC.CHECK, "at-good"),
                                controls.label("import.adds-up", "at-good", "at-strong")),
                        spring(),
                        bar(report),
                        what(report));
    }

    private VBox figure(long number, String key, String style) {
        Label figure = Controls.styled(new Label(ImportView.whole(number, controls)), "at-huge", style);
        figure.setId(key.replace('.', '-'));
        figure.setMinWidth(USE_PREF_SIZE);
        return new VBox(0, figure, controls.label(key, "at-help"));
    }

    private static Label sign(String text) {
        return Controls.styled(new Label(text), "at-big", "at-muted");
    }

    private VBox bar(ImportReport report) {
        double all = Math.max(1, report.rows());
        Region good = part(BAR * report.accepted() / all, "-color-success-emphasis");
        Region bad = part(BAR * report.rejected() / all, "-color-danger-emphasis");
        HBox strip = new HBox(good, bad);
        strip.setMaxWidth(BAR);
        return new VBox(
                6,
                strip,
                Controls.styled(
                        new Label(controls.language().get("import.bar.accepted", report.accepted())), "at-fine"),
                Controls.styled(
                        new Label(controls.language().get("import.bar.rejected", report.rejected())), "at-fine"));
    }

    private static Region part(double width, String colour) {
        Region part = new Region();
        part.setMinSize(width, 11);
        part.setMaxSize(width, 11);
        part.setStyle("-fx-background-color: " + colour + ";");
        return part;
    }

    private VBox what(ImportReport report) {
        Label words = controls.sentence(
                controls.language().text("import.what.words", report.accepted(), report.rejected()), "at-help");
        words.setPrefWidth(320);
        return new VBox(4, controls.label("import.what", "at-strong"), words);
    }
}
