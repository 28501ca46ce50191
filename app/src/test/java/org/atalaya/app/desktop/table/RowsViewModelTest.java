// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.app.desktop.AtOnce;
import org.atalaya.app.desktop.FixedAnswers;
import org.atalaya.app.desktop.SmallProject;
import org.atalaya.app.desktop.filter.FilterViewModel;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.browse.Field;
import org.atalaya.core.export.RowSource;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.Wording;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowsViewModelTest {

    private static final int ROWS = 1200;

    private final WorkspaceModel workspace = new WorkspaceModel();
    private final AtOnce background = new AtOnce();
    private final FilterViewModel filter =
            new FilterViewModel(workspace, background, new FixedAnswers(java.nio.file.Path.of("nowhere")));
    private final RowsViewModel model = new RowsViewModel(workspace, filter, background);

    @BeforeEach
    void open() {
        workspace.open(new SmallProject(ROWS).open());
        model.active().set(true);
        model.show(workspace.dataset().get());
    }

    @Test
    void nothingIsReadForATableThatIsNotInSight() {
        RowsViewModel asleep = new RowsViewModel(workspace, filter, background);
        asleep.show(workspace.dataset().get());
        assertEquals(0, asleep.rows().get().size());
        asleep.active().set(true);
        assertEquals(ROWS, asleep.rows().get().size());
    }

    @Test
    void thePlaceInMetresIsHiddenUntilItIsWantedAndUndoHidesItAgain() {
        assertEquals(List.of("occurred", "column/kind"), ids());
        model.showField("x", true);
        assertEquals(List.of("occurred", "column/kind", "x"), ids());
        workspace.undo();
        assertEquals(List.of("occurred", "column/kind"), ids());
        model.orderFields(List.of("column/kind", "occurred"));
        assertEquals(List.of("column/kind", "occurred"), ids());
    }

    @Test
    void theLastColumnStays() {
        model.showField("occurred", false);
        model.showField("column/kind", false);
        assertEquals(List.of("column/kind"), ids());
    }

    @Test
    void aRangeOfPickedRowsFollowsTheOrderOfTheTable() {
        model.sort().set(Optional.of(new RowsViewModel.Sort("occurred", true)));
        model.pick(0);
        model.pickThrough(2);
        Highlight chosen = workspace.highlight().get();
        assertEquals(3, chosen.size());
        // Times ascend with the ids, so the latest three are the last three.
        assertTrue(chosen.contains(ROWS) && chosen.contains(ROWS - 2));
        assertTrue(model.isMarked(1));
        assertFalse(model.isMarked(3));
        model.pickOthers();
        assertEquals(ROWS - 3, workspace.highlight().get().size());
    }

    @Test
    void pickingWhileOnlyTheSelectedAreShownKeepsThemInSight() {
        workspace.select(Highlight.of(3, 4, 5), Wording.plain("on the map"));
        model.onlySelected().set(true);
        assertEquals(3, model.rows().get().size());
        model.pick(1);
        assertEquals(1, workspace.highlight().get().size());
        assertEquals(3, model.rows().get().size(), "the rows one chooses among do not go away");
        workspace.select(Highlight.of(9), Wording.plain("on the map"));
        assertEquals(1, model.rows().get().size(), "another selection on the map is followed");
    }

    @Test
    void aCopyHasTheSelectedRowsInTheOrderShown() {
        model.sort().set(Optional.of(new RowsViewModel.Sort("occurred", true)));
        model.pick(0);
        model.pickToo(4);
        List<List<String>> copied = new ArrayList<>();
        model.copy(7, copied::addAll);
        assertEquals(2, copied.size());
        assertTrue(copied.get(0).get(0).compareTo(copied.get(1).get(0)) > 0);
        model.pickNone();
        copied.clear();
        model.copy(7, copied::addAll);
        assertEquals(1, copied.size(), "with nothing selected the row one stands on");
    }

    @Test
    void onlyThePagesInSightAreRead() {
        Field kind = model.rows().get().fields().get(1);
        int before = model.arrived().get();
        assertEquals(Optional.of("robbery"), model.text(ROWS - 1, kind));
        assertEquals(before + 1, model.arrived().get());
        IntStream.range(ROWS - 50, ROWS).forEach(position -> model.text(position, kind));
        assertEquals(before + 1, model.arrived().get());
    }

    @Test
    void rowsOfATableAreNotHeld() {
        VirtualRows rows = new VirtualRows(2_000_000_000);
        assertEquals(1_999_999_999, rows.get(1_999_999_999));
        assertEquals(1_234_567_890, rows.indexOf(1_234_567_890));
        assertFalse(rows.contains(-1));
    }

    @Test
    void rowsAreSavedAsTheyAreNowThoughTheTableIsOutOfSight() throws WorkbenchException {
        model.active().set(false);
        filter.condition("id <= 10");
        assertEquals(10, saved().size());
        model.show(workspace.dataset().get());
        assertEquals(10, saved().size());
        model.onlySelected().set(true);
        workspace.select(Highlight.of(3, 4, 40), Wording.plain("on the map"));
        assertEquals(2, saved().size());
        assertEquals(List.of("occurred", "column/kind"), saved().heads());
    }

    @Test
    void rowsOfAProjectBeforeAreForgotten() throws WorkbenchException {
        model.active().set(false);
        workspace.open(new SmallProject(7).open());
        assertEquals(0, model.rows().get().size());
        assertEquals(7, saved().size());
    }

    @Test
    void anEditOfTheProjectLeavesRowsAndTheirOrder() {
        SmallProject project = new SmallProject(7);
        workspace.open(project.open());
        model.show(workspace.dataset().get());
        Optional<RowsViewModel.Sort> down = Optional.of(new RowsViewModel.Sort("occurred", true));
        model.sort().set(down);
        workspace.refreshed(project.open());
        assertEquals(7, model.rows().get().size());
        assertEquals(down, model.sort().get());
    }

    private RowSource saved() throws WorkbenchException {
        return model.source(Field::id).run(Progress.NONE);
    }

    private List<String> ids() {
        return model.visibleFields().stream().map(Field::id).toList();
    }
}
