// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.app.desktop.AtOnce;
import org.atalaya.app.desktop.FixedAnswers;
import org.atalaya.app.desktop.SmallProject;
import org.atalaya.app.desktop.explore.LinkedModel;
import org.atalaya.app.desktop.explore.TimeBarModel;
import org.atalaya.app.desktop.explore.TimeWindow;
import org.atalaya.app.desktop.filter.FilterViewModel;
import org.atalaya.app.desktop.map.MapViewModel;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.comparison.Period;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.data.Zones;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.text.Texts;
import org.atalaya.core.workspace.Comparison.Other;
import org.atalaya.core.workspace.Comparison.Subject;
import org.atalaya.core.workspace.WorkspaceJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Two maps of one workspace, without a window: 400 incidents, one every five hours from 1 January 1970. */
class CompareModelTest {

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

    private final WorkspaceModel workspace = new WorkspaceModel();
    private final AtOnce background = new AtOnce();
    private final FilterViewModel filter =
            new FilterViewModel(workspace, background, new FixedAnswers(Path.of("nowhere")));
    private final LinkedModel linked = new LinkedModel(workspace, filter, background);
    private final TimeBarModel time = new TimeBarModel(linked);
    private final MapViewModel map = new MapViewModel(workspace);
    private final CompareModel model = new CompareModel(workspace, filter, time, map, background);

    @BeforeEach
    void open() {
        workspace.open(new SmallProject(400).open());
        map.size(800, 600);
        model.left().size(400, 600);
        model.right().size(400, 600);
    }

    private static TimeWindow days(int from, int to) {
        return new TimeWindow(FIRST.plusDays(from), FIRST.plusDays(to));
    }

    private static Period period(int from, int to) {
        return new Period(FIRST.plusDays(from), FIRST.plusDays(to));
    }

    @Test
    void theWindowIsComparedWithTheEquallyLongOneBeforeIt() {
        time.look(days(30, 40));
        model.sideBySide();
        Compared shown = model.shown().get();
        assertEquals(Optional.of(period(20, 30)), shown.left().period());
        assertEquals(Optional.of(period(30, 40)), shown.right().period());
        assertEquals(48, shown.left().count(), "ten days of 24 hours, one every five");
        assertEquals(48, shown.right().count());
        assertEquals(Optional.of(days(20, 30)), time.other().get(), "it is drawn on the bar");
        assertEquals(
                "48 → 48, z = 0.0, no clear change",
                shown.change().orElseThrow().words(Texts.of(Texts.ENGLISH)));
        assertEquals(List.of(), shown.notes());
        assertEquals(List.of(), background.failures());
    }

    @Test
    void withoutAWindowTheHalvesAreCompared() {
        model.sideBySide();
        Compared shown = model.shown().get();
        assertEquals(FIRST, shown.left().period().orElseThrow().from().minusDays(days() % 2));
        assertEquals(
                shown.left().period().orElseThrow().to(),
                shown.right().period().orElseThrow().from());
        assertEquals(
                FIRST.plusDays(days()), shown.right().period().orElseThrow().to());
    }

    private long days() {
        return time.bars().get().orElseThrow().bins().days();
    }

    @Test
    void bothMapsShowTheSameGroundInTheSameClasses() {
        time.look(days(30, 40));
        model.sideBySide();
        for (Subject subject : List.of(Subject.COUNTS, Subject.DENSITY, Subject.POINTS)) {
            model.show(subject);
            assertEquals(
                    model.left().layers().get(0).style(),
                    model.right().layers().get(0).style(),
                    "" + subject);
            assertEquals(
                    model.left().layers().stream().skip(1).toList(),
                    model.right().layers().stream().skip(1).toList());
        }
        LayerSource.Points points =
                (LayerSource.Points) model.left().layers().get(0).source();
        assertTrue(points.beside().isPresent(), "squares are tinted for both");
    }

    @Test
    void moveOneMapAndTheOthersFollow() {
        model.sideBySide();
        model.left().pan(30, 10);
        model.left().zoom(2);
        for (MapViewModel other : List.of(model.right(), map)) {
            assertEquals(
                    model.left().frame().get().centreX(), other.frame().get().centreX());
            assertEquals(
                    model.left().frame().get().centreY(), other.frame().get().centreY());
            assertEquals(
                    model.left().frame().get().metresPerPixel(),
                    other.frame().get().metresPerPixel());
        }
        map.zoom(3);
        assertEquals(
                map.frame().get().metresPerPixel(), model.right().frame().get().metresPerPixel());
        map.fit();
        assertEquals(model.left().frame().get(), model.right().frame().get());
        assertTrue(
                model.left().frame().get().metresPerPixel() > map.frame().get().metresPerPixel(),
                "half as wide, the whole area is smaller");
    }

