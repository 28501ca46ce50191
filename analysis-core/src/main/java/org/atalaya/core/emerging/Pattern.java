// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.emerging;

import java.util.Locale;

/**
 * How a place was hot or cold through time; with "no pattern" the seventeen categories of emerging hot spot analysis as
 * Esri publishes them. Each is tried in the order below and the first that fits is the answer, hot before cold.
 */
public enum Pattern {
    NEW,
    CONSECUTIVE,
    INTENSIFYING,
    PERSISTENT,
    DIMINISHING,
    SPORADIC,
    OSCILLATING,
    HISTORICAL;

    /** From this part of the steps on a place is one that lasts. */
    private static final double LASTING = 0.9;

    /** A category and which way it is. */
    public record Kind(Pattern pattern, boolean hot) {

        /** Such as {@code new-hot}. */
        public String id() {
            return pattern.name().toLowerCase(Locale.ROOT) + (hot ? "-hot" : "-cold");
        }
    }

    /** What a place without a category is called. */
    public static final String NONE = "none";

    /**
     * The category of a place.
     *
     * @param states for each step 1 hot, −1 cold, 0 neither
     * @param trend of the z-scores: above 0 they rise, below they fall, 0 where that may be chance
     * @return id of a {@link Kind}, or {@link #NONE}
     */
    public static String of(int[] states, int trend) {
        for (boolean hot : new boolean[] {true, false}) {
            int sign = hot ? 1 : -1;
            for (Pattern pattern : values()) {
                if (pattern.fits(new History(states, sign), trend * sign)) {
                    return new Kind(pattern, hot).id();
                }
            }
        }
        return NONE;
    }

    private boolean fits(History h, int trend) {
        boolean lasting = h.share() >= LASTING;
        return switch (this) {
            case NEW -> h.lastRun() == 1 && h.times() == 1;
            case CONSECUTIVE -> h.lastRun() >= 2 && h.times() == h.lastRun() && !lasting;
            case INTENSIFYING -> lasting && h.last() && trend > 0;
            case PERSISTENT -> lasting && h.last() && trend == 0;
            case DIMINISHING -> lasting && h.last() && trend < 0;
            case SPORADIC -> h.last() && !lasting && !h.everOpposite();
            case OSCILLATING -> h.last() && !lasting && h.everOpposite();
            case HISTORICAL -> lasting && !h.last();
        };
    }

    /** The steps as one side sees them. */
    private static final class History {

        private final int[] states;
        private final int sign;

        History(int[] states, int sign) {
            this.states = states;
            this.sign = sign;
        }

        int times() {
            int times = 0;
            for (int state : states) {
                times += state == sign ? 1 : 0;
            }
            return times;
        }

        double share() {
            return (double) times() / states.length;
        }

        boolean last() {
            return states.length > 0 && states[states.length - 1] == sign;
        }

        int lastRun() {
            int run = 0;
            while (run < states.length && states[states.length - 1 - run] == sign) {
                run++;
            }
            return run;
        }

        boolean everOpposite() {
            for (int state : states) {
                if (state == -sign) {
                    return true;
                }
            }
            return false;
        }
    }
}
