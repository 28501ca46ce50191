// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;

class CostTest {

    private static final Texts ENGLISH = Texts.of(Texts.ENGLISH);
    private static final Texts SPANISH = Texts.of(Texts.SPANISH);

    private static Cost of(double seconds, double bytes) {
        return new Cost(12_345, Cost.Unit.PAIRS, seconds, 0, bytes);
    }

    @Test
    void wordsAreRoundedToWhatIsKnown() {
        assertEquals("about 40 s, 300 MB", CostWords.of(of(41.7, 312e6), ENGLISH));
        assertEquals("unos 40 s, 300 MB", CostWords.of(of(41.7, 312e6), SPANISH));
        assertEquals("about 14 s, 1.6 GB", CostWords.of(of(13.6, 1.56e9), ENGLISH));
        assertEquals("less than 1 s, less than 10 MB", CostWords.of(of(0.4, 5e6), ENGLISH));
        assertEquals("menos de 1 s, menos de 10 MB", CostWords.of(of(0.4, 5e6), SPANISH));
        assertEquals("about 5 min, 20 MB", CostWords.of(of(290, 2e7), ENGLISH));
        assertEquals("unas 3 h, 1 GB", CostWords.of(of(10_500, 0.97e9), SPANISH));
        assertEquals("about 6 days, 20 MB", CostWords.of(of(500_000, 2e7), ENGLISH));
    }

    @Test
    void theSentenceNamesTheUnit() {
        assertEquals("12,345 pairs of incidents: about 40 s, 300 MB.", CostWords.sentence(of(40, 3e8), ENGLISH));
        assertEquals("12,345 pares de incidentes: unos 40 s, 300 MB.", CostWords.sentence(of(40, 3e8), SPANISH));
    }

    @Test
    void halfAsQuickAMachineTakesTwiceAsLongAndTheSameMemory() {
        Cost cost = of(10, 1000);
        assertEquals(20, cost.at(2).seconds());
        assertEquals(cost.bytes(), cost.at(2).bytes());
    }

    @Test
    void onlyTheSharedPartGetsShorterWithCores() {
        Cost half = new Cost(1, Cost.Unit.CELLS, 10, 0.5, 0);
        assertEquals(10, half.elapsed(1));
        assertEquals(7.5, half.elapsed(2));
        assertEquals(5, half.elapsed(1_000_000), 1e-3);
    }

    @Test
    void noCostIsBelowNothing() {
        assertThrows(IllegalArgumentException.class, () -> of(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> of(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> of(1, -1));
    }

    @Test
    void aRunThatNeedsMostOfTheFreeMemoryIsWarnedOfWithARemedy() {
        Runner runner = new Runner(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), () -> 1_000_000_000L, () -> 1);
        assertEquals(Optional.empty(), runner.tooLarge(of(1, 699e6)));
        Problem warning = runner.tooLarge(of(1, 701e6)).orElseThrow();
        assertTrue(ENGLISH.say(warning).contains("about 701 MB of memory and 1,000 MB are free"));
        assertTrue(ENGLISH.say(warning).contains("-Xmx"));
        assertTrue(SPANISH.say(warning).contains("-Xmx"));
    }

    @Test
    void thePaceOfThisMachineIsMeasuredOnce() {
        double pace = Pace.here();
        assertTrue(pace >= 0.05 && pace <= 20, "pace " + pace);
        assertEquals(pace, Pace.here());
        assertEquals(1, Pace.clamped(0));
    }
}
