// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.emerging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersistenceTest {

    private static final Persistence.Limits USUAL = new Persistence.Limits(0.1, 0.8, 0.2);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            hhhhhhhh.., PERSISTENT
            hhhhhhh..., FORMER
            ........hh, RECENT
            .........h, RECENT
            h........h, INTERMITTENT
            hhhh....hh, INTERMITTENT
            h........., FORMER
            .........., NONE
            ....., NONE
            ....h, RECENT
            """)
    void histories(String steps, Persistence wanted) {
        boolean[] hot = new boolean[steps.length()];
        for (int i = 0; i < hot.length; i++) {
            hot[i] = steps.charAt(i) == 'h';
        }
        assertEquals(wanted, Persistence.of(hot, USUAL));
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "9, 1", "10, 2", "15, 3", "52, 10", "2, 1"})
    void aFifthIsRecentAndAtLeastOneStep(int steps, int recent) {
        assertEquals(recent, USUAL.recentSteps(steps));
    }
}
