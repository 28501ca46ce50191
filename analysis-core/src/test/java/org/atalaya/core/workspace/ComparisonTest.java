// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.comparison.Period;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.workspace.Comparison.Layout;
import org.atalaya.core.workspace.Comparison.Other;
import org.atalaya.core.workspace.Comparison.Subject;
import org.junit.jupiter.api.Test;

/** What is kept of two maps. */
class ComparisonTest {

    private static final Period MARCH = new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 4, 1));

    private static Optional<Comparison> again(Comparison comparison) throws WorkbenchException {
        WorkspaceState state = WorkspaceState.EMPTY.withComparison(Optional.of(comparison));
        return WorkspaceJson.read(WorkspaceJson.write(state)).comparison();
    }

    @Test
    void whatIsWrittenIsRead() throws WorkbenchException {
        Comparison all = Comparison.FIRST
                .as(Layout.SWIPE)
                .of(Subject.LAYERS)
                .with(MARCH)
                .exchanged()
                .dividedAt(0.25)
                .of(Optional.of(new InputRef("run/1/density")), Optional.of(InputRef.INCIDENTS));
        assertEquals(Optional.of(all), again(all));
        assertEquals(Optional.of(Comparison.FIRST), again(Comparison.FIRST));
    }

    @Test
    void anOlderDeskHasOneMap() throws WorkbenchException {
        assertEquals(Optional.empty(), WorkspaceJson.read("{\"layers\":[]}").comparison());
    }

    @Test
    void whatCannotBeReadIsNoComparisonAndTheDeskStillOpens() throws WorkbenchException {
        for (String odd : List.of(
                "7",
                "{}",
                "{\"layout\":\"triptych\",\"subject\":\"counts\",\"other\":\"before\"}",
                "{\"layout\":\"swipe\",\"subject\":\"counts\",\"other\":\"own\",\"from\":\"May\",\"to\":\"June\"}",
                "{\"layout\":\"swipe\",\"subject\":\"counts\",\"other\":\"before\",\"divider\":9}")) {
            WorkspaceState read = WorkspaceJson.read("{\"layers\":[],\"view\":[0,0,1,1],\"comparison\":" + odd + "}");
            assertEquals(Optional.empty(), read.comparison(), odd);
            assertEquals(true, read.view().isPresent(), odd);
        }
    }

    @Test
    void onlyAPeriodOfOnesOwnIsKept() {
        assertEquals(
                Optional.empty(),
                Comparison.FIRST.with(MARCH).with(Other.YEAR_BEFORE).own());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Comparison(
                        Layout.SWIPE,
                        Subject.COUNTS,
                        Other.OWN,
                        Optional.empty(),
                        false,
                        0.5,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void otherChangesOfTheDeskLeaveTheComparison() {
        WorkspaceState state = WorkspaceState.EMPTY.withComparison(Optional.of(Comparison.FIRST));
        LayerState layer = new LayerState(InputRef.INCIDENTS, true, 1);
        assertEquals(
                Optional.of(Comparison.FIRST),
                state.withLayer(layer)
                        .changeLayer(layer.ref(), l -> l)
                        .moveLayer(layer.ref(), 0)
                        .withFilter(Optional.empty())
                        .withoutLayer(layer.ref())
                        .comparison());
    }
}
