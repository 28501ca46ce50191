// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.boost;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How trees are boosted, in XGBoost's own names.
 *
 * @param rounds of one tree for each class, or of one tree where there are two classes
 * @param values of XGBoost's parameters by name; what is not there is XGBoost's default
 */
public record BoostSettings(int rounds, Map<String, Double> values) {

    public static final BoostSettings DEFAULT = new BoostSettings(100, Map.of());

    private static final int MOST_ROUNDS = 5000;

    private record Range(double usual, double low, double high, boolean whole) {}

    private static final Map<String, Range> KNOWN = known();

    public BoostSettings {
        values = Map.copyOf(values);
    }

    /**
     * Settings as typed: {@code rounds=200 eta=0.05}.
     *
     * @throws IllegalArgumentException where a name is unknown or a number out of its range, with a sentence that says so
     */
    public static BoostSettings read(List<String> words) {
        Map<String, Double> typed = new HashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            Range range = KNOWN.get(name);
            if (equals < 0 || range == null) {
                throw new IllegalArgumentException(word + "? " + String.join("= ", KNOWN.keySet()) + "=");
            }
            typed.put(name, number(word, word.substring(equals + 1), range));
        }
        Double rounds = typed.remove("rounds");
        return new BoostSettings(rounds == null ? DEFAULT.rounds : rounds.intValue(), typed);
    }

    public int maxDepth() {
        return (int) value("max_depth");
    }

    /** All of them as XGBoost takes them. */
    Map<String, Object> parameters() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Map.Entry<String, Range> one : KNOWN.entrySet()) {
            if (!one.getKey().equals("rounds")) {
                double value = value(one.getKey());
                all.put(one.getKey(), one.getValue().whole ? (Object) (int) value : (Object) value);
            }
        }
        return all;
    }

    private double value(String name) {
        Double typed = values.get(name);
        return typed == null ? KNOWN.get(name).usual : typed;
    }

    private static double number(String word, String text, Range range) {
        try {
            double value = Double.parseDouble(text);
            if (value >= range.low && value <= range.high && (!range.whole || value == Math.rint(value))) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(word + "? " + range.low + " … " + range.high, e);
        }
        throw new IllegalArgumentException(word + "? " + range.low + " … " + range.high);
    }

    private static Map<String, Range> known() {
        Map<String, Range> known = new LinkedHashMap<>();
        known.put("rounds", new Range(100, 1, MOST_ROUNDS, true));
        known.put("eta", new Range(0.1, 0.0001, 1, false));
        known.put("max_depth", new Range(6, 1, 16, true));
        known.put("min_child_weight", new Range(1, 0, 1e6, false));
        known.put("gamma", new Range(0, 0, 1e6, false));
        known.put("lambda", new Range(1, 0, 1e6, false));
        known.put("alpha", new Range(0, 0, 1e6, false));
        known.put("subsample", new Range(1, 0.01, 1, false));
        known.put("colsample_bytree", new Range(1, 0.01, 1, false));
        return known;
    }
}
