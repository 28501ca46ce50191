// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.filter;

import java.time.LocalDateTime;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.FlowPane;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.selection.Area;
import org.atalaya.core.selection.Selection;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What is asked, each part on a chip that takes it away. */
public final class FilterChips extends FlowPane {

    private static final double WIDEST = 236;

    private final Controls controls;
    private final FilterViewModel model;

    public FilterChips(Controls controls, FilterViewModel model) {
        super(6, 6);
        this.controls = controls;
        this.model = model;
        model.selection().addListener((o, before, after) -> fill());
        model.workspace().project().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        Selection now = model.selection().get();
        getChildren().clear();
        if (now.from().isPresent() || now.to().isPresent()) {
            String start = now.from().map(this::day).orElse("\u2026");
            String end = FilterViewModel.lastShown(now).map(this::day).orElse("\u2026");
            chip(start + " \u2013 " + end, () -> model.window("", ""));
        }
        now.categories().forEach(category -> chip(category, () -> model.category(category, false)));
        now.area().ifPresent(area -> {
            if (area instanceof Area.Named named) {
                named.zones().forEach(zone -> chip(zone, () -> model.zone(named.layer(), zone, false)));
            } else {
                chip(controls.language().get("filter.shape"), model::anywhere);
            }
        });
        model.parts().forEach(part -> chip(FilterWords.of(part, controls.language()), () -> model.withoutPart(part)));
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private void chip(String text, Runnable remove) {
        Button chip = new Button(text);
        chip.setMnemonicParsing(false);
        chip.setGraphic(Controls.icon(MaterialDesignC.CLOSE));
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.getStyleClass().setAll("button", "at-chip", "at-chip-accent", "at-filter-chip");
        chip.setMaxWidth(WIDEST);
        chip.setAccessibleText(controls.language().get("filter.remove", text));
        chip.setOnAction(event -> remove.run());
        getChildren().add(chip);
    }

    private String day(LocalDateTime moment) {
        return controls.language().day(moment);
    }
}
