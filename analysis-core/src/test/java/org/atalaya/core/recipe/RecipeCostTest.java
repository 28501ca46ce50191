// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;

class RecipeCostTest {

    private static final Cost ONE = new Cost(100, Cost.Unit.CELLS, 30, 0, 3e8);
    private static final Cost OTHER = new Cost(200, Cost.Unit.PAIRS, 10, 1, 1e8);

    @Test
    void timesAddUpAndMemoryIsThatOfTheLargestStep() {
        Cost whole = new RecipeCost(List.of(Optional.of(ONE), Optional.of(OTHER)))
                .whole()
                .orElseThrow();
        assertEquals(40, whole.seconds(), 1e-12);
        assertEquals(3e8, whole.bytes());
        for (int cores : new int[] {1, 2, 8}) {
            assertEquals(ONE.elapsed(cores) + OTHER.elapsed(cores), whole.elapsed(cores), 1e-12);
        }
    }

    @Test
    void stepsOfWhichNothingIsKnownAreCounted() {
        Texts english = Texts.of(Texts.ENGLISH);
        Cost alone = new Cost(100, Cost.Unit.CELLS, 30, 0, 3e8);
        assertEquals(
                "2 steps: about 30 s, 300 MB; 1 step cannot be foretold",
                new RecipeCost(List.of(Optional.of(alone), Optional.empty())).words(english));
        assertEquals("1 step: about 30 s, 300 MB", new RecipeCost(List.of(Optional.of(alone))).words(english));
    }
}
