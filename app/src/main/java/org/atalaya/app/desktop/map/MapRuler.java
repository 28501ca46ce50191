// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.Ruler;

/** What measures on the ground of the open project. Rare coordinate systems take a while to look up, so it comes later. */
public final class MapRuler {

    private final ReadOnlyObjectWrapper<Optional<Ruler>> ruler = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Crs> sought = Optional.empty();

    public MapRuler(WorkspaceModel workspace, Background background) {
        workspace.project().addListener((o, before, open) -> {
            Optional<Crs> crs = Optional.ofNullable(open).flatMap(MapRuler::crs);
            if (!crs.equals(sought)) {
                sought = crs;
                ruler.set(Optional.empty());
                crs.ifPresent(system -> background.quietly(progress -> Ruler.of(system), made -> {
                    if (sought.equals(crs)) {
                        ruler.set(Optional.of(made));
                    }
                }));
            }
        });
    }

    /** The coordinate system of a project: of its incidents, or of its zones. */
    public static Optional<Crs> crs(OpenProject open) {
        return open.incidents().map(rows -> rows.crs()).or(() -> open.zones().map(zones -> zones.crs()));
    }

    /** Empty until it is known. */
    public ReadOnlyObjectProperty<Optional<Ruler>> now() {
        return ruler.getReadOnlyProperty();
    }
}
