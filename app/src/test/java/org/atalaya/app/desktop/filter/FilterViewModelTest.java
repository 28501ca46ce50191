// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.atalaya.app.desktop.AtOnce;
import org.atalaya.app.desktop.SmallProject;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.selection.Selection;
import org.atalaya.core.workspace.WorkspaceJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The filter, without a window. */
class FilterViewModelTest {

    private static final int ALL = 40;

    private final WorkspaceModel workspace = new WorkspaceModel();
    private final FilterViewModel filter = new FilterViewModel(workspace, new AtOnce());
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
}
