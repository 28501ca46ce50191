// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.emerging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {

    private static int[] states(String steps) {
        return steps.chars().map(c -> c == 'h' ? 1 : c == 'c' ? -1 : 0).toArray();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            .........h,  0, new-hot
            c........h,  0, new-hot
            ......hhhh,  0, consecutive-hot
            .hhhhhhhhh,  1, intensifying-hot
            .hhhhhhhhh,  0, persistent-hot
            hhhhhhhhhh, -1, diminishing-hot
            h..h.h...h,  0, sporadic-hot
            hhhhh...hh,  1, sporadic-hot
            h..c.h...h,  0, oscillating-hot
            hhhhhhhhh.,  0, historical-hot
            hhhhhhhh..,  0, none
            hhhh......,  0, none
            ..........,  1, none
            .........c,  0, new-cold
            hh....cccc,  0, consecutive-cold
            cccccccccc, -1, intensifying-cold
            cccccccccc,  1, diminishing-cold
            cc.c.h...c,  0, oscillating-cold
            ccccccccc.,  0, historical-cold
            """)
    void historiesHaveTheirNames(String steps, int trend, String wanted) {
        assertEquals(wanted, Pattern.of(states(steps), trend));
    }

    @Test
    void coldIsHotTurnedRound() {
        SplittableRandom random = new SplittableRandom(2);
        for (int run = 0; run < 2000; run++) {
            int[] states = random.ints(12, -1, 2).toArray();
            int trend = random.nextInt(3) - 1;
            int[] turned = Arrays.stream(states).map(s -> -s).toArray();
            String one = Pattern.of(states, trend);
            String two = Pattern.of(turned, -trend);
            String swapped = two.endsWith("-hot") ? two.replace("-hot", "-cold") : two.replace("-cold", "-hot");
            // Nothing is lasting on both sides, and only one side can be there at the end.
            assertEquals(one, swapped, Arrays.toString(states));
        }
    }
}
