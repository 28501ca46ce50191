// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.problem.Problem;

/** The answer in a sentence, before any figure; doubts below it. */
final class VerdictCard extends VBox {

    private final Controls controls;
    private final BenchViewModel model;

    VerdictCard(Controls controls, BenchViewModel model) {
        super(4);
        this.controls = controls;
        this.model = model;
        setId("verdict");
        getStyleClass().addAll("at-card", "at-verdict");
        model.findings().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        getChildren().clear();
        BenchFindings found = model.findings().get();
        setVisible(found != null);
        setManaged(found != null);
        if (found == null) {
            return;
        }
        found.verdict().ifPresent(note -> {
            String words = controls.language().get(note.textKey(), note.args().toArray());
            int stop = words.indexOf(". ");
            // The first sentence is the answer, the rest its proof.
            if (stop > 0) {
                getChildren().add(line(words.substring(0, stop + 1), "at-panel-title"));
                getChildren().add(line(words.substring(stop + 2), "at-muted"));
            } else {
                getChildren().add(line(words, "at-panel-title"));
            }
        });
        for (Problem caveat : found.run().caveats()) {
            getChildren().add(line(controls.language().say(caveat), "at-help"));
        }
    }

    private static Label line(String words, String style) {
        Label label = Controls.styled(new Label(words), style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
