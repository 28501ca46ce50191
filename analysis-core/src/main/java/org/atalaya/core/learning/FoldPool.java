// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What the models said of the rows of one fold after the other, put together as if one test part had been asked. */
final class FoldPool {

    private final List<int[]> test = new ArrayList<>();
    private final List<int[]> validation = new ArrayList<>();
    private final List<double[][]> prior = new ArrayList<>();
    private final List<List<FeatureLookup>> lookups = new ArrayList<>();
    private final List<List<Answers>> answers = new ArrayList<>();

    FoldPool(int learners) {
        for (int i = 0; i < learners; i++) {
            answers.add(new ArrayList<>());
        }
    }

    /**
     * One more fold.
     *
     * @param said per learner, of the test rows and after them the validation rows
     */
    void add(
            int[] testRows, int[] validationRows, List<Answers> said, double[][] shares, List<FeatureLookup> features) {
        test.add(testRows);
        validation.add(validationRows);
        prior.add(shares);
        lookups.add(features);
        for (int i = 0; i < said.size(); i++) {
            answers.get(i).add(said.get(i));
        }
    }

    int[] test() {
        return test.stream().flatMapToInt(Arrays::stream).toArray();
    }

    int[] validation() {
        return validation.stream().flatMapToInt(Arrays::stream).toArray();
    }

    double[][] prior() {
        return prior.stream().flatMap(Arrays::stream).toArray(double[][]::new);
    }

    /** Of all folds: test rows, then validation rows. Seconds are added; memory is that of the largest fold. */
    Answers answers(int learner) {
        List<Answers> said = answers.get(learner);
        if (said.size() == 1) {
            return said.get(0);
        }
        List<double[]> tested = new ArrayList<>();
        List<double[]> tried = new ArrayList<>();
        Set<String> limited = new LinkedHashSet<>();
        for (int fold = 0; fold < said.size(); fold++) {
            double[][] p = said.get(fold).probabilities();
            int n = test.get(fold).length;
            tested.addAll(Arrays.asList(p).subList(0, n));
            tried.addAll(Arrays.asList(p).subList(n, p.length));
            limited.add(said.get(fold).limited());
        }
        limited.remove("");
        return new Answers(
                Stream.concat(tested.stream(), tried.stream()).toArray(double[][]::new),
                said.stream().mapToDouble(Answers::fitSeconds).sum(),
                said.stream().mapToDouble(Answers::predictSeconds).sum(),
                said.stream().mapToLong(Answers::memoryBytes).max().orElseThrow(),
                String.join(" ", limited));
    }

    /** Means over test rows; the most labels of any fold. */
    List<FeatureLookup> lookups() {
        if (lookups.size() == 1) {
            return lookups.get(0);
        }
        List<FeatureLookup> pooled = new ArrayList<>();
        for (FeatureLookup first : lookups.get(0)) {
            List<FeatureLookup> same = lookups.stream()
                    .map(fold -> named(fold, first.feature()))
                    .flatMap(Optional::stream)
                    .toList();
            // A word that is not frequent in every fold is no feature of all of them.
            if (same.size() == lookups.size()) {
                pooled.add(new FeatureLookup(
                        first.feature(),
                        same.stream().mapToInt(FeatureLookup::labels).max().orElseThrow(),
                        mean(same, FeatureLookup::missing),
                        mean(same, FeatureLookup::unseen),
                        mean(same, FeatureLookup::accuracy),
                        mean(same, FeatureLookup::logLoss),
                        mean(same, FeatureLookup::entropy),
                        mean(same, FeatureLookup::told),
                        mean(same, FeatureLookup::toldMajority)));
            }
        }
        return pooled;
    }

    private static Optional<FeatureLookup> named(List<FeatureLookup> fold, String feature) {
        return fold.stream().filter(lookup -> lookup.feature().equals(feature)).findFirst();
    }

    private double mean(List<FeatureLookup> same, ToDoubleFunction<FeatureLookup> value) {
        double sum = 0;
        double rows = 0;
        for (int fold = 0; fold < same.size(); fold++) {
            double v = value.applyAsDouble(same.get(fold));
            if (!Double.isNaN(v)) {
                sum += test.get(fold).length * v;
                rows += test.get(fold).length;
            }
        }
        return rows == 0 ? Double.NaN : sum / rows;
    }
}
