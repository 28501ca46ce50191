// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.atalaya.core.layer.Sentences;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;

/** Two counts, of as many days or not. */
class ChangeTest {

    private static final Texts ENGLISH = Texts.of(Texts.ENGLISH);

    @Test
    void periodsOfTheSameLengthAreSaidAsEverywhere() {
        Change change = new Change(297, 329, 28, 28);
        assertEquals(Math.sqrt(2) * (Math.sqrt(329) - Math.sqrt(297)), change.z(), 1e-12);
        assertEquals("297 → 329, z = +1.3, no clear change", change.words(ENGLISH));
        assertEquals(Sentences.change(297, 329, ENGLISH), change.words(ENGLISH));
        assertEquals("297 → 329, z = +1.3, sin cambio claro", change.words(Texts.of(Texts.SPANISH)));
    }

    @Test
    void equalRatesAreNoChangeWhateverTheLengths() {
        assertEquals(0, new Change(100, 300, 10, 30).z(), 1e-12);
        assertFalse(new Change(100, 300, 10, 30).sameLength());
    }

    @Test
    void backwardsItIsTheOppositeChange() {
        Change forth = new Change(12, 47, 7, 28);
        assertEquals(-forth.z(), new Change(47, 12, 28, 7).z(), 1e-12);
    }

    @Test
    void ratesAreSaidWhereTheLengthsDiffer() {
        assertEquals("70 → 35, a day 10 → 2.50, z = −6.8, a clear fall", new Change(70, 35, 7, 14).words(ENGLISH));
    }

    /** Under equal rates one in twenty passes 1.96, so the measure is what it says, with other lengths as well. */
    @Test
    void chanceIsCalledAClearChangeOnceInTwenty() {
        SplittableRandom dice = new SplittableRandom(8);
        int clear = 0;
        int tries = 4_000;
        for (int i = 0; i < tries; i++) {
            Change change = new Change(poisson(40, dice), poisson(120, dice), 10, 30);
            clear += Math.abs(change.z()) > Change.CLEAR ? 1 : 0;
        }
        assertTrue(Math.abs(clear / (double) tries - 0.05) < 0.015, clear + " of " + tries);
    }

    private static long poisson(double mean, SplittableRandom dice) {
        long count = 0;
        double left = mean + Math.log(1 - dice.nextDouble());
        while (left > 0) {
            count++;
            left += Math.log(1 - dice.nextDouble());
        }
        return count;
    }

    @Test
    void aPeriodHasDays() {
        assertThrows(IllegalArgumentException.class, () -> new Change(1, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Change(-1, 1, 1, 1));
    }
}
