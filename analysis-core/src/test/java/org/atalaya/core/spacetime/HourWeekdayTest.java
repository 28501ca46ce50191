// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.spacetime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import org.atalaya.core.time.LocalMillis;
import org.junit.jupiter.api.Test;

class HourWeekdayTest {

    /** 1 July 2024 was a Monday. */
    private static long monday(int day, int hour, int minute) {
        return LocalMillis.of(LocalDateTime.of(2024, 7, 1 + day, hour, minute));
    }

    private final HourWeekday week = new HourWeekday(true, 72);

    @Test
    void aPointInTimeCountsInItsHour() {
        week.add(monday(0, 0, 0), LocalMillis.MISSING);
        week.add(monday(6, 23, 59), LocalMillis.MISSING);
        assertEquals(1, week.weight(0, 0));
        assertEquals(1, week.weight(6, 23));
    }

    @Test
    void timesBefore1970AreOnTheRightWeekday() {
        week.add(LocalMillis.of(LocalDateTime.of(1969, 12, 28, 22, 30)), LocalMillis.MISSING);
        assertEquals(1, week.weight(6, 22));
    }

    @Test
    void aSpanIsSharedOutByTheTimeInEachHour() {
        week.add(monday(0, 22, 30), monday(1, 0, 30));
        assertEquals(0.25, week.weight(0, 22), 1e-12);
        assertEquals(0.5, week.weight(0, 23), 1e-12);
        assertEquals(0.25, week.weight(1, 0), 1e-12);
    }

    @Test
    void allWeightsAddUpToTheIncidentsCounted() {
        for (int i = 0; i < 200; i++) {
            long start = monday(i % 7, i % 24, i % 60);
            week.add(i % 11 == 0 ? LocalMillis.MISSING : start, start + (i % 5) * 7_000_000L);
        }
        double sum = 0;
        for (double[] day : week.weights()) {
            for (double weight : day) {
                sum += weight;
            }
        }
        assertEquals(200 - 19, week.counted());
        assertEquals(week.counted(), sum, 1e-9);
        assertEquals(19, week.withoutTime());
    }

    @Test
    void aSpanLongerThanTheLimitIsLeftOutAndCounted() {
        week.add(monday(0, 0, 0), monday(3, 0, 1));
        week.add(monday(0, 0, 0), monday(3, 0, 0));
        assertEquals(1, week.spansTooLong());
        assertEquals(1, week.counted());
    }

    @Test
    void aSpanThatEndsBeforeItStartsCountsAtItsStart() {
        week.add(monday(2, 12, 0), monday(2, 11, 0));
        assertEquals(1, week.weight(2, 12));
        assertEquals(1, week.spansReversed());
    }

    @Test
    void withoutSharingASpanCountsWhereItStarts() {
        HourWeekday plain = new HourWeekday(false, 72);
        plain.add(monday(0, 22, 30), monday(1, 4, 30));
        assertEquals(1, plain.weight(0, 22));
    }
}
