// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WholeSharesTest {

    @Test
    void partsAddUpToTheWholeAndNoneIsMovedByOneOrMore() {
        Random random = new Random(4);
        for (int run = 0; run < 200; run++) {
            double[] parts = random.doubles(1 + random.nextInt(30), 0, 40).toArray();
            double[] whole = WholeShares.of(parts);
            assertEquals(
                    Math.round(Arrays.stream(parts).sum()),
                    Math.round(Arrays.stream(whole).sum()));
            for (int i = 0; i < parts.length; i++) {
                assertEquals(whole[i], Math.rint(whole[i]));
                assertTrue(Math.abs(whole[i] - parts[i]) < 1, parts[i] + " became " + whole[i]);
            }
        }
    }

    @Test
    void wholePartsStayAsTheyAre() {
        assertArrayEquals(new double[] {3, 0, 12}, WholeShares.of(new double[] {3, 0, 11.999999999999}));
    }

    @Test
    void theLargestRemaindersAreRoundedUp() {
        assertArrayEquals(new double[] {2, 1, 0}, WholeShares.of(new double[] {1.5, 1.1, 0.4}));
    }

    @Test
    void theSumsOfTheChosenSideAreKept() {
        double[] cells = {0.5, 0.5, 1.25, 1.75};
        assertArrayEquals(new double[] {1, 0, 1, 2}, WholeShares.of(cells, 2, true));
        double[] byColumn = WholeShares.of(new double[] {0.5, 1.25, 0.5, 1.75}, 2, false);
        assertArrayEquals(new double[] {1, 1, 0, 2}, byColumn);
    }
}
