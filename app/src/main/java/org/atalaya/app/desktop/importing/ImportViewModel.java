// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.data.Role;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.store.ProjectStore;

/** A file on its way in: looked at again whenever a choice changes, stored when the person says so. */
public final class ImportViewModel {

    private final ImportDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final Consumer<ProjectStore> imported;
    private final ReadOnlyObjectWrapper<ImportDraft> draft = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Path> file = new SimpleObjectProperty<>();
    private final ObjectProperty<Path> boundary = new SimpleObjectProperty<>();
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneId.systemDefault());
    private final ObjectProperty<Background.Handle> running = new SimpleObjectProperty<>();
    private Optional<ImportPlan> plan = Optional.empty();

    public ImportViewModel(
            ImportDesk desk,
            Background background,
            Dialogs dialogs,
            Language language,
            Consumer<ProjectStore> imported) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
        this.imported = imported;
    }

    /** The dry run of the choices made so far; null before the first file. */
    public ReadOnlyObjectProperty<ImportDraft> draft() {
        return draft.getReadOnlyProperty();
    }

    public ObjectProperty<Path> file() {
        return file;
    }

    public ObjectProperty<Path> boundary() {
        return boundary;
    }

    public ObjectProperty<ZoneId> zone() {
        return zone;
    }

    public ObjectProperty<Background.Handle> running() {
        return running;
    }

    public void askForFile() {
        dialogs.openFile("table").ifPresent(this::choose);
    }

    public void askForBoundary() {
        dialogs.openFile("boundary").ifPresent(path -> {
            boundary.set(path);
            plan = Optional.empty();
            look();
        });
    }

    public void dropBoundary() {
        boundary.set(null);
        plan = Optional.empty();
        look();
    }

    public void choose(Path table) {
        file.set(table);
        plan = Optional.empty();
        draft.set(null);
        look();
    }

    public void chooseZone(ZoneId next) {
        if (!next.equals(zone.get())) {
            zone.set(next);
            plan = plan.map(p -> p.withZone(next.getId()));
            look();
        }
    }

    /** Gives a column another meaning; a column that had it keeps its text. */
    public void role(int column, Role role) {
        if (draft.get().roles().get(column) != role) {
            plan = Optional.of(draft.get().plan().withRole(column, role));
            look();
        }
    }

    public boolean canImport() {
        return draft.get() != null && draft.get().report().accepted() > 0 && running.get() == null;
    }

    public void askAndImport() {
        if (canImport()) {
            String name = String.valueOf(file.get().getFileName()).replaceFirst("\\.[^.]+$", "") + ".gpkg";
            dialogs.saveFile("project", name).ifPresent(this::importInto);
        }
    }

    public void importInto(Path project) {
        ImportDraft now = draft.get();
        track(background.start(
                language.text("import.storing"), progress -> desk.store(now, project, progress), imported));
    }

    public void cancel() {
        if (running.get() != null) {
            running.get().stop();
        }
    }

    private void look() {
        if (file.get() == null) {
            return;
        }
        cancel();
        Path table = file.get();
        Optional<Path> area = Optional.ofNullable(boundary.get());
        ZoneId clock = zone.get();
        Optional<ImportPlan> chosen = plan;
        track(background.start(
                language.text("import.looking"), progress -> desk.look(table, area, clock, chosen, progress), seen -> {
                    if (table.equals(file.get())) {
                        draft.set(seen);
                    }
                }));
    }

    private void track(Background.Handle handle) {
        running.set(Boolean.TRUE.equals(handle.alive().getValue()) ? handle : null);
        handle.alive().addListener((o, before, alive) -> {
            if (!alive && running.get() == handle) {
                running.set(null);
            }
        });
    }
}
