// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import weka.core.Statistics;

class PoissonETestTest {

    @Test
    void equalCountsAreNoChange() {
        assertEquals(1, PoissonETest.p(0, 0));
        assertEquals(1, PoissonETest.p(17, 17));
        assertEquals(1, PoissonETest.p(10, 20, 30, 60));
    }

    @Test
    void exchangingThePeriodsGivesTheSameBits() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 300; i++) {
            long a = random.nextInt(200);
            long b = random.nextInt(200);
            double d = 1 + random.nextInt(40);
            double e = 1 + random.nextInt(40);
            assertEquals(PoissonETest.p(a, b, d, e), PoissonETest.p(b, a, e, d));
        }
    }

    /** The walk along both edges against the plain double sum. */
    @Test
    void itIsTheSumOverAllPairsAtLeastAsFarApart() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 60; i++) {
            long a = random.nextInt(25);
            long b = random.nextInt(25);
            double d = 1 + random.nextInt(4);
            double e = 1 + random.nextInt(4);
            assertEquals(plain(a, b, d, e), PoissonETest.p(a, b, d, e), 1e-10, a + " " + b + " " + d + " " + e);
        }
    }

    private static double plain(long a, long b, double d, double e) {
        double seen = Math.abs(t(a, b, d, e));
        double rate = (a + b) / (d + e);
        double p = 0;
        for (int x = 0; rate > 0 && x < 400; x++) {
            for (int y = 0; y < 400; y++) {
                if (Math.abs(t(x, y, d, e)) >= seen - 1e-9) {
                    p += mass(x, rate * d) * mass(y, rate * e);
                }
            }
        }
        return rate == 0 ? 1 : Math.min(1, p);
    }

    private static double t(long a, long b, double d, double e) {
        double variance = a / (d * d) + b / (e * e);
        return variance == 0 ? 0 : (a / d - b / e) / Math.sqrt(variance);
    }

    private static double mass(int count, double mean) {
        return Math.exp(count * Math.log(mean) - mean - Statistics.lnGamma(count + 1.0));
    }

    /** Not exact in theory (the rate is estimated), but as close as the authors found it: never far above the level. */
    @Test
    void underEqualRatesItErrsAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(11);
        for (double mean : new double[] {2, 8, 40}) {
            int runs = 20_000;
            int[] below = new int[3];
            double[] levels = {0.01, 0.05, 0.10};
            for (int run = 0; run < runs; run++) {
                double p = PoissonETest.p(poisson(mean, random), poisson(mean, random));
                for (int i = 0; i < levels.length; i++) {
                    below[i] += p <= levels[i] ? 1 : 0;
                }
            }
            for (int i = 0; i < levels.length; i++) {
                double share = (double) below[i] / runs;
                double error = Math.sqrt(levels[i] * (1 - levels[i]) / runs);
                assertTrue(share <= levels[i] * 1.12 + 3 * error, mean + " " + levels[i] + " " + share);
                assertTrue(share >= levels[i] * 0.3, mean + " " + levels[i] + " " + share);
            }
        }
    }

    /** With thousands of incidents both are normal. */
    @Test
    void largeCountsAgreeWithTheNormalDistribution() {
        long a = 100_000;
        long b = 100_900;
        double z = (b - a) / Math.sqrt((double) (a + b));
        assertEquals(Statistics.errorFunctionComplemented(z / Math.sqrt(2)), PoissonETest.p(a, b), 5e-4);
    }

    private static int poisson(double mean, SplittableRandom random) {
        double limit = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
