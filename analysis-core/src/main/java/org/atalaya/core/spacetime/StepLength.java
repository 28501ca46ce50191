// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.spacetime;

import org.atalaya.core.time.TimePrecision;

/** How long a step of a time series is. */
public enum StepLength {
    DAY(1, 7),
    WEEK(7, 52),
    FOUR_WEEKS(28, 13),
    MONTH(0, 12);

    private final int days;
    private final int cycle;

    StepLength(int days, int cycle) {
        this.days = days;
        this.cycle = cycle;
    }

    /** Days of a step; 0 for calendar months, which differ. */
    int days() {
        return days;
    }

    /** How many steps repeat each other: seven days a week, twelve months a year. */
    public int cycle() {
        return cycle;
    }

    /** How sentences choose the word for it: 0 day, 1 week, 2 of 28 days, 3 month. */
    int word() {
        return switch (this) {
            case DAY -> 0;
            case WEEK -> 1;
            case FOUR_WEEKS -> 2;
            case MONTH -> 3;
        };
    }

    /** The coarsest times that can be put into such steps. */
    public TimePrecision needs() {
        return this == MONTH ? TimePrecision.MONTH : TimePrecision.DAY;
    }
}
