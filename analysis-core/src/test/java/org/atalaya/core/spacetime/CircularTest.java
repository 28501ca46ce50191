// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.spacetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CircularTest {

    private static Circular of(double... degrees) {
        Circular circle = new Circular();
        for (double angle : degrees) {
            circle.add(angle / 360);
        }
        return circle;
    }

    /** Zar (1999), Biostatistical Analysis, examples 26.4 and 27.1: eight trees, R = 0.82522, mean 99 degrees, p about 0.002. */
    @Test
    void itIsTheExampleOfZar() {
        Circular trees = of(45, 55, 81, 96, 110, 117, 132, 154);
        assertEquals(0.82522, trees.concentration(), 5e-5);
        assertEquals(99, trees.mean() * 360, 0.5);
        assertTrue(trees.rayleighP() > 0.001 && trees.rayleighP() < 0.0025, String.valueOf(trees.rayleighP()));
    }

    @Test
    void theMeanOfElevenAndOneAtNightIsMidnight() {
        Circular night = of(345, 15);
        double mean = night.mean();
        assertTrue(mean < 1e-9 || mean > 1 - 1e-9, String.valueOf(mean));
    }

    @Test
    void theMeanTurnsWithTheClockAndTheConcentrationStays() {
        SplittableRandom random = new SplittableRandom(4);
        for (int run = 0; run < 100; run++) {
            double by = random.nextDouble();
            Circular one = new Circular();
            Circular two = new Circular();
            for (int i = 0; i < 40; i++) {
                double at = random.nextDouble() * random.nextDouble();
                double length = i % 3 == 0 ? random.nextDouble() : 0;
                if (length > 0) {
                    one.addSpan(at, length);
                    two.addSpan(at + by, length);
                } else {
                    one.add(at);
                    two.add(at + by);
                }
            }
            double turned = two.mean() - one.mean() - by;
            assertEquals(0, turned - Math.rint(turned), 1e-9);
            assertEquals(one.concentration(), two.concentration(), 1e-12);
            assertEquals(one.rayleighP(), two.rayleighP(), 1e-12);
        }
    }

    @Test
    void aSpanIsTheMeanOfTheMomentsInIt() {
        Circular span = new Circular();
        span.addSpan(0.9, 0.3);
        Circular moments = new Circular();
        int parts = 100_000;
        for (int i = 0; i < parts; i++) {
            moments.add(0.9 + 0.3 * (i + 0.5) / parts);
        }
        assertEquals(moments.concentration(), span.concentration(), 1e-9);
        assertEquals(moments.mean(), span.mean(), 1e-9);
        Circular day = new Circular();
        day.addSpan(0.2, 1);
        assertEquals(0, day.concentration(), 1e-12);
    }

    @Test
    void withoutAnyHourMoreLikelyOneInTwentyIsSignificant() {
        SplittableRandom random = new SplittableRandom(8);
        int runs = 20_000;
        int found = 0;
        for (int run = 0; run < runs; run++) {
            Circular circle = new Circular();
            for (int i = 0; i < 30; i++) {
                circle.add(random.nextDouble());
            }
            found += circle.rayleighP() <= 0.05 ? 1 : 0;
        }
        assertEquals(0.05, found / (double) runs, 0.006);
    }

    /** Fisher (1993), appendix A.3: R 0.45 has kappa 1.01, R 0.7 has 2.01, R 0.9 has 5.31. */
    @Test
    void kappaIsThatOfTheTable() {
        for (double[] pair : new double[][] {{0.45, 1.01}, {0.7, 2.01}, {0.9, 5.31}}) {
            double half = Math.toDegrees(Math.acos(pair[0]));
            assertEquals(pair[1], of(half, -half).kappa(), 0.02 * pair[1]);
        }
    }
}
