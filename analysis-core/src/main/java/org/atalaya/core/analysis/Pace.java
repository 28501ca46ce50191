// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How long this machine takes for what the reference machine does in one second: the work of {@code measure calibrate},
 * a sort and a sum, on fewer numbers. Measured at the first question and kept; ask beside the window's thread.
 */
public final class Pace {

    private static final int NUMBERS = 250_000;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;

    /** Processor seconds of one round on the machine of {@code docs/benchmarks.md}. */
    static final double REFERENCE_SECONDS = 0.0165;

    /** A clock that stood still or a machine put to sleep makes no prediction of years. */
    private static final double FURTHEST = 20;

    private Pace() {}

    /** Measured when it is first asked for. */
    private static final class Here {
        static final double PACE = clamped(shortest() / REFERENCE_SECONDS);
    }

    public static double here() {
        return Here.PACE;
    }

    static double clamped(double pace) {
        return pace > 0 ? Math.min(FURTHEST, Math.max(1 / FURTHEST, pace)) : 1;
    }

    /** The shortest round in processor time: what other programs disturb least. */
    static double shortest() {
        double[] numbers = new SplittableRandom(7).doubles(NUMBERS).toArray();
        double shortest = Double.MAX_VALUE;
        double sums = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long before = nanos();
            double[] copy = numbers.clone();
            Arrays.sort(copy);
            sums += Arrays.stream(copy).sum();
            if (round >= 0) {
                shortest = Math.min(shortest, (nanos() - before) / 1e9);
            }
        }
        // The sum is used so that the work cannot be left out.
        return sums > 0 ? shortest : 0;
    }

    private static long nanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
                ? threads.getCurrentThreadCpuTime()
                : System.nanoTime();
    }
}
