// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.analysis.AnalysisViewModel;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.learning.ClassifierBenchAnalysis;

/** Training, validation and test part of the rows: two are typed, the third is what they leave. */
final class PartsField extends VBox {

    private static final String BENCH = ClassifierBenchAnalysis.ID + ".";

    private final Controls controls;
    private final BenchViewModel model;
    private final GridPane bar = new GridPane();
    private final Label test = new Label();

    PartsField(Controls controls, BenchViewModel model) {
        super(6);
        this.controls = controls;
        this.model = model;
        setId("bench-parts");
        test.setId("bench-test-share");
        test.getStyleClass().add("at-figure-strong");
        bar.setHgap(2);
        bar.setMinHeight(8);
        HBox left = row(6, controls.label("bench.part.test", "at-help"), spring(), test);
        left.setMinHeight(24);
        getChildren()
                .addAll(
                        bar,
                        typed("training-share", "bench.part.training"),
                        typed("validation-share", "bench.part.validation"),
                        left);
        controls.language().follow(this::show);
    }

    private HBox typed(String parameter, String key) {
        AnalysisViewModel question = model.question();
        TextField field = new TextField(question.text(parameter));
        field.setId("bench-" + parameter);
        field.getStyleClass().addAll("at-number", "at-dense");
        field.setMinWidth(64);
        field.setPrefWidth(64);
        field.accessibleTextProperty().bind(controls.language().text(BENCH + parameter + ".label"));
        controls.hint(field, controls.language().text(BENCH + parameter + ".help"));
        field.textProperty().addListener((o, before, after) -> {
            question.type(parameter, after);
            show();
        });
        return row(6, controls.label(key, "at-help"), spring(), field, Controls.styled(new Label("%"), "at-help"));
    }

    private void show() {
        bar.getChildren().clear();
        bar.getColumnConstraints().clear();
        test.setText(model.parts()
                .filter(parts -> parts.test() >= 0)
                .map(parts -> {
                    part(0, parts.training(), "-at-data-rest");
                    part(1, parts.validation(), "-color-accent-muted");
                    part(2, parts.test(), "-color-accent-emphasis");
                    return Figures.percent(
                            parts.test() / 100, controls.language().texts().get());
                })
                .orElse("–"));
    }

    private void part(int column, double percent, String colour) {
        Region region = new Region();
        region.setMinHeight(8);
        region.setStyle("-fx-background-radius: 2; -fx-background-color: " + colour + ";");
        var width = new javafx.scene.layout.ColumnConstraints();
        width.setPercentWidth(Math.max(0, percent));
        bar.getColumnConstraints().add(width);
        bar.add(region, column, 0);
    }
}
