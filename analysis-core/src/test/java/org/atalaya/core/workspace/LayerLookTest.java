// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.Look;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;

class LayerLookTest {

    @Test
    void nameAndLookComeBackFromText() throws WorkbenchException {
        Look look = Look.NONE
                .withColumn("per-1000-year")
                .withBounds(List.of(0.0, 1.5, 20.0))
                .withRamp(ColourRamp.EMBER)
                .withReversed(true)
                .withOutlines(true)
                .withClasses(7);
        WorkspaceState state = new WorkspaceState(
                List.of(
                        new LayerState(new InputRef("zones"), true, 0.5, Optional.of("Barrios"), look),
                        new LayerState(InputRef.INCIDENTS, false, 1)),
                Optional.empty());
        assertEquals(state, WorkspaceJson.read(WorkspaceJson.write(state)));
    }

    @Test
    void whatOlderAndNewerVersionsWroteIsRead() throws WorkbenchException {
        String text = "{\"layers\":[{\"ref\":\"incidents\",\"visible\":true,\"opacity\":0.4},"
                + "{\"ref\":\"zones\",\"look\":{\"scheme\":\"astrology\",\"ramp\":7,\"classes\":\"x\",\"reversed\":true}}]}";
        List<LayerState> layers = WorkspaceJson.read(text).layers();
        assertEquals(new LayerState(InputRef.INCIDENTS, true, 0.4), layers.get(0));
        assertEquals(Look.NONE.withReversed(true), layers.get(1).look());
    }

    @Test
    void anotherColumnForgetsBoundsByHand() {
        Look byHand = Look.NONE.withBounds(List.of(1.0, 2.0));
        assertEquals(Optional.of(ClassBreaks.Kind.MANUAL), byHand.scheme());
        Look other = byHand.withColumn("share");
        assertEquals(Optional.empty(), other.scheme());
        assertEquals(List.of(), other.bounds());
    }
}
