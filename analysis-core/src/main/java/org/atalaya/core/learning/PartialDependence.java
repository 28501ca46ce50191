// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.learning.feature.Feature;
import org.atalaya.core.learning.feature.FeatureKind;
import org.atalaya.core.learning.feature.FeatureTable;
import org.atalaya.core.progress.Progress;

/**
 * The probability of a class if every row had the same value of one feature and kept the others (Friedman 2001): the mean
 * over rows, and the tenth and ninetieth percentile as the spread.
 *
 * @param axis the values of the feature in words
 */
record PartialDependence(String feature, List<String> axis, double[] mean, double[] low, double[] high) {

    private static final int MOST_VALUES = 60;
    private static final double SPREAD = 0.1;

    /**
     * Of one feature; empty for a place, which is no line.
     *
     * @param rows of the table that keep their other features
     */
    static Optional<PartialDependence> of(JudgedModel model, int feature, int[] rows, int theClass, Progress progress) {
        FeatureTable table = model.task().table();
        Feature drawn = table.features().get(feature);
        if (drawn.hasPlace()) {
            return Optional.empty();
        }
        List<int[]> values = values(drawn, model.task().training());
        if (values.size() < 2) {
            return Optional.empty();
        }
        List<String> axis = new ArrayList<>();
        double[][] lines = new double[3][values.size()];
        for (int v = 0; v < values.size(); v++) {
            progress.step((double) v / values.size(), "progress.explain-dependence");
            int[] one = values.get(v);
            axis.add(word(model, drawn, one));
            int[][] from = new int[table.features().size()][];
            Arrays.fill(from, rows);
            from[feature] = new int[rows.length];
            Arrays.fill(from[feature], one[one.length / 2]);
            FeatureTable mixed = MixedRows.of(table, from, rows);
            double[][] said = model.fitted().answer(mixed, MixedRows.all(mixed), Progress.NONE);
            double[] p =
                    Arrays.stream(said).mapToDouble(q -> q[theClass]).sorted().toArray();
            lines[0][v] = SampledShapley.mean(said, theClass);
            lines[1][v] = p[(int) (SPREAD * (p.length - 1))];
            lines[2][v] = p[(int) Math.ceil((1 - SPREAD) * (p.length - 1))];
        }
        return Optional.of(new PartialDependence(drawn.name(), axis, lines[0], lines[1], lines[2]));
    }

    /** Training rows of each label, the labels ascending; those of a number in the order of its values. */
    private static List<int[]> values(Feature feature, int[] training) {
        TreeMap<Integer, List<Integer>> rows = new TreeMap<>();
        for (int row : training) {
            if (feature.codes()[row] >= 0) {
                rows.computeIfAbsent(feature.codes()[row], label -> new ArrayList<>())
                        .add(row);
            }
        }
        boolean number = feature.form() == Feature.Form.NUMBER;
        return rows.values().stream()
                .limit(MOST_VALUES)
                .map(of -> number
                        ? of.stream()
                                .sorted(Comparator.comparingDouble((Integer row) -> feature.x()[row]))
                                .toList()
                        : of)
                .map(of -> of.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /** What a label is called: the value of its column, the number of its hour, weekday or month. */
    static String word(JudgedModel model, Feature feature, int[] rows) {
        int first = rows[rows.length / 2];
        if (feature.form() == Feature.Form.NUMBER) {
            return Double.toString(feature.x()[first]);
        }
        Optional<FeatureKind> kind = FeatureKind.find(feature.name());
        if (kind.isEmpty()) {
            Incidents incidents = model.incidents();
            String name = feature.name().startsWith(FeatureKind.COLUMN_PREFIX)
                    ? feature.name().substring(FeatureKind.COLUMN_PREFIX.length())
                    : feature.name();
            Optional<Column> column = incidents.column(name);
            if (column.isPresent()) {
                int[] levels = IntStream.of(rows)
                        .map(row -> column.get().code(model.question().rows()[row]))
                        .filter(level -> level >= 0)
                        .distinct()
                        .toArray();
                return levels.length == 1 ? column.get().levels().get(levels[0]) : BenchQuestion.JOINED;
            }
        }
        int code = feature.codes()[first];
        return kind.map(k -> switch (k) {
                    case WEEKDAY, MONTH, SEASON -> Integer.toString(code + 1);
                    case HALF_HOUR -> Double.toString(code / 2.0);
                    default -> Integer.toString(code);
                })
                .orElse(Integer.toString(code));
    }
}
