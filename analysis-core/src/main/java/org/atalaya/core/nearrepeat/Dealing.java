// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import java.util.SplittableRandom;

/** Deals days anew over places: the null hypothesis of every method here. */
public final class Dealing {

    private Dealing() {}

    /** The generator of one simulation; two simulations of a seed have nothing to do with each other. */
    public static SplittableRandom generator(long seed, int simulation) {
        long mixed = seed + 0x9E3779B97F4A7C15L * (simulation + 1L);
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return new SplittableRandom(mixed ^ (mixed >>> 31));
    }

    /** A copy of the numbers in an order drawn evenly from all (Fisher and Yates). */
    public static int[] shuffled(int[] numbers, long seed, int simulation) {
        SplittableRandom random = generator(seed, simulation);
        int[] dealt = numbers.clone();
        for (int i = dealt.length - 1; i > 0; i--) {
            // The high half of a product is even but for one part in 2^32 of the range, and needs no division.
            int j = (int) (((random.nextInt() & 0xFFFF_FFFFL) * (i + 1L)) >>> 32);
            int kept = dealt[i];
            dealt[i] = dealt[j];
            dealt[j] = kept;
        }
        return dealt;
    }

    /** p of a value that {@code atLeast} of {@code simulations} reach: the observed one is an arrangement as well. */
    public static double p(long atLeast, int simulations) {
        return (1.0 + atLeast) / (1.0 + simulations);
    }
}
