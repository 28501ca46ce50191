// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.spacetime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;

class TrendDecompositionTest {

    private static final double[] WEEK = {-3, -2, -1, 0, 1, 2, 3};

    @Test
    void theThreePartsAddUpToTheSeries() {
        double[] series = new SplittableRandom(1).doubles(200, 0, 30).toArray();
        for (boolean robust : new boolean[] {true, false}) {
            TrendDecomposition parts = TrendDecomposition.of(series, 7, robust);
            double[] sum = IntStream.range(0, 200)
                    .mapToDouble(i -> parts.trend()[i] + parts.seasonal()[i] + parts.remainder()[i])
                    .toArray();
            assertArrayEquals(series, sum, 1e-9);
        }
    }

    /** Loess of degree 1 keeps a straight line; what two passes of the inner loop leave is some hundredths at the ends. */
    @Test
    void aStraightTrendAndAWeekAreToldApart() {
        double[] series = IntStream.range(0, 140)
                .mapToDouble(i -> 50 + 0.1 * i + WEEK[i % 7])
                .toArray();
        TrendDecomposition parts = TrendDecomposition.of(series, 7, false);
        for (int i = 0; i < 140; i++) {
            assertEquals(50 + 0.1 * i, parts.trend()[i], 0.05);
            assertEquals(WEEK[i % 7], parts.seasonal()[i], 0.05);
        }
        assertTrue(parts.seasonalStrength() > 0.99);
    }

    @Test
    void oneOddDayBendsARobustTrendLess() {
        double[] series = IntStream.range(0, 140)
                .mapToDouble(i -> 50 + WEEK[i % 7] + 0.01 * ((i * 31) % 17))
                .toArray();
        series[70] += 500;
        double robust = TrendDecomposition.of(series, 7, true).trend()[70];
        double plain = TrendDecomposition.of(series, 7, false).trend()[70];
        assertTrue(Math.abs(robust - 50) < 1, String.valueOf(robust));
        assertTrue(Math.abs(plain - 50) > 10, String.valueOf(plain));
    }

    @Test
    void stepsEndWithTheLastDayAndMonthsAreWhole() {
        long from = LocalMillis.of(LocalDateTime.of(2024, 1, 3, 9, 0));
        long to = LocalMillis.of(LocalDateTime.of(2024, 4, 20, 23, 0));
        Steps weeks = Steps.between(StepLength.WEEK, from, to, TimePrecision.MINUTE);
        assertEquals(15, weeks.count());
        assertEquals(LocalDate.of(2024, 4, 21), weeks.day(15));
        assertEquals(14, weeks.of(to));
        assertEquals(-1, weeks.of(from));
        Steps months = Steps.between(StepLength.MONTH, from, to, TimePrecision.MINUTE);
        assertEquals(3, months.count(), "January to March; April is a part");
        assertEquals(-1, months.of(to));
        assertEquals(4, Steps.between(StepLength.MONTH, from, to, TimePrecision.MONTH).count());
    }
}
