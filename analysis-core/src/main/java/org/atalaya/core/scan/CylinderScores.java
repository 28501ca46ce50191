// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.scan;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The scores of all cylinders over circles, for one arrangement of days. */
final class CylinderScores {

    /** Fewer are no cluster. */
    private static final int LEAST_CASES = 2;

    private final Circles circles;
    private final SpaceTimeScan.Search search;
    private final int span;
    /** Cases before each day: the margin of time is the same in every arrangement. */
    private final int[] before;

    private final double[] log;

    /** The best cylinder over a circle: how many of its places it takes, and the first and last of its days. */
    record Best(int circle, int places, int firstDay, int lastDay, int cases, double expected, double score) {}

    CylinderScores(Circles circles, int[] days, SpaceTimeScan.Search search) {
        this.circles = circles;
        this.search = search;
        this.span = search.lastDay() - search.firstDay() + 1;
        before = new int[span + 1];
        for (int day : days) {
            before[day + 1]++;
        }
        for (int day = 0; day < span; day++) {
            before[day + 1] += before[day];
        }
        log = IntStream.rangeClosed(0, days.length).mapToDouble(Math::log).toArray();
    }

    /** Of each circle, from this one on, the best cylinder, where one holds more than is expected. */
    List<Best> ofEachCircle(int from, int[][] grown, int[] days) {
        return IntStream.range(0, grown.length)
                .parallel()
                .mapToObj(k -> {
                    Sweep sweep = new Sweep(days, 0);
                    sweep.over(from + k, grown[k]);
                    return sweep.best();
                })
                .filter(Objects::nonNull)
                .toList();
    }

    /** The highest score of all cylinders over these circles, or the one to beat where none is higher. */
    double highest(int[][] grown, int[] days, double toBeat) {
        Sweep sweep = new Sweep(days, toBeat);
        for (int[] growth : grown) {
            sweep.over(0, growth);
        }
        return sweep.score;
    }

    /** Goes over circles one after the other and keeps the best cylinder of all. */
    private final class Sweep {

        private final int[] days;
        private final int all;
        private final int[] onDay = new int[span];
        private double score;
        private int circle = -1;
        private int places;
        private int firstDay;
        private int lastDay;
        private int cases;
        private double expected;

        Sweep(int[] days, double toBeat) {
            this.days = days;
            this.score = toBeat;
            this.all = days.length;
        }

        Best best() {
            return circle < 0 ? null : new Best(circle, places, firstDay, lastDay, cases, expected, score);
        }

        void over(int centre, int[] growth) {
            int inside = 0;
            for (int k = 0; k < growth.length; k++) {
                int first = circles.firstCase(growth[k]);
                int end = circles.firstCase(growth[k] + 1);
                inside += end - first;
                for (int c = first; c < end; c++) {
                    onDay[days[c]]++;
                }
                look(first, end, inside, centre, k + 1);
            }
            for (int place : growth) {
                for (int c = circles.firstCase(place); c < circles.firstCase(place + 1); c++) {
                    onDay[days[c]] = 0;
                }
            }
        }

        /** The cylinders that hold one of these cases. */
        private void look(int first, int end, int inside, int centre, int size) {
            for (int c = first; c < end; c++) {
                if (search.prospective()) {
                    untilTheEnd(days[c], inside, centre, size);
                } else {
                    around(days[c], inside, centre, size);
                }
            }
        }

        private void untilTheEnd(int day, int inside, int centre, int size) {
            int earliest = Math.max(0, span - search.mostDays());
            if (day < earliest) {
                return;
            }
            int found = 0;
            for (int from = span - 1; from >= earliest; from--) {
                if (onDay[from] > 0) {
                    found += onDay[from];
                    if (from <= day) {
                        judge(found, inside, from, span - 1, centre, size);
                    }
                }
            }
        }

        private void around(int day, int inside, int centre, int size) {
            int upToDay = 0;
            for (int from = day; from >= Math.max(0, day - search.mostDays() + 1); from--) {
                if (onDay[from] > 0) {
                    upToDay += onDay[from];
                    int found = upToDay;
                    judge(found, inside, from, day, centre, size);
                    int end = Math.min(span - 1, from + search.mostDays() - 1);
                    for (int to = day + 1; to <= end; to++) {
                        if (onDay[to] > 0) {
                            found += onDay[to];
                            judge(found, inside, from, to, centre, size);
                        }
                    }
                }
            }
        }

        private void judge(int found, int inside, int from, int to, int centre, int size) {
            if (found < LEAST_CASES) {
                return;
            }
            int inTime = before[to + 1] - before[from];
            double gain = log[found] - log[inside] - log[inTime] + log[all];
            // The second term is never above 0, so the first alone settles most.
            if (gain <= 0 || found * gain <= score) {
                return;
            }
            double mean = (double) inside * inTime / all;
            double rest = all - found;
            double value = found * gain + (rest > 0 ? rest * Math.log(rest / (all - mean)) : 0);
            if (value > score) {
                score = value;
                circle = centre;
                places = size;
                firstDay = from;
                lastDay = to;
                cases = found;
                expected = mean;
            }
        }
    }
}
