// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class WorkspaceJsonTest {

    @Test
    void theColumnsOfTheTableAreKept() throws WorkbenchException {
        WorkspaceState state = WorkspaceState.EMPTY.withTable(
                new TableLook(List.of("column/b", "column/a", "occurred"), List.of("occurred")));
        assertEquals(state, WorkspaceJson.read(WorkspaceJson.write(state)));
    }

    @Test
    void theSelectedAreaIsKeptAndOneThatIsNoneIsLetGo() throws Exception {
        Geometry ring = new WKTReader()
                .read("POLYGON ((0 0, 400.25 0, 400.25 300, 0 300, 0 0), (10 10, 20 10, 20 20, 10 20, 10 10))");
        WorkspaceState state = WorkspaceState.EMPTY.withArea(Optional.of(ring));
        assertEquals(state, WorkspaceJson.read(WorkspaceJson.write(state)));
        for (String broken : List.of("POLYGON ((0 0", "POINT (1 2)", "POLYGON ((0 0, 1 1, 0 1, 1 0, 0 0))", "7")) {
            assertEquals(
                    Optional.empty(),
                    WorkspaceJson.read("{\"area\":\"" + broken + "\"}").area(),
                    broken);
        }
        assertEquals(Optional.empty(), WorkspaceJson.read("{\"area\":[1,2]}").area());
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
