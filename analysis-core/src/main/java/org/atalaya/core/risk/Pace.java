// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.risk;

import java.time.LocalDateTime;
import java.util.Arrays;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/**
 * How much faster or slower incidents come at an hour of a weekday than on average: the share of the hour times the share of the
 * weekday, each by the share that even time would give it. Hours and weekdays count apart, because 168 pairs of them would be
 * few incidents each; one incident more per hour and per day keeps an empty one from being impossible.
 */
public final class Pace {

    private static final int HOURS = 24;
    private static final int DAYS = 7;

    private final double[] hour;
    private final double[] weekday;

    private Pace(double[] hour, double[] weekday) {
        this.hour = hour;
        this.weekday = weekday;
    }

    /** Where times are known by the day or by the month only, the finer part is 1 throughout. */
    public static Pace of(Incidents incidents, int[] rows) {
        double[] hour = new double[HOURS];
        double[] weekday = new double[DAYS];
        for (int row : rows) {
            if (incidents.hasTime(row)) {
                LocalDateTime time = LocalMillis.toDateTime(incidents.start(row));
                hour[time.getHour()]++;
                weekday[time.getDayOfWeek().getValue() - 1]++;
            }
        }
        boolean hours = incidents.precision().atLeast(TimePrecision.HOUR);
        boolean days = incidents.precision().atLeast(TimePrecision.DAY);
        return new Pace(hours ? even(hour) : ones(HOURS), days ? even(weekday) : ones(DAYS));
    }

    /** Times the mean. */
    public double at(long localMillis) {
        LocalDateTime time = LocalMillis.toDateTime(localMillis);
        return hour[time.getHour()] * weekday[time.getDayOfWeek().getValue() - 1];
    }

    private static double[] even(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            sum += count + 1;
        }
        double[] times = new double[counts.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = (counts[i] + 1) / (sum / counts.length);
        }
        return times;
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
