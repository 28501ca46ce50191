// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.emerging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MannKendallTest {

    /**
     * Worked by hand in EPA QA/G-9S (2006), Data Quality Assessment: Statistical Methods for Practitioners, page 109: two
     * groups of ties (four of 10, two of 15), S = 22, variance 155.33, z = 1.685.
     */
    @Test
    void itIsTheExampleOfTheEnvironmentalProtectionAgency() {
        MannKendall trend = MannKendall.of(new double[] {10, 10, 10, 5, 10, 20, 18, 17, 15, 24, 15});
        assertEquals(22, trend.s());
        assertEquals(155.33, trend.variance(), 0.005);
        assertEquals(1.685, trend.z(), 0.0005);
    }

    @Test
    void turningTimeRoundTurnsTheTrendRound() {
        SplittableRandom random = new SplittableRandom(1);
        for (int run = 0; run < 100; run++) {
            double[] forth = random.doubles(20, 0, 10).map(Math::floor).toArray();
            double[] back = new double[forth.length];
            for (int i = 0; i < forth.length; i++) {
                back[i] = forth[forth.length - 1 - i];
            }
            assertEquals(0, MannKendall.of(forth).z() + MannKendall.of(back).z());
            double[] doubled = Arrays.stream(forth).map(v -> Math.exp(v)).toArray();
            assertEquals(MannKendall.of(forth), MannKendall.of(doubled), "only the order counts");
        }
    }

    @Test
    void equalValuesHaveNoTrend() {
        assertEquals(1, MannKendall.of(new double[12]).p());
    }

    @Test
    void sumsThatShareAStepHaveATrendInNoiseInAboutOneOfSeven() {
        SplittableRandom random = new SplittableRandom(11);
        int runs = 4000;
        int found = 0;
        for (int run = 0; run < runs; run++) {
            double[] own = random.doubles(27).toArray();
            double[] two = new double[26];
            Arrays.setAll(two, step -> own[step] + own[step + 1]);
            found += MannKendall.of(two).p() <= 0.05 ? 1 : 0;
        }
        assertEquals(0.14, found / (double) runs, 0.02, found + " of " + runs);
    }

    @Test
    void withoutATrendOneInTwentyIsSignificant() {
        SplittableRandom random = new SplittableRandom(7);
        int runs = 4000;
        int found = 0;
        for (int run = 0; run < runs; run++) {
            found += MannKendall.of(random.doubles(26).toArray()).p() <= 0.05 ? 1 : 0;
        }
        assertTrue(Math.abs(found / (double) runs - 0.05) < 0.012, found + " of " + runs);
    }
}
