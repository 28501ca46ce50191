// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.panel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.atalaya.core.learning.feature.Feature;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelTest {

    private static final int CELLS = 5;
    private static final int DAYS = 140;
    private static final int WEEK = 7;
    private static final int FIRST = (int) LocalDate.of(2024, 1, 1).toEpochDay();

    /** Twenty weeks from a Monday on. */
    private static Frame weeks(int lag) {
        int[] start =
                IntStream.rangeClosed(0, DAYS / WEEK).map(k -> FIRST + k * WEEK).toArray();
        return new Frame(start, false, FIRST, lag);
    }

    /** A row of cells, each beside the next. */
    private static Panel.Ground row() {
        int[][] neighbours = IntStream.range(0, CELLS)
                .mapToObj(c -> IntStream.of(c - 1, c + 1)
                        .filter(n -> n >= 0 && n < CELLS)
                        .toArray())
                .toArray(int[][]::new);
        return new Panel.Ground(new double[] {0, 1, 2, 3, 4}, new double[CELLS], neighbours);
    }

    private static Panel panel(Frame frame, int[] cell, int[] tick) {
        return Panel.of(frame, CellEvents.of(CELLS, cell, tick), row(), 4, new int[] {7, 28}, 28, Progress.NONE);
    }

    private static double[] feature(Panel panel, String name) {
        return panel.table().features().stream()
                .filter(feature -> feature.name().equals(name))
                .findFirst()
                .orElseThrow()
                .x();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 10})
    void changingTheFutureChangesNoBitOfThePast(int lag) {
        SplittableRandom random = new SplittableRandom(7);
        int n = 600;
        int[] cell = IntStream.range(0, n).map(i -> random.nextInt(CELLS)).toArray();
        int[] tick =
                IntStream.range(0, n).map(i -> FIRST + random.nextInt(DAYS)).toArray();
        Frame frame = weeks(lag);
        Panel all = panel(frame, cell, tick);
        for (int period = all.first(); period <= frame.periods(); period++) {
            int cut = frame.cut(period);
            int[] kept = IntStream.range(0, n).filter(i -> tick[i] < cut).toArray();
            Panel past = panel(
                    frame,
                    Arrays.stream(kept).map(i -> cell[i]).toArray(),
                    Arrays.stream(kept).map(i -> tick[i]).toArray());
            int until = (period + 1 - all.first()) * CELLS;
            for (int f = 0; f < all.table().features().size(); f++) {
                Feature one = all.table().features().get(f);
                Feature other = past.table().features().get(f);
                assertArrayEquals(Arrays.copyOf(one.codes(), until), Arrays.copyOf(other.codes(), until), one.name());
                for (int row = 0; row < Math.min(until, one.x().length); row++) {
                    assertEquals(
                            Double.doubleToRawLongBits(one.x()[row]),
                            Double.doubleToRawLongBits(other.x()[row]),
                            one.name() + " row " + row);
                }
            }
            Baseline.Places places = new Baseline.Places(
                    cell, tick, Arrays.stream(cell).asDoubleStream().toArray(), new double[n], 1);
            Baseline.Places known = new Baseline.Places(
                    Arrays.stream(kept).map(i -> cell[i]).toArray(),
                    Arrays.stream(kept).map(i -> tick[i]).toArray(),
                    Arrays.stream(kept).mapToDouble(i -> cell[i]).toArray(),
                    new double[kept.length],
                    1);
            for (Baseline baseline : Baseline.values()) {
                assertArrayEquals(
                        baseline.of(all, period, 10, row(), places),
                        baseline.of(past, period, 10, row(), known),
                        0,
                        baseline.id());
            }
        }
    }

    @Test
    void anIncidentOnTheFirstDayOfAPeriodIsItsTargetAndNoFeature() {
        Panel panel = panel(weeks(0), new int[] {2}, new int[] {FIRST + 6 * WEEK});
        int row = (6 - 4) * CELLS + 2;
        assertEquals(1, panel.happened()[row]);
        assertEquals(0, feature(panel, "count-7")[row]);
        assertEquals(28, feature(panel, "since-last")[row]);
        assertEquals(1, feature(panel, "count-7")[row + CELLS]);
        assertEquals(0, panel.happened()[row + CELLS]);
        assertEquals(7, feature(panel, "since-last")[row + CELLS]);
        assertEquals(1, feature(panel, "count-7-neighbours")[row + CELLS - 1]);
        assertEquals(0, feature(panel, "count-7")[row + 2 * CELLS], "windows are half-open");
        assertEquals(1, feature(panel, "count-28")[row + 4 * CELLS]);
        assertEquals(0, feature(panel, "count-28")[row + 5 * CELLS]);
    }

    @Test
    void everyIncidentIsTheTargetOfOnePeriod() {
        int[] tick = IntStream.range(FIRST, FIRST + DAYS).toArray();
        Panel panel = panel(weeks(0), new int[tick.length], tick);
        int rowsDays = DAYS - 4 * WEEK;
        assertEquals(rowsDays, Arrays.stream(panel.happened()).sum());
    }

    @Test
    void theWeightedCountIsASumOfHalvings() {
        int[] tick = {FIRST + 1, FIRST + 20, FIRST + 60};
        Panel panel = panel(weeks(0), new int[] {1, 1, 1}, tick);
        Frame frame = panel.frame();
        double[] found = feature(panel, "weighted-count");
        for (int k = panel.first(); k <= frame.periods(); k++) {
            int cut = frame.cut(k);
            double expected = IntStream.of(tick)
                    .filter(t -> t < cut)
                    .mapToDouble(t -> Math.pow(2, -(cut - t) / 28.0))
                    .sum();
            assertEquals(expected, found[(k - panel.first()) * CELLS + 1], 1e-12);
        }
    }

    @Test
    void onlyPeriodsThatWereOverAndKnownTrain() {
        for (int lag : new int[] {0, 1, 7, 8, 20}) {
            for (int gap = 0; gap < 3; gap++) {
                Frame frame = weeks(lag);
                for (int origin = 10; origin <= frame.periods(); origin++) {
                    int last = frame.lastTrained(origin, gap);
                    assertTrue(frame.start()[last + 1] <= frame.cut(origin));
                    assertTrue(last + 1 + gap <= origin);
                }
            }
        }
    }
}
