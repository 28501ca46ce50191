// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.emerging;

import java.util.Locale;

/**
 * Whether a place was a hot spot all along, only lately, or only once: the classes and limits of sfhotspot's {@code
 * hotspot_classify}. The first of these that fits is the answer: persistent, hot in at least 0.8 of all steps; recent, hot
 * in less than 0.1 of the older steps and in at least 0.1 of the recent ones; former, the other way round; intermittent,
 * hot in at least 0.1 of all steps.
 */
public enum Persistence {
    PERSISTENT,
    RECENT,
    FORMER,
    INTERMITTENT,
    NONE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The limits.
     *
     * @param hotspot least part of steps for a hot spot of any kind
     * @param persistent least part of all steps for a persistent one
     * @param recent the last part of the steps that is recent
     */
    public record Limits(double hotspot, double persistent, double recent) {

        /** At least one step is recent and one is not. */
        int recentSteps(int steps) {
            // A hair, because 0.2 of 15 is not quite 3 in binary.
            return Math.max(1, Math.min(steps - 1, (int) Math.floor(recent * steps + 1e-9)));
        }
    }

    /** The class of a place that was hot in some steps; at least two of them. */
    public static Persistence of(boolean[] hot, Limits limits) {
        if (hot.length < 2) {
            throw new IllegalArgumentException(hot.length + " steps");
        }
        int recentSteps = limits.recentSteps(hot.length);
        int olderSteps = hot.length - recentSteps;
        int older = count(hot, 0, olderSteps);
        int recent = count(hot, olderSteps, hot.length);
        double all = (double) (older + recent) / hot.length;
        boolean wasHot = (double) older / olderSteps >= limits.hotspot;
        boolean isHot = (double) recent / recentSteps >= limits.hotspot;
        if (all >= limits.persistent) {
            return PERSISTENT;
        } else if (isHot && !wasHot) {
            return RECENT;
        } else if (wasHot && !isHot) {
            return FORMER;
        }
        return all >= limits.hotspot ? INTERMITTENT : NONE;
    }

    private static int count(boolean[] hot, int from, int to) {
        int count = 0;
        for (int step = from; step < to; step++) {
            count += hot[step] ? 1 : 0;
        }
        return count;
    }
}
