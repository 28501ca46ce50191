// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;

class MapAidsTest {

    private static final Extent VIEW = new Extent(1, 2, 30, 40);

    private static List<String> names(MapAids aids) {
        return aids.bookmarks().stream().map(Bookmark::name).toList();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws WorkbenchException {
        MapAids aids = MapAids.NONE
                .with(new Bookmark("Mercado \"Mayor\"", VIEW))
                .with(new Bookmark("Puerto", VIEW.grow(5)))
                .with(MapAids.Lines.METRES);
        WorkspaceState state = WorkspaceState.EMPTY.withAids(aids);
        assertEquals(state, WorkspaceJson.read(WorkspaceJson.write(state)));
    }

    @Test
    void oldAndSpoiltStatesStillOpen() throws WorkbenchException {
        assertEquals(MapAids.NONE, WorkspaceJson.read("{\"layers\":[]}").aids());
        MapAids aids = WorkspaceJson.read(
                        "{\"graticule\":\"parsecs\",\"bookmarks\":[{\"name\":\" \",\"view\":[1,2,3,4]},"
                                + "{\"name\":\"back\",\"view\":[3,2,1,4]},{\"name\":\"good\",\"view\":[1,2,3,4]},7]}")
                .aids();
        assertEquals(List.of("good"), names(aids));
        assertEquals(MapAids.Lines.NONE, aids.lines());
    }

    @Test
    void aNameIsThereOnceAndKeepsItsPlace() {
        MapAids aids = MapAids.NONE
                .with(new Bookmark("a", VIEW))
                .with(new Bookmark("b", VIEW))
                .with(new Bookmark("c", VIEW));
        assertEquals(List.of("a", "b", "c"), names(aids.with(new Bookmark("b", VIEW.grow(1)))));
        assertEquals(List.of("z", "b", "c"), names(aids.renamed("a", "z")));
        assertEquals(List.of("c", "b"), names(aids.renamed("a", "c")));
        assertEquals(aids, aids.renamed("nobody", "z"));
        assertEquals(List.of("a", "c"), names(aids.without("b")));
    }

    @Test
    void linesComeRoundInThreeSteps() {
        assertEquals(MapAids.Lines.NONE, MapAids.Lines.NONE.next().next().next());
    }
}
