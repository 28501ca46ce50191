// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.importing.FileParts;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.importer.BoundaryRead;
import org.atalaya.core.importer.SourceChoice;
import org.atalaya.core.importer.ZonesReader;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ProjectContent;
import org.atalaya.core.store.ProjectStore;

/** The layers of zones beside the boundary of the project: puts one there, or takes one away. */
public final class ZoneLayerModel {

    /** Faults of a file that a person who knows its system can put right. */
    private static final Set<String> NO_SYSTEM =
            Set.of("import.boundary-crs-needed", "import.boundary-not-degrees", "import.prj-unreadable");

    private static final Pattern EPSG = Pattern.compile("(?i)\\s*(?:EPSG:)?\\s*(\\d{4,6})\\s*");

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

    /**
     * Reads a file of areas and puts them into the project under the name of the file, or of its part. What the file does
     * not say, its part of several or its system, is asked.
     */
    public void add(Path file) {
        read(new Wish(file, "", SourceChoice.NONE, 0));
    }

    /**
     * A file of areas and what was answered of it so far.
     *
     * @param part name of the part of several, blank where it is whole
     * @param epsg its system, 0 where the file says it
     */
    private record Wish(Path file, String part, SourceChoice choice, int epsg) {

        String name() {
            return part.isEmpty() ? plain(String.valueOf(file.getFileName())) : plain(part);
        }

        /** Without folders and ending. */
        private static String plain(String name) {
            return name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]+$", "");
        }
    }

    /** What came of reading: areas, or why there are none. */
    private record Looked(Optional<BoundaryRead> read, Optional<Problem> failure) {}

    private void read(Wish wish) {
        Optional<ProjectStore> store = edits.store();
        if (store.isEmpty()) {
            return;
        }
        background.start(
                language.text("task.reading"),
                progress -> looked(wish, store.get().crs(), progress),
                looked -> {
                    // Another project may have been opened meanwhile.
                    if (edits.store().equals(store)) {
                        looked.read()
                                .ifPresent(read -> put(new Zones(
                                        wish.name(),
                                        read.zones().crs(),
                                        read.zones().zones())));
                        looked.failure().ifPresent(problem -> ask(wish, problem));
                    }
                });
    }

    private static Looked looked(Wish wish, Crs metres, Progress progress) {
        try {
            return new Looked(
                    Optional.of(ZonesReader.readAndTell(
                            wish.file(), wish.choice(), wish.epsg(), Optional.of(metres), progress)),
                    Optional.empty());
        } catch (WorkbenchException e) {
            return new Looked(Optional.empty(), Optional.of(e.problem()));
        }
    }

    /** What can be said of the file is asked; anything else is told. */
    private void ask(Wish wish, Problem problem) {
        Optional<FileParts> parts = FileParts.asked(problem);
        if (parts.isPresent()) {
            dialogs.choose(
                            "zone-layer.part",
                            parts.get().names(),
                            String.valueOf(wish.file().getFileName()))
                    .ifPresent(
                            name -> read(new Wish(wish.file(), name, parts.get().choice(name), wish.epsg())));
        } else if (wish.epsg() == 0 && NO_SYSTEM.contains(problem.code())) {
            dialogs.ask("zone-layer.system", wish.name()).ifPresent(typed -> system(wish, typed));
        } else {
            dialogs.problem(problem);
        }
    }

    private void system(Wish wish, String typed) {
        Matcher number = EPSG.matcher(typed);
        if (number.matches()) {
            read(new Wish(wish.file(), wish.part(), wish.choice(), Integer.parseInt(number.group(1))));
        } else {
            dialogs.problem(Problem.error("zone-layer.no-epsg", typed));
        }
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
