// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.time.LocalMillis;

/** How many years incidents span, so that rates can be said per year. */
final class YearsCovered {

    private YearsCovered() {}

    /** From the first day with an incident to the last, both included; NaN where no incident has a time. */
    static double of(Incidents incidents) {
        if (incidents.earliest() == LocalMillis.MISSING) {
            return Double.NaN;
        }
        LocalDate first = LocalMillis.toDateTime(incidents.earliest()).toLocalDate();
        LocalDate last = LocalMillis.toDateTime(incidents.latest()).toLocalDate();
        return between(first, last.plusDays(1));
    }

    /** Whole calendar years, and the rest as a part of the year it lies in: 1 January to 1 January is exactly one. */
    static double between(LocalDate from, LocalDate to) {
        long whole = ChronoUnit.YEARS.between(from, to);
        LocalDate rest = from.plusYears(whole);
        return whole + (double) ChronoUnit.DAYS.between(rest, to) / ChronoUnit.DAYS.between(rest, rest.plusYears(1));
    }
}
