// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;

/** Selections as values and as text. */
class SelectionTest {

    private static final Selection NIGHTS = Selection.all(InputRef.INCIDENTS)
            .named("Nights")
            .where("hour(occurred) < 5 OR x > 1")
            .between(Optional.of(LocalDateTime.of(2024, 1, 1, 0, 0)), Optional.of(LocalDateTime.of(2024, 2, 1, 0, 0)))
            .in(Optional.of(new Area.Named(List.of("Centro", "Norte's"))))
            .of(List.of("THEFT", "ROBBERY"));

    @Test
    void allPartsAreOneCondition() {
        assertEquals(
                "category IN ('THEFT', 'ROBBERY') AND occurred >= 2024-01-01T00:00:00 AND occurred < 2024-02-01T00:00:00"
                        + " AND zone IN ('Centro', 'Norte''s') AND (hour(occurred) < 5 OR x > 1)",
                NIGHTS.ecql());
        assertEquals(List.of(1L, 2L), Asked.ids(NIGHTS.ecql()));
    }

    @Test
    void nothingAskedIsTheDataset() {
        assertEquals(
                InputRef.INCIDENTS,
                Selection.all(InputRef.INCIDENTS).where("  ").inFull());
    }

    @Test
    void textAndBackIsTheSame() throws WorkbenchException {
        List<Optional<Area>> areas = List.of(
                Optional.empty(),
                Optional.of(new Area.Named(List.of("Centro"))),
                Optional.of(new Area.Rectangle(0, 0.25, 100, 200)),
                Optional.of(new Area.Polygon("POLYGON((0 0, 1 0, 1 1, 0 0))")));
        for (Optional<Area> area : areas) {
            Selection selection = NIGHTS.in(area);
            assertEquals(selection, SelectionJson.read(SelectionJson.write(selection)));
            Asked.ids(selection.ecql());
        }
        assertThrows(WorkbenchException.class, () -> SelectionJson.read("{\"from\":\"soon\"}"));
    }

    @Test
    void oneMoreConditionNarrowsAReference() {
        InputRef ref = new InputRef("dataset/a").where("x > 1").where("y > 2 OR y < 1");
        assertEquals("dataset/a where (x > 1) AND (y > 2 OR y < 1)", ref.text());
        assertEquals(new InputRef("dataset/a"), ref.base());
        assertEquals(
                Optional.of("Nights"),
                InputRef.selection("Nights").where("x > 1").selectionName());
    }

    @Test
    void aWindowMustEndAfterItStarts() {
        LocalDateTime moment = LocalDateTime.of(2024, 1, 1, 0, 0);
        assertThrows(IllegalArgumentException.class, () -> NIGHTS.between(Optional.of(moment), Optional.of(moment)));
    }
}
