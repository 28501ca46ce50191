// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.inspector;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.Ikon;

/** What a page says while there is nothing to show. */
final class Placeholder {

    private Placeholder() {}

    static VBox of(Controls controls, Ikon icon, String key) {
        Label words = controls.sentence(controls.language().text(key), "at-muted");
        words.setTextAlignment(TextAlignment.CENTER);
        VBox box = new VBox(12, Controls.icon(icon, "at-empty-icon"), words);
        box.setAlignment(Pos.CENTER);
        box.setPadding(new Insets(48, 24, 24, 24));
        return box;
    }
}
