// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.learning.feature.Feature;
import org.atalaya.core.learning.feature.FeatureTable;
import org.atalaya.core.progress.Progress;

/**
 * Rows of cell and period, the period to come among them. Row (k − first) · cells + cell holds what was known when period k
 * began; whether anything happened in it stands beside.
 *
 * @param first period of the first rows
 * @param table features of all rows; incidents at or after the cut of a period touch none of its rows
 * @param happened incidents of each row's period; 0 for the period to come
 * @param weighted number of the exponentially weighted count among the features
 */
record Panel(Frame frame, CellEvents events, int first, FeatureTable table, int[] happened, int weighted) {

    private static final int MONTHS = 12;
    private static final int SEASONS = 4;
    private static final int MONTHS_A_SEASON = 3;
    private static final int WEEKDAYS = 7;

    /** Where the cells are and which touch. */
    record Ground(double[] x, double[] y, int[][] neighbours) {}

    static Panel of(
            Frame frame,
            CellEvents events,
            Ground ground,
            int first,
            int[] windows,
            double halfLife,
            Progress progress) {
        int cells = events.cells();
        int periods = frame.periods() + 1 - first;
        int rows = Math.multiplyExact(cells, periods);
        double[][] own = new double[windows.length + 1][rows];
        double[] since = new double[rows];
        int[] happened = new int[rows];
        double[] weight = new double[cells];
        int[] read = IntStream.range(0, cells).map(events::first).toArray();
        int longest = windows[windows.length - 1];
        for (int k = first; k <= frame.periods(); k++) {
            progress.step(0.6 * (k - first) / periods, "progress.counting");
            int at = (k - first) * cells;
            int cut = frame.cut(k);
            double fade = k == first ? 1 : Math.pow(2, -(cut - frame.cut(k - 1)) / halfLife);
            boolean known = k < frame.periods();
            int start = frame.start()[k];
            int end = known ? frame.start()[k + 1] : start;
            IntStream.range(0, cells).parallel().forEach(cell -> {
                int until = events.before(cell, cut);
                for (int w = 0; w < windows.length; w++) {
                    own[w][at + cell] = until - events.before(cell, cut - windows[w]);
                }
                weight[cell] *= fade;
                for (; read[cell] < until; read[cell]++) {
                    weight[cell] += Math.pow(2, -(cut - events.tick(read[cell])) / halfLife);
                }
                own[windows.length][at + cell] = weight[cell];
                // How long ago the last one was is known as far back as the longest window reaches.
                since[at + cell] =
                        until == events.first(cell) ? longest : Math.min(longest, cut - events.tick(until - 1));
                happened[at + cell] = known ? events.count(cell, start, end) : 0;
            });
        }
        List<Feature> features = new ArrayList<>();
        for (int w = 0; w <= windows.length; w++) {
            progress.step(0.6 + 0.4 * w / (windows.length + 1), "progress.comparing-neighbours");
            String name = w < windows.length ? "count-" + windows[w] : "weighted-count";
            features.add(number(name, own[w]));
            features.add(number(name + "-neighbours", around(own[w], cells, ground.neighbours())));
        }
        features.add(number("since-last", since));
        features.addAll(calendar(frame, first, cells, rows));
        int[] cellOf = IntStream.range(0, rows).map(row -> row % cells).toArray();
        features.add(Feature.place(
                "x-y",
                Feature.Form.POINT,
                cellOf,
                cells,
                IntStream.of(cellOf).mapToDouble(cell -> ground.x()[cell]).toArray(),
                IntStream.of(cellOf).mapToDouble(cell -> ground.y()[cell]).toArray()));
        return new Panel(frame, events, first, new FeatureTable(rows, features, cellOf), happened, 2 * windows.length);
    }

    int cells() {
        return events.cells();
    }

    /** The rows of the periods from one to another, itself included. */
    int[] rows(int from, int to) {
        return IntStream.range((from - first) * cells(), (to + 1 - first) * cells())
                .toArray();
    }

    /** 1 where anything happened. */
    int[] classOf(int[] rows) {
        return IntStream.of(rows).map(row -> happened[row] > 0 ? 1 : 0).toArray();
    }

    private static double[] around(double[] own, int cells, int[][] neighbours) {
        double[] sums = new double[own.length];
        IntStream.range(0, own.length).parallel().forEach(row -> {
            int at = row - row % cells;
            for (int neighbour : neighbours[row % cells]) {
                sums[row] += own[at + neighbour];
            }
        });
        return sums;
    }

    /** Of the first day of the period; the weekday where periods are not of whole weeks, and so differ in it. */
    private static List<Feature> calendar(Frame frame, int first, int cells, int rows) {
        int[] month = new int[rows];
        int[] season = new int[rows];
        int[] weekday = new int[rows];
        for (int row = 0; row < rows; row++) {
            LocalDate day = frame.day(first + row / cells);
            month[row] = day.getMonthValue() - 1;
            season[row] = day.getMonthValue() % MONTHS / MONTHS_A_SEASON;
            weekday[row] = day.getDayOfWeek().getValue() - 1;
        }
        List<Feature> features = new ArrayList<>(List.of(
                Feature.labels("month", Feature.Form.CYCLE, month, MONTHS),
                Feature.labels("season", Feature.Form.CYCLE, season, SEASONS)));
        boolean everyDay = !frame.months() && frame.start()[1] - frame.start()[0] < WEEKDAYS;
        if (everyDay) {
            features.add(Feature.labels("weekday", Feature.Form.CYCLE, weekday, WEEKDAYS));
        }
        return features;
    }

    /** Its labels serve a lookup only, which no model here makes. */
    private static Feature number(String name, double[] values) {
        return Feature.number(name, new int[values.length], 1, values);
    }
}
