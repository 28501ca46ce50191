// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.atalaya.core.data.Incidents;

/**
 * The sum over strictly earlier incidents within 200 m and 14 days of (1 - distance / 200 m) (1 - age / 14 days): the
 * bands of the near-repeat literature (Bowers, Johnson and Pease 2004: 400 m and two months at most, the risk falling
 * off with both) at the size of a city block.
 */
final class NearRepeats {

    private static final double METRES = 200;
    private static final long DAYS = 14;
    private static final long DAY = 86_400_000L;

    private record Near(long[] moments, double[] x, double[] y) {}

    private final Map<Long, Near> cells = new HashMap<>();
    private final long lag;

    private NearRepeats(long lag) {
        this.lag = lag;
    }

    /** @param lag days */
    static NearRepeats of(Incidents incidents, double lag) {
        NearRepeats repeats = new NearRepeats(Math.round(lag * DAY));
        int[] rows = Arrays.stream(History.known(incidents))
                .boxed()
                .sorted(Comparator.comparingLong((Integer row) -> History.moment(incidents, row))
                        .thenComparingInt(row -> row))
                .mapToInt(Integer::intValue)
                .toArray();
        Map<Long, IntStream.Builder> byCell = new HashMap<>();
        for (int row : rows) {
            byCell.computeIfAbsent(Ground.cell(incidents.x(row), incidents.y(row), METRES), cell -> IntStream.builder())
                    .add(row);
        }
        byCell.forEach((cell, builder) -> {
            int[] own = builder.build().toArray();
            repeats.cells.put(
                    cell,
                    new Near(
                            Arrays.stream(own)
                                    .mapToLong(row -> History.moment(incidents, row))
                                    .toArray(),
                            Arrays.stream(own).mapToDouble(incidents::x).toArray(),
                            Arrays.stream(own).mapToDouble(incidents::y).toArray()));
        });
        return repeats;
    }

    double[][] of(Incidents incidents, int[] rows) {
        double[] weights = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            boolean asked = incidents.hasTime(rows[i]) && incidents.hasPlace(rows[i]);
            weights[i] =
                    asked ? weight(incidents.x(rows[i]), incidents.y(rows[i]), incidents.start(rows[i])) : Double.NaN;
        }
        return new double[][] {weights};
    }

    private double weight(double x, double y, long moment) {
        double sum = 0;
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                Near near = cells.get(Ground.cell(x + dx * METRES, y + dy * METRES, METRES));
                if (near == null) {
                    continue;
                }
                int to = History.before(near.moments, moment - lag);
                for (int i = History.before(near.moments, moment - DAYS * DAY); i < to; i++) {
                    double distance = Math.hypot(near.x[i] - x, near.y[i] - y);
                    if (distance < METRES) {
                        double age = (double) (moment - near.moments[i]) / (DAYS * DAY);
                        sum += (1 - distance / METRES) * (1 - age);
                    }
                }
            }
        }
        return sum;
    }
}
