// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.panel;

import java.time.LocalDate;
import java.util.Arrays;
import org.atalaya.core.spacetime.StepLength;
import org.atalaya.core.spacetime.Steps;
import org.atalaya.core.time.LocalMillis;

/**
 * Whole periods counted in days, or in months where the periods are months, so that every window is half-open and no
 * incident is in two of them.
 *
 * @param start first tick of each whole period and, as last, the tick behind the last period; period {@code periods()} is the one to
 *     come
 * @param firstTick of the earliest incident
 * @param lag ticks between an incident and its being known
 */
record Frame(int[] start, boolean months, int firstTick, int lag) {

    private static final double DAYS_A_MONTH = 365.25 / 12;
    private static final int[] DAY_WINDOWS = {7, 28, 56, 364};
    private static final int[] MONTH_WINDOWS = {1, 2, 3, 12};
    private static final int MONTHS_A_YEAR = 12;

    static Frame of(Steps steps, long earliest, int lagDays) {
        boolean months = steps.length() == StepLength.MONTH;
        int[] start = new int[steps.count() + 1];
        for (int k = 0; k <= steps.count(); k++) {
            start[k] = tick(steps.day(k), months);
        }
        // Any lag costs a whole month where nothing finer is known.
        int lag = months ? (int) Math.ceil(lagDays / DAYS_A_MONTH) : lagDays;
        return new Frame(start, months, tick(LocalMillis.toDateTime(earliest).toLocalDate(), months), lag);
    }

    int periods() {
        return start.length - 1;
    }

    int tickOf(long moment) {
        return tick(LocalMillis.toDateTime(moment).toLocalDate(), months);
    }

    /** Only ticks before this one are known when a period is forecast. */
    int cut(int period) {
        return start[period] - lag;
    }

    LocalDate day(int period) {
        int tick = start[period];
        return months
                ? LocalDate.of(Math.floorDiv(tick, MONTHS_A_YEAR), Math.floorMod(tick, MONTHS_A_YEAR) + 1, 1)
                : LocalDate.ofEpochDay(tick);
    }

    /** Windows in ticks that fit into so much history, at least the shortest. */
    int[] windows(int historyDays) {
        int history = ticks(historyDays);
        int[] all = months ? MONTH_WINDOWS : DAY_WINDOWS;
        return Arrays.stream(all).filter(w -> w <= Math.max(all[0], history)).toArray();
    }

    /** A year in ticks. */
    int year() {
        return months ? MONTHS_A_YEAR : DAY_WINDOWS[DAY_WINDOWS.length - 1];
    }

    int ticks(double days) {
        return months ? (int) Math.max(1, Math.round(days / DAYS_A_MONTH)) : (int) Math.round(days);
    }

    double halfLife(double days) {
        return months ? days / DAYS_A_MONTH : days;
    }

    /** The first period before which there is so much history. */
    int firstUsable(int historyDays) {
        int history = ticks(historyDays);
        int k = 0;
        while (k < periods() && cut(k) - firstTick < history) {
            k++;
        }
        return k;
    }

    /** The last period that was over and known, with a gap of so many periods, when this one began; −1 for none. */
    int lastTrained(int origin, int gap) {
        int last = origin - 1 - gap;
        while (last >= 0 && start[last + 1] > cut(origin)) {
            last--;
        }
        return last;
    }

    private static int tick(LocalDate day, boolean months) {
        return months ? day.getYear() * MONTHS_A_YEAR + day.getMonthValue() - 1 : Math.toIntExact(day.toEpochDay());
    }
}
