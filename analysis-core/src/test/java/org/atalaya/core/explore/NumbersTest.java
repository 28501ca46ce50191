// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.grid.Quantiles;
import org.junit.jupiter.api.Test;

/** Columns of numbers: their bins and their boxes. */
class NumbersTest {

    private static NumberColumn column(String... texts) {
        return NumberColumn.of(Column.of("n", Arrays.asList(texts))).orElseThrow();
    }

    @Test
    void wordsAreNoNumbers() {
        assertEquals(Optional.empty(), NumberColumn.of(Column.of("n", List.of("1", "two"))));
        assertFalse(NumberColumn.looksLikeNumbers(Column.of("n", List.of("1", "two"))));
        assertTrue(NumberColumn.looksLikeNumbers(Column.of("n", Arrays.asList(null, "1", "2.5"))));
    }

    @Test
    void fewWholeNumbersStandInTheMiddleOfTheirBins() {
        NumberBins bins = column("1", "5", "3", "3").bins();
        assertEquals(new NumberBins(0.5, 1, 5, false, false), bins);
        assertEquals(2, bins.bin(3));
    }

    @Test
    void limitsAreRoundAndHoldAllNumbers() {
        Random dice = new Random(3);
        String[] texts = IntStream.range(0, 500)
                .mapToObj(i -> Double.toString(Math.round(dice.nextDouble() * 9_700) / 100.0))
                .toArray(String[]::new);
        NumberColumn numbers = column(texts);
        NumberBins bins = numbers.bins();
        assertEquals(5, bins.width());
        assertEquals(0, bins.start());
        assertEquals(20, bins.size());
        assertFalse(bins.openAbove() || bins.openBelow());
        for (int row = 0; row < 500; row++) {
            int bin = bins.bin(numbers.value(row));
            assertTrue(numbers.value(row) >= bins.from(bin) && numbers.value(row) < bins.from(bin + 1));
        }
    }

    @Test
    void oneMistakeDoesNotStretchTheAxis() {
        String[] texts = IntStream.range(0, 1_000)
                .mapToObj(i -> Integer.toString(i == 17 ? 9_999_999 : i % 70))
                .toArray(String[]::new);
        NumberBins bins = column(texts).bins();
        assertTrue(bins.openAbove());
        assertTrue(bins.end() < 200, "the axis ends at " + bins.end());
        assertEquals(bins.size() - 1, bins.bin(9_999_999));
    }

    @Test
    void oneValueAloneHasABin() {
        assertEquals(1, column("0.25", "0.25").bins().size());
        assertEquals(1, column("0", "0").bins().size());
    }

    @Test
    void boxesAreThoseOfSortedNumbers() {
        Random dice = new Random(8);
        int size = 3_000;
        String[] texts = new String[size];
        int[] group = new int[size];
        BitSet rows = new BitSet();
        for (int i = 0; i < size; i++) {
            texts[i] = i % 11 == 0 ? null : Double.toString(Math.round(Math.exp(dice.nextGaussian()) * 100) / 100.0);
            group[i] = i % 13 == 0 ? -1 : dice.nextInt(3);
            rows.set(i, dice.nextInt(4) > 0);
        }
        NumberColumn numbers = column(texts);
        List<BoxPlot> boxes = BoxPlot.of(numbers, row -> group[row], 4, rows);
        for (int g = 0; g < 3; g++) {
            int mine = g;
            double[] sorted = IntStream.range(0, size)
                    .filter(i -> rows.get(i) && group[i] == mine && texts[i] != null)
                    .mapToDouble(i -> Double.parseDouble(texts[i]))
                    .sorted()
                    .toArray();
            BoxPlot box = boxes.get(g);
            assertEquals(sorted.length, box.count());
            assertEquals(Quantiles.of(sorted, 0.25), box.firstQuartile(), 1e-9);
            assertEquals(Quantiles.of(sorted, 0.5), box.median(), 1e-9);
            assertEquals(Quantiles.of(sorted, 0.75), box.thirdQuartile(), 1e-9);
            double reach = 1.5 * (box.thirdQuartile() - box.firstQuartile());
            double[] within = DoubleStream.of(sorted)
                    .filter(v -> v >= box.firstQuartile() - reach && v <= box.thirdQuartile() + reach)
                    .toArray();
            assertEquals(within[0], box.low());
            assertEquals(within[within.length - 1], box.high());
            assertEquals(sorted.length - within.length, box.beyond());
            assertEquals(sorted[0], box.least());
            assertEquals(sorted[sorted.length - 1], box.greatest());
        }
        assertEquals(BoxPlot.NONE, boxes.get(3));
    }
}
