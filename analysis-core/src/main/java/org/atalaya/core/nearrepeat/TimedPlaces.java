// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Places in metres with a whole number of days (or other ticks) each, in the order given. The arrays are handed over and
 * must not be changed afterwards.
 */
public final class TimedPlaces {

    private final double[] x;
    private final double[] y;
    private final int[] day;

    public TimedPlaces(double[] x, double[] y, int[] day) {
        if (x.length != y.length || x.length != day.length) {
            throw new IllegalArgumentException(x.length + " x, " + y.length + " y, " + day.length + " days");
        }
        this.x = x;
        this.y = y;
        this.day = day;
    }

    public int size() {
        return x.length;
    }

    public double x(int i) {
        return x[i];
    }

    public double y(int i) {
        return y[i];
    }

    public int day(int i) {
        return day[i];
    }

    public int[] days() {
        return day.clone();
    }

    /** From the first day to the last: 0 where all are of one day or there are none. */
    public int spanDays() {
        return size() == 0
                ? 0
                : Math.subtractExact(
                        Arrays.stream(day).max().getAsInt(),
                        Arrays.stream(day).min().getAsInt());
    }

    /** How many different places there are. */
    public int places() {
        int[] order = order(Comparator.<Integer>comparingDouble(i -> x[i]).thenComparingDouble(i -> y[i]));
        int places = order.length == 0 ? 0 : 1;
        for (int k = 1; k < order.length; k++) {
            places += x[order[k]] == x[order[k - 1]] && y[order[k]] == y[order[k - 1]] ? 0 : 1;
        }
        return places;
    }

    /** These, in this order. */
    public TimedPlaces at(int[] order) {
        return new TimedPlaces(
                Arrays.stream(order).mapToDouble(i -> x[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> y[i]).toArray(),
                Arrays.stream(order).map(i -> day[i]).toArray());
    }

    /** An order that does not depend on the one given: by place, then by day. */
    public int[] ownOrder() {
        return order(Comparator.<Integer>comparingDouble(i -> x[i])
                .thenComparingDouble(i -> y[i])
                .thenComparingInt(i -> day[i]));
    }

    private int[] order(Comparator<Integer> by) {
        return IntStream.range(0, x.length)
                .boxed()
                .sorted(by)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
