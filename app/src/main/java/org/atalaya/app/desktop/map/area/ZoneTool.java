// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.area;

import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import org.atalaya.app.desktop.explore.LinkedModel;
import org.atalaya.app.desktop.map.tool.MapTool;
import org.atalaya.app.desktop.map.tool.Stroke;
import org.atalaya.app.desktop.map.tool.ToolKind;
import org.atalaya.app.desktop.map.tool.ToolKinds;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Style;
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
            layer().ifPresent(layer -> layer.zones().stream()
                    .filter(zone -> holds(zone, at))
                    .findFirst()
                    .ifPresent(zone -> choose(zone, at)));
        }
        return true;
    }

    /** The zone layer that is chosen in the list, else the topmost that is seen, else the zones of the project. */
    private Optional<Zones> layer() {
        List<Layer> seen = workspace.layers().stream()
                .filter(layer -> layer.visible() && !(layer.style() instanceof Style.Boundary))
                .toList();
        return seen.stream()
                .filter(layer -> layer.id().equals(workspace.chosenLayer().get()))
                .flatMap(layer -> zones(layer).stream())
                .findFirst()
                .or(() -> seen.stream().flatMap(layer -> zones(layer).stream()).findFirst())
                .or(workspace.project().get()::zones);
    }

    /** Also where the layer shows rates in the place of its zones. */
    private Optional<Zones> zones(Layer layer) {
        return workspace
                .original(layer.id())
                .filter(original -> original.source() instanceof LayerSource.Areas)
                .map(original -> ((LayerSource.Areas) original.source()).zones());
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