    @Test
    void eachStepIsUndoneAndKept() throws Exception {
        time.look(days(30, 40));
        model.sideBySide();
        model.show(Subject.DENSITY);
        model.swap();
        model.divideAt(0.3);
        time.compareWith(days(3, 9));
        assertEquals(
                workspace.state().get().comparison(),
                WorkspaceJson.read(WorkspaceJson.write(workspace.kept())).comparison());
        assertEquals(Optional.of(period(3, 9)), model.shown().get().right().period(), "A and B are exchanged");
        assertFalse(model.shown().get().notes().isEmpty(), "10 days and 6");
        workspace.undo();
        assertEquals(Optional.of(period(20, 30)), model.shown().get().right().period());
        workspace.undo();
        workspace.undo();
        assertEquals(Optional.of(period(20, 30)), model.shown().get().left().period());
        workspace.undo();
        workspace.undo();
        assertFalse(model.on().get());
        assertNull(model.shown().get());
        assertTrue(model.left().layers().isEmpty(), "nothing is held for a map that is not shown");
        assertEquals(Optional.empty(), time.other().get());
        workspace.redo();
        assertTrue(model.on().get());
    }

    @Test
    void aYearBeforeTheDataIsSaidToBeEmpty() {
        time.look(days(30, 40));
        model.sideBySide();
        model.with(Other.YEAR_BEFORE);
        Compared shown = model.shown().get();
        assertEquals(0, shown.left().count());
        assertEquals("compare.note.earlier-beyond", shown.notes().get(0).key());
    }

    @Test
    void thePeriodFollowsTheWindowUnlessItWasDrawn() {
        time.look(days(30, 40));
        model.sideBySide();
        time.look(days(40, 50));
        assertEquals(Optional.of(days(30, 40)), time.other().get());
        time.compareWith(days(5, 15));
        time.look(days(50, 60));
        assertEquals(Optional.of(days(5, 15)), time.other().get());
    }

    @Test
    void theChangeIsOneMap() {
        time.look(days(30, 40));
        model.sideBySide();
        model.show(Subject.CHANGE);
        assertTrue(model.shown().get().single().isPresent());
        assertEquals("change", model.left().layers().get(0).id());
        assertTrue(model.right().layers().isEmpty());
    }

    @Test
    void theTableAddsUpToTheSides() {
        time.look(days(30, 40));
        model.sideBySide();
        for (Subject subject : List.of(Subject.COUNTS, Subject.POINTS)) {
            model.show(subject);
            CompareTwin.By first =
                    CompareTwin.choices(model.shown().get(), ZoneLayers.NONE).get(0);
            assertEquals(subject == Subject.COUNTS ? CompareTwin.By.CELL : CompareTwin.By.CATEGORY, first);
            Twin twin = CompareTwin.of(
                    model.shown().get(),
                    first,
                    ZoneLayers.NONE,
                    new Language(Texts.ENGLISH).texts().get());
            assertEquals(48, twin.rows().get(0).get(1).number());
            assertEquals(
                    48,
                    twin.rows().stream()
                            .skip(1)
                            .mapToDouble(row -> row.get(2).number())
                            .sum(),
                    "" + subject);
            assertNotEquals(1, twin.rows().size());
        }
    }

    private static Zones halves(String name, double at) {
        GeometryFactory shapes = new GeometryFactory();
        return new Zones(
                name,
                SmallProject.METRES,
                List.of(
                        new Zone("w", "West", shapes.toGeometry(new Envelope(0, at, 0, 1000)), Map.of()),
                        new Zone("e", "East", shapes.toGeometry(new Envelope(at, 1500, 0, 1000)), Map.of())));
    }

    @Test
    void theZonesOfEachLayerAreRowsAndWhatLiesInNoneIsTheRest() {
        time.look(days(30, 40));
        model.sideBySide();
        model.show(Subject.COUNTS);
        ZoneLayers layers = new ZoneLayers(Optional.of(halves("district", 600)), List.of(halves("Beats", 300)));
        assertEquals(
                List.of(
                        CompareTwin.By.CELL,
                        CompareTwin.By.zones(""),
                        CompareTwin.By.zones("Beats"),
                        CompareTwin.By.CATEGORY),
                CompareTwin.choices(model.shown().get(), layers));
        Incidents later = model.shown().get().later().incidents().orElseThrow();
        for (int layer = 0; layer < 2; layer++) {
            double border = layer == 0 ? 600 : 300;
            Twin twin = CompareTwin.of(
                    model.shown().get(),
                    CompareTwin.By.zones(layer == 0 ? "" : "Beats"),
                    layers,
                    new Language(Texts.ENGLISH).texts().get());
            Map<String, Double> after = new HashMap<>();
            twin.rows().forEach(row -> after.put(row.get(0).text(), row.get(2).number()));
            double west = IntStream.range(0, later.size())
                    .filter(row -> later.x(row) < border)
                    .count();
            double none = IntStream.range(0, later.size())
                    .filter(row -> later.x(row) > 1500)
                    .count();
            assertEquals(west, after.get("West"));
            assertEquals(none, after.getOrDefault("in no zone", 0.0));
            assertEquals(48 - west - none, after.get("East"));
            assertEquals(
                    layer == 0 ? "Zone" : "Zone of Beats", twin.heads().get(0).title());
        }
    }

    @Test
    void twoLayersCanBeCompared() {
        model.sideBySide();
        model.show(Subject.LAYERS);
        assertEquals("incidents", model.shown().get().left().content().id());
        assertEquals(Optional.empty(), model.shown().get().change());
        assertEquals(Optional.empty(), time.other().get());
    }
}
