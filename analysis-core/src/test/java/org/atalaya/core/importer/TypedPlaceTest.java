// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.geo.Ruler;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedPlaceTest {

    private static final Extent LIMA = new Extent(270_000, 8_650_000, 290_000, 8_680_000);

    private Ruler ruler;
    private double[] expected;

    @BeforeEach
    void lima() throws WorkbenchException {
        ruler = Ruler.of(CrsRegistry.epsg(32718));
        expected = ruler.place(-77.0428, -12.0464);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-12.0464, -77.0428",
                "-12.0464 -77.0428",
                "-77.0428, -12.0464",
                "-12,0464; -77,0428",
                "12°02'47.04\"S 77°02'34.08\"W",
                "12°02'47.04\"S, 77°02'34.08\"O",
                "77°02'34.08\"W, 12°02'47.04\"S",
                "12°02'47.04\"s 77°02'34.08\"w",
                "POINT(-77.0428 -12.0464)",
                "(-12.0464, -77.0428)"
            })
    void degreesAreReadInEveryOrderAndForm(String typed) throws WorkbenchException {
        TypedPlace place = TypedPlace.read(typed, ruler, LIMA);
        assertTrue(place.degrees());
        assertEquals(expected[0], place.x(), 0.01);
        assertEquals(expected[1], place.y(), 0.01);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "277000 8667000",
                "277000, 8667000",
                "8667000 277000",
                "E 277000 N 8667000",
                "E 277,000  N 8,667,000",
                "E 277 000 N 8 667 000",
                "e 277000, n 8667000"
            })
    void metresOfTheProjectAreReadAsTheStatusBarWritesThem(String typed) throws WorkbenchException {
        TypedPlace place = TypedPlace.read(typed, ruler, LIMA);
        assertFalse(place.degrees());
        assertEquals(277_000, place.x());
        assertEquals(8_667_000, place.y());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Lima", "12", "12°70'S 77°W", "E N"})
    void whatIsNoPlaceIsSaidToBeNone(String typed) {
        WorkbenchException refused = assertThrows(WorkbenchException.class, () -> TypedPlace.read(typed, ruler, LIMA));
        assertEquals("place.unreadable", refused.problem().code());
    }

    @Test
    void anAngleThatNoPlaceHasIsOutside() {
        WorkbenchException refused =
                assertThrows(WorkbenchException.class, () -> TypedPlace.read("95°00'S 77°00'W", ruler, LIMA));
        assertEquals("place.outside", refused.problem().code());
    }
}
