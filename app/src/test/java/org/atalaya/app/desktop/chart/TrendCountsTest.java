// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;

/** What the trend counts. */
class TrendCountsTest {

    private static final long NONE = LocalMillis.MISSING;
    private static final long HOUR = 3_600_000;

    /** 1 July 2024 was a Monday. */
    private static final long MONDAY = LocalMillis.of(LocalDateTime.of(2024, 7, 1, 0, 0));

    @Test
    void aSpanOverTwoWeeksIsSharedOut() {
        TrendCounts counts = TrendCounts.of(
                incidents(TimePrecision.MINUTE, new long[] {MONDAY, MONDAY + 166 * HOUR, MONDAY}, new long[] {
                    NONE, MONDAY + 174 * HOUR, MONDAY + 73 * HOUR
                }));
        assertEquals(2, counts.bins().length);
        assertEquals(1.25, counts.bins()[0], 1e-12);
        assertEquals(0.75, counts.bins()[1], 1e-12);
        assertEquals(1, counts.shared());
        assertEquals(1, counts.unallocated());
        assertFalse(counts.monthly());
    }

    @Test
    void monthsThatAreAllThatIsKnownAreNotShownAsWeeks() {
        long august = LocalMillis.of(LocalDateTime.of(2024, 8, 1, 0, 0));
        TrendCounts counts = TrendCounts.of(
                incidents(TimePrecision.MONTH, new long[] {MONDAY, august, august}, new long[] {NONE, NONE, NONE}));
        assertTrue(counts.monthly());
        assertEquals(List.of(1.0, 2.0), Arrays.stream(counts.bins()).boxed().toList());
        assertEquals(LocalDate.of(2024, 8, 1), counts.start(1));
    }

    @Test
    void withoutTimesThereIsNoTrend() {
        assertEquals(
                0,
                TrendCounts.of(incidents(TimePrecision.NONE, new long[] {NONE}, new long[] {NONE}))
                        .bins()
                        .length);
    }

    private static Incidents incidents(TimePrecision precision, long[] start, long[] end) {
        int n = start.length;
        long[] ids = new long[n];
        Arrays.setAll(ids, i -> i);
        return new Incidents(
                "t",
                new Crs("EPSG:32718", "", ""),
                ZoneOffset.UTC,
                precision,
                ids,
                new double[n],
                new double[n],
                start,
                end,
                List.of(),
                Map.of());
    }
}
