// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassingTest {

    private static final List<ClassBreaks.Kind> COVERING = List.of(
            ClassBreaks.Kind.QUANTILE, ClassBreaks.Kind.EQUAL, ClassBreaks.Kind.JENKS, ClassBreaks.Kind.DEVIATION);

    private static double[] some(SplittableRandom random, int size, boolean ties) {
        return DoubleStream.generate(() -> ties ? random.nextInt(6) - 2 : 40 * random.nextDouble() - 10)
                .limit(size)
                .toArray();
    }

    private static ClassBreaks of(ClassBreaks.Kind kind, int classes, double... values) {
        return Classing.of(kind, classes, List.of(), values);
    }

    private static int[] counts(ClassBreaks breaks, double[] values) {
        int[] counts = new int[breaks.classes()];
        for (double value : values) {
            counts[breaks.classOf(value)]++;
        }
        return counts;
    }

    @Test
    void everyNumberIsInOneClassAndClassesRise() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 200; round++) {
            double[] values = some(random, 1 + random.nextInt(60), round % 2 == 0);
            for (ClassBreaks.Kind kind : COVERING) {
                int asked = Classing.FEWEST + round % 7;
                ClassBreaks breaks = of(kind, asked, values);
                assertTrue(breaks.classes() >= 1 && breaks.classes() <= asked, kind + " " + breaks);
                for (int i = 1; i < breaks.classes(); i++) {
                    assertTrue(breaks.bounds().get(i) > breaks.bounds().get(i - 1), kind + " " + breaks);
                }
                for (double value : values) {
                    assertTrue(breaks.classOf(value) >= 0, kind + " leaves out " + value + ": " + breaks);
                }
            }
        }
    }

    @Test
    void orderOfTheNumbersAndUndefinedOnesChangeNothing() {
        double[] values = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5};
        double[] shuffled = {5, Double.NaN, 3, 5, 6, 2, 9, 5, 1, 4, 1, 3, Double.NaN};
        for (ClassBreaks.Kind kind : ClassBreaks.Kind.schemes()) {
            assertEquals(
                    Classing.of(kind, 4, List.of(2.0, 5.0), values), Classing.of(kind, 4, List.of(2.0, 5.0), shuffled));
        }
    }

    @Test
    void shiftAndScaleOfTheNumbersLeaveTheClassesOfEachAsTheyWere() {
        SplittableRandom random = new SplittableRandom(5);
        double[] values = some(random, 40, false);
        double[] other = Arrays.stream(values).map(v -> 3 * v + 1000).toArray();
        for (ClassBreaks.Kind kind : COVERING) {
            ClassBreaks breaks = of(kind, 5, values);
            ClassBreaks moved = of(kind, 5, other);
            for (int i = 0; i < values.length; i++) {
                assertEquals(breaks.classOf(values[i]), moved.classOf(other[i]), kind + " of " + values[i]);
            }
        }
    }

    @Test
    void nothingGivesNoClassAndOneNumberOne() {
        for (ClassBreaks.Kind kind : COVERING) {
            assertEquals(0, of(kind, 5).classes(), kind.name());
            assertEquals(List.of(7.0), of(kind, 5, 7, 7, 7).bounds(), kind.name());
        }
    }

    /** Documented by mapclassify 2.4 for {@code quantile}: 0..999 in four and in three, and 100 ones with 40 threes. */
    @Test
    void quantilesAreThoseOfMapclassify() {
        double[] thousand = IntStream.range(0, 1000).asDoubleStream().toArray();
        // Upper ends 249.75, 499.5, 749.25, 999.
        assertEquals(
                List.of(0.0, 250.0, 500.0, 750.0),
                of(ClassBreaks.Kind.QUANTILE, 4, thousand).bounds());
        // Upper ends 333, 666, 999, which are inside.
        assertEquals(
                List.of(0.0, 334.0, 667.0),
                of(ClassBreaks.Kind.QUANTILE, 3, thousand).bounds());
        double[] ties = new double[140];
        Arrays.fill(ties, 0, 100, 1);
        Arrays.fill(ties, 100, 140, 3);
        assertEquals(List.of(1.0, 3.0), of(ClassBreaks.Kind.QUANTILE, 4, ties).bounds());
    }

    /** mapclassify 2.4, {@code NaturalBreaks}: 49 ones and a 20 in five classes are two, of 49 and 1. */
    @Test
    void naturalBreaksOfTwoNumbersAreTwoClasses() {
        double[] values = new double[50];
        Arrays.fill(values, 1);
        values[49] = 20;
        ClassBreaks breaks = of(ClassBreaks.Kind.JENKS, 5, values);
        assertEquals(List.of(1.0, 20.0), breaks.bounds());
        assertEquals("[49, 1]", Arrays.toString(counts(breaks, values)));
    }

    @Test
    void quantileClassesDifferByOneWhereNumbersDo() {
        for (int n = 10; n < 80; n++) {
            double[] values = IntStream.range(0, n).mapToDouble(i -> i * i).toArray();
            int[] counts = counts(of(ClassBreaks.Kind.QUANTILE, 5, values), values);
            int least = Arrays.stream(counts).min().orElseThrow();
            int most = Arrays.stream(counts).max().orElseThrow();
            assertTrue(most - least <= 1, n + ": " + Arrays.toString(counts));
        }
    }

    @Test
    void naturalBreaksHaveTheLeastSpreadOfAllPartitions() {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < 150; round++) {
            double[] values = some(random, 2 + random.nextInt(11), round % 3 == 0);
            Arrays.sort(values);
            int classes = 2 + random.nextInt(4);
            ClassBreaks breaks = Classing.of(ClassBreaks.Kind.JENKS, classes, List.of(), values);
            double best = leastSpread(values, 0, classes);
            assertEquals(best, spread(values, breaks), 1e-9 * (1 + best), Arrays.toString(values) + " " + breaks);
        }
    }

    /** By trying all: the first class ends before any later number, the rest is parted as well as can be. */
    private static double leastSpread(double[] sorted, int from, int classes) {
        if (from == sorted.length) {
            return 0;
        }
        if (classes == 1) {
            return spread(sorted, from, sorted.length);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int end = from + 1; end <= sorted.length; end++) {
            best = Math.min(best, spread(sorted, from, end) + leastSpread(sorted, end, classes - 1));
        }
        return best;
    }

    private static double spread(double[] sorted, int from, int end) {
        double mean = Arrays.stream(sorted, from, end).average().orElse(0);
        return Arrays.stream(sorted, from, end)
                .map(v -> (v - mean) * (v - mean))
                .sum();
    }

    private static double spread(double[] values, ClassBreaks breaks) {
        List<List<Double>> parts = new ArrayList<>();
        for (int i = 0; i < breaks.classes(); i++) {
            parts.add(new ArrayList<>());
        }
        for (double value : values) {
            parts.get(breaks.classOf(value)).add(value);
        }
        return parts.stream()
                .map(part -> part.stream().mapToDouble(Double::doubleValue).toArray())
                .mapToDouble(part -> spread(part, 0, part.length))
                .sum();
    }

    @Test
    void naturalBreaksOfManyNumbersAreFoundInTime() {
        SplittableRandom random = new SplittableRandom(9);
        double[] values = some(random, 100_000, false);
        long start = System.nanoTime();
        assertEquals(9, of(ClassBreaks.Kind.JENKS, 9, values).classes());
        // An m squared search would take minutes.
        assertTrue(System.nanoTime() - start < 10_000_000_000L, "took over ten seconds");
    }

    @Test
    void equalIntervalsAreEquallyWide() {
        ClassBreaks breaks = of(ClassBreaks.Kind.EQUAL, 4, 10, 11, 50);
        assertEquals(List.of(10.0, 20.0, 30.0, 40.0), breaks.bounds());
        assertEquals(3, breaks.classOf(50), "the highest is in the highest class");
    }

    /** 2, 4, 4, 4, 5, 5, 7, 9: mean 5, sum of squares 32, standard deviation sqrt(32 / 7). */
    @Test
    void standardDeviationsLieAboutTheMean() {
        double[] values = {2, 4, 4, 4, 5, 5, 7, 9};
        double sd = Math.sqrt(32.0 / 7);
        List<Double> even = of(ClassBreaks.Kind.DEVIATION, 4, values).bounds();
        assertEquals(5 - sd, even.get(1), 1e-12);
        assertEquals(5, even.get(2), 1e-12);
        assertEquals(5 + sd, even.get(3), 1e-12);
        List<Double> odd = of(ClassBreaks.Kind.DEVIATION, 5, values).bounds();
        assertEquals(5 - 1.5 * sd, odd.get(1), 1e-12);
        assertEquals(5 - 0.5 * sd, odd.get(2), 1e-12);
        assertEquals(5 + 0.5 * sd, odd.get(3), 1e-12);
        assertEquals(5 + 1.5 * sd, odd.get(4), 1e-12);
    }

    @Test
    void boundsByHandLeaveOutWhatIsBelowThem() {
        ClassBreaks breaks = Classing.of(ClassBreaks.Kind.MANUAL, 5, List.of(5.0, 1.0, 5.0), new double[] {0, 1, 7});
        assertEquals(List.of(1.0, 5.0), breaks.bounds());
        assertEquals(-1, breaks.classOf(0));
        assertEquals(1, breaks.classOf(7));
    }
}
