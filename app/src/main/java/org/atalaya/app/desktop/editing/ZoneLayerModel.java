// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import java.nio.file.Path;
import java.util.Optional;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.data.Zones;
import org.atalaya.core.importer.BoundaryRead;
import org.atalaya.core.importer.SourceChoice;
import org.atalaya.core.importer.ZonesReader;
import org.atalaya.core.store.ProjectStore;

/** Puts one more layer of zones beside the boundary of the project. */
public final class ZoneLayerModel {

    private final ProjectEdits edits;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;

    public ZoneLayerModel(ProjectEdits edits, Background background, Dialogs dialogs, Language language) {
        this.edits = edits;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
    }

    public void askForFile() {
        dialogs.openFile("zone-layer").ifPresent(this::add);
    }

    /** Reads a file of areas and puts them into the project under the file's name. */
    public void add(Path file) {
        Optional<ProjectStore> store = edits.store();
        if (store.isEmpty()) {
            return;
        }
        background.start(
                language.text("task.reading"),
                progress -> ZonesReader.readAndTell(
                        file, SourceChoice.NONE, 0, store.get().crs().epsg(), progress),
                read -> {
                    // Another project may have been opened meanwhile.
                    if (edits.store().equals(store)) {
                        put(named(file, read));
                    }
                });
    }

    private static Zones named(Path file, BoundaryRead read) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z]+$", "");
        return new Zones(name, read.zones().crs(), read.zones().zones());
    }

    private void put(Zones layer) {
        edits.apply(
                "undo.zone-layer",
                now -> now.withMoreZones(layer),
                () -> dialogs.told(
                        "zone-layer.added", layer.name(), layer.zones().size()));
    }
}
