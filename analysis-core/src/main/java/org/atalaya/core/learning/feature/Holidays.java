// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** Public holidays of a country, computed, each from the first year in which it was one by law. */
public enum Holidays {
    /**
     * Peru: Decreto Legislativo 713, article 6, as changed by the laws 31381 (9 December, first in 2022), 31530 (6 August,
     * 2022), 31822 (23 July, 2023) and 31788 (7 June, 2024). Bridge days by decree are not among them.
     */
    PE {
        @Override
        boolean isHoliday(LocalDate day) {
            int monthDay = day.getMonthValue() * 100 + day.getDayOfMonth();
            int year = day.getYear();
            return switch (monthDay) {
                case 101, 501, 629, 728, 729, 830, 1008, 1101, 1208, 1225 -> true;
                case 1209, 806 -> year >= 2022;
                case 723 -> year >= 2023;
                case 607 -> year >= 2024;
                default ->
                    day.equals(easter(year).minusDays(3))
                            || day.equals(easter(year).minusDays(2));
            };
        }
    },
    /** United States: federal holidays (5 U.S.C. 6103) on their own day, not the day off in lieu; 19 June from 2021. */
    US {
        @Override
        boolean isHoliday(LocalDate day) {
            int monthDay = day.getMonthValue() * 100 + day.getDayOfMonth();
            return switch (monthDay) {
                case 101, 704, 1111, 1225 -> true;
                case 619 -> day.getYear() >= 2021;
                default -> isWeekdayOfMonth(day);
            };
        }
    },
    NONE {
        @Override
        boolean isHoliday(LocalDate day) {
            return false;
        }
    };

    abstract boolean isHoliday(LocalDate day);

    private static boolean isWeekdayOfMonth(LocalDate day) {
        if (day.getDayOfWeek() != DayOfWeek.MONDAY) {
            return day.getMonth() == Month.NOVEMBER && isThe(day, 4, DayOfWeek.THURSDAY);
        }
        return switch (day.getMonth()) {
            case JANUARY, FEBRUARY -> isThe(day, 3, DayOfWeek.MONDAY);
            case MAY -> day.equals(day.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
            case SEPTEMBER -> isThe(day, 1, DayOfWeek.MONDAY);
            case OCTOBER -> isThe(day, 2, DayOfWeek.MONDAY);
            default -> false;
        };
    }

    private static boolean isThe(LocalDate day, int nth, DayOfWeek weekday) {
        return day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)));
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int m = (a + 11 * d + 22 * e) / 451;
        int n = d + e - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
