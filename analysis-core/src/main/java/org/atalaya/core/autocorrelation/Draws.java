// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

/**
 * Random numbers of one unit or one permutation (SplitMix64, Steele et al. 2014): the seed and its number give its own
 * sequence, so it does not matter which thread does the work, or when.
 */
final class Draws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Draws(long seed, long number) {
        state = mix(seed + GOLDEN) ^ mix(number * 0xD1342543DE82EF95L + 0x2545F4914F6CDD1DL);
    }

    /** A whole number from 0 up to a bound; bias is below bound / 2³². */
    int below(int bound) {
        state += GOLDEN;
        return (int) (((mix(state) >>> 32) * bound) >>> 32);
    }

    private static long mix(long value) {
        long v = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        v = (v ^ (v >>> 27)) * 0x94D049BB133111EBL;
        return v ^ (v >>> 31);
    }
}
