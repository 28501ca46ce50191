// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.learning.LearnerKind;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** The picked cell in words, and the way to its incidents on the map. */
final class PickCard extends VBox {

    private final Controls controls;
    private final BenchViewModel model;

    PickCard(Controls controls, BenchViewModel model) {
        super(8);
        this.controls = controls;
        this.model = model;
        setId("pick");
        getStyleClass().add("at-card");
        setMinWidth(220);
        setPrefWidth(240);
        model.picked().addListener((o, before, after) -> fill());
        model.findings().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        getChildren().clear();
        BenchViewModel.Pick pick = model.picked().get();
        if (pick == null || model.findings().get() == null) {
            getChildren().add(controls.sentence(controls.language().text("bench.pick-hint"), "at-muted"));
            return;
        }
        List<String> classes = model.findings().get().counts().get(0).rowLabels();
        int count = model.incidentsInPick().length;
        Label title = controls.sentence(controls.language().text("bench.picked", count), "at-panel-title");
        title.setId("pick-count");
        String learner = LearnerKind.find(pick.model())
                .map(kind -> controls.language().get(kind.titleKey()))
                .orElse(pick.model());
        String actual = classes.get(pick.row());
        String said = classes.get(pick.column());
        Label words = controls.sentence(
                pick.row() == pick.column()
                        ? controls.language().text("bench.picked.right", learner, said)
                        : controls.language().text("bench.picked.wrong", learner, said, actual),
                "at-muted");
        Button map = controls.button("bench.show-on-map", MaterialDesignM.MAP_OUTLINE, model::showOnMap);
        map.setId("show-on-map");
        map.setDisable(count == 0);
        map.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(title, words, Controls.spring(), map);
    }
}
