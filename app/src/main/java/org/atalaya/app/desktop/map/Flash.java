// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.util.Duration;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.render.MapFrame;

/** Rings a place that was jumped to, and lets go of it. */
final class Flash extends Pane {

    private static final double RADIUS = 18;
    private static final Duration LASTS = Duration.millis(1200);

    private final MapViewModel model;
    private final Circle ring = Controls.styled(new Circle(RADIUS), "at-flash");
    private final FadeTransition fade = new FadeTransition(LASTS, ring);

    Flash(MapViewModel model) {
        this.model = model;
        setId("flash");
        setMouseTransparent(true);
        ring.setVisible(false);
        getChildren().add(ring);
        fade.setFromValue(1);
        fade.setToValue(0);
        fade.setInterpolator(Interpolator.EASE_OUT);
        fade.setOnFinished(event -> ring.setVisible(false));
        model.sought().addListener((o, before, after) -> flash());
        model.frame().addListener((o, before, after) -> place());
    }

    private void flash() {
        if (model.sought().get() != null) {
            place();
            ring.setOpacity(1);
            ring.setVisible(true);
            fade.playFromStart();
        }
    }

    private void place() {
        if (model.sought().get() != null) {
            MapFrame frame = model.frame().get();
            ring.setCenterX(frame.toPixelX(model.sought().get().x()));
            ring.setCenterY(frame.toPixelY(model.sought().get().y()));
        }
    }
}
