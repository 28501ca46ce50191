// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * A row of days cut into bins of one unit: days, weeks from Monday on, or calendar months. The first and the last bin may
 * reach over the days there are. Immutable.
 *
 * @param firstDay the first day there is
 * @param days how many there are, at least one
 */
public record DayBins(LocalDate firstDay, int days, Unit unit) {

    /** More bars than this are too thin to take hold of. */
    private static final int MOST_DAYS = 100;

    private static final int MOST_WEEKS = 160;
    private static final int DAYS_OF_WEEK = 7;

    /** The width of a bin. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH;

        LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        /** So many units later. */
        public LocalDate plus(LocalDate day, long steps) {
            return switch (this) {
                case DAY -> day.plusDays(steps);
                case WEEK -> day.plusWeeks(steps);
                case MONTH -> day.plusMonths(steps);
            };
        }

        long between(LocalDate first, LocalDate second) {
            return switch (this) {
                case DAY -> ChronoUnit.DAYS.between(first, second);
                case WEEK -> ChronoUnit.DAYS.between(first, second) / DAYS_OF_WEEK;
                case MONTH -> ChronoUnit.MONTHS.between(first, second);
            };
        }
    }

    public DayBins {
        if (days < 1) {
            throw new IllegalArgumentException(days + " days");
        }
    }

    /** The finest unit whose bins are not too many to be told apart. */
    public static DayBins fitting(LocalDate firstDay, int days) {
        Unit unit = days <= MOST_DAYS ? Unit.DAY : days <= DAYS_OF_WEEK * MOST_WEEKS ? Unit.WEEK : Unit.MONTH;
        return new DayBins(firstDay, days, unit);
    }

    /** The day behind the last one. */
    public LocalDate end() {
        return firstDay.plusDays(days);
    }

    public int size() {
        return bin(end().minusDays(1)) + 1;
    }

    /** The first day of a bin; also of bins before the first and behind the last. */
    public LocalDate start(int bin) {
        return unit.plus(unit.start(firstDay), bin);
    }

    /** The bin that holds a day. */
    public int bin(LocalDate day) {
        return Math.toIntExact(unit.between(unit.start(firstDay), unit.start(day)));
    }

    /** Where a day begins on the axis, in bins from the start of the first one. */
    public double position(LocalDate day) {
        int bin = bin(day);
        long length = ChronoUnit.DAYS.between(start(bin), start(bin + 1));
        return bin + (double) ChronoUnit.DAYS.between(start(bin), day) / length;
    }

    /** Whether all days of a bin are among those there are. */
    public boolean isWhole(int bin) {
        return !start(bin).isBefore(firstDay) && !start(bin + 1).isAfter(end());
    }

    /** Counts by day, added up by bin. */
    public double[] sums(double[] byDay) {
        double[] sums = new double[size()];
        for (int day = 0; day < byDay.length; day++) {
            sums[bin(firstDay.plusDays(day))] += byDay[day];
        }
        return sums;
    }
}
