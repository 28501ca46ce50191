// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Incidents in the order of time, those of one moment in the order given. Days and metres. Immutable. */
public final class Events {

    private final double[] day;
    private final double[] x;
    private final double[] y;

    public Events(double[] day, double[] x, double[] y) {
        if (day.length != x.length || day.length != y.length) {
            throw new IllegalArgumentException(day.length + " moments, " + x.length + " x, " + y.length + " y");
        }
        for (int i = 0; i < day.length; i++) {
            if (!Double.isFinite(day[i]) || !Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException("incident " + i + " has no moment or no place");
            }
        }
        int[] order = IntStream.range(0, day.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> day[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.day = Arrays.stream(order).mapToDouble(i -> day[i]).toArray();
        this.x = Arrays.stream(order).mapToDouble(i -> x[i]).toArray();
        this.y = Arrays.stream(order).mapToDouble(i -> y[i]).toArray();
    }

    public int size() {
        return day.length;
    }

    public double day(int i) {
        return day[i];
    }

    public double x(int i) {
        return x[i];
    }

    public double y(int i) {
        return y[i];
    }

    /** How many incidents are strictly earlier; they are the first ones. */
    public int before(double moment) {
        int low = 0;
        int high = day.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (day[middle] < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many incidents are earlier or of this very moment. */
    public int until(double moment) {
        return before(Math.nextUp(moment));
    }
}
