// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.frame;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** A page that is not the first to be seen: it is built when it is gone to, or soon after the window has opened. */
public final class LaterPage extends StackPane {

    private static final Duration SOON = Duration.millis(1500);

    private Supplier<Node> builder;

    public LaterPage(Supplier<Node> builder) {
        this.builder = builder;
        sceneProperty().addListener(o -> build());
        PauseTransition pause = new PauseTransition(SOON);
        pause.setOnFinished(event -> build());
        pause.play();
    }

    private void build() {
        if (builder != null) {
            Supplier<Node> once = builder;
            builder = null;
            getChildren().setAll(once.get());
        }
    }
}
