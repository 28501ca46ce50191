// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.atalaya.app.desktop.AtOnce;
import org.atalaya.app.desktop.SmallProject;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Look;
import org.atalaya.core.layer.Style;
import org.atalaya.core.text.Texts;
import org.atalaya.core.workspace.WorkspaceJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StyleViewModelTest {

    private static final String COUNTS = "run/1/counts";

    private final SmallProject project = new SmallProject(300);
    private final WorkspaceModel workspace = new WorkspaceModel();
    private final StyleViewModel model = new StyleViewModel(workspace, new AtOnce());

    @BeforeEach
    void openWithCounts() throws Exception {
        workspace.open(project.open());
        workspace.add(project.run("grid-counts", Map.of("cell-size", "100")));
        workspace.chosenLayer().set(COUNTS);
    }

    private Style.Classes classes() {
        return (Style.Classes) workspace.chosen().orElseThrow().style();
    }

    @Test
    void everyChoiceIsPaintedAtOnceAndIsOneStepToUndo() {
        Style before = classes();
        assertTrue(model.columns().get().contains("count"), "cells are coloured by their count");
        model.change(look -> look.withScheme(ClassBreaks.Kind.JENKS));
        model.change(look -> look.withClasses(3));
        model.change(look -> look.withRamp(ColourRamp.EMBER));
        model.change(look -> look.withReversed(true));
        model.change(look -> look.withReversed(true));
        assertEquals(ClassBreaks.Kind.JENKS, classes().breaks().kind());
        assertEquals(3, classes().breaks().classes());
        assertEquals(ColourRamp.EMBER, classes().ramp());
        assertTrue(classes().reversed());
        for (int i = 0; i < 4; i++) {
            workspace.undo();
        }
        assertEquals(before, classes(), "a choice that changes nothing is no step");
        workspace.redo();
        assertEquals(ClassBreaks.Kind.JENKS, classes().breaks().kind());
    }

    @Test
    void nameAndLookComeBackWithTheProjectAndGoWhenTakenBack() throws Exception {
        Layer usual = workspace.chosen().orElseThrow();
        model.change(look -> look.withBounds(List.of(1.0, 4.0)));
        workspace.rename(COUNTS, "  Our cells ", Texts.of(Texts.ENGLISH));
        project.kept().add(WorkspaceJson.read(WorkspaceJson.write(workspace.kept())));

        WorkspaceModel again = new WorkspaceModel();
        again.open(project.open());
        assertEquals(workspace.layers(), again.layers());
        again.chosenLayer().set(COUNTS);
        assertEquals("Our cells", again.chosen().orElseThrow().title().in(Texts.of(Texts.ENGLISH)));
        again.rename(COUNTS, " ", Texts.of(Texts.ENGLISH));
        new StyleViewModel(again, new AtOnce()).workspace().chosenLayer().set("");
        again.style(COUNTS, Look.NONE, usual.style());
        assertEquals(
                usual,
                again.layers().stream()
                        .filter(l -> l.id().equals(COUNTS))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aHiddenLayerKeepsItsLookWhenARunHidesIt() throws Exception {
        model.change(look -> look.withClasses(3));
        workspace.add(project.run("grid-counts", Map.of("cell-size", "200")));
        Layer first = workspace.layers().stream()
                .filter(l -> l.id().equals(COUNTS))
                .findFirst()
                .orElseThrow();
        assertFalse(first.visible());
        assertEquals(3, ((Style.Classes) first.style()).breaks().classes());
    }

    @Test
    void aFilterLeavesColoursAsTheyAre() {
        Layer all = workspace.layers().stream()
                .filter(l -> l.id().equals("incidents"))
                .findFirst()
                .orElseThrow();
        Incidents few = workspace.incidents().orElseThrow().rows(new int[] {0, 1, 2});
        workspace.showFiltered(Optional.of(
                new Dataset(workspace.whole().ref(), workspace.whole().name(), few)));
        Layer some = workspace.layers().stream()
                .filter(l -> l.id().equals("incidents"))
                .findFirst()
                .orElseThrow();
        assertEquals(all.style(), some.style());
        assertEquals(3, ((LayerSource.Points) some.source()).incidents().size());
        workspace.chosenLayer().set("incidents");
        model.change(look -> look.withColumn(StyleViewModel.NONE));
        assertEquals("", model.column());
        assertEquals(
                3,
                ((LayerSource.Points) workspace.chosen().orElseThrow().source())
                        .incidents()
                        .size());
    }

    @Test
    void layersTakenOffCanBePutBackInTheirPlace() {
        List<String> order = workspace.layers().stream().map(Layer::id).toList();
        workspace.remove(COUNTS);
        assertEquals(List.of(COUNTS), workspace.absent().stream().map(Layer::id).toList());
        workspace.putBack(COUNTS);
        assertEquals(order, workspace.layers().stream().map(Layer::id).toList());
        workspace.moveTo(COUNTS, 0);
        assertEquals(COUNTS, workspace.layers().get(0).id());
        workspace.moveTo(COUNTS, 99);
        assertEquals(
                COUNTS, workspace.layers().get(workspace.layers().size() - 1).id());
    }

    @Test
    void boundsAreReadAsTheyAreWritten() {
        assertEquals(Optional.of(List.of(1.0, 2.5, 1000.0)), StyleViewModel.bounds("1; 2.5 1,000", Locale.ENGLISH));
        assertEquals(Optional.of(List.of(-3.0, 0.0)), StyleViewModel.bounds(" −3;0", Locale.ENGLISH));
        assertEquals(Optional.empty(), StyleViewModel.bounds("5; 2", Locale.ENGLISH), "they do not rise");
        assertEquals(Optional.empty(), StyleViewModel.bounds("1; 1", Locale.ENGLISH));
        assertEquals(Optional.empty(), StyleViewModel.bounds("one", Locale.ENGLISH));
    }
}
