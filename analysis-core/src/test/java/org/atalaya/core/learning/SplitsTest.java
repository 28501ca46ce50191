// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitsTest {

    private static final int ROWS = 400;
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final SplittableRandom random = new SplittableRandom(3);
    private final int[] classOf =
            IntStream.range(0, ROWS).map(i -> random.nextInt(7) % 3).toArray();
    private final double[] x = IntStream.range(0, ROWS)
            .mapToDouble(i -> random.nextDouble() * 9000)
            .toArray();
    private final double[] y = IntStream.range(0, ROWS)
            .mapToDouble(i -> random.nextDouble() * 7000)
            .toArray();
    private final long[] time = IntStream.range(0, ROWS)
            .mapToLong(i -> 1_700_000_000_000L + (long) (random.nextDouble() * 200 * DAY))
            .toArray();

    @Test
    void everyRowIsTestedOnceInEachRepeatOfFolds() {
        List<Parts> parts = WekaFolds.of(classOf, 3, 7, 3, 11);
        assertEquals(21, parts.size());
        for (int repeat = 0; repeat < 3; repeat++) {
            int[] tested = tested(parts.subList(7 * repeat, 7 * repeat + 7));
            assertTrue(Arrays.stream(tested).allMatch(n -> n == 1));
        }
        assertFalse(Arrays.equals(parts.get(0).partOf(), parts.get(7).partOf()), "repeats are dealt anew");
        for (Parts fold : parts) {
            assertEquals(ROWS, fold.rows(Parts.TRAINING).length + fold.rows(Parts.TEST).length);
        }
    }

    @Test
    void foldsHoldEqualSharesOfEachClass() {
        for (int c = 0; c < 3; c++) {
            int theClass = c;
            int[] counts = WekaFolds.of(classOf, 3, 5, 1, 2).stream()
                    .mapToInt(fold -> (int) Arrays.stream(fold.rows(Parts.TEST))
                            .filter(i -> classOf[i] == theClass)
                            .count())
                    .toArray();
            assertTrue(Arrays.stream(counts).max().orElseThrow()
                            - Arrays.stream(counts).min().orElseThrow()
                    <= 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9})
    void nothingTrainsWithinTheGapOrAfterIt(int gap) {
        for (int window : new int[] {0, 40}) {
            List<Parts> parts = RollingOrigin.of(time, 4, 20, gap, window);
            assertEquals(4, parts.size());
            assertTrue(Arrays.stream(tested(parts)).allMatch(n -> n <= 1));
            long end = (Math.floorDiv(Arrays.stream(time).max().orElseThrow(), DAY) + 1) * DAY;
            for (int f = 0; f < 4; f++) {
                long start = end - (4L - f) * 20 * DAY;
                for (int row = 0; row < ROWS; row++) {
                    int part = parts.get(f).partOf()[row];
                    assertEquals(time[row] >= start && time[row] < start + 20 * DAY, part == Parts.TEST);
                    boolean trains =
                            time[row] < start - gap * DAY && (window == 0 || time[row] >= start - (gap + window) * DAY);
                    assertEquals(trains, part == Parts.TRAINING);
                }
            }
        }
    }

    @Test
    void aRowAtTheStartOfATestPeriodIsTestedAndOneAtItsEndBelongsToTheNext() {
        long[] moments = {0, 5 * DAY, 10 * DAY, 14 * DAY + DAY / 2};
        List<Parts> parts = RollingOrigin.of(moments, 2, 5, 0, 0);
        assertEquals(Parts.TEST, parts.get(0).partOf()[1]);
        assertEquals(Parts.UNUSED, parts.get(0).partOf()[2]);
        assertEquals(Parts.TEST, parts.get(1).partOf()[2]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 150, 900})
    void everyTrainingPlaceIsFartherThanTheBufferFromEveryTestPlace(double buffer) {
        List<Parts> parts = GroupFolds.blocks(x, y, 1000, buffer, 6, 5);
        assertEquals(6, parts.size());
        assertTrue(Arrays.stream(tested(parts)).allMatch(n -> n == 1));
        for (Parts fold : parts) {
            for (int t : fold.rows(Parts.TEST)) {
                for (int r : fold.rows(Parts.TRAINING)) {
                    assertTrue(Math.hypot(x[t] - x[r], y[t] - y[r]) > buffer);
                }
            }
        }
    }

    @Test
    void aWiderBufferLeavesFewerRowsToTrain() {
        int before = Integer.MAX_VALUE;
        for (double buffer : new double[] {0, 200, 1000}) {
            int trained = GroupFolds.blocks(x, y, 1000, buffer, 6, 5).stream()
                    .mapToInt(fold -> fold.rows(Parts.TRAINING).length)
                    .sum();
            assertTrue(trained < before);
            before = trained;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 8})
    void noGroupStandsOnBothSides(int folds) {
        int[] group =
                IntStream.range(0, ROWS).map(i -> i % 13 == 0 ? -1 : i / 4 % 31).toArray();
        List<Parts> parts = GroupFolds.of(group, folds, 9);
        assertEquals(folds == 0 ? 31 : folds, parts.size());
        int[] tested = tested(parts);
        for (int i = 0; i < ROWS; i++) {
            assertEquals(group[i] < 0 ? 0 : 1, tested[i]);
        }
        for (Parts fold : parts) {
            Set<Integer> trained = groups(group, fold.rows(Parts.TRAINING));
            trained.retainAll(groups(group, fold.rows(Parts.TEST)));
            assertEquals(Set.of(), trained);
        }
    }

    private static Set<Integer> groups(int[] group, int[] rows) {
        Set<Integer> groups = new HashSet<>();
        Arrays.stream(rows).forEach(row -> groups.add(group[row]));
        return groups;
    }

    private static int[] tested(List<Parts> parts) {
        int[] tested = new int[ROWS];
        for (Parts fold : parts) {
            Arrays.stream(fold.rows(Parts.TEST)).forEach(row -> tested[row]++);
        }
        return tested;
    }
}
