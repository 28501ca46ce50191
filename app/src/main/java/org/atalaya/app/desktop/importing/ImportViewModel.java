// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.data.Role;
import org.atalaya.core.importer.Fix;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.importer.Offers;
import org.atalaya.core.importer.PlacePlan;
import org.atalaya.core.importer.Presets;
import org.atalaya.core.importer.ProblemKind;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.store.DatasetInfo;
import org.atalaya.core.store.ProjectStore;

/** A file on its way in: looked at again whenever a choice changes, stored when the person says so. */
public final class ImportViewModel {

    private final ImportDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final EpsgSearch systems;
    private final FileChoices choices = new FileChoices(this::again, this::lookUpAddresses);
    private final HostChoice target = new HostChoice();
    private final OpenQuestions open;
    private final DraftFiles files;
    private final RowsSeen rows;
    private final Running work = new Running();
    private final Looking looking;
    private final Storing storing;
    private final ReadOnlyObjectWrapper<Presets> presets = new ReadOnlyObjectWrapper<>(Presets.NONE);
    private long presetsAsked;

    /**
     * A page without a file.
     *
     * @param imported what happens to a project that an import made
     * @param joined what happens when the open project took a file in
     */
    public ImportViewModel(
            ImportDesk desk,
            Background background,
            Dialogs dialogs,
            Language language,
            Consumer<ProjectStore> imported,
            Runnable joined) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.systems = new EpsgSearch(background, language);
        this.looking = new Looking(desk, background, language, choices, target, work);
        this.storing = new Storing(desk, background, language, work, imported, joined);
        this.open = new OpenQuestions(choices, draft(), failure());
        this.files = new DraftFiles(desk, background, dialogs, language, draft()::get);
        this.rows = new RowsSeen(desk, background, draft());
    }

    /** The coordinate systems there are to choose from. */
    EpsgSearch systems() {
        return systems;
    }

    /** What was said of the file as a whole. */
    FileChoices choices() {
        return choices;
    }

    /** What the file leaves open. */
    OpenQuestions open() {
        return open;
    }

    /** The files that can be saved beside the import. */
    DraftFiles files() {
        return files;
    }

    /** The dry run of the choices made so far; null before the first file. */
    public ReadOnlyObjectProperty<ImportDraft> draft() {
        return looking.draft();
    }

    /** Why the file cannot be read with the choices as they are; null where it can. */
    public ReadOnlyObjectProperty<Problem> failure() {
        return looking.failure();
    }

    public ObjectProperty<Path> file() {
        return choices.table().path();
    }

    public ObjectProperty<Path> boundary() {
        return choices.boundary().path();
    }

    /** The rows that somebody looks at. */
    RowsSeen rows() {
        return rows;
    }

    /** Whether what was read is being put into the project. */
    public ReadOnlyBooleanProperty storing() {
        return work.storing();
    }

    public ReadOnlyObjectProperty<Background.Handle> running() {
        return work.handle();
    }

    /** The open project, where it can take a file; null otherwise. */
    public ReadOnlyObjectProperty<Host> host() {
        return target.host();
    }

    /** Whether the incidents are to go into the open project, not into one of their own. */
    public ReadOnlyBooleanProperty joining() {
        return target.joining();
    }

    /** The dataset of the open project that the rows are added to; null where they become one of their own. */
    public ReadOnlyObjectProperty<DatasetInfo> into() {
        return target.into();
    }

    /** Adds to a dataset of the open project, or with null makes a new one. */
    public void addInto(DatasetInfo dataset) {
        if (target.into(dataset)) {
            looking.look();
        }
    }

    /** Tells which project is open. A real one takes the next file unless somebody says otherwise, a made-up one does not. */
    public void host(Optional<Host> open) {
        if (target.open(open)) {
            lookForHost();
        }
    }

    /** Chooses between the open project and a new one. */
    public void join(boolean open) {
        if (target.join(open)) {
            lookForHost();
        }
    }

    private void lookForHost() {
        target.chosen().ifPresent(host -> choices.setZone(host.store().zone()));
        looking.anew();
    }

    public void askForFile() {
        dialogs.openFile("table").ifPresent(this::choose);
    }

    public void askForBoundary() {
        dialogs.openFile("boundary").ifPresent(choices.boundary()::choose);
    }

    void askForGazetteer() {
        dialogs.openFile("gazetteer").ifPresent(choices.gazetteer()::choose);
    }

    /** A plan that looks addresses up counts with any gazetteer; any other one was made for coordinates. */
    private void lookUpAddresses() {
        boolean needed = choices.gazetteer().path().get() != null;
        looking.keepPlanWhere(p -> needed && p.place().form() == PlacePlan.Form.ADDRESS);
        looking.look();
    }

    /** The presets there are to choose from, as they were {@link #lookForPresets looked for} last. */
    ReadOnlyObjectProperty<Presets> presets() {
        return presets.getReadOnlyProperty();
    }

    /** Reads the presets again, also those that others have saved meanwhile. */
    void lookForPresets() {
        long number = ++presetsAsked;
        background.quietly(progress -> desk.presets(), found -> {
            if (number == presetsAsked) {
                presets.set(found);
            }
        });
    }

    /** Leaves every plan aside, also one of an earlier import. */
    public void detect() {
        looking.leavePlansAside();
        again();
    }

    /** Everything is found out anew. */
    private void again() {
        open.reopen();
        looking.anew();
    }

    public void choose(Path table) {
        choices.begin(table);
        open.reopen();
        looking.clear();
        looking.look();
    }

    public void chooseZone(ZoneId next) {
        boolean changed = !next.equals(open.zone());
        choices.setZone(next);
        if (changed) {
            looking.change(p -> p.withZone(next.getId()));
            looking.look();
        }
    }

    /** Puts times that carry a zone mark on the clock of the time zone, or takes them as they are written. */
    public void convertZoneMarks(boolean convert) {
        if (looking.now().time().convertZoneMarks() != convert) {
            looking.edit(p -> p.withZoneMarks(convert));
        }
    }

    /** Gives a column another meaning; a column that had it keeps its text. */
    public void role(int column, Role role) {
        if (roles().get(column) != role) {
            looking.edit(p -> p.withRole(column, role));
        }
    }

    /** The roles as they were chosen, also while they are tried. */
    public List<Role> roles() {
        return looking.now().columns().stream()
                .map(ImportPlan.PlannedColumn::role)
                .toList();
    }

    /** What happens to rows with a problem of a kind. */
    public void fix(ProblemKind kind, Fix fix) {
        if (looking.now().fix(kind) != fix) {
            Offers offers = Offers.of(draft().get().report());
            looking.edit(p -> offers.choose(p, kind, fix));
        }
    }

    public boolean canImport() {
        return draft().get() != null
                && failure().get() == null
                && open.guess().isEmpty()
                && draft().get().report().accepted() > 0
                && work.handle().get() == null;
    }

    public void askAndImport() {
        if (!canImport()) {
            return;
        }
        if (draft().get().host().isPresent()) {
            storing.add(draft().get(), this::leave);
        } else {
            dialogs.saveFile("project", files.beside(".gpkg")).ifPresent(this::importInto);
        }
    }

    public void importInto(Path project) {
        storing.into(draft().get(), project, this::leave);
    }

    /** The page is empty again for the next file. */
    private void leave() {
        rows.inspected().set(null);
        choices.clear();
        target.into(null);
        looking.clear();
    }

    public void askAndLoadPlan() {
        if (file().get() != null) {
            dialogs.openFile("plan").ifPresent(this::loadPlan);
        }
    }

    /** Reads the file as a plan says that was saved before. */
    public void loadPlan(Path source) {
        files.loadPlan(source, loaded -> {
            looking.take(loaded.forNow());
            choices.setZone(ZoneId.of(loaded.zone()));
            choices.table().take(loaded);
            looking.look();
        });
    }

    /** Stops what runs; the choices go back to those of the draft that is shown. */
    public void cancel() {
        if (work.handle().get() != null) {
            work.stop();
            if (draft().get() == null) {
                file().set(null);
            } else {
                looking.goBack();
            }
        }
    }
}
