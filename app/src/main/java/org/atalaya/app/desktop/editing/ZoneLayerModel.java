// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.data.Zones;
import org.atalaya.core.importer.BoundaryRead;
import org.atalaya.core.importer.SourceChoice;
import org.atalaya.core.importer.ZonesReader;
import org.atalaya.core.store.ProjectContent;
import org.atalaya.core.store.ProjectStore;

/** The layers of zones beside the boundary of the project: puts one there, or takes one away. */
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

    public ReadOnlyObjectProperty<ProjectContent> content() {
        return edits.content();
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
                        file, SourceChoice.NONE, 0, Optional.of(store.get().crs()), progress),
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
        AtomicReference<Zones> put = new AtomicReference<>(layer);
        edits.apply(
                "undo.zone-layer",
                now -> {
                    put.set(new Zones(free(layer.name(), now), layer.crs(), layer.zones()));
                    return now.withMoreZones(put.get());
                },
                () -> dialogs.told(
                        "zone-layer.added", put.get().name(), layer.zones().size()));
    }

    /** A name no other layer has: the file's own, else with the first number that is free. */
    private static String free(String name, ProjectContent content) {
        Set<String> taken = content.moreZones().stream().map(Zones::name).collect(Collectors.toSet());
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + " " + number;
        }
        return free;
    }

    /** The zone layer that a layer of the map shows, empty for any other: the boundary is none. */
    public Optional<Zones> shown(String layerId) {
        ProjectContent content = edits.content().get();
        return content == null
                ? Optional.empty()
                : content.moreZones().stream()
                        .filter(zones -> WorkspaceModel.layerOf(zones).equals(layerId))
                        .findFirst();
    }

    /** Takes a zone layer out of the project when the person says so; undo brings it back. */
    public void remove(String layerId) {
        shown(layerId)
                .filter(zones -> dialogs.confirm(
                        "zone-layer.remove.sure", zones.name(), zones.zones().size()))
                .ifPresent(zones -> edits.apply("undo.zone-layer", now -> now.withoutMoreZones(zones.name())));
    }
}
