// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.surface.Kernel;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final double SIDE = 1000;
    private static final double DAYS = 100;
    private static final ExponentialGaussian TRIGGER = new ExponentialGaussian(0.3, 0.2, 40);

    /** Whole days, so that many incidents share a moment. */
    private static Events some(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Events(
                random.ints(n, 0, (int) DAYS).asDoubleStream().toArray(),
                random.doubles(n, 0, SIDE).toArray(),
                random.doubles(n, 0, SIDE).toArray());
    }

    @Property(tries = 50, seed = "41")
    void withoutTriggersOnlyTheBackgroundIsLeft(
            @ForAll @IntRange(max = 40) int n, @ForAll @IntRange(max = 9999) int seed) {
        SelfExcitingProcess process =
                new SelfExcitingProcess((t, x, y) -> 1 + t + x, new ExponentialGaussian(0, 0.2, 40));
        Events events = some(n, seed);
        assertEquals(1 + 50 + 7.5, process.intensity(events, 50, 7.5, 3));
        assertEquals(n, process.decluster(events).backgroundCount(), 1e-12 * (n + 1));
        assertEquals(0, process.decluster(events).triggeredCount());
    }

    @Property(tries = 50, seed = "42")
    void rowsOfDeclusteringSumToOneAndNoneFollowsItsOwnMoment(
            @ForAll @IntRange(min = 1, max = 40) int n, @ForAll @IntRange(max = 9999) int seed) {
        Events events = some(n, seed);
        Declustering found = new SelfExcitingProcess((t, x, y) -> 1e-6, TRIGGER).decluster(events);
        for (int i = 0; i < n; i++) {
            double sum = found.background(i);
            for (int j = 0; j < i; j++) {
                sum += found.follows(i, j);
                assertTrue(events.day(j) < events.day(i) || found.follows(i, j) == 0);
            }
            assertEquals(1, sum, 1e-12);
        }
        assertEquals(n, found.backgroundCount() + found.triggeredCount(), 1e-10);
        assertTrue(found.branchingRatio() < 1);
    }

    @Test
    void logLikelihoodOfAnEvenBackgroundIsThatOfPoisson() {
        Events events = some(30, 5);
        double rate = 30 / (SIDE * SIDE * DAYS);
        SelfExcitingProcess even = new SelfExcitingProcess((t, x, y) -> rate, (t, x, y) -> 0);
        assertEquals(30 * Math.log(rate) - 30, even.logLikelihood(events, rate * SIDE * SIDE * DAYS), 1e-9);
        SelfExcitingProcess never = new SelfExcitingProcess((t, x, y) -> 0, (t, x, y) -> 0);
        assertEquals(Double.NEGATIVE_INFINITY, never.logLikelihood(events, 0));
        SelfExcitingProcess less = new SelfExcitingProcess((t, x, y) -> -1, (t, x, y) -> 0);
        assertThrows(IllegalArgumentException.class, () -> less.logLikelihood(events, 0));
    }

    /** By the midpoint rule over ten days and eight standard deviations either way. */
    @Test
    void triggerIntegratesToItsFollowers() {
        double sum = 0;
        for (double t = 0.05; t < 10; t += 0.1) {
            for (double x = -315; x < 320; x += 10) {
                for (double y = -315; y < 320; y += 10) {
                    sum += TRIGGER.at(t, x, y) * 0.1 * 10 * 10;
                }
            }
        }
        Events one = new Events(new double[] {3}, new double[] {0}, new double[] {0});
        assertEquals(TRIGGER.integral(one, 13), sum, 1e-4);
        assertEquals(0, TRIGGER.integral(one, 3));
        assertEquals(0.3, TRIGGER.integral(one, 1e6), 1e-12);
    }

    /** With all followers inside the window, so that the integral is background count + branching × incidents. */
    @Test
    void eachStepOfTheFitRaisesTheLikelihood() {
        Events events = some(120, 8);
        double volume = SIDE * SIDE * DAYS;
        double background = 60;
        ExponentialGaussian trigger = new ExponentialGaussian(0.5, 0.5, 100);
        double before = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < 12; step++) {
            double rate = background / volume;
            SelfExcitingProcess process = new SelfExcitingProcess((t, x, y) -> rate, trigger);
            double now = process.logLikelihood(events, background + trigger.branching() * events.size());
            assertTrue(now >= before - 1e-9, "step " + step + ": " + now + " after " + before);
            before = now;
            Declustering declustering = process.decluster(events);
            background = declustering.backgroundCount();
            trigger = ExponentialGaussian.estimate(declustering, events);
        }
    }

    @Test
    void declusteringThatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Declustering(new double[][] {{0.9}}));
        assertThrows(IllegalArgumentException.class, () -> new Declustering(new double[][] {{1}, {1}}));
        assertThrows(IllegalArgumentException.class, () -> new Declustering(new double[][] {{1}, {-1, 2}}));
    }

    @Property(tries = 50, seed = "43")
    void gridIsTheSumOfWeightsOverAllIncidents(
            @ForAll @IntRange(max = 40) int n, @ForAll @IntRange(max = 9999) int seed) {
        Events events = some(n, seed);
        ProspectiveHotspot hotspot = new ProspectiveHotspot(50, 6, 3.5);
        // The rectangle leaves incidents outside, on all sides.
        double[][] risk = hotspot.grid(events, 60, 200, 100, 8, 12, Progress.NONE);
        for (int row = 0; row < 12; row++) {
            for (int column = 0; column < 8; column++) {
                double sum = 0;
                for (int i = 0; i < n && events.day(i) <= 60; i++) {
                    double east = Math.floor((events.x(i) - 200) / 50) - column;
                    double north = Math.floor((events.y(i) - 100) / 50) - row;
                    double weeks = Math.floor((60 - events.day(i)) / 7);
                    sum += hotspot.weight(weeks, Math.max(Math.abs(east), Math.abs(north)));
                }
                assertEquals(sum, risk[row][column], 1e-12);
            }
        }
    }

    @Test
    void laterIncidentsAndThoseBeyondABandwidthMakeNoRisk() {
        ProspectiveHotspot usual = ProspectiveHotspot.usual();
        assertEquals(0, usual.weight(8, 0));
        assertEquals(0, usual.weight(0, 8));
        assertEquals(0, usual.weight(-1, 0));
        Events one = new Events(new double[] {10}, new double[] {5}, new double[] {5});
        assertEquals(0, usual.continuous(one, 9.99, 5, 5));
        assertEquals(1, usual.continuous(one, 10, 5, 5));
    }

    @Property(tries = 50, seed = "44")
    void orderOfIncidentsChangesNoCount(@ForAll @IntRange(max = 40) int n, @ForAll @IntRange(max = 9999) int seed) {
        Events events = some(n, seed);
        double[][] back = new double[3][n];
        Arrays.setAll(back[0], i -> events.day(n - 1 - i));
        Arrays.setAll(back[1], i -> events.x(n - 1 - i));
        Arrays.setAll(back[2], i -> events.y(n - 1 - i));
        Events other = new Events(back[0], back[1], back[2]);
        RetrospectiveHotspot counts = RetrospectiveHotspot.counts(200);
        double whole = counts.at(events, 0, DAYS, 500, 500);
        assertEquals(whole, counts.at(other, 0, DAYS, 500, 500));
        assertEquals(
                whole,
                counts.at(events, 0, 50, 500, 500) + counts.at(events, Math.nextUp(50.0), DAYS, 500, 500),
                "each incident is in one of two windows that meet");
    }

    @Test
    void kernelWeightsAreThoseOfDensity() {
        Events one = new Events(new double[] {1}, new double[] {0}, new double[] {0});
        RetrospectiveHotspot quartic = RetrospectiveHotspot.of(Kernel.QUARTIC, 100);
        assertEquals(Kernel.QUARTIC.value(50 * 50, 100), quartic.at(one, 0, 2, 30, 40));
    }
}
