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

    /**
     * R 4 {@code stl(ts(x, frequency = 7), s.window = "periodic", robust)} of the same series; its Fortran reckons in single
     * precision, so it agrees to five digits.
     */
    @Test
    void itIsTheDecompositionOfR() {
        double[] series = IntStream.range(0, 120)
                .mapToDouble(i -> 30 + (i * i * 7 + i * 13) % 23 + (i % 7 == 5 ? 5 : 0) + i / 10.0)
                .toArray();
        int[] at = {0, 7, 49, 99, 119};
        double[][] trend = {
            {38.5515449655, 40.5380425520, 45.0251633588, 49.7019339938, 51.0715398986},
            {37.8326957587, 40.3414842400, 44.7893033199, 49.5988209622, 50.7763454774}
        };
        double[][] season = {
            {-1.075275182731, -0.448322714775, 0.324150607995, -1.083496843840, -0.599476819937, 3.931130092855},
            {-1.170840384269, -0.419537455789, 0.444720931913, -1.068571358783, -0.704269901626, 3.951457784368}
        };
        for (int robust = 0; robust < 2; robust++) {
            TrendDecomposition parts = TrendDecomposition.of(series, 7, robust == 1);
            for (int i = 0; i < at.length; i++) {
                assertEquals(trend[robust][i], parts.trend()[at[i]], 3e-5);
            }
            for (int i = 0; i < season[robust].length; i++) {
                assertEquals(season[robust][i], parts.seasonal()[i], 3e-5);
            }
        }
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

    /** A season that is the same in every cycle takes about 1/cycles of noise: what the sentence says. */
    @Test
    void noiseAloneMakesASeasonOfOneByTheCycles() {
        SplittableRandom random = new SplittableRandom(11);
        for (boolean robust : new boolean[] {true, false}) {
            for (int cycles : new int[] {2, 5, 20}) {
                double mean = 0;
                for (int run = 0; run < 40; run++) {
                    double[] noise = random.doubles(52L * cycles, 0, 30).toArray();
                    mean += TrendDecomposition.of(noise, 52, robust).seasonalStrength() / 40;
                }
                assertEquals(1.0 / cycles, mean, 0.2 / cycles, cycles + " cycles, robust " + robust);
            }
        }
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
        assertEquals(
                4,
                Steps.between(StepLength.MONTH, from, to, TimePrecision.MONTH).count());
    }
}
