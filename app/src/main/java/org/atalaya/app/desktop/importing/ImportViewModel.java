// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.importing.ImportWish.BoundaryFile;
import org.atalaya.app.desktop.importing.PartField.PartChoice;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Role;
import org.atalaya.core.importer.Fix;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.importer.ProblemKind;
import org.atalaya.core.importer.SourceChoice;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.store.ProjectStore;

/** A file on its way in: looked at again whenever a choice changes, stored when the person says so. */
public final class ImportViewModel {

    private static final Set<String> SYSTEM_ASKED = Set.of(
            "import.crs-needed",
            "import.no-prj",
            "import.no-layer-crs",
            "import.boundary-crs-needed",
            "import.boundary-not-degrees",
            "import.crs-elsewhere",
            "import.crs-not-here",
            "import.impossible-degrees",
            "import.metres-as-degrees");

    private final ImportDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final Consumer<ProjectStore> imported;
    private final Runnable joined;
    private final EpsgSearch systems;
    private final ReadOnlyObjectWrapper<ImportDraft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> failure = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Path> file = new SimpleObjectProperty<>();
    private final ObjectProperty<Path> boundary = new SimpleObjectProperty<>();
    private final ObjectProperty<PartChoice> part = new SimpleObjectProperty<>();
    private final ObjectProperty<PartChoice> boundaryPart = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> boundarySystem = new SimpleObjectProperty<>(0);
    private final BooleanProperty confirmed = new SimpleBooleanProperty();
    /** Clock zones follow borders; so many hours beside the sun's time no country keeps. */
    private static final double DOUBTFUL_HOURS = 3.5;

    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneId.systemDefault());
    private boolean zoneChosen;
    private final ObjectProperty<Integer> system = new SimpleObjectProperty<>(0);
    private final ObjectProperty<Host> host = new SimpleObjectProperty<>();
    private final BooleanProperty joining = new SimpleBooleanProperty();
    private final ObjectProperty<ImportReport.Finding> inspected = new SimpleObjectProperty<>();
    private final BooleanProperty storing = new SimpleBooleanProperty();
    private final ObjectProperty<Background.Handle> running = new SimpleObjectProperty<>();
    private Optional<ImportPlan> plan = Optional.empty();

    /** What looking at a file ends with: a draft, or the reason why there is none. */
    private record Seen(ImportDraft draft, Problem failure) {}

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
        this.language = language;
        this.imported = imported;
        this.joined = joined;
        this.systems = new EpsgSearch(background, language);
    }

    /** The coordinate systems there are to choose from. */
    EpsgSearch systems() {
        return systems;
    }

    /** The dry run of the choices made so far; null before the first file. */
    public ReadOnlyObjectProperty<ImportDraft> draft() {
        return draft.getReadOnlyProperty();
    }

    /** Why the file cannot be read with the choices as they are; null where it can. */
    public ReadOnlyObjectProperty<Problem> failure() {
        return failure.getReadOnlyProperty();
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

    /**
     * How many hours the time zone lies from the places of the file, where nobody chose that zone and it can hardly be
     * theirs; otherwise 0.
     */
    public int hoursFromItsPlaces() {
        ImportDraft shown = draft.get();
        if (shown == null || zoneChosen || shown.places().placed() == 0) {
            return 0;
        }
        // The codes of UTM on WGS 84 end in their zone of 6 degrees; 15 degrees are an hour.
        int epsg = shown.places().crs().epsg();
        if (epsg / 100 != 326 && epsg / 100 != 327) {
            return 0;
        }
        double bySun = (6 * (epsg % 100) - 183) / 15.0;
        double byClock = ZoneId.of(shown.plan().zone())
                        .getRules()
                        .getStandardOffset(Instant.EPOCH)
                        .getTotalSeconds()
                / 3600.0;
        double apart = Math.abs(byClock - bySun);
        double round = Math.min(apart, 24 - apart);
        return round >= DOUBTFUL_HOURS ? (int) Math.round(round) : 0;
    }

    /** EPSG number of the coordinates as the person named it, 0 where it is to be found out. */
    public ObjectProperty<Integer> system() {
        return system;
    }

    /** Which part of the file is read; null where it has only one. */
    ObjectProperty<PartChoice> part() {
        return part;
    }

    /** The same of the boundary's file. */
    ObjectProperty<PartChoice> boundaryPart() {
        return boundaryPart;
    }

    /** Coordinate system of the boundary as the person named it, 0 where the file says it. */
    public ObjectProperty<Integer> boundarySystem() {
        return boundarySystem;
    }

    /** The system that the coordinates are read in, chosen or found out; 0 where none is known. */
    ObservableValue<Integer> shownSystem() {
        return Bindings.createObjectBinding(
                () -> system.get() > 0 || draft.get() == null
                        ? system.get()
                        : draft.get().plan().sourceEpsg(),
                system,
                draft);
    }

    /** Whether the file, or its boundary, cannot be read before somebody names its coordinate system. */
    boolean asksForSystem(boolean ofBoundary) {
        Problem problem = failure.get();
        return problem != null && SYSTEM_ASKED.contains(problem.code()) && isAboutBoundary(problem) == ofBoundary;
    }

    /** The system that was guessed from the boundary and that nobody has confirmed yet, as it was told. */
    public Optional<Problem> guess() {
        ImportDraft shown = draft.get();
        return shown == null || confirmed.get()
                ? Optional.empty()
                : shown.statements().stream()
                        .filter(statement -> statement.code().equals("import.crs-guessed"))
                        .findFirst();
    }

    /** Whether the person looked at the map and found the guessed system right. */
    public ReadOnlyBooleanProperty confirmed() {
        return confirmed;
    }

    public void confirmGuess() {
        confirmed.set(true);
    }

    /** The reason whose rows are being looked at; null for none. */
    public ObjectProperty<ImportReport.Finding> inspected() {
        return inspected;
    }

    /** Whether what was read is being put into the project. */
    public ReadOnlyBooleanProperty storing() {
        return storing;
    }

    public ObjectProperty<Background.Handle> running() {
        return running;
    }

    /** The open project, where it can take a file; null otherwise. */
    public ReadOnlyObjectProperty<Host> host() {
        return host;
    }

    /** Whether the incidents are to go into the open project, not into one of their own. */
    public ReadOnlyBooleanProperty joining() {
        return joining;
    }

    /** Tells which project is open. A real one takes the next file unless somebody says otherwise, a made-up one does not. */
    public void host(Optional<Host> open) {
        Host next = open.filter(project -> project.system() != 0).orElse(null);
        boolean before = joining.get();
        host.set(next);
        joining.set(next != null && !next.simulated());
        if (before || joining.get()) {
            lookForHost();
        }
    }

    /** Chooses between the open project and a new one. */
    public void join(boolean open) {
        if (joining.get() != (open && host.get() != null)) {
            joining.set(open && host.get() != null);
            lookForHost();
        }
    }

    private void lookForHost() {
        if (joining.get()) {
            zone.set(host.get().store().zone());
            zoneChosen = true;
        }
        plan = Optional.empty();
        look();
    }

    public void askForFile() {
        dialogs.openFile("table").ifPresent(this::choose);
    }

    public void askForBoundary() {
        dialogs.openFile("boundary").ifPresent(this::chooseBoundary);
    }

    public void chooseBoundary(Path area) {
        boundary.set(area);
        boundaryPart.set(null);
        boundarySystem.set(0);
        again();
    }

    /** Takes one of the sheets, layers or members that the file turned out to have. */
    public void choosePart(String name) {
        part.set(new PartChoice(part.get().parts(), name));
        again();
    }

    /** The same for the boundary's file. */
    public void chooseBoundaryPart(String name) {
        boundaryPart.set(new PartChoice(boundaryPart.get().parts(), name));
        again();
    }

    /** Says in which system the boundary is, where its file does not. */
    public void chooseBoundarySystem(int epsg) {
        boundarySystem.set(epsg);
        again();
    }

    /** Everything is found out anew. */
    private void again() {
        plan = Optional.empty();
        confirmed.set(false);
        look();
    }

    public void choose(Path table) {
        file.set(table);
        part.set(null);
        confirmed.set(false);
        plan = Optional.empty();
        system.set(0);
        draft.set(null);
        look();
    }

    public void chooseZone(ZoneId next) {
        zoneChosen = true;
        if (!next.equals(zone.get())) {
            zone.set(next);
            plan = plan.map(p -> p.withZone(next.getId()));
            look();
        }
    }

    /** Names the coordinate system of the file; the columns are then judged anew. */
    public void chooseSystem(int epsg) {
        if (epsg != system.get()) {
            system.set(epsg);
            again();
        }
    }

    /** Gives a column another meaning; a column that had it keeps its text. */
    public void role(int column, Role role) {
        if (roles().get(column) != role) {
            edit(p -> p.withRole(column, role));
        }
    }

    /** The roles as they were chosen, also while they are tried. */
    public List<Role> roles() {
        return now().columns().stream().map(ImportPlan.PlannedColumn::role).toList();
    }

    /** What happens to rows with a problem of a kind. */
    public void fix(ProblemKind kind, Fix fix) {
        if (now().fix(kind) != fix) {
            edit(p -> p.withFix(kind, fix));
        }
    }

    public boolean canImport() {
        return draft.get() != null
                && failure.get() == null
                && guess().isEmpty()
                && draft.get().report().accepted() > 0
                && running.get() == null;
    }

    public void askAndImport() {
        if (!canImport()) {
            return;
        }
        if (draft.get().host().isPresent()) {
            addToHost();
        } else {
            dialogs.saveFile("project", beside(".gpkg")).ifPresent(this::importInto);
        }
    }

    public void importInto(Path project) {
        ImportDraft now = draft.get();
        storing.set(true);
        track(background.start(
                language.text("import.storing"), progress -> desk.store(now, project, progress), store -> {
                    leave();
                    imported.accept(store);
                }));
    }

    private void addToHost() {
        ImportDraft now = draft.get();
        storing.set(true);
        track(background.start(
                language.text("import.storing"),
                progress -> {
                    desk.add(now, now.host().orElseThrow(), progress);
                    return now;
                },
                added -> {
                    leave();
                    joined.run();
                }));
    }

    /** The page is empty again for the next file. */
    private void leave() {
        inspected.set(null);
        file.set(null);
        boundary.set(null);
        part.set(null);
        boundaryPart.set(null);
        boundarySystem.set(0);
        draft.set(null);
        plan = Optional.empty();
    }

    public void askAndSavePlan() {
        if (draft.get() != null) {
            dialogs.saveFile("plan", beside(".plan.json")).ifPresent(this::savePlan);
        }
    }

    public void savePlan(Path target) {
        try {
            Files.writeString(target, draft.get().plan().toJson(), StandardCharsets.UTF_8);
            dialogs.told("import.plan-saved", String.valueOf(target.getFileName()));
        } catch (IOException e) {
            dialogs.problem(Problem.error("desktop.cannot-write", target.toString()));
        }
    }

    public void askAndLoadPlan() {
        if (file.get() != null) {
            dialogs.openFile("plan").ifPresent(this::loadPlan);
        }
    }

    /** Reads the file as a plan says that was saved before. */
    public void loadPlan(Path source) {
        try {
            ImportPlan loaded = ImportPlan.fromJson(Files.readString(source, StandardCharsets.UTF_8));
            plan = Optional.of(loaded);
            zone.set(ZoneId.of(loaded.zone()));
            zoneChosen = true;
            system.set(loaded.sourceEpsg());
            look();
        } catch (IOException e) {
            dialogs.problem(Problem.error("import.bad-plan", String.valueOf(source.getFileName())));
        } catch (WorkbenchException e) {
            dialogs.problem(e.problem());
        }
    }

    /** Stops what runs; the choices go back to those of the draft that is shown. */
    public void cancel() {
        if (running.get() != null) {
            running.get().stop();
            if (draft.get() == null) {
                file.set(null);
            } else {
                plan = Optional.of(draft.get().plan());
                zone.set(ZoneId.of(draft.get().plan().zone()));
                joining.set(draft.get().host().isPresent());
                ImportDraft shown = draft.get();
                draft.set(null);
                draft.set(shown);
            }
        }
    }

    private ImportPlan now() {
        return plan.orElseGet(() -> draft.get().plan());
    }

    private void edit(UnaryOperator<ImportPlan> change) {
        plan = Optional.of(change.apply(now()));
        look();
    }

    private Path beside(String ending) {
        Path table = file.get().toAbsolutePath();
        return table.resolveSibling(String.valueOf(table.getFileName()).replaceFirst("\\.[^.]+$", "") + ending);
    }

    private void look() {
        if (file.get() == null) {
            return;
        }
        if (running.get() != null) {
            running.get().stop();
        }
        failure.set(null);
        Path table = file.get();
        ImportWish wish = new ImportWish(
                table,
                chosen(part.get()),
                Optional.ofNullable(boundary.get())
                        .map(area -> new BoundaryFile(area, chosen(boundaryPart.get()), boundarySystem.get())),
                zone.get(),
                system.get(),
                plan,
                joining.get() ? Optional.of(host.get()) : Optional.empty());
        track(background.start(
                language.text("import.looking"),
                progress -> {
                    try {
                        return new Seen(desk.look(wish, progress), null);
                    } catch (WorkbenchException e) {
                        return new Seen(null, e.problem());
                    }
                },
                seen -> {
                    if (table.equals(file.get())) {
                        failure.set(seen.failure());
                        askForPart(seen.failure());
                        if (seen.draft() != null) {
                            plan = Optional.of(seen.draft().plan());
                            draft.set(seen.draft());
                        }
                    }
                }));
    }

    private static SourceChoice chosen(PartChoice choice) {
        return choice == null || choice.name().isEmpty()
                ? SourceChoice.NONE
                : choice.parts().choice(choice.name());
    }

    /** Where a file holds several parts, the page offers them. */
    private void askForPart(Problem problem) {
        Optional<FileParts> parts = Optional.ofNullable(problem).flatMap(FileParts::asked);
        if (parts.isPresent()) {
            (isAboutBoundary(problem) ? boundaryPart : part).set(new PartChoice(parts.get(), ""));
        }
    }

    /** Whether it is the boundary that cannot be read, not the incidents. */
    boolean isAboutBoundary(Problem problem) {
        return boundary.get() != null
                && problem.where()
                        .file()
                        .map(name -> name.equals(String.valueOf(boundary.get().getFileName())))
                        .orElse(false);
    }

    private void track(Background.Handle handle) {
        running.set(Boolean.TRUE.equals(handle.alive().getValue()) ? handle : null);
        if (running.get() == null) {
            storing.set(false);
        }
        handle.alive().addListener((o, before, alive) -> {
            if (!alive && running.get() == handle) {
                running.set(null);
                storing.set(false);
            }
        });
    }
}
