// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.atalaya.app.desktop.AtOnce;
import org.atalaya.app.desktop.FixedAnswers;
import org.atalaya.app.desktop.SmallProject;
import org.atalaya.app.desktop.workspace.Closings;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.app.desktop.workspace.Projects;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.selection.Selection;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.core.workspace.WorkspaceJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The filter, without a window. */
class FilterViewModelTest {

    private static final int ALL = 40;

    private final WorkspaceModel workspace = new WorkspaceModel();

    @TempDir
    Path folder;

    private final AtOnce background = new AtOnce();
    private final FixedAnswers answers = new FixedAnswers(Path.of("nowhere"));
    private final FilterViewModel filter = new FilterViewModel(workspace, background, answers);
    private final SmallProject project = new SmallProject(ALL);

    @BeforeEach
    void open() {
        workspace.open(project.open());
    }

    private int onMap() {
        return workspace.layers().stream()
                .filter(layer -> layer.source() instanceof LayerSource.Points)
                .map(layer -> ((LayerSource.Points) layer.source()).incidents().size())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutAFilterAllIsShown() {
        assertEquals(new FilterViewModel.Count(ALL, ALL), filter.count().get());
        assertTrue(filter.selection().get().asksNothing());
        assertEquals(List.of("robbery"), filter.categories());
        assertEquals(List.of("District"), filter.zones());
    }

    @Test
    void aConditionFiltersMapTableAndFigures() {
        filter.condition("id <= 10");
        assertEquals(new FilterViewModel.Count(10, ALL), filter.count().get());
        assertEquals(10, workspace.incidents().orElseThrow().size());
        assertEquals(10, onMap());
        assertEquals(
                new InputRef("incidents where id <= 10"),
                workspace.dataset().get().ref());
        filter.clear();
        assertEquals(ALL, onMap());
        assertEquals(InputRef.INCIDENTS, workspace.dataset().get().ref());
    }

    @Test
    void aFilterWhoseZoneIsGoneLetsNothingPassAndIsToldUntilTheZoneIsBack() {
        filter.zone("District", true);
        int inside = filter.count().get().shown();
        assertTrue(inside > 0);
        workspace.refreshed(project.openWithoutBoundary(workspace.whole().incidents()));
        assertEquals(new FilterViewModel.Count(0, ALL), filter.count().get());
        assertEquals(0, workspace.incidents().orElseThrow().size());
        assertEquals("selection.no-zone-layer", filter.problem().get().code());
        workspace.refreshed(project.open());
        assertEquals(inside, filter.count().get().shown());
        assertNull(filter.problem().get());
    }

    @Test
    void undoLeadsBackToTheDatasetThatTheFilterAsks() {
        OpenProject two = project.open();
        Dataset other = new Dataset(
                new InputRef("dataset/more"),
                "more",
                two.datasets().get(0).incidents().rows(new int[] {0, 1, 2}));
        workspace.open(new OpenProject(
                two.file(),
                two.name(),
                two.shelf(),
                List.of(two.datasets().get(0), other),
                two.zones(),
                List.of(),
                List.of(),
                false,
                List.of(),
                Optional.empty(),
                two.keeper(),
                two.closer()));
        filter.condition("id <= 10");
        filter.choose(Selection.all(other.ref()).where("id <= 2"));
        assertEquals(new FilterViewModel.Count(2, 3), filter.count().get());
        while (filter.selection().get().where().equals("id <= 2")
                || filter.selection().get().asksNothing()) {
            workspace.undo();
        }
        assertEquals("id <= 10", filter.selection().get().where());
        assertEquals(new FilterViewModel.Count(10, ALL), filter.count().get());
        assertEquals(ALL, workspace.whole().incidents().size());
    }

    @Test
    void aPartIsOneOfTheIncidentsItIsAskedOfAndOfNoOthers() {
        Incidents before = workspace.whole().incidents();
        InputRef ref = new InputRef("incidents where id <= 10");
        assertEquals(10, workspace.part(before, ref).orElseThrow().incidents().size());
        workspace.open(new SmallProject(ALL * 2).open());
        assertEquals(Optional.empty(), workspace.part(before, ref));
    }

    @Test
    void whatCannotBeReadIsToldAndChangesNothing() {
        filter.condition("id <= 10");
        filter.condition("knd = robbery");
        assertEquals("selection.unknown-column-near", filter.problem().get().code());
        assertEquals(10, filter.count().get().shown());
        filter.condition("kind = robbery");
        assertEquals("selection.text-needs-quotes", filter.problem().get().code());
        assertEquals(8, filter.problem().get().args().get(0));
        filter.window("soon", "");
        assertEquals("selection.not-a-time", filter.problem().get().code());
        filter.window("2025-01-02", "2025-01-01");
        assertEquals("selection.window-reversed", filter.problem().get().code());
        filter.condition("kind = 'robbery'");
        assertNull(filter.problem().get());
    }

    @Test
    void theLastDayTypedCountsAndIsTheOneShown() {
        filter.days("2025-01-05", "2025-01-05");
        assertEquals(
                LocalDateTime.parse("2025-01-06T00:00"),
                filter.selection().get().to().orElseThrow());
        assertEquals(
                LocalDateTime.parse("2025-01-05T00:00"),
                FilterViewModel.lastShown(filter.selection().get()).orElseThrow());
        filter.days("2025-01-05", "2025-01-05T22:00");
        assertEquals(
                LocalDateTime.parse("2025-01-05T22:00"),
                FilterViewModel.lastShown(filter.selection().get()).orElseThrow());
    }

    @Test
    void partsAddUpAndEachCanBeTakenAway() {
        filter.category("robbery", true);
        filter.zone("District", true);
        filter.window("1970-01-01", "");
        filter.condition("id > 5");
        assertEquals(
                "category IN ('robbery') AND occurred >= 1970-01-01T00:00:00 AND zone IN ('District') AND (id > 5)",
                filter.selection().get().ecql());
        filter.category("robbery", false);
        filter.zone("District", false);
        filter.window("", "");
        filter.condition("");
        assertTrue(filter.selection().get().asksNothing());
    }

    @Test
    void aFilterIsUndoneAndKeptInTheState() throws Exception {
        filter.condition("id <= 10");
        filter.condition("id <= 3");
        workspace.undo();
        assertEquals(10, filter.count().get().shown());
        assertEquals(10, onMap());
        Selection kept = WorkspaceJson.read(WorkspaceJson.write(workspace.kept()))
                .filter()
                .orElseThrow();
        assertEquals("id <= 10", kept.where());
        workspace.undo();
        assertEquals(ALL, filter.count().get().shown());
        workspace.redo();
        assertEquals(10, filter.count().get().shown());
    }

    @Test
    void aProjectIsOpenedWithTheFilterItWasLeftWith() throws Exception {
        filter.condition("id <= 10");
        project.open().keeper().keep(workspace.kept());
        workspace.open(project.open());
        assertEquals(10, filter.count().get().shown());
        assertEquals(10, onMap());
        workspace.open(new SmallProject(20).open());
        assertEquals(20, filter.count().get().shown());
        assertEquals(20, onMap());
    }

    @Test
    void aSavedSelectionIsAskedAgain() {
        Selection saved = Selection.all(InputRef.INCIDENTS).where("id <= 4").named("Four");
        workspace.selections().setAll(saved);
        filter.choose(saved);
        assertEquals(4, filter.count().get().shown());
        assertEquals(
                4,
                workspace
                        .dataset(InputRef.selection("Four"))
                        .orElseThrow()
                        .incidents()
                        .size());
        assertFalse(workspace.dataset(InputRef.selection("Five")).isPresent());
        filter.saveAs("a/b");
        assertEquals("selection.no-name", filter.problem().get().code());
        assertEquals(Optional.of(saved), workspace.state().get().filter());
    }

    @Test
    void aSavedSelectionIsRenamedAndDeletedWithItsFilter() throws Exception {
        try (ProjectStore store = stored()) {
            workspace.open(new Projects(p -> {}, new Closings()).load(store, Progress.NONE));
            filter.condition("id <= 4");
            filter.saveAs("Four");
            filter.condition("id <= 5");
            filter.saveAs("Five");
            filter.saved().rename("Five", "Four");
            assertEquals("selection.name-taken", background.failures().get(0).code());
            filter.saved().rename("Five", " Cinco ");
            assertEquals(List.of("Cinco", "Four"), names());
            assertEquals("Cinco", filter.selection().get().name());
            filter.saved().rename("Four", "a/b");
            assertEquals("selection.no-name", filter.problem().get().code());
            filter.saved().delete("Cinco");
            assertEquals(List.of("Four"), names());
            assertEquals(5, filter.count().get().shown(), "what is filtered stays");
            assertEquals(
                    List.of("Four"),
                    store.selections().stream().map(Selection::name).toList());
        }
    }

    @Test
    void aSelectionThatCannotBeReadIsNamedAndTheOthersAreThere() throws Exception {
        try (ProjectStore store = stored()) {
            store.saveSelection(
                    Selection.all(InputRef.INCIDENTS).where("id <= 4").named("Four"));
            store.saveSelection(
                    Selection.all(InputRef.INCIDENTS).where("id <= 5").named("Bad"));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("p.gpkg"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE atalaya_project SET value = '{' WHERE key = 'selection/Bad'");
        }
        try (ProjectStore store = ProjectStore.open(folder.resolve("p.gpkg"))) {
            workspace.open(new Projects(p -> {}, new Closings()).load(store, Progress.NONE));
            assertEquals(List.of("Four"), names());
            assertEquals("Bad", workspace.unreadable().get(0).name());
            assertEquals(
                    "selection.damaged-named",
                    workspace.unreadable().get(0).reason().code());
            assertThrows(WorkbenchException.class, () -> store.inFull(InputRef.selection("Bad")));
            filter.saved().delete("Bad");
            assertEquals(List.of(), workspace.unreadable());
        }
    }

    private List<String> names() {
        return workspace.selections().stream().map(Selection::name).toList();
    }

    private ProjectStore stored() throws WorkbenchException {
        Incidents rows = project.open().incidents().orElseThrow();
        ProjectStore store = ProjectStore.create(folder.resolve("p.gpkg"), CrsRegistry.epsg(32718), rows.zone());
        SourceFile source = new SourceFile("small.csv", 1, "0".repeat(64));
        store.add(rows, new ImportReport(source, "{}", ALL, ALL, List.of(), List.of()), Progress.NONE);
        return store;
    }
}
