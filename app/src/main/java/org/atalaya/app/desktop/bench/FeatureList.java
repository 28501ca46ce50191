// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.context.ContextTable;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.learning.feature.FeatureKind;
import org.atalaya.core.problem.Problem;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/**
 * What a model may know: the features made of time and place, the columns of context tables, and any column of the file. After a run each shows how
 * often it alone is right, and one that restates the target is called a leak.
 */
final class FeatureList extends VBox {

    private final Controls controls;
    private final BenchViewModel model;
    private final Set<String> offered = new LinkedHashSet<>();

    FeatureList(Controls controls, BenchViewModel model) {
        super(4);
        this.controls = controls;
        this.model = model;
        setId("bench-features");
        model.findings().addListener((o, before, after) -> fill());
        model.contexts().tables().addListener((ListChangeListener<ContextTable>) change -> fill());
        model.workspace().project().addListener((o, before, after) -> offered.clear());
        controls.language().follow(this::fill);
    }

    void fill() {
        getChildren().clear();
        List<String> shown = new ArrayList<>();
        Arrays.stream(FeatureKind.values()).map(FeatureKind::id).forEach(shown::add);
        List<String> known = model.contexts().of(model.question().whole());
        shown.addAll(known);
        model.list("features").stream()
                .filter(name -> FeatureKind.find(name).isEmpty())
                .forEach(offered::add);
        // A column once chosen stays in sight with an empty box.
        offered.stream().filter(name -> !known.contains(name)).forEach(shown::add);
        for (FeatureKind.Group group : FeatureKind.Group.values()) {
            List<String> own = shown.stream()
                    .filter(name -> FeatureKind.groupOf(name) == group)
                    .toList();
            if (!own.isEmpty()) {
                getChildren()
                        .add(controls.label(
                                "bench.group." + group.name().toLowerCase(Locale.ROOT), "at-fine", "at-group"));
                own.forEach(this::add);
            }
        }
        List<String> free = new ArrayList<>(model.freeColumns());
        free.removeIf(name -> offered.contains(FeatureKind.COLUMN_PREFIX + name));
        if (!free.isEmpty()) {
            getChildren().add(chooser(free));
        }
    }

    private void add(String feature) {
        String title = FeatureNames.of(feature, controls.language());
        BenchFindings found = model.findings().get();
        Optional<Problem> leak = found == null ? Optional.empty() : found.leak(feature);
        CheckBox box = new CheckBox(title);
        box.setId("bench-" + feature.replace(':', '-'));
        box.setAccessibleText(title);
        box.setSelected(model.list("features").contains(feature));
        box.setOnAction(event -> model.choose("features", feature, box.isSelected()));
        HBox line = row(6, box, spring());
        if (leak.isPresent()) {
            Label chip = controls.label("bench.leak", "at-chip", "at-chip-warn");
            chip.setGraphic(Controls.icon(MaterialDesignA.ALERT_OUTLINE, "at-warn", "at-small"));
            chip.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(chip);
        }
        if (found != null) {
            found.alone(feature).ifPresent(share -> line.getChildren().add(alone(share)));
        }
        getChildren().add(line);
        leak.ifPresent(problem -> getChildren().add(warning(FeatureNames.say(problem, controls.language()))));
    }

    private Label alone(double share) {
        Label label = Controls.styled(
                new Label(Figures.decimal(
                                share * 100, 1, controls.language().texts().get())
                        + " %"),
                "at-fine",
                "at-figure");
        label.setMinWidth(USE_PREF_SIZE);
        controls.hint(label, controls.language().text("bench.alone"));
        return label;
    }

    private static HBox warning(String words) {
        Label label = Controls.styled(new Label(words), "at-fine-ink");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return Controls.styled(
                new HBox(8, Controls.icon(MaterialDesignA.ALERT_OUTLINE, "at-warn"), label),
                "at-notice",
                "at-notice-warn");
    }

    private ComboBox<String> chooser(List<String> free) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("bench-add-column");
        box.getStyleClass().add("at-dense");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPromptText(controls.language().get("bench.add-column"));
        box.setAccessibleText(controls.language().get("bench.add-column"));
        box.getItems().setAll(free);
        box.setVisibleRowCount(12);
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                model.choose("features", FeatureKind.COLUMN_PREFIX + box.getValue(), true);
                // Not while the box is still closing its list.
                Platform.runLater(this::fill);
            }
        });
        return box;
    }
}
