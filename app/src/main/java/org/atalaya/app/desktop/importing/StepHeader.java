// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.atalaya.app.desktop.theme.Controls.row;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Where one is on the way in: the file, its columns and problems, the import itself. */
final class StepHeader extends HBox {

    private static final List<String> STEPS = List.of("import.step.file", "import.step.columns", "import.step.store");

    private final Controls controls;
    private final ImportViewModel model;

    StepHeader(Controls controls, ImportViewModel model) {
        super(12);
        this.controls = controls;
        this.model = model;
        setId("import-steps");
        setAlignment(Pos.CENTER);
        setMinHeight(28);
        model.file().addListener((o, before, after) -> fill());
        model.draft().addListener((o, before, after) -> fill());
        model.storing().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private int now() {
        if (model.storing().get()) {
            return 2;
        }
        return model.draft().get() == null ? 0 : 1;
    }

    private void fill() {
        int now = now();
        getChildren().clear();
        for (int step = 0; step < STEPS.size(); step++) {
            if (step > 0) {
                Region line = Controls.styled(new Region(), "at-divider");
                line.setMinWidth(40);
                line.setPrefWidth(40);
                line.setMaxHeight(1);
                getChildren().add(line);
            }
            getChildren().add(step(step, now));
        }
        setAccessibleText(controls.language().get("import.step.spoken", now + 1, STEPS.size()));
    }

    private HBox step(int step, int now) {
        Label number = Controls.styled(new Label(), "at-step", step == now ? "at-step-now" : "at-step-other");
        number.setAlignment(Pos.CENTER);
        if (step < now) {
            Node done = Controls.icon(MaterialDesignC.CHECK, "at-good");
            number.setGraphic(done);
        } else {
            number.setText(String.valueOf(step + 1));
        }
        Label name = controls.label(STEPS.get(step), step == now ? "at-strong" : "at-muted");
        name.setMinWidth(USE_PREF_SIZE);
        return row(8, number, name);
    }
}
