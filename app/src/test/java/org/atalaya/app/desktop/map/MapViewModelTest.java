// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.app.desktop.SmallProject;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.layer.Hit;
import org.atalaya.core.render.MapFrame;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MapViewModelTest {

    private final SmallProject project = new SmallProject(400);
    private final WorkspaceModel workspace = new WorkspaceModel();
    private final MapViewModel map = new MapViewModel(workspace);

    @BeforeEach
    void open() {
        map.size(1000, 600);
        workspace.open(project.open());
    }

    @Test
    void thePlaceUnderThePointerStaysThereWhenZooming() {
        double x = map.frame().get().toWorldX(250);
        double y = map.frame().get().toWorldY(410);
        map.zoomAt(250, 410, 2.5);
        assertEquals(x, map.frame().get().toWorldX(250), 1e-6);
        assertEquals(y, map.frame().get().toWorldY(410), 1e-6);
    }

    @Test
    void layersThatAreShownNoLongerAreNotHeldForClicks() {
        map.identify(500, 300);
        int held = map.finders();
        assertTrue(held > 0);
        Incidents all = workspace.whole().incidents();
        for (int rows = 1; rows < 5; rows++) {
            Incidents some = all.rows(IntStream.range(0, rows).toArray());
            workspace.showFiltered(
                    Optional.of(new Dataset(new InputRef("incidents where id <= " + rows), "small", some)));
            map.identify(500, 300);
        }
        assertTrue(map.finders() <= held, map.finders() + " are held, at first " + held);
    }

    @Test
    void theGroundFollowsADrag() {
        double x = map.frame().get().toWorldX(100);
        map.pan(60, -25);
        assertEquals(x, map.frame().get().toWorldX(160), 1e-6);
    }

    @Test
    void theWholeAreaStaysInSightBesideTheLegendWhateverTheSize() {
        map.roomForLegend(240);
        for (int width : new int[] {1000, 1400, 760}) {
            map.size(width, 500);
            MapFrame frame = map.frame().get();
            assertTrue(frame.toPixelX(0) >= 0, "west edge at " + width);
            assertTrue(frame.toPixelX(2000) <= width - 240, "east edge is left of the legend at " + width);
            assertTrue(frame.toPixelY(0) <= 500 && frame.toPixelY(1000) >= 0, "north and south at " + width);
        }
    }

    @Test
    void aViewThatWasSoughtOutIsKeptAndComesBack() {
        map.zoomAt(300, 300, 4);
        MapFrame sought = map.frame().get();
        project.kept().add(workspace.kept());
        WorkspaceModel again = new WorkspaceModel();
        MapViewModel other = new MapViewModel(again);
        other.size(1000, 600);
        again.open(project.open());
        assertEquals(sought.centreX(), other.frame().get().centreX(), 1e-6);
        assertEquals(sought.metresPerPixel(), other.frame().get().metresPerPixel(), 1e-9);
        other.fit();
        assertEquals(Optional.empty(), again.view().get());
    }

    @Test
    void aClickIsAnsweredByEachVisibleLayerWithSomethingThere() throws Exception {
        workspace.add(project.run("kernel-density", Map.of("bandwidth", "200")));
        var rows = workspace.incidents().orElseThrow();
        var found = map.identify(
                        map.frame().get().toPixelX(rows.x(0)), map.frame().get().toPixelY(rows.y(0)))
                .orElseThrow();
        assertEquals(2, found.answers().size(), "incidents and density");
        assertTrue(((Hit.Rows) found.answers().get(0).hit()).rows().contains(0));
        assertTrue(((Hit.Value) found.answers().get(1).hit()).value() > 0);

        workspace.edit("incidents", layer -> layer.withVisible(false));
        workspace.edit("run/1/density", layer -> layer.withVisible(false));
        var ground = map.identify(500, 300).orElseThrow();
        assertTrue(ground.answers().get(0).hit() instanceof Hit.Area, "only the area is left to answer");
    }

    @Test
    void withoutABoundaryAFarPlaceLeavesTheFittedMapAsItWasAndTheLegendCountsIt() {
        var rows = project.open().dataset(InputRef.INCIDENTS).orElseThrow().incidents();
        workspace.open(project.openWithoutBoundary(rows));
        MapFrame alone = map.frame().get();
        assertEquals(Optional.empty(), map.outside(Texts.of(Texts.ENGLISH)));

        workspace.open(project.openWithoutBoundary(project.withPlaceAt(1_000_000, 700_000)));
        assertEquals(alone, map.frame().get());
        assertEquals(
                "1 place lies outside the study rectangle that frames this picture (401 places in all).",
                map.outside(Texts.of(Texts.ENGLISH)).orElseThrow());
    }

    @Test
    void outsideOfEverythingThereIsNoAnswer() {
        assertEquals(Optional.empty(), map.identify(1, 1));
    }
}
