// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;

/**
 * Whether the labels of a column are groups around their own means, as k-means leaves them. Groups whose means are those
 * of all rows, test rows included, were made of the rows to be judged: the means of the training rows alone divide the
 * places less exactly. Zones of an administration are never so regular.
 *
 * @param nearest share of the places that lie nearest to the mean of their own label
 * @param training the same with the means of the training rows
 */
record PlaceGroups(long rows, int labels, double nearest, double training) {

    private static final int MOST_LABELS = 200;
    private static final int PLACES_PER_LABEL = 5;

    /** What a fit that stopped a little early may leave. */
    private static final double NEARLY_ALL = 0.998;

    private static final int LATITUDES = 61;

    private static final int MOST_ROWS = 20_000;

    boolean found() {
        return nearest >= NEARLY_ALL && training < nearest;
    }

    static Optional<PlaceGroups> of(Incidents incidents, BenchQuestion question, Column column) {
        int labels = column.levels().size();
        int[] rows = Arrays.stream(question.rows())
                .filter(row -> incidents.hasPlace(row) && column.code(row) >= 0)
                .toArray();
        if (labels < 2 || labels > MOST_LABELS) {
            return Optional.empty();
        }
        Set<Double> places = new HashSet<>();
        Arrays.stream(rows).forEach(row -> places.add(incidents.x(row) + 1e-3 * incidents.y(row)));
        if (places.size() < PLACES_PER_LABEL * labels) {
            return Optional.empty();
        }
        int[] training = Arrays.stream(question.rowsOf(Parts.TRAINING))
                .map(i -> question.rows()[i])
                .filter(row -> incidents.hasPlace(row) && column.code(row) >= 0)
                .toArray();
        int stride = Math.max(1, rows.length / MOST_ROWS);
        int[] asked = IntStream.range(0, rows.length)
                .filter(i -> i % stride == 0)
                .map(i -> rows[i])
                .toArray();
        double[][] ofAll = means(incidents, column, rows);
        double[][] ofTraining = means(incidents, column, training);
        PlaceGroups best = null;
        for (double east : stretches(incidents, rows)) {
            double nearest = share(incidents, column, asked, ofAll, east);
            if (best == null || nearest > best.nearest) {
                best = new PlaceGroups(rows.length, labels, nearest, share(incidents, column, asked, ofTraining, east));
            }
        }
        return Optional.of(best);
    }

    /** Groups may have been made in metres, in degrees (of 0 to 60 north or south) or in standard deviations. */
    private static double[] stretches(Incidents incidents, int[] rows) {
        double sx = deviation(Arrays.stream(rows).mapToDouble(incidents::x).toArray());
        double sy = deviation(Arrays.stream(rows).mapToDouble(incidents::y).toArray());
        double[] stretches = new double[LATITUDES + 1];
        for (int i = 0; i < LATITUDES; i++) {
            stretches[i] = 1 / Math.cos(Math.toRadians(i));
        }
        stretches[LATITUDES] = sx > 0 ? sy / sx : 1;
        return stretches;
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length);
    }

    private static double[][] means(Incidents incidents, Column column, int[] rows) {
        double[][] means = new double[column.levels().size()][3];
        for (int row : rows) {
            double[] own = means[column.code(row)];
            own[0] += incidents.x(row);
            own[1] += incidents.y(row);
            own[2]++;
        }
        for (double[] own : means) {
            own[0] /= own[2];
            own[1] /= own[2];
        }
        return means;
    }

    private static double share(Incidents incidents, Column column, int[] rows, double[][] means, double east) {
        long nearest = Arrays.stream(rows)
                .parallel()
                .filter(row -> {
                    double own = distance(incidents, row, means[column.code(row)], east);
                    return Arrays.stream(means).noneMatch(mean -> distance(incidents, row, mean, east) < own);
                })
                .count();
        return (double) nearest / rows.length;
    }

    private static double distance(Incidents incidents, int row, double[] mean, double east) {
        double dx = (incidents.x(row) - mean[0]) * east;
        double dy = incidents.y(row) - mean[1];
        return dx * dx + dy * dy;
    }
}
