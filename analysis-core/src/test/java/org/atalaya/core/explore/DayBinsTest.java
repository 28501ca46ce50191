// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import org.atalaya.core.explore.DayBins.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DayBinsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 14);

    @ParameterizedTest
    @EnumSource
    void everyDayLiesInOneBinAndSumsKeepTheTotal(Unit unit) {
        DayBins bins = new DayBins(FIRST, 500, unit);
        double[] byDay = new double[500];
        Arrays.setAll(byDay, day -> day % 13);
        double[] sums = bins.sums(byDay);
        assertEquals(bins.size(), sums.length);
        assertEquals(Arrays.stream(byDay).sum(), Arrays.stream(sums).sum());
        for (int day = 0; day < 500; day++) {
            LocalDate date = FIRST.plusDays(day);
            int bin = bins.bin(date);
            assertTrue(!date.isBefore(bins.start(bin)) && date.isBefore(bins.start(bin + 1)), unit + " " + date);
            assertEquals(bin, (int) Math.floor(bins.position(date)));
        }
    }

    @Test
    void weeksBeginOnMondayAndMonthsOnTheFirst() {
        assertEquals(LocalDate.of(2024, 2, 12), new DayBins(FIRST, 10, Unit.WEEK).start(0));
        assertEquals(LocalDate.of(2024, 3, 1), new DayBins(FIRST, 40, Unit.MONTH).start(1));
        assertArrayEquals(
                new double[] {5, 2}, new DayBins(FIRST, 7, Unit.WEEK).sums(new double[] {1, 1, 1, 1, 1, 1, 1}));
    }

    @Test
    void aBinThatReachesOverTheDaysIsNotWhole() {
        DayBins weeks = new DayBins(FIRST, 19, Unit.WEEK);
        assertFalse(weeks.isWhole(0));
        assertTrue(weeks.isWhole(1));
        assertTrue(weeks.isWhole(2));
        assertEquals(3, weeks.size());
    }

    @Test
    void theUnitFollowsTheLength() {
        assertEquals(Unit.DAY, DayBins.fitting(FIRST, 90).unit());
        assertEquals(Unit.WEEK, DayBins.fitting(FIRST, 365).unit());
        assertEquals(Unit.MONTH, DayBins.fitting(FIRST, 3_000).unit());
    }
}
