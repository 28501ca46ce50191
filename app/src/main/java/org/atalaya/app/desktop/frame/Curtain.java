// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.frame;

import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.atalaya.app.desktop.theme.Theme;

/**
 * The window before there is anything in it: top bar, page and status bar as plain surfaces in the colours of the theme.
 * Without a letter and without a sheet of styles, so that it is seen at once.
 */
public final class Curtain extends BorderPane {

    private static final double TOP = 48;
    private static final double STATUS = 28;
    private static final double LOGO = 56;

    public Curtain(Theme theme) {
        setBackground(filled(theme.page()));
        setTop(surface(theme, TOP));
        Logo logo = new Logo(LOGO);
        logo.setBackground(new Background(new BackgroundFill(
                Color.web(theme.isDark() ? "#1f6feb" : "#0f3a6e"), new CornerRadii(LOGO / 5), Insets.EMPTY)));
        setCenter(logo);
        setBottom(surface(theme, STATUS));
    }

    private static Region surface(Theme theme, double height) {
        Region surface = new Region();
        surface.setMinHeight(height);
        surface.setBackground(filled(theme.surface()));
        return surface;
    }

    private static Background filled(Color colour) {
        return new Background(new BackgroundFill(colour, CornerRadii.EMPTY, Insets.EMPTY));
    }
}
