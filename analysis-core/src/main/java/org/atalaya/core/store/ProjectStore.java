// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Shelf;
import org.atalaya.core.context.ContextTable;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.selection.Selection;

/**
 * A project file that is open here. Safe for several threads: changes wait for each other, reading waits for no change.
 *
 * <p>A project holds any number of datasets, one per imported file. {@code incidents} names the first of them, for
 * ever, so that runs and recipes keep their meaning; {@code dataset/NAME} names each.
 */
public final class ProjectStore implements Shelf, AutoCloseable {

    private final Connections connections;
    private final Crs crs;
    private final ZoneId zone;
    private final OpenDatasets datasets;
    private final DatasetImports imports;
    private final ProjectHealth health;
    private final KeptRuns runs;
    private final KeptTexts texts;
    private final KeptSelections selections;
    private final SelectedRows selected;
    private final HandMade handMade;
    private volatile Optional<Zones> zones;

    ProjectStore(Connections open) throws SQLException, WorkbenchException {
        this.connections = open;
        Connection reader = open.reader();
        this.crs = ProjectFile.crs(reader);
        this.zone = ZoneId.of(ProjectFile.value(reader, ProjectFile.ZONE));
        this.datasets = new OpenDatasets(connections, crs);
        this.imports = new DatasetImports(connections, crs, datasets);
        this.health = new ProjectHealth(connections, crs, datasets);
        this.runs = new KeptRuns(connections);
        this.texts = new KeptTexts(connections);
        this.selections = new KeptSelections(connections);
        this.selected = new SelectedRows(datasets);
        this.handMade = new HandMade(connections, crs, zone, datasets);
        this.zones = ZoneTables.read(reader, crs);
    }

    /**
     * Makes an empty project and opens it. It is made beside its place and moved there when it is whole.
     *
     * @param crs the system in metres that everything in the project is kept in
     * @param zone the zone whose clock new data is read by
     * @throws WorkbenchException {@code store.exists} when there is a file already
     */
    public static ProjectStore create(Path file, Crs crs, ZoneId zone) throws WorkbenchException {
        return Opening.create(file, crs, zone);
    }

    /**
     * Makes a project of what a source pours, with the boundary it was judged by, and leaves it closed. The file
     * appears when all of it is there, so a stop or a crash leaves none.
     *
     * @throws WorkbenchException {@code store.exists} when there is a file already
     */
    public static ImportReport createWith(Path file, IncidentSource source, Optional<Zones> boundary, Progress progress)
            throws WorkbenchException {
        return Opening.createWith(file, source, boundary, progress);
    }

    /**
     * Opens a project for work; only for reading where somebody else has it open or its folder or file may not be
     * written to, and then {@link #whyReadOnly} says so.
     *
     * @throws WorkbenchException {@code store.not-a-project}, {@code store.newer-schema}, {@code store.damaged} …
     */
    public static ProjectStore open(Path file) throws WorkbenchException {
        return Opening.open(file);
    }

    /**
     * Opens a project without changing a byte of its folder: no lock, no log. Every change is refused with {@code
     * store.read-only}; a project of an older version is read as it is.
     */
    public static ProjectStore openToRead(Path file) throws WorkbenchException {
        return Opening.openToRead(file);
    }

    /**
     * Makes sure that a project can be made at a place, before the work that fills it.
     *
     * @throws WorkbenchException {@code store.no-folder} or {@code store.folder-read-only}, naming the folder
     */
    public static void checkFolder(Path file) throws WorkbenchException {
        ProjectDraft.checkFolder(file);
    }

    /** See {@link Connections#withoutLog}: only while nobody else can see the file. */
    void withoutLog() {
        connections.withoutLog();
    }

    /** Whether the project was opened only for reading. */
    public boolean readOnly() {
        return connections.readOnly();
    }

    /** What to say to who wants to change a project that was opened only for reading: who has it open, for one. */
    public Optional<Problem> whyReadOnly() {
        return connections.whyReadOnly();
    }

    public Path file() {
        return connections.file();
    }

