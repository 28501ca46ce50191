// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.atalaya.app.desktop.AtOnce;
import org.atalaya.app.desktop.FixedAnswers;
import org.atalaya.app.desktop.SmallProject;
import org.atalaya.app.desktop.filter.FilterViewModel;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.explore.Brushes;
import org.atalaya.core.explore.DayBins.Unit;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.layer.Highlight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Time window and linked choices, without a window. */
class TimeBarModelTest {

    private static final int ALL = 400;

    private final WorkspaceModel workspace = new WorkspaceModel();
    private final AtOnce background = new AtOnce();
    private final FilterViewModel filter =
            new FilterViewModel(workspace, background, new FixedAnswers(Path.of("nowhere")));
    private final LinkedModel linked = new LinkedModel(workspace, filter, background);
    private final TimeBarModel time = new TimeBarModel(linked);

    @BeforeEach
    void open() {
        workspace.open(new SmallProject(ALL).open());
    }

    private LocalDate first() {
        return linked.shown().get().facets().firstDay();
    }

    private int shown() {
        return workspace.incidents().orElseThrow().size();
    }

    private TimeWindow week(int number) {
        return new TimeWindow(first().plusWeeks(number), first().plusWeeks(number + 1));
    }

    @Test
    void theBarsCountAllIncidentsWithADay() {
        double bars = Arrays.stream(time.bars().get().orElseThrow().counts()).sum();
        Incidents incidents = workspace.incidents().orElseThrow();
        long dated = java.util.stream.IntStream.range(0, ALL)
                .filter(incidents::hasTime)
                .count();
        assertEquals(dated, Math.round(bars));
        assertEquals(Optional.empty(), time.window().get());
    }

    @Test
    void aWindowFiltersAndTheBarsStay() {
        double[] before = time.bars().get().orElseThrow().counts();
        time.look(week(0));
        assertEquals(Math.round(time.counted()), shown());
        assertTrue(shown() > 0 && shown() < ALL, "in the window " + shown());
        assertEquals(first().atStartOfDay(), filter.selection().get().from().orElseThrow());
        assertEquals(Optional.of(week(0)), time.window().get());
        assertEquals(
                Arrays.toString(before),
                Arrays.toString(time.bars().get().orElseThrow().counts()));
        workspace.undo();
        assertEquals(ALL, shown());
        assertEquals(Optional.empty(), time.window().get());
    }

    @Test
    void aWindowOfAllDaysIsNone() {
        time.look(new TimeWindow(first(), time.bars().get().orElseThrow().bins().end()));
        assertEquals(Optional.empty(), time.window().get());
        assertFalse(filter.selection().get().from().isPresent());
    }

    @Test
    void whileDrawnNothingFollows() {
        time.draw(week(0));
        assertEquals(ALL, shown());
    }

    @Test
    void playingGoesToTheEndAndLeavesOneStepToUndo() {
        time.step().set(Unit.DAY);
        time.look(new TimeWindow(first(), first().plusDays(3)));
        time.play();
        assertTrue(time.playing().get());
        int steps = 0;
        while (time.playing().get()) {
            time.advance();
            assertTrue(++steps < 5_000);
            assertEquals(
                    Math.round(time.counted()),
                    shown(),
                    "step " + steps + " " + time.window().get());
        }
        assertFalse(time.window()
                .get()
                .orElseThrow()
                .to()
                .isBefore(time.bars().get().orElseThrow().bins().end()));
        workspace.undo();
        assertEquals(
                Optional.of(new TimeWindow(first(), first().plusDays(3))),
                time.window().get());
        workspace.undo();
        assertEquals(ALL, shown());
    }

    @Test
    void aGrowingWindowKeepsItsStart() {
        time.manner().set(TimeBarModel.Manner.GROWING);
        time.step().set(Unit.DAY);
        time.look(new TimeWindow(first(), first().plusDays(1)));
        int before = shown();
        time.move(3);
        assertEquals(
                new TimeWindow(first(), first().plusDays(4)),
                time.window().get().orElseThrow());
        assertTrue(shown() >= before);
    }

    @Test
    void whatIsChosenInAChartIsSelectedOnTheMap() {
        BitSet hours = new BitSet();
        hours.set(0, 84);
        linked.brush(Side.CLOCK, hours);
        int chosen = linked.shown().get().chosen().orElseThrow().passing();
        assertTrue(chosen > 0 && chosen < ALL);
        assertEquals(chosen, workspace.highlight().get().size());
        assertEquals("explore.chosen", workspace.selectionWords().key());
        workspace.deselect();
        assertEquals(Brushes.NONE, linked.brushes().get());
        assertEquals(Optional.empty(), linked.shown().get().chosen());
    }

    @Test
    void lettingGoInTheChartLetsGoOnTheMap() {
        linked.toggle(Side.CATEGORY, 0);
        assertFalse(workspace.highlight().get().isEmpty());
        linked.toggle(Side.CATEGORY, 0);
        assertEquals(Highlight.NONE, workspace.highlight().get());
    }
}
