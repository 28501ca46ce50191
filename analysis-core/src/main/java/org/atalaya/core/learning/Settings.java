// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One combination of a learner's settings.
 *
 * @param values by the name of the component of {@link BenchParams}
 */
record Settings(Map<String, Integer> values) {

    /** Trees, depth and rows in a leaf of system D; its criterion and least rows of a split have no like in our forest. */
    private static final Map<String, List<String>> SYSTEM_D = Map.of(
            "trees", List.of("100", "200", "300"),
            "maxDepth", List.of("10", "20", "30"),
            "minLeaf", List.of("1", "2", "3"),
            "k", List.of("5", "10", "20", "30", "50"));

    /** All combinations, the last setting running fastest; empty for a learner that has no settings. */
    static List<Settings> grid(TuningParams p) {
        Map<String, List<String>> ranges = new LinkedHashMap<>();
        boolean preset = p.ranges() == TuningParams.Ranges.SYSTEM_D;
        if (p.learner().equals(LearnerKind.RANDOM_FOREST.id())) {
            ranges.put("trees", preset ? SYSTEM_D.get("trees") : p.treeCounts());
            ranges.put("maxDepth", preset ? SYSTEM_D.get("maxDepth") : p.depths());
            ranges.put("minLeaf", preset ? SYSTEM_D.get("minLeaf") : p.leaves());
        } else if (p.learner().equals(LearnerKind.KNN.id())) {
            ranges.put("k", preset ? SYSTEM_D.get("k") : p.neighbours());
        }
        List<Settings> all = new ArrayList<>();
        if (!ranges.isEmpty()) {
            all.add(new Settings(Map.of()));
        }
        ranges.forEach((name, values) -> {
            List<Settings> longer = new ArrayList<>();
            for (Settings before : all) {
                for (String value : values) {
                    Map<String, Integer> more = new LinkedHashMap<>(before.values());
                    more.put(name, Integer.parseInt(value));
                    longer.add(new Settings(more));
                }
            }
            all.clear();
            all.addAll(longer);
        });
        return all;
    }

    /** Those that are tried, in this order: all of a grid, or as many as asked drawn without repetition by seed. */
    static List<Settings> tried(TuningParams p) {
        List<Settings> all = grid(p);
        if (p.search() == TuningParams.Search.GRID) {
            return all;
        }
        int[] order = IntStream.range(0, all.size()).toArray();
        Parts.shuffle(order, new SplittableRandom(p.seed()));
        return IntStream.of(order).limit(p.trials()).mapToObj(all::get).toList();
    }

    BenchParams of(BenchParams params) {
        BenchParams with = params;
        for (Map.Entry<String, Integer> value : values.entrySet()) {
            with = with.with(value.getKey(), value.getValue());
        }
        return with;
    }

    /** As options are written: {@code trees=200 max-depth=10}. */
    String said() {
        return values.entrySet().stream()
                .map(value -> switch (value.getKey()) {
                            case "maxDepth" -> "max-depth";
                            case "minLeaf" -> "min-leaf";
                            default -> value.getKey();
                        }
                        + "="
                        + value.getValue())
                .collect(Collectors.joining(" "));
    }
}
