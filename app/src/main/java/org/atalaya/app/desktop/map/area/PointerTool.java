// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.area;

import javafx.scene.Cursor;
import org.atalaya.app.desktop.map.MapViewModel;
import org.atalaya.app.desktop.map.tool.MapTool;
import org.atalaya.app.desktop.map.tool.Stroke;
import org.atalaya.app.desktop.map.tool.ToolKind;
import org.atalaya.app.desktop.map.tool.ToolKinds;

/** Takes the handles of the selected area, and asks what lies under a click; everything else moves the map. */
public final class PointerTool implements MapTool {

    private final MapViewModel model;
    private final AreaEdit edit;

    public PointerTool(MapViewModel model, AreaEdit edit) {
        this.model = model;
        this.edit = edit;
    }

    @Override
    public ToolKind kind() {
        return ToolKinds.POINTER;
    }

    @Override
    public Cursor cursor() {
        return Cursor.DEFAULT;
    }

    @Override
    public boolean pressed(Stroke at) {
        return edit.grab(at);
    }

    @Override
    public void dragged(Stroke from, Stroke at) {
        edit.move(at);
    }

    @Override
    public void released(Stroke from, Stroke at) {
        edit.settle();
    }

    @Override
    public void moved(Stroke at) {
        edit.move(at);
    }

    @Override
    public boolean clicked(Stroke at) {
        if (at.byKey() && edit.isHeld()) {
            edit.settle();
        } else if (!at.byKey() && edit.drop()) {
            // A click on a handle is not yet a drag.
            return true;
        } else if (!at.byKey() || !edit.grab(at)) {
            model.identify(at.pixelX(), at.pixelY());
        }
        return true;
    }

    @Override
    public boolean doubleClicked(Stroke at) {
        return edit.remove(at);
    }

    @Override
    public boolean finish() {
        boolean held = edit.isHeld();
        edit.settle();
        return held;
    }

    @Override
    public boolean cancel() {
        return edit.drop();
    }

    @Override
    public void leave() {
        edit.drop();
    }
}
