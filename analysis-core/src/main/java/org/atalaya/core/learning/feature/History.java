// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.time.LocalMillis;

/**
 * What had happened in a cell, and in the eight around it, when an incident began. Only incidents of a strictly earlier
 * time count, and with a reporting lag only those that are older than the lag; an incident of uncertain time counts from
 * its later end. All incidents given are the history: nothing of their classes is read.
 */
final class History {

    private static final double DAY = 86_400_000;

    private final double size;
    private final long lag;
    private final Map<Long, long[]> times;

    private History(double size, long lag, Map<Long, long[]> times) {
        this.size = size;
        this.lag = lag;
        this.times = times;
    }

    /** @param lag days */
    static History of(Incidents incidents, double size, double lag) {
        Map<Long, long[]> times = new HashMap<>();
        Map<Long, Integer> counts = new HashMap<>();
        int[] rows = known(incidents);
        for (int row : rows) {
            counts.merge(Ground.cell(incidents.x(row), incidents.y(row), size), 1, Integer::sum);
        }
        counts.forEach((cell, count) -> times.put(cell, new long[count]));
        Map<Long, Integer> filled = new HashMap<>();
        for (int row : rows) {
            long cell = Ground.cell(incidents.x(row), incidents.y(row), size);
            times.get(cell)[filled.merge(cell, 1, Integer::sum) - 1] = moment(incidents, row);
        }
        times.values().forEach(Arrays::sort);
        return new History(size, Math.round(lag * DAY), times);
    }

    /** The rows that have a time and a place. */
    static int[] known(Incidents incidents) {
        return IntStream.range(0, incidents.size())
                .filter(row -> incidents.hasTime(row) && incidents.hasPlace(row))
                .toArray();
    }

    /** When it was over, and so could be known. */
    static long moment(Incidents incidents, int row) {
        return incidents.end(row) == LocalMillis.MISSING
                ? incidents.start(row)
                : Math.max(incidents.start(row), incidents.end(row));
    }

    static List<String> names(String id) {
        return List.of(id, id + "-around", id + "-fading", id + "-around-fading");
    }

    /**
     * Counts of the cell and of its neighbours in the last days, and the same with weight exp(-age / days) without an end.
     */
    NumberFeature.Values counts(int days) {
        Map<Long, double[]> fading = new HashMap<>();
        times.forEach((cell, moments) -> fading.put(cell, fading(moments, days)));
        return (incidents, rows) -> {
            double[][] values = new double[4][rows.length];
            for (int i = 0; i < rows.length; i++) {
                boolean asked = incidents.hasTime(rows[i]) && incidents.hasPlace(rows[i]);
                for (double[] column : values) {
                    column[i] = asked ? 0 : Double.NaN;
                }
                for (int dx = -1; asked && dx <= 1; dx++) {
                    for (int dy = -1; dy <= 1; dy++) {
                        int which = dx == 0 && dy == 0 ? 0 : 1;
                        long cell =
                                Ground.cell(incidents.x(rows[i]) + dx * size, incidents.y(rows[i]) + dy * size, size);
                        add(values, i, which, cell, incidents.start(rows[i]), days, fading);
                    }
                }
            }
            return values;
        };
    }

    private void add(double[][] values, int i, int which, long cell, long asked, int days, Map<Long, double[]> fading) {
        long[] moments = times.get(cell);
        if (moments == null) {
            return;
        }
        int to = before(moments, asked - lag);
        int from = before(moments, asked - Math.round(days * DAY));
        values[which][i] += Math.max(0, to - from);
        if (to > 0) {
            values[which + 2][i] += fading.get(cell)[to - 1] * Math.exp(-(asked - moments[to - 1]) / (days * DAY));
        }
    }

    /** At each moment the faded count of it and all before, by recursion from one to the next. */
    private static double[] fading(long[] moments, int days) {
        double[] sums = new double[moments.length];
        for (int i = 0; i < moments.length; i++) {
            sums[i] = 1;
            if (i > 0) {
                sums[i] += sums[i - 1] * Math.exp(-(moments[i] - moments[i - 1]) / (days * DAY));
            }
        }
        return sums;
    }

    /** Days since the last incident of the cell; missing where there was none. */
    NumberFeature.Values recency() {
        return (incidents, rows) -> {
            double[] days = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                int row = rows[i];
                days[i] = Double.NaN;
                if (incidents.hasTime(row) && incidents.hasPlace(row)) {
                    long[] moments = times.get(Ground.cell(incidents.x(row), incidents.y(row), size));
                    int last = moments == null ? 0 : before(moments, incidents.start(row) - lag);
                    if (last > 0) {
                        days[i] = (incidents.start(row) - moments[last - 1]) / DAY;
                    }
                }
            }
            return new double[][] {days};
        };
    }

    /** How many of the ascending moments are strictly before another. */
    static int before(long[] moments, long moment) {
        int from = 0;
        int to = moments.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (moments[middle] < moment) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
