// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.laws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.atalaya.core.change.PoissonETest;
import org.atalaya.core.change.WeightedDisplacement;
import org.atalaya.core.emerging.MannKendall;
import org.atalaya.core.hotspot.FalseDiscovery;
import org.atalaya.core.spacetime.Circular;
import org.atalaya.core.spacetime.TrendDecomposition;

/** Counts, times and series: exchanging, shifting, turning round and scaling change what they should. */
class SeriesLawsTest {

    @Provide
    Arbitrary<double[]> series() {
        return Made.numbers(Arbitraries.integers().between(0, 30).map(Integer::doubleValue), 15, 90);
    }

    @Provide
    Arbitrary<double[]> shares() {
        return Made.numbers(Arbitraries.doubles().between(0, 1).ofScale(4), 1, 60);
    }

    @Property(tries = 300, seed = "41")
    void exchangingThePeriodsChangesNoPAndADayIsWorthADay(
            @ForAll @IntRange(max = 300) int before,
            @ForAll @IntRange(max = 300) int after,
            @ForAll @IntRange(min = 1, max = 400) int daysBefore,
            @ForAll @IntRange(min = 1, max = 400) int daysAfter,
            @ForAll @IntRange(min = 2, max = 9) int times) {
        double p = PoissonETest.p(before, after, daysBefore, daysAfter);
        assertTrue(p >= 0 && p <= 1);
        assertEquals(p, PoissonETest.p(after, before, daysAfter, daysBefore));
        assertEquals(p, PoissonETest.p(before, after, (double) times * daysBefore, (double) times * daysAfter), 1e-9);
        // Farther apart with the same total is never likelier.
        if (daysBefore == daysAfter && before > 0 && before <= after) {
            assertTrue(PoissonETest.p(before - 1L, after + 1L) <= PoissonETest.p(before, after) + 1e-9);
        }
    }

    @Property(tries = 300, seed = "42")
    void displacementTurnsRoundWithTheTreatment(
            @ForAll @IntRange(max = 500) int a,
            @ForAll @IntRange(max = 500) int b,
            @ForAll @IntRange(max = 500) int c,
            @ForAll @IntRange(min = 1, max = 500) int d) {
        WeightedDisplacement.Counts target = new WeightedDisplacement.Counts(a, b);
        WeightedDisplacement.Counts control = new WeightedDisplacement.Counts(c, d);
        WeightedDisplacement.Counts none = WeightedDisplacement.Counts.NONE;
        WeightedDisplacement one = new WeightedDisplacement(target, control, none, none);
        WeightedDisplacement other = new WeightedDisplacement(control, target, none, none);
        assertEquals(one.z(), -other.z(), 1e-15);
        assertEquals(one.low(), -other.high(), 1e-12);
        assertTrue(one.low() <= one.estimate() && one.estimate() <= one.high());
    }

    @Property(tries = 200, seed = "43")
    void theCircleHasNoBeginning(
            @ForAll("shares") double[] parts, @ForAll @DoubleRange(max = 1) double by, @ForAll int seed) {
        Circular one = new Circular();
        Circular other = new Circular();
        Arrays.stream(parts).forEach(one::add);
        Arrays.stream(Made.order(parts.length, seed)).forEach(i -> other.add(parts[i] + by));
        assertTrue(one.concentration() >= 0 && one.concentration() <= 1 + 1e-12);
        assertEquals(one.concentration(), other.concentration(), 1e-9);
        assertEquals(one.rayleighP(), other.rayleighP(), 1e-7);
        if (one.concentration() > 1e-3) {
            double turned = other.mean() - one.mean() - by;
            assertEquals(0, Math.IEEEremainder(turned, 1), 1e-8);
        }
    }

    @Property(tries = 200, seed = "44")
    void onlyTheOrderOfTheValuesMakesATrend(@ForAll("series") double[] values) {
        MannKendall trend = MannKendall.of(values);
        MannKendall back = MannKendall.of(IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray());
        assertEquals(-trend.s(), back.s());
        assertEquals(trend.variance(), back.variance());
        assertEquals(trend.p(), back.p());
        assertEquals(
                trend,
                MannKendall.of(Arrays.stream(values).map(v -> v * v * 7 + 3).toArray()));
        MannKendall upsideDown =
                MannKendall.of(Arrays.stream(values).map(v -> -v).toArray());
        assertEquals(-trend.s(), upsideDown.s());
    }

    @Property(tries = 60, seed = "45")
    void aDecompositionAddsUpShiftsAndScales(
            @ForAll("series") double[] values,
            @ForAll boolean robust,
            @ForAll @IntRange(min = -500, max = 500) int shift,
            @ForAll @IntRange(min = 1, max = 50) int times) {
        TrendDecomposition parts = TrendDecomposition.of(values, 7, robust);
        double[] sum = IntStream.range(0, values.length)
                .mapToDouble(i -> parts.trend()[i] + parts.seasonal()[i] + parts.remainder()[i])
                .toArray();
        assertArrayEquals(values, sum, 1e-9);
        TrendDecomposition other = TrendDecomposition.of(
                Arrays.stream(values).map(v -> times * v + shift).toArray(), 7, robust);
        double[] trend =
                Arrays.stream(parts.trend()).map(v -> times * v + shift).toArray();
        double[] season = Arrays.stream(parts.seasonal()).map(v -> times * v).toArray();
        // Robust weights begin at residuals next to nothing, where rounding shows.
        if (!robust) {
            assertArrayEquals(trend, other.trend(), 1e-7 * times);
            assertArrayEquals(season, other.seasonal(), 1e-7 * times);
        }
    }

    @Property(tries = 300, seed = "46")
    void adjustedPKeepTheirOrderAndAreNeverSmaller(@ForAll("shares") double[] p, @ForAll int seed) {
        double[] adjusted = FalseDiscovery.adjust(p);
        int[] order = Made.order(p.length, seed);
        double[] other = FalseDiscovery.adjust(
                Arrays.stream(order).mapToDouble(i -> p[i]).toArray());
        for (int i = 0; i < p.length; i++) {
            assertTrue(adjusted[i] >= p[i] && adjusted[i] <= 1);
            assertEquals(adjusted[order[i]], other[i]);
            for (int j = 0; j < p.length; j++) {
                assertTrue(p[i] > p[j] || adjusted[i] <= adjusted[j]);
            }
        }
    }
}
