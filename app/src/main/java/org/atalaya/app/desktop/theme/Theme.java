// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** The two faces of the window. */
public enum Theme {
    LIGHT,
    DARK;

    /** AtlantaFX's sheet; our own tokens are chosen by the style class of the root. */
    public String userAgentStylesheet() {
        return this == DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
    }

    public String styleClass() {
        return this == DARK ? "dark" : "light";
    }

    public boolean isDark() {
        return this == DARK;
    }

    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }
}
