// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/**
 * Stratified folds as {@code weka.classifiers.Evaluation.crossValidateModel} deals them (Weka's {@code -x folds -s seed}):
 * rows shuffled by seed, dealt by class, and each training part shuffled once more. Repeat r has the seed {@code seed + r}.
 */
final class WekaFolds {

    private WekaFolds() {}

    /** Repeat by repeat, and in each of them fold by fold. */
    static List<Parts> of(int[] classOf, int classes, int folds, int repeats, long seed) {
        Weka.prepare();
        List<Parts> parts = new ArrayList<>();
        for (int repeat = 0; repeat < repeats; repeat++) {
            Random random = new Random(seed + repeat);
            Instances rows = rows(classOf, classes);
            rows.randomize(random);
            rows.stratify(folds);
            for (int fold = 0; fold < folds; fold++) {
                int[] training = numbers(rows.trainCV(folds, fold, random));
                int[] test = numbers(rows.testCV(folds, fold));
                int[] partOf = new int[classOf.length];
                Arrays.stream(test).forEach(row -> partOf[row] = Parts.TEST);
                parts.add(new Parts(
                        partOf,
                        IntStream.concat(Arrays.stream(training), Arrays.stream(test))
                                .toArray()));
            }
        }
        return parts;
    }

    /** Each row's number and class: what Weka's dealing looks at. */
    private static Instances rows(int[] classOf, int classes) {
        List<String> names = IntStream.range(0, Math.max(2, classes))
                .mapToObj(Integer::toString)
                .toList();
        ArrayList<Attribute> attributes = new ArrayList<>(List.of(new Attribute("row"), new Attribute("class", names)));
        Instances rows = new Instances("rows", attributes, classOf.length);
        rows.setClassIndex(1);
        for (int row = 0; row < classOf.length; row++) {
            rows.add(new DenseInstance(1, new double[] {row, classOf[row]}));
        }
        return rows;
    }

    private static int[] numbers(Instances rows) {
        return IntStream.range(0, rows.size())
                .map(i -> (int) rows.get(i).value(0))
                .toArray();
    }
}
