// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.comparison;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Some days.
 *
 * @param to the day behind the last one
 */
public record Period(LocalDate from, LocalDate to) {

    /** 52 weeks, so that the same weekdays are compared. */
    private static final int DAYS_OF_YEAR = 364;

    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** The equally long period that ends where this one begins. */
    public Period before() {
        return new Period(from.minusDays(days()), from);
    }

    /** The same weeks a year before: 52 weeks earlier. */
    public Period yearBefore() {
        return moved(-DAYS_OF_YEAR);
    }

    public Period moved(long days) {
        return new Period(from.plusDays(days), to.plusDays(days));
    }

    /** How many days two periods share. */
    public long shared(Period other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to.isBefore(other.to) ? to : other.to;
        return Math.max(0, ChronoUnit.DAYS.between(start, end));
    }
}
