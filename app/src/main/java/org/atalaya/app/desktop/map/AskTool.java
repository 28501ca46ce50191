// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import javafx.scene.Cursor;
import org.atalaya.app.desktop.map.tool.MapTool;
import org.atalaya.app.desktop.map.tool.Stroke;
import org.atalaya.app.desktop.map.tool.ToolKind;

/** Asks what lies under a click; everything else moves the map. */
public final class AskTool implements MapTool {

    private final ToolKind kind;
    private final Cursor cursor;
    private final MapViewModel model;

    public AskTool(ToolKind kind, Cursor cursor, MapViewModel model) {
        this.kind = kind;
        this.cursor = cursor;
        this.model = model;
    }

    @Override
    public ToolKind kind() {
        return kind;
    }

    @Override
    public Cursor cursor() {
        return cursor;
    }

    @Override
    public boolean clicked(Stroke at) {
        model.identify(at.pixelX(), at.pixelY());
        return true;
    }
}
