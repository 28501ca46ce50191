// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.area;

import javafx.scene.Cursor;
import org.atalaya.app.desktop.explore.LinkedModel;
import org.atalaya.app.desktop.map.tool.MapTool;
import org.atalaya.app.desktop.map.tool.Stroke;
import org.atalaya.app.desktop.map.tool.ToolKind;
import org.atalaya.app.desktop.map.tool.ToolKinds;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.data.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/** Selects a zone of the project; with Shift one more, or one less where it is selected already. */
public final class ZoneTool implements MapTool {

    private final LinkedModel linked;
    private final WorkspaceModel workspace;

    public ZoneTool(LinkedModel linked, WorkspaceModel workspace) {
        this.linked = linked;
        this.workspace = workspace;
    }

    @Override
    public ToolKind kind() {
        return ToolKinds.ZONE;
    }

    @Override
    public Cursor cursor() {
        return Cursor.HAND;
    }

    @Override
    public boolean clicked(Stroke at) {
        if (workspace.isOpen()) {
            workspace.project().get().zones().ifPresent(layer -> layer.zones().stream()
                    .filter(zone -> holds(zone, at))
                    .findFirst()
                    .ifPresent(zone -> choose(zone, at)));
        }
        return true;
    }

    private static boolean holds(Zone zone, Stroke at) {
        Point place = zone.area().getFactory().createPoint(new Coordinate(at.x(), at.y()));
        return zone.area().getEnvelopeInternal().contains(at.x(), at.y())
                && zone.area().intersects(place);
    }

    private void choose(Zone zone, Stroke at) {
        if (!at.shift() || linked.area().get().isEmpty()) {
            linked.choose(zone.area());
            return;
        }
        var before = linked.area().get().get();
        Point place = zone.area().getFactory().createPoint(new Coordinate(at.x(), at.y()));
        var after = before.intersects(place) ? before.difference(zone.area()) : before.union(zone.area());
        if (after.isEmpty()) {
            workspace.deselect();
        } else {
            linked.choose(after);
        }
    }
}
