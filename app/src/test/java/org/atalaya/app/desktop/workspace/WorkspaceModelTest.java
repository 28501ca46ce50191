// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.atalaya.app.desktop.SmallProject;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.workspace.WorkspaceJson;
import org.junit.jupiter.api.Test;

class WorkspaceModelTest {

    private final SmallProject project = new SmallProject(300);
    private final WorkspaceModel workspace = new WorkspaceModel();

    @Test
    void eachRunIsALayerInItsPlaceAndHidesTheEarlierOneOfItsKind() throws Exception {
        workspace.open(project.open());
        workspace.add(project.run("kernel-density", Map.of("bandwidth", "200")));
        workspace.add(project.run("getis-ord-gi-star", Map.of("cell-size", "100")));
        workspace.add(project.run("kernel-density", Map.of("bandwidth", "400")));
        assertEquals(List.of("run/2/hotspots", "incidents", "run/3/density", "run/1/density", "boundary"), ids());
        assertFalse(layer("run/1/density").visible());
        assertTrue(layer("run/3/density").visible());
        assertNotEquals(
                layer("run/1/density").method(), layer("run/3/density").method(), "the bandwidth tells them apart");
    }

    @Test
    void everyChangeOfTheLayersIsUndoneAndDoneAgain() throws Exception {
        workspace.open(project.open());
        assertFalse(workspace.canUndo().get());
        List<Layer> start = List.copyOf(workspace.layers());
        workspace.edit("incidents", layer -> layer.withVisible(false));
        workspace.edit("boundary", layer -> layer.withOpacity(0.4));
        workspace.move("boundary", -1);
        workspace.remove("incidents");
        List<Layer> end = List.copyOf(workspace.layers());
        assertEquals(List.of("boundary"), ids());
        for (int i = 0; i < 4; i++) {
            workspace.undo();
        }
        assertEquals(start, workspace.layers());
        assertFalse(workspace.canUndo().get());
        for (int i = 0; i < 4; i++) {
            workspace.redo();
        }
        assertEquals(end, workspace.layers());
    }

    @Test
    void aSliderBeingDrawnIsOneStepToUndo() {
        workspace.open(project.open());
        for (int percent = 99; percent >= 50; percent--) {
            double share = percent / 100.0;
            workspace.preview("incidents", layer -> layer.withOpacity(share));
        }
        workspace.edit("incidents", layer -> layer.withOpacity(0.5));
        workspace.undo();
        assertEquals(1, layer("incidents").opacity());
    }

    @Test
    void orderVisibilityAndOpacityComeBackWithTheProject() throws Exception {
        workspace.open(project.open());
        workspace.add(project.run("kernel-density", Map.of("bandwidth", "200")));
        workspace.edit("run/1/density", layer -> layer.withOpacity(0.33));
        workspace.edit("boundary", layer -> layer.withVisible(false));
        workspace.move("boundary", -2);
        String json = WorkspaceJson.write(workspace.kept());
        project.kept().add(WorkspaceJson.read(json));

        WorkspaceModel again = new WorkspaceModel();
        again.open(project.open());
        assertEquals(
                workspace.layers().stream().map(Layer::id).toList(),
                again.layers().stream().map(Layer::id).toList());
        assertEquals(workspace.kept(), again.kept());
        assertEquals("boundary", again.layers().get(0).id());
    }

    @Test
    void aLayerTakenAwayIsPutBackFromTheHistory() throws Exception {
        workspace.open(project.open());
        workspace.add(project.run("kernel-density", Map.of("bandwidth", "200")));
        workspace.remove("run/1/density");
        assertFalse(ids().contains("run/1/density"));
        workspace.putOnMap(workspace.runs().get(0));
        assertTrue(ids().contains("run/1/density"));
    }

    private List<String> ids() {
        return workspace.layers().stream().map(Layer::id).toList();
    }

    private Layer layer(String id) {
        return workspace.layers().stream()
                .filter(l -> l.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
