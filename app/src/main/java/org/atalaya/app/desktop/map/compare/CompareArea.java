// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.compare;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.atalaya.app.desktop.map.MapView;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;

/** The place of the map: one map, or two that are compared. Those two are made when they are first asked for. */
public final class CompareArea extends StackPane {

    private final MapView one;
    private final CompareModel model;
    private final Controls controls;
    private final ObservableValue<Theme> theme;
    private final Background background;
    private final Consumer<Throwable> complain;
    private BorderPane two;

    public CompareArea(
            MapView one,
            CompareModel model,
            Controls controls,
            ObservableValue<Theme> theme,
            Background background,
            Consumer<Throwable> complain) {
        this.one = one;
        this.model = model;
        this.controls = controls;
        this.theme = theme;
        this.background = background;
        this.complain = complain;
        getChildren().add(one);
        setMinSize(200, 150);
        model.on().addListener((o, before, after) -> turn());
        turn();
    }

    private void turn() {
        Node wanted = model.on().get() ? two() : one;
        if (!getChildren().contains(wanted)) {
            getChildren().setAll(wanted);
        }
    }

    private BorderPane two() {
        if (two == null) {
            CompareMaps maps = new CompareMaps(model, controls, theme, background, complain);
            CompareTable table = new CompareTable(controls, model, background);
            CompareBar bar = new CompareBar(controls, model);
            two = new BorderPane(maps, bar, null, null, null);
            two.setId("compare");
            bar.asTable().addListener((o, before, after) -> two.setCenter(after ? table : maps));
        }
        return two;
    }
}
