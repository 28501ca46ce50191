// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.importing.PartField.PartChoice;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.context.ContextTable;
import org.atalaya.core.context.ContextTable.Kind;
import org.atalaya.core.importer.ContextReader;
import org.atalaya.core.importer.ContextReader.Columns;
import org.atalaya.core.importer.ContextReader.ContextRead;
import org.atalaya.core.importer.SourceChoice;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ProjectStore;

/** Weather, holidays, census and the like on their way into the project: read anew after each choice, stored when asked. */
public final class ContextViewModel {

    private final WorkspaceModel workspace;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final Runnable added;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ChosenFile file = new ChosenFile(this::look);
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.DATE);
    private final StringProperty column = new SimpleStringProperty("");
    private final ObjectProperty<KnownWhen> known = new SimpleObjectProperty<>(KnownWhen.NOTHING);
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneId.systemDefault());
    private final ReadOnlyObjectWrapper<Looked> looked = new ReadOnlyObjectWrapper<>(Looked.NOTHING);
    private final ObservableList<ContextTable> tables = FXCollections.observableArrayList();
    private final Running work = new Running();

    /**
     * A file as it is read with the choices made so far.
     *
     * @param columns of the file; empty where it cannot be read at all
     * @param read empty where something is lacking or wrong
     * @param failure what that is
     */
    public record Looked(Optional<Columns> columns, Optional<ContextRead> read, Optional<Problem> failure) {
        static final Looked NOTHING = new Looked(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A question that is not asked yet.
     *
     * @param added what happens when the project has one table more
     */
    public ContextViewModel(
            WorkspaceModel workspace, Background background, Dialogs dialogs, Language language, Runnable added) {
        this.workspace = workspace;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
        this.added = added;
    }

    /** Whether the question is on the screen. */
    public BooleanProperty shown() {
        return shown;
    }

    ChosenFile file() {
        return file;
    }

    /** What the table will be called in the project. */
    public StringProperty name() {
        return name;
    }

    public ReadOnlyObjectProperty<Kind> kind() {
        return kind;
    }

    /** The column with the day, the hour or the zone; empty for none yet. */
    public StringProperty column() {
        return column;
    }

    public ReadOnlyObjectProperty<KnownWhen> known() {
        return known;
    }

    public ReadOnlyObjectProperty<ZoneId> zone() {
        return zone;
    }

    public ReadOnlyObjectProperty<Looked> looked() {
        return looked.getReadOnlyProperty();
    }

    /** What the project has, by name. */
    public ObservableList<ContextTable> tables() {
        return tables;
    }

    /** Opens the empty question. */
    public void show() {
        store().ifPresent(store -> {
            file.begin(null);
            name.set("");
            kind.set(Kind.DATE);
            column.set("");
            known.set(KnownWhen.NOTHING);
            zone.set(store.zone());
            looked.set(Looked.NOTHING);
            tables.clear();
            shown.set(true);
            background.quietly(progress -> store.contexts(), tables::setAll);
        });
    }

    /** Takes the question away; what runs is stopped. */
    public void close() {
        work.stop();
        shown.set(false);
    }

    public void askForFile() {
        dialogs.openFile("context").ifPresent(this::choose);
    }

    public void choose(Path table) {
        String stem = String.valueOf(table.getFileName()).replaceFirst("\\..*$", "");
        name.set(stem);
        column.set("");
        file.choose(table);
    }

    public void choosePart(String part) {
        column.set("");
        file.choosePart(part);
    }

    /** Says what a row is of; the column is found anew. */
    public void chooseKind(Kind next) {
        if (next != kind.get()) {
            kind.set(next);
            column.set("");
            look();
        }
    }

    public void chooseColumn(String next) {
        if (!next.equals(column.get())) {
            column.set(next);
            look();
        }
    }

    public void chooseKnown(KnownWhen next) {
        if (!next.equals(known.get())) {
            known.set(next);
            look();
        }
    }

    public void chooseZone(ZoneId next) {
        if (!next.equals(zone.get())) {
            zone.set(next);
            look();
        }
    }

    /** Whether a table of the project has the name already and would be replaced. */
    public boolean replaces() {
        return tables.stream().anyMatch(table -> table.name().equals(name.get().strip()));
    }

    public boolean canAdd() {
        return looked.get().read().isPresent() && !name.get().isBlank();
    }

    /** Puts what was read into the project. */
    public void add() {
        if (!canAdd()) {
            return;
        }
        ContextTable table = looked.get().read().get().table().named(name.get().strip());
        store().ifPresent(store -> background.start(
                language.text("context.storing"),
                progress -> {
                    store.addContext(table);
                    return table;
                },
                kept -> {
                    close();
                    added.run();
                    dialogs.told("context.added", kept.name(), kept.rows().size());
                }));
    }

    private Optional<ProjectStore> store() {
        return workspace.isOpen() && workspace.project().get().shelf() instanceof ProjectStore store
                ? Optional.of(store)
                : Optional.empty();
    }

    private void look() {
        Path table = file.path().get();
        if (table == null) {
            return;
        }
        work.stop();
        SourceChoice part = file.partChosen();
        Asked asked = new Asked(name.get(), kind.get(), column.get(), known.get(), zone.get());
        work.follow(background.start(
                language.text("import.looking"), progress -> looked(table, part, asked, progress), found -> {
                    if (table.equals(file.path().get())) {
                        show(found);
                    }
                }));
    }

    /** What was chosen when the reading began. */
    private record Asked(String name, Kind kind, String column, KnownWhen known, ZoneId zone) {}

    private static Looked looked(Path table, SourceChoice part, Asked asked, Progress progress) {
        Optional<Columns> columns = Optional.empty();
        try {
            columns = Optional.of(ContextReader.columns(table, part));
            String named = asked.kind() == Kind.ZONE
                    ? columns.get().zones()
                    : columns.get().dates();
            String key = asked.column().isEmpty() ? named : asked.column();
            if (key.isEmpty()) {
                return new Looked(columns, Optional.empty(), Optional.of(Problem.warning("context.column-needed")));
            }
            ContextReader.Wish wish = new ContextReader.Wish(
                    asked.name(), asked.kind(), key, asked.known().rule(), asked.zone());
            return new Looked(columns, Optional.of(ContextReader.read(table, part, wish, progress)), Optional.empty());
        } catch (WorkbenchException e) {
            return new Looked(columns, Optional.empty(), Optional.of(e.problem()));
        }
    }

    private void show(Looked found) {
        found.failure().flatMap(FileParts::asked).ifPresent(parts -> file.part().set(new PartChoice(parts, "")));
        if (column.get().isEmpty()) {
            found.columns()
                    .ifPresent(columns -> column.set(kind.get() == Kind.ZONE ? columns.zones() : columns.dates()));
        }
        looked.set(found);
    }
}
