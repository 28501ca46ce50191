// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;

class WorkspaceJsonTest {

    @Test
    void theColumnsOfTheTableAreKept() throws WorkbenchException {
        WorkspaceState state = WorkspaceState.EMPTY.withTable(
                new TableLook(List.of("column/b", "column/a", "occurred"), List.of("occurred")));
        assertEquals(state, WorkspaceJson.read(WorkspaceJson.write(state)));
    }

    @Test
    void aStateWrittenBeforeThereWasATableIsRead() throws WorkbenchException {
        assertTrue(WorkspaceJson.read("{\"layers\":[]}").table().isUsual());
    }

    @Test
    void columnsThatAreNotNamedStandBehindThoseThatAre() {
        TableLook look = new TableLook(List.of("c", "gone", "a"), List.of());
        assertEquals(List.of("c", "a", "b"), look.ordered(List.of("a", "b", "c")));
        assertEquals(List.of("gone", "c", "a"), look.moved("c", 1).order());
        assertEquals(look, look.moved("a", 1), "nothing moves past the end");
    }
}
