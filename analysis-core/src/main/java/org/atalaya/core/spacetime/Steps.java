// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.spacetime;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimeBins;
import org.atalaya.core.time.TimePrecision;

/**
 * The whole steps that fit between the first incident and the last. Steps of days are counted back from the end of the
 * last day, so that the latest step, which decides what is new, is never a part of one; what is left over before the first
 * is in no step. Of calendar months at either end, one of which the data show less than nine tenths is in no step.
 *
 * @param bins numbered so that the first step is bin {@code first}
 * @param count how many whole steps there are, 0 or more
 */
public record Steps(StepLength length, TimeBins bins, long first, int count) {

    private static final double MOST_OF = 0.9;

    /** The steps between two moments, both of which are inside the data. */
    public static Steps between(StepLength length, long earliest, long latest, TimePrecision precision) {
        LocalDate from = LocalMillis.toDateTime(earliest).toLocalDate();
        LocalDate last = LocalMillis.toDateTime(latest).toLocalDate();
        if (length == StepLength.MONTH) {
            YearMonth firstMonth = YearMonth.from(from);
            YearMonth lastMonth = YearMonth.from(last);
            if (precision.atLeast(TimePrecision.DAY)) {
                double shownFirst = 1 - (from.getDayOfMonth() - 1.0) / firstMonth.lengthOfMonth();
                firstMonth = shownFirst < MOST_OF ? firstMonth.plusMonths(1) : firstMonth;
                double shownLast = last.getDayOfMonth() / (double) lastMonth.lengthOfMonth();
                lastMonth = shownLast < MOST_OF ? lastMonth.minusMonths(1) : lastMonth;
            }
            TimeBins months = TimeBins.months();
            long first = months.of(LocalMillis.of(firstMonth.atDay(1).atStartOfDay()));
            return new Steps(
                    length, months, first, (int) Math.max(0, ChronoUnit.MONTHS.between(firstMonth, lastMonth) + 1));
        }
        long days = ChronoUnit.DAYS.between(from, last) + 1;
        int count = (int) (days / length.days());
        LocalDate origin = last.plusDays(1).minusDays((long) count * length.days());
        return new Steps(
                length, TimeBins.every(LocalMillis.of(origin.atStartOfDay()), length.days() * 86_400_000L), 0, count);
    }

    /** The step of a moment, −1 for one in none. */
    public int of(long moment) {
        if (moment == LocalMillis.MISSING) {
            return -1;
        }
        long step = bins.of(moment) - first;
        return step >= 0 && step < count ? (int) step : -1;
    }

    /** The first day of a step; that of step {@code count} is the day behind the last. */
    public LocalDate day(int step) {
        return LocalMillis.toDateTime(bins.start(first + step)).toLocalDate();
    }
}
