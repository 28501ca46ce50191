// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.scene.paint.Color;
import org.atalaya.core.layer.MapTheme;

/** The faces of the window. */
public enum Theme {
    LIGHT,
    DARK,
    /** The light one with black letters and lines: text stands out by 7:1 at least. */
    CONTRAST;

    private static final List<String> STYLES = List.of("light", "dark", "contrast");

    /** AtlantaFX's sheet; our own tokens are chosen by {@link #styleClasses}. */
    public String userAgentStylesheet() {
        return this == DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
    }

    /** The style classes of the root; the high contrast lies over the light theme. */
    public List<String> styleClasses() {
        return switch (this) {
            case LIGHT -> List.of("light");
            case DARK -> List.of("dark");
            case CONTRAST -> List.of("light", "contrast");
        };
    }

    /** Every style class that some theme gives the root. */
    public static List<String> allStyleClasses() {
        return STYLES;
    }

    /** The colours of what is painted. */
    public MapTheme map() {
        return switch (this) {
            case LIGHT -> MapTheme.LIGHT;
            case DARK -> MapTheme.DARK;
            case CONTRAST -> MapTheme.CONTRAST;
        };
    }

    /** The ground of a page, as AtlantaFX has it; for what is drawn before its sheet is read. */
    public Color page() {
        return this == DARK ? Color.rgb(13, 17, 23) : Color.rgb(246, 248, 250);
    }

    /** The ground of bars, as AtlantaFX has it. */
    public Color surface() {
        return this == DARK ? Color.rgb(22, 27, 34) : Color.WHITE;
    }

    public boolean isDark() {
        return this == DARK;
    }

    /** Dark instead of light, and light instead of anything else. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
