// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.app.desktop.AtOnce;
import org.atalaya.app.desktop.SmallProject;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Legend;
import org.atalaya.core.layer.Legends;
import org.atalaya.core.layer.Look;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Style;
import org.atalaya.core.layer.ZoneRate;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Rates of zones straight from their style. */
class RatesModelTest {

    private final WorkspaceModel workspace = new WorkspaceModel();
    private final SmallProject project = new SmallProject(200);
    private final Look look = Look.NONE.withColumn(ZoneRate.column("pop"));

    private static Zone zone(int number, double west, double east, String residents) {
        return new Zone(
                Integer.toString(number),
                "Zone " + number,
                new GeometryFactory().toGeometry(new Envelope(west, east, 0, 1000)),
                Map.of("pop", residents));
    }

    @BeforeEach
    void openAProjectWithZones() {
        assertTrue(new RatesModel(workspace, new AtOnce()) != null);
        Zones zones = new Zones(
                "sectors",
                project.open().zones().orElseThrow().crs(),
                List.of(zone(1, 0, 1000, "4000"), zone(2, 1000, 1500, "900"), zone(3, 1500, 2000, "0")));
        workspace.open(project.openWith(zones));
        workspace.style("zones", look, workspace.original("zones").orElseThrow().style());
    }

    private Layer zones() {
        return workspace.layers().stream()
                .filter(layer -> layer.id().equals("zones"))
                .findFirst()
                .orElseThrow();
    }

    private long counted() {
        LayerSource.Cells cells = assertInstanceOf(LayerSource.Cells.class, zones().source());
        return cells.artifact().attributes().rows().stream()
                .mapToLong(row -> (Long) row.get(1))
                .sum();
    }

    @Test
    void theLegendSaysWhatIsDividedByWhatAndWhichZonesAreUnreliable() {
        Style.Classes classes = assertInstanceOf(Style.Classes.class, zones().style());
        assertEquals("per-1000-year", classes.column());
        assertEquals(200, counted());
        Texts english = new Language(Texts.ENGLISH).texts().get();
        Legend legend =
                Legends.of(zones(), Optional.empty(), MapTheme.LIGHT, english).orElseThrow();
        assertTrue(
                legend.unit()
                        .startsWith("incidents per 1,000 residents a year, 200 incidents shown ÷ pop ÷ 0.12 years"),
                legend.unit());
        assertTrue(legend.remark().contains("1 zone has under 1,000 residents, hatched"), legend.remark());
        assertTrue(legend.remark().contains("1 zone has no number, not drawn"), legend.remark());
    }

    private String unit() {
        Texts english = new Language(Texts.ENGLISH).texts().get();
        return Legends.of(zones(), Optional.empty(), MapTheme.LIGHT, english)
                .orElseThrow()
                .unit();
    }

    private void show(String condition) {
        workspace.showFiltered(workspace.dataset(InputRef.INCIDENTS.where(condition)));
    }

    @Test
    void aWindowThatIsPlayedOrTypedIsDividedByItsOwnTime() {
        show("occurred >= 1970-01-11T00:00:00 AND occurred < 1970-01-21T00:00:00");
        assertTrue(unit().contains("48 incidents shown ÷ pop ÷ 0.03 years"), unit());
        show("kind = 'robbery' AND (occurred < 1970-01-11T00:00:00)");
        assertTrue(unit().contains("÷ pop ÷ 0.03 years"), unit());
        show("NOT occurred < 1970-01-11T00:00:00");
        assertTrue(unit().contains("÷ pop, not per year"), unit());
        workspace.showFiltered(Optional.empty());
        assertTrue(unit().contains("÷ pop ÷ 0.12 years"), unit());
    }

    @Test
    void ratesAreThereAgainAfterAnEditByHandAndAfterItsUndo() {
        OpenProject open = workspace.project().get();
        workspace.edited("undo.zone", open, 1);
        assertEquals(200, counted());
        workspace.undo();
        workspace.refreshed(open);
        assertEquals(200, counted());
    }

    @Test
    void aFilterIsCountedAndUndoGivesTheOutlinesBack() {
        Incidents some = project.withPlaceAt(500, 500);
        workspace.showFiltered(Optional.of(new Dataset(InputRef.INCIDENTS.where("kind = 'x'"), "some", some)));
        assertEquals(201, counted());
        workspace.showFiltered(Optional.empty());
        assertEquals(200, counted());
        workspace.undo();
        assertInstanceOf(Style.Outlines.class, zones().style());
        workspace.redo();
        assertEquals(200, counted());
    }
}
