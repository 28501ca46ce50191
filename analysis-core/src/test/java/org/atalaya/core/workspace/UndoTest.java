// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;

class UndoTest {

    @Test
    void anySeriesOfChangesUndoneGivesTheStartAndRedoneTheEnd() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Undo undo = new Undo(WorkspaceState.EMPTY);
            List<WorkspaceState> states = new ArrayList<>(List.of(undo.state()));
            for (int i = 0; i < 30; i++) {
                WorkspaceState before = undo.state();
                undo.apply("label." + i, state -> change(state, random));
                if (!undo.state().equals(before)) {
                    states.add(undo.state());
                    assertEquals(Optional.of("label." + i), undo.undoLabel());
                }
            }
            List<WorkspaceState> back = new ArrayList<>(List.of(undo.state()));
            while (undo.undoLabel().isPresent()) {
                back.add(undo.undo());
            }
            Collections.reverse(back);
            assertEquals(states, back);
            while (undo.redoLabel().isPresent()) {
                undo.redo();
            }
            assertEquals(states.get(states.size() - 1), undo.state());
        }
    }

    @Test
    void newChangeForgetsWhatWasUndone() {
        Undo undo = new Undo(WorkspaceState.EMPTY);
        undo.apply("a", state -> state.withView(new Extent(0, 0, 1, 1)));
        undo.undo();
        undo.apply("b", state -> state.withView(new Extent(0, 0, 2, 2)));
        assertEquals(Optional.empty(), undo.redoLabel());
        assertEquals(Optional.of("b"), undo.undoLabel());
        assertEquals(undo.state(), undo.redo());
    }

    @Test
    void stateSurvivesItsJson() throws WorkbenchException {
        Random random = new Random(1);
        WorkspaceState state = WorkspaceState.EMPTY;
        for (int i = 0; i < 200; i++) {
            assertEquals(state, WorkspaceJson.read(WorkspaceJson.write(state)));
            state = change(state, random);
        }
        assertThrows(WorkbenchException.class, () -> WorkspaceJson.read("{\"layers\":["));
    }

    @Test
    void openChartsSurviveAndAnOlderStateHasThoseOfANewProject() throws WorkbenchException {
        WorkspaceState state = WorkspaceState.EMPTY.withCharts(
                List.of(new ChartState("scatter", List.of("edad", "monto")), new ChartState("trend", List.of())));
        assertEquals(state, WorkspaceJson.read(WorkspaceJson.write(state)));
        WorkspaceState closed = WorkspaceState.EMPTY.withCharts(List.of());
        assertEquals(closed, WorkspaceJson.read(WorkspaceJson.write(closed)));
        assertEquals(Optional.empty(), WorkspaceJson.read("{\"layers\":[]}").charts());
    }

    @Test
    void layerMovesToItsPlaceFromTheBottom() {
        WorkspaceState state =
                WorkspaceState.EMPTY.withLayer(layer("a")).withLayer(layer("b")).withLayer(layer("c"));
        assertEquals(
                List.of(layer("c"), layer("a"), layer("b")),
                state.moveLayer(new InputRef("c"), 0).layers());
        assertEquals(
                List.of(layer("b"), layer("c"), layer("a")),
                state.moveLayer(new InputRef("a"), 99).layers());
        assertEquals(state, state.moveLayer(new InputRef("none"), 1));
    }

    private static LayerState layer(String ref) {
        return new LayerState(new InputRef(ref), true, 1);
    }

    private static WorkspaceState change(WorkspaceState state, Random random) {
        InputRef ref = new InputRef("run/" + random.nextInt(4) + "/counts");
        return switch (random.nextInt(5)) {
            case 0 -> state.withLayer(new LayerState(ref, random.nextBoolean(), random.nextDouble()));
            case 1 -> state.withoutLayer(ref);
            case 2 -> state.moveLayer(ref, random.nextInt(4));
            case 3 -> state.changeLayer(ref, layer -> new LayerState(layer.ref(), !layer.visible(), layer.opacity()));
            default -> state.withView(new Extent(random.nextDouble(), 0, 2, random.nextDouble()));
        };
    }
}
