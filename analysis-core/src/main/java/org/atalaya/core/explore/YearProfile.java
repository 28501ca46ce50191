// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * The months of the year, in incidents a day: months that were observed longer do not stand out for that. A month of which
 * no day was observed is NaN.
 *
 * @param counts by month, January first; never changed
 * @param days observed by month; never changed
 */
public record YearProfile(double[] counts, int[] days) {

    private static final int MONTHS = 12;
    private static final int MONTHS_OF_SEASON = 3;

    /**
     * Counts over a time.
     *
     * @param end the day behind the last one
     */
    public static YearProfile of(double[] byMonth, LocalDate from, LocalDate end) {
        int[] days = new int[MONTHS];
        for (LocalDate day = from; day.isBefore(end); ) {
            LocalDate next = day.withDayOfMonth(1).plusMonths(1);
            LocalDate until = next.isBefore(end) ? next : end;
            days[day.getMonthValue() - 1] += Math.toIntExact(until.toEpochDay() - day.toEpochDay());
            day = until;
        }
        return new YearProfile(byMonth, days);
    }

    public double perDay(int month) {
        return days[month] == 0 ? Double.NaN : counts[month] / days[month];
    }

    /** The months of a meteorological season: 0 begins in December, 1 in March, 2 in June, 3 in September. */
    public static int[] monthsOf(int season) {
        return IntStream.range(0, MONTHS_OF_SEASON)
                .map(i -> (MONTHS - 1 + season * MONTHS_OF_SEASON + i) % MONTHS)
                .toArray();
    }

    /** Incidents a day of a season. */
    public double perDayOfSeason(int season) {
        double sum = 0;
        int observed = 0;
        for (int month : monthsOf(season)) {
            sum += counts[month];
            observed += days[month];
        }
        return observed == 0 ? Double.NaN : sum / observed;
    }
}
