// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.spacetime;

import org.atalaya.core.time.LocalMillis;

/**
 * Incidents by weekday and hour. An incident known only to lie between two moments is shared out evenly over that time
 * (the aoristic analysis of Ratcliffe and McCullagh 1998): each hour gets its part of the span, the parts add up to one.
 */
public final class HourWeekday {

    static final int DAYS = 7;
    static final int HOURS = 24;
    private static final long HOUR_MILLIS = 3_600_000;

    /** 1970-01-01, where the count of hours starts, was a Thursday. */
    private static final int FIRST_DAY = 3;

    private final double[][] weights = new double[DAYS][HOURS];
    private final boolean spread;
    private final long longestSpan;
    private int counted;
    private int withoutTime;
    private int spansShared;
    private int spansTooLong;
    private int spansReversed;

    /**
     * An empty week.
     *
     * @param spread whether spans are shared out; else each incident counts in the hour its span starts
     * @param longestSpanHours spans longer than this say nothing about the hour and are left out
     */
    public HourWeekday(boolean spread, double longestSpanHours) {
        this.spread = spread;
        this.longestSpan = (long) (longestSpanHours * HOUR_MILLIS);
    }

    /** Adds an incident; see {@link LocalMillis} for the numbers. */
    public void add(long start, long end) {
        if (start == LocalMillis.MISSING) {
            withoutTime++;
            return;
        }
        boolean span = spread && end != LocalMillis.MISSING && end != start;
        if (span && end < start) {
            spansReversed++;
        } else if (span && end - start > longestSpan) {
            spansTooLong++;
            return;
        } else if (span) {
            spansShared++;
            counted++;
            share(start, end);
            return;
        }
        counted++;
        put(Math.floorDiv(start, HOUR_MILLIS), 1);
    }

    /** Weight of a weekday (0 Monday) and hour; all of them add up to {@link #counted()}. */
    public double weight(int day, int hour) {
        return weights[day][hour];
    }

    /** The weights as [weekday][hour], a copy. */
    public double[][] weights() {
        double[][] copy = new double[DAYS][];
        for (int day = 0; day < DAYS; day++) {
            copy[day] = weights[day].clone();
        }
        return copy;
    }

    public int counted() {
        return counted;
    }

    public int withoutTime() {
        return withoutTime;
    }

    public int spansShared() {
        return spansShared;
    }

    public int spansTooLong() {
        return spansTooLong;
    }

    /** Spans that end before they start; these count at their start. */
    public int spansReversed() {
        return spansReversed;
    }

    private void share(long start, long end) {
        double length = end - start;
        for (long from = start; from < end; ) {
            long hour = Math.floorDiv(from, HOUR_MILLIS);
            long to = Math.min(end, (hour + 1) * HOUR_MILLIS);
            put(hour, (to - from) / length);
            from = to;
        }
    }

    private void put(long hour, double weight) {
        int day = (int) Math.floorMod(Math.floorDiv(hour, HOURS) + FIRST_DAY, (long) DAYS);
        weights[day][(int) Math.floorMod(hour, (long) HOURS)] += weight;
    }
}
