// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlaceCountsTest {

    @Test
    void countsFewPlacesExactlyAndKnowsTheFirstRowOfEach() {
        PlaceCounts counts = new PlaceCounts();
        Map<List<Double>, Long> simple = new HashMap<>();
        Map<List<Double>, Long> first = new HashMap<>();
        Random dice = new Random(5);
        for (long row = 1; row <= 300_000; row++) {
            double x = -77 + dice.nextInt(200) / 1e3;
            double y = -12 + dice.nextInt(200) / 1e3;
            counts.add(x, y, row);
            simple.merge(List.of(x, y), 1L, Long::sum);
            first.putIfAbsent(List.of(x, y), row);
        }
        assertEquals(simple.size(), counts.distinct());
        List<PlaceCounts.Busy> all = counts.above(0);
        assertEquals(simple.size(), all.size());
        for (PlaceCounts.Busy busy : all) {
            List<Double> place = List.of(busy.x(), busy.y());
            assertEquals(simple.get(place), busy.count());
            assertEquals(first.get(place), busy.firstRow());
        }
    }

    @Test
    void neverCountsABusyPlaceTooHighNorTooLowByMoreThanItsShare() {
        PlaceCounts counts = new PlaceCounts();
        Random dice = new Random(6);
        long onSpot = 0;
        long rows = 600_000;
        for (long row = 1; row <= rows; row++) {
            boolean spot = dice.nextInt(50) == 0;
            counts.add(spot ? 1 : dice.nextDouble(), 2, row);
            onSpot += spot ? 1 : 0;
        }
        PlaceCounts.Busy busy = counts.above(1_000).get(0);
        assertEquals(1.0, busy.x());
        assertTrue(busy.count() <= onSpot && busy.count() >= onSpot - rows / 65_536 - 1, busy.toString());
        assertEquals(1.0, (double) counts.distinct() / (rows - onSpot + 1), 0.02);
    }
}
