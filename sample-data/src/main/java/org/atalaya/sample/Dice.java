// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random numbers that are the same on every JDK. Only {@link SplittableRandom#nextLong()} is taken from the library;
 * its other methods have changed their arithmetic between versions. Each subject (places, times, dirt …) throws its
 * own dice, so that a change in one leaves the others as they were.
 */
final class Dice {

    private static final double UNIT = 0x1.0p-53;

    private final SplittableRandom source;

    private Dice(SplittableRandom source) {
        this.source = source;
    }

    /** The stream of a subject; subjects are told apart by their text. */
    static Dice of(long seed, String subject) {
        return new Dice(new SplittableRandom(seed ^ (0x9E3779B97F4A7C15L * subject.hashCode())));
    }

    /** Uniform in [0, 1). */
    double unit() {
        return (source.nextLong() >>> 11) * UNIT;
    }

    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** Uniform in 0 to {@code bound} - 1. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    <T> T oneOf(List<T> things) {
        return things.get(below(things.size()));
    }

    /** Exponential with the given mean. */
    double exponential(double mean) {
        return -mean * StrictMath.log(1 - unit());
    }

    /** Standard normal, by Marsaglia's polar method; the second of the pair is thrown away. */
    double normal() {
        while (true) {
            double a = 2 * unit() - 1;
            double b = 2 * unit() - 1;
            double s = a * a + b * b;
            if (s > 0 && s < 1) {
                return a * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
            }
        }
    }

    /** An index, with probability proportional to its weight. */
    int weighted(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double target = unit() * total;
        for (int i = 0; i < weights.length; i++) {
            target -= weights[i];
            if (target < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** Puts the first {@code count} of the indices 0 to {@code size} - 1 in random order in front; the rest is left out. */
    int[] pick(int count, int size) {
        int[] indices = new int[size];
        for (int i = 0; i < size; i++) {
            indices[i] = i;
        }
        for (int i = 0; i < count; i++) {
            int j = i + below(size - i);
            int kept = indices[i];
            indices[i] = indices[j];
            indices[j] = kept;
        }
        return Arrays.copyOf(indices, count);
    }
}
