// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.spacetime;

import org.atalaya.core.time.AoristicWeights;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimeBins;

/**
 * Incidents by weekday and hour. An incident known only to lie between two moments is shared out evenly over that time
 * (the aoristic analysis of Ratcliffe and McCullagh 1998): each hour gets its part of the span, the parts add up to one.
 */
public final class HourWeekday {

    static final int DAYS = 7;
    static final int HOURS = 24;

    /** 1970-01-01, where the count of hours starts, was a Thursday. */
    private static final int FIRST_DAY = 3;

    private final double[][] weights = new double[DAYS][HOURS];
    private final AoristicWeights aoristic;

    /**
     * An empty week.
     *
     * @param spread whether spans are shared out; else each incident counts in the hour its span starts
     * @param longestSpanHours spans longer than this say nothing about the hour and are left out
     */
    public HourWeekday(boolean spread, double longestSpanHours) {
        this.aoristic = new AoristicWeights(TimeBins.hours(), spread, longestSpanHours, this::put);
    }

    /** Adds an incident; see {@link LocalMillis} for the numbers. */
    public void add(long start, long end) {
        aoristic.add(start, end);
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
        return aoristic.counted();
    }

    public int withoutTime() {
        return aoristic.withoutTime();
    }

    public int spansShared() {
        return aoristic.shared();
    }

    public int spansTooLong() {
        return aoristic.unallocated();
    }

    /** The part of all incidents with a time whose span is too long. */
    public double shareTooLong() {
        return aoristic.unallocatedShare();
    }

    /** Spans that end before they start; these count at their start. */
    public int spansReversed() {
        return aoristic.reversed();
    }

    private void put(long hour, double weight) {
        int day = (int) Math.floorMod(Math.floorDiv(hour, HOURS) + FIRST_DAY, (long) DAYS);
        weights[day][(int) Math.floorMod(hour, (long) HOURS)] += weight;
    }
}