    public Crs crs() {
        return crs;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Adds the incidents of one imported file, with the report of its import, as a dataset of their own. */
    public DatasetInfo add(Incidents incidents, ImportReport report, Progress progress) throws WorkbenchException {
        return add(incidents, report, Optional.empty(), progress);
    }

    /** Adds a file together with the boundary it was judged by: both or, when anything goes wrong, neither. */
    public DatasetInfo add(Incidents incidents, ImportReport report, Optional<Zones> boundary, Progress progress)
            throws WorkbenchException {
        if (report.accepted() != incidents.size()) {
            throw new IllegalArgumentException(report.accepted() + " accepted, " + incidents.size() + " incidents");
        }
        return add(IncidentSource.of(incidents, report), boundary, progress).dataset();
    }

    /**
     * What an import left in the project.
     *
     * @param report what was read and what was left out
     */
    public record Added(DatasetInfo dataset, ImportReport report) {}

    /**
     * Adds what a source pours, row by row, together with the boundary it was judged by: all of it or, when anything
     * goes wrong, nothing. A source without a single usable row does not touch the file of a project that holds data.
     */
    public Added add(IncidentSource source, Optional<Zones> boundary, Progress progress) throws WorkbenchException {
        Added added = imports.add(source, boundary, progress);
        zones = boundary.or(() -> zones);
        return added;
    }

    /**
     * Puts what a source pours into a dataset that is there already: rows it does not have are added, rows it has with
     * other values are updated, with the old values in the edit log, and rows it has as they are stay untouched. So the
     * same file twice adds nothing. All of it happens or, when anything goes wrong, nothing.
     *
     * @throws WorkbenchException {@code store.other-clock} when the file's times are those of another zone
     */
    public Added update(DatasetInfo dataset, IncidentSource source, Optional<Zones> boundary, Progress progress)
            throws WorkbenchException {
        Added added = imports.update(dataset, source, boundary, progress);
        zones = boundary.or(() -> zones);
        return added;
    }

    /** Sets the boundary layer; an earlier one is replaced. */
    public void addZones(Zones layer) throws WorkbenchException {
        imports.addZones(layer);
        zones = Optional.of(layer);
    }

    /** Adds weather, holidays, census and the like; a table of the same name is replaced. */
    public void addContext(ContextTable table) throws WorkbenchException {
        connections.change(connection -> {
            ContextTables.write(connection, table);
            return null;
        });
    }

    /** What was made by hand, as it is now. */
    public ProjectContent content() throws WorkbenchException {
        return handMade.content(zones);
    }

    /** Whether the project ever held a base map, also where all its layers were taken away since. */
    public boolean hadBaseMap() throws WorkbenchException {
        return connections.read(BaseTables::known);
    }

    /**
     * Makes the zones, the base map and the incidents reported by hand what they are in {@code content}: all of it or
     * nothing. Zones that a run may have used stay readable by {@link #zonesOf}.
     *
     * @param photos bytes of pictures that are not in the project, by their hash
     */
    public void replace(ProjectContent content, Map<String, byte[]> photos, Progress progress)
            throws WorkbenchException {
        handMade.replace(zones, content, photos, progress);
        zones = content.zones();
    }

    /** The zones of a fingerprint that a run has kept; empty where neither the zones of today nor earlier ones have it. */
    public Optional<Zones> zonesOf(String fingerprint) throws WorkbenchException {
        return handMade.zonesOf(zones, fingerprint);
    }

    /** The bytes of a picture. */
    public Optional<byte[]> photo(String sha256) throws WorkbenchException {
        return connections.read(connection -> Photos.bytes(connection, sha256));
    }

    /** The number of the next incident reported by hand. */
    public long nextReport() throws WorkbenchException {
        return 1 + connections.read(HandReports::last);
    }

    @Override
    public List<ContextTable> contexts() throws WorkbenchException {
        return connections.read(ContextTables::read);
    }

    /** In the order they were added. */
    public List<DatasetInfo> datasets() {
        return datasets.all();
    }

    /** Of every import, in the order they were made. */
    public List<ImportReport> reports() throws WorkbenchException {
        return connections.read(connection -> ReportTables.list(connection, 0));
    }

    /** Of the imports into one dataset: the one that made it, then those that added to it. */
    public List<ImportReport> reports(DatasetInfo dataset) throws WorkbenchException {
        return connections.read(connection -> ReportTables.list(connection, dataset.id()));
    }

    /** Every value of a dataset that an update changed, in the order they were changed. */
    public List<Edit> edits(DatasetInfo dataset) throws WorkbenchException {
        return connections.read(connection -> EditTables.list(connection, dataset.id()));
    }

    @Override
    public Run keep(Run run) throws WorkbenchException {
        return runs.keep(run);
    }

    /** Every run with all it left behind. */
    public List<Run> runs() throws WorkbenchException {
        return runs.all();
    }

    /** Every run with its provenance and caveats, without artifacts: quick, for a list. */
    public List<Run> history() throws WorkbenchException {
        return runs.history();
    }

    /**
     * One run with all it left behind.
     *
     * @throws WorkbenchException {@code input.missing} when there is none of this number
     */
    public Run run(long number) throws WorkbenchException {
        return runs.run(number);
    }

    /** What {@code run/NUMBER/ARTIFACT} names. */
    public Artifact artifact(InputRef ref) throws WorkbenchException {
        return runs.artifact(ref);
    }

    /** The state of the workspace as it was saved, empty in a new project. */
    public Optional<String> workspace() throws WorkbenchException {
        return texts.workspace();
    }

    public void saveWorkspace(String json) throws WorkbenchException {
        texts.saveWorkspace(json);
    }

    /** Recipes by name, as JSON. */
    public Map<String, String> recipes() throws WorkbenchException {
        return texts.recipes();
    }

    /** The registry of models as JSON, empty in a project that keeps none. */
    public Optional<String> models() throws WorkbenchException {
        return texts.models();
    }

    public void saveModels(String json) throws WorkbenchException {
        texts.saveModels(json);
    }

    /** Saves a recipe; one of the same name is replaced. */
    public void saveRecipe(String name, String json) throws WorkbenchException {
        texts.saveRecipe(name, json);
    }

    /** Saved selections in the order of their names, without those that cannot be read. */
    public List<Selection> selections() throws WorkbenchException {
        return selections.all().readable();
    }

    /** Saved selections, those that cannot be read with the reason. */
    public SavedSelections savedSelections() throws WorkbenchException {
        return selections.all();
    }

    /** Saves a selection under its name; one of the same name is replaced. */
    public void saveSelection(Selection selection) throws WorkbenchException {
        selections.save(selection);
    }

    /**
     * Gives a selection another name; runs that read it have kept what it asked.
     *
     * @throws WorkbenchException {@code selection.name-taken} where there is one of that name
     */
    public void renameSelection(String name, String other) throws WorkbenchException {
        selections.rename(name, other);
    }

    /** Forgets a selection; runs that read it have kept what it asked. */
    public void deleteSelection(String name) throws WorkbenchException {
        selections.delete(name);
    }

    @Override
    public InputRef inFull(InputRef ref) throws WorkbenchException {
        return selections.inFull(ref);
    }

    @Override
    public Incidents incidents(InputRef ref) throws WorkbenchException {
        InputRef full = inFull(ref);
        return full.condition().isPresent() ? selected.incidents(full, zoneLayers()) : datasets.incidents(full);
    }

    @Override
    public InputSummary summary(InputRef ref) throws WorkbenchException {
        InputRef full = inFull(ref);
        return full.condition().isPresent() ? selected.summary(full, zoneLayers()) : datasets.summary(full, zones);
    }

    @Override
    public Optional<Zones> zones() {
        return zones;
    }

    @Override
    public ZoneLayers zoneLayers() throws WorkbenchException {
        return new ZoneLayers(zones, handMade.moreZones());
    }

    /** Everything wrong with the file; reads all of it. */
    public List<Problem> check() throws WorkbenchException {
        return health.check();
    }

    /** Whether {@link #repair} can mend what a check found. */
    public static boolean mends(Problem problem) {
        return ProjectRepair.mends(problem);
    }

    /**
     * Makes again what follows from the rows: indexes, triggers, packed copies, fingerprints, counts and rectangles; and
     * removes what killed imports left beside the file. Returns what was done.
     */
    public List<Problem> repair(Progress progress) throws WorkbenchException {
        return health.repair(progress);
    }

    /** Puts the write-ahead log back into the file, so that the project is one file again, and lets go of it. */
    @Override
    public void close() throws WorkbenchException {
        connections.close();
    }
}
