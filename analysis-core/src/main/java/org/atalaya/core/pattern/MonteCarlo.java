// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;

/** Simulations of chance, and where the observed number stands among them. */
public final class MonteCarlo {

    private static final int AT_ONCE = 4;

    private MonteCarlo() {}

    /** The numbers that each simulation gives, in the order of the simulations. */
    public static double[][] run(int simulations, Progress progress, IntFunction<double[]> simulation) {
        double[][] numbers = new double[simulations][];
        for (int from = 0; from < simulations; from += AT_ONCE) {
            progress.step((double) from / simulations, "progress.simulating");
            IntStream.range(from, Math.min(simulations, from + AT_ONCE))
                    .parallel()
                    .forEach(i -> numbers[i] = simulation.apply(i));
        }
        return numbers;
    }

    /** (1 + simulations at least as large) / (1 + simulations). */
    public static double pUpper(double observed, double[] simulated) {
        return (1.0 + Arrays.stream(simulated).filter(s -> s >= observed).count()) / (1 + simulated.length);
    }

    static double pLower(double observed, double[] simulated) {
        return (1.0 + Arrays.stream(simulated).filter(s -> s <= observed).count()) / (1 + simulated.length);
    }

    /** Twice the smaller tail, at most 1. */
    static double pTwoSided(double observed, double[] simulated) {
        return Math.min(1, 2 * Math.min(pUpper(observed, simulated), pLower(observed, simulated)));
    }
}
