// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.ZoneNumbers;

/**
 * A column that sorts: the most frequent values of a column among the training rows (ties: first appearance); every other value is one more
 * label, unless no training row has such a value. A column whose training values are all numbers, more different ones than are kept, is a
 * quantity instead, unless it numbers the rows.
 */
final class ColumnFeature implements FittedFeature {

    /** Where the column is found among incidents; empty for incidents that have none, such as the places of a grid. */
    @FunctionalInterface
    interface Finder {
        Optional<Column> in(Incidents incidents);
    }

    private final String name;
    private final Finder finder;
    private final Map<String, Integer> labelOf;
    private final int rest;
    private final int labels;

    private ColumnFeature(String name, Finder finder, Map<String, Integer> labelOf, int rest, int labels) {
        this.name = name;
        this.finder = finder;
        this.labelOf = labelOf;
        this.rest = rest;
        this.labels = labels;
    }

    /** A column of the file or of a context table. */
    static FittedFeature fit(String name, Incidents incidents, int[] training, FeatureSettings settings) {
        boolean number = name.startsWith(FeatureKind.NUMBER_PREFIX);
        String column = FeatureKind.columnOf(name).orElse(name);
        Finder finder = asked -> asked.column(column);
        if (number) {
            return numbers(name, finder, incidents, training, settings);
        }
        return fit(name, finder, incidents, training, settings);
    }

    /** Labels or numbers, whichever the training values are. */
    static FittedFeature fit(
            String name, Finder finder, Incidents incidents, int[] training, FeatureSettings settings) {
        Column column = finder.in(incidents).orElseThrow(() -> new IllegalArgumentException("no feature " + name));
        int[] counts = counts(column, training);
        boolean key = column.name().equals(incidents.roles().get(Role.ID));
        return !key && areNumbers(column, counts, settings.levels())
                ? numbers(name, finder, incidents, training, settings)
                : labels(name, finder, column, counts, settings.levels());
    }

    private static FittedFeature numbers(
            String name, Finder finder, Incidents incidents, int[] training, FeatureSettings settings) {
        NumberFeature.Values values = (asked, rows) -> {
            double[] drawn = new double[rows.length];
            Arrays.fill(drawn, Double.NaN);
            finder.in(asked).ifPresent(column -> {
                double[] numbers = column.levels().stream()
                        .mapToDouble(level -> ZoneNumbers.parse(level).orElse(Double.NaN))
                        .toArray();
                for (int i = 0; i < rows.length; i++) {
                    drawn[i] = column.code(rows[i]) < 0 ? Double.NaN : numbers[column.code(rows[i])];
                }
            });
            return new double[][] {drawn};
        };
        return NumberFeature.fit(List.of(name), values, incidents, training, settings);
    }

    private static boolean areNumbers(Column column, int[] counts, int levels) {
        int different = 0;
        for (int level = 0; level < counts.length; level++) {
            if (counts[level] > 0) {
                if (ZoneNumbers.parse(column.levels().get(level)).isEmpty()) {
                    return false;
                }
                different++;
            }
        }
        return different > levels;
    }

    private static int[] counts(Column column, int[] training) {
        int[] counts = new int[column.levels().size()];
        for (int row : training) {
            if (column.code(row) >= 0) {
                counts[column.code(row)]++;
            }
        }
        return counts;
    }

    private static ColumnFeature labels(String name, Finder finder, Column column, int[] counts, int most) {
        int[] order = IntStream.range(0, counts.length)
                .filter(level -> counts[level] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer level) -> -counts[level])
                        .thenComparingInt(level -> level))
                .mapToInt(level -> level)
                .toArray();
        int kept = Math.min(order.length, most);
        Map<String, Integer> labelOf = new HashMap<>();
        for (int i = 0; i < kept; i++) {
            labelOf.put(column.levels().get(order[i]), i);
        }
        boolean rest = order.length > kept;
        return new ColumnFeature(name, finder, labelOf, rest ? kept : Feature.NEVER_SEEN, kept + (rest ? 1 : 0));
    }

    /** Incidents without the column, such as the places of a grid, have no value. */
    @Override
    public List<Feature> of(Incidents incidents, int[] rows) {
        int[] codes = new int[rows.length];
        Arrays.fill(codes, Feature.MISSING);
        Optional<Column> column = finder.in(incidents);
        if (column.isPresent()) {
            List<String> levels = column.get().levels();
            int[] label = levels.stream()
                    .mapToInt(level -> labelOf.getOrDefault(level, rest))
                    .toArray();
            for (int i = 0; i < rows.length; i++) {
                int level = column.get().code(rows[i]);
                codes[i] = level < 0 ? Feature.MISSING : label[level];
            }
        }
        return List.of(Feature.labels(name, Feature.Form.LABEL, codes, labels));
    }
}
