// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.frame;

import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;

/** What stands in the window while the project of the start is read; the status bar tells how far it has come. */
public final class OpeningPage extends VBox {

    private static final double LOGO = 56;

    public OpeningPage(Controls controls) {
        super(16, new Logo(LOGO), controls.label("start.opening", "at-muted"));
        setAlignment(Pos.CENTER);
        getStyleClass().add("at-side");
        setId("opening");
    }
}
