// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;

/** Coordinate systems are found by what people know of them. */
class EpsgListTest {

    private final EpsgList list;

    EpsgListTest() throws WorkbenchException {
        list = EpsgList.load();
    }

    @Test
    void thousandsOfSystemsAreListedOnce() {
        assertTrue(list.size() > 4_000, list.size() + " systems");
        List<EpsgSystem> all = list.search("", 100_000);
        assertEquals(list.size(), all.stream().map(EpsgSystem::code).distinct().count());
    }

    @Test
    void aNumberAWordAndAPlaceAreFound() {
        assertEquals(32718, list.search("32718", 5).get(0).code());
        assertEquals(32718, list.search("epsg:32718", 5).get(0).code());
        assertEquals(32718, list.search("wgs 84 utm 18s", 5).get(0).code());
        assertTrue(list.search("peru", 50).stream().anyMatch(s -> s.code() == 24892), "PSAD56 / Peru central zone");
        assertTrue(list.search("PERÚ", 50).stream().anyMatch(s -> s.code() == 24892));
        assertEquals(List.of(), list.search("no such system", 5));
    }

    @Test
    void systemsUsedAtLimaAreThoseOfPeru() {
        List<Integer> codes =
                list.projectedAt(-77.04, -12.05).map(EpsgSystem::code).toList();
        assertTrue(codes.containsAll(List.of(32718, 24892, 5387)), codes.toString());
        assertTrue(!codes.contains(26910) && !codes.contains(4326), codes.toString());
    }
}
