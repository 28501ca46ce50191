// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.ZoneNumbers;

/**
 * Whether a column of numbers goes with what happened around a place after the incident rather than with what had happened
 * before. What is known beforehand goes with both alike, for the future is no closer to it than the past.
 */
final class FutureCounts {

    private static final long DAY = 86_400_000L;
    private static final long[] SPANS = {7 * DAY, 28 * DAY, 91 * DAY, 364 * DAY, Long.MAX_VALUE / 4};
    private static final int MOST_ROWS = 20_000;
    private static final int FEW_ROWS = 100;
    private static final double CLEAR = 0.5;
    private static final double CLOSER = 0.15;
    private static final double EXACT = 0.999;

    private final Incidents incidents;
    private final int[] rows;
    private final List<double[]> before = new ArrayList<>();
    private final List<double[]> after = new ArrayList<>();
    private final List<double[]> ever = new ArrayList<>();
    private final BenchQuestion question;
    private final double cellSize;

    /**
     * How a column goes with counts.
     *
     * @param before greatest correlation with counts of earlier incidents
     * @param after greatest correlation with counts of later ones
     * @param ever greatest correlation with the counts of all time
     */
    record Agreement(long rows, double before, double after, double ever) {
        boolean found() {
            return (after > CLEAR && after > before + CLOSER) || ever > EXACT;
        }
    }

    FutureCounts(Incidents incidents, BenchQuestion question, double cellSize) {
        this.incidents = incidents;
        this.question = question;
        this.cellSize = cellSize;
        int[] known = Arrays.stream(question.rows())
                .filter(row -> incidents.hasPlace(row) && incidents.hasTime(row))
                .toArray();
        int stride = Math.max(1, known.length / MOST_ROWS);
        this.rows = IntStream.range(0, known.length)
                .filter(i -> i % stride == 0)
                .map(i -> known[i])
                .toArray();
    }

    /** Empty for columns that are no numbers, or too few of them. */
    Optional<Agreement> of(Column column) {
        int[] counts = column.counts();
        double[] levels = column.levels().stream()
                .mapToDouble(level -> ZoneNumbers.parse(level).orElse(Double.NaN))
                .toArray();
        boolean numbers = IntStream.range(0, levels.length).noneMatch(l -> counts[l] > 0 && Double.isNaN(levels[l]));
        double[] values = Arrays.stream(rows)
                .mapToDouble(row -> column.code(row) < 0 ? Double.NaN : levels[column.code(row)])
                .toArray();
        long told = Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
        if (!numbers || told < FEW_ROWS || levels.length < 3) {
            return Optional.empty();
        }
        if (before.isEmpty()) {
            count();
        }
        return Optional.of(new Agreement(told, best(values, before), best(values, after), best(values, ever)));
    }

    private static double best(double[] values, List<double[]> counts) {
        return counts.stream()
                .mapToDouble(count -> Math.abs(correlation(values, count)))
                .filter(r -> !Double.isNaN(r))
                .max()
                .orElse(0);
    }

    /** Cells of half, once and twice the size; all incidents, and those of the row's class. */
    private void count() {
        int[] classOf = new int[incidents.size()];
        for (int i = 0; i < question.rows().length; i++) {
            classOf[question.rows()[i]] = question.classOf()[i] + 1;
        }
        for (double size : new double[] {cellSize / 2, cellSize, 2 * cellSize}) {
            count(new int[incidents.size()], size);
            count(classOf, size);
        }
    }

    private record Key(long column, long row, int kind) {}

    private void count(int[] kinds, double size) {
        Map<Key, List<Long>> moments = new HashMap<>();
        for (int row = 0; row < incidents.size(); row++) {
            if (incidents.hasPlace(row) && incidents.hasTime(row)) {
                moments.computeIfAbsent(key(row, kinds, size), key -> new ArrayList<>())
                        .add(incidents.start(row));
            }
        }
        Map<Key, long[]> sorted = new HashMap<>();
        moments.forEach((key, list) -> sorted.put(
                key, list.stream().mapToLong(Long::longValue).sorted().toArray()));
        double[][] past = new double[SPANS.length][rows.length];
        double[][] future = new double[SPANS.length][rows.length];
        double[] all = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            long[] own = sorted.get(key(rows[i], kinds, size));
            long now = incidents.start(rows[i]);
            all[i] = own.length;
            for (int s = 0; s < SPANS.length; s++) {
                past[s][i] = smaller(own, now) - smaller(own, now - SPANS[s]);
                future[s][i] = smaller(own, now + SPANS[s] + 1) - smaller(own, now + 1);
            }
        }
        before.addAll(List.of(past));
        after.addAll(List.of(future));
        ever.add(all);
    }

    private Key key(int row, int[] kinds, double size) {
        return new Key(
                (long) Math.floor(incidents.x(row) / size), (long) Math.floor(incidents.y(row) / size), kinds[row]);
    }

    private static int smaller(long[] sorted, long moment) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < moment) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static double correlation(double[] a, double[] b) {
        int[] both =
                IntStream.range(0, a.length).filter(i -> !Double.isNaN(a[i])).toArray();
        double meanA = Arrays.stream(both).mapToDouble(i -> a[i]).sum() / both.length;
        double meanB = Arrays.stream(both).mapToDouble(i -> b[i]).sum() / both.length;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i : both) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
