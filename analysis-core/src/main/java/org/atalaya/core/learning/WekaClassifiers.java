// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.List;
import org.atalaya.core.learning.fast.FastForest;
import org.atalaya.core.learning.fast.FastNeighbours;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.functions.Logistic;
import weka.classifiers.functions.MultilayerPerceptron;
import weka.classifiers.functions.SMO;
import weka.classifiers.lazy.IBk;
import weka.classifiers.meta.AdaBoostM1;
import weka.classifiers.meta.Bagging;
import weka.classifiers.meta.LogitBoost;
import weka.classifiers.trees.J48;
import weka.classifiers.trees.RandomForest;
import weka.core.Randomizable;
import weka.core.Utils;

/** Weka's classifier of each learner, with the options of the method's page or with one's own. */
final class WekaClassifiers {

    /** Weka would widen its ranges by each row it is asked about; ours are scaled already. */
    private static final String SEARCH =
            "weka.core.neighboursearch.KDTree -A \"weka.core.EuclideanDistance -D -R first-last\"";

    private WekaClassifiers() {}

    static boolean has(LearnerKind kind) {
        return !kind.baseline() && kind != LearnerKind.VOTING && kind != LearnerKind.XGBOOST;
    }

    /** Settings where none are typed: Weka's own but for what cannot be waited for or does nothing with many classes. */
    static List<String> options(LearnerKind kind, BenchParams p) {
        return switch (kind) {
            case NAIVE_BAYES -> List.of();
            case RANDOM_FOREST ->
                List.of("-I", "" + p.trees(), "-depth", "" + p.maxDepth(), "-M", "" + p.minLeaf(), "-num-slots", "1");
            case FAST_FOREST ->
                List.of("-I", "" + p.trees(), "-depth", "" + p.maxDepth(), "-M", "" + p.minLeaf(), "-num-slots", "1");
            case FAST_KNN -> List.of("-K", "" + p.k(), "-num-slots", "1");
            case KNN -> List.of("-K", "" + p.k(), "-A", SEARCH);
            case KERNEL_BAYES -> List.of("-K");
            case WEIGHTED_KNN -> List.of("-K", "" + p.k(), "-I", "-A", SEARCH);
            case J48 -> List.of("-C", "0.25", "-M", "2");
            case LOGISTIC -> List.of("-R", "1.0E-8", "-M", "200");
            case SMO -> List.of("-C", "1.0", "-M", "-N", "2", "-V", "-1", "-W", "1");
            case PERCEPTRON -> List.of("-L", "0.3", "-M", "0.2", "-N", "50", "-V", "0", "-H", "a");
            case ADABOOST -> List.of("-I", "10", "-W", "weka.classifiers.trees.J48", "--", "-C", "0.25", "-M", "50");
            case LOGITBOOST -> List.of("-I", "20", "-W", "weka.classifiers.trees.DecisionStump");
            case BAGGING -> List.of("-I", "10", "-num-slots", "1", "-W", "weka.classifiers.trees.REPTree");
            case XGBOOST, VOTING, CELL_SHARES, MAJORITY -> throw new IllegalArgumentException("not of Weka: " + kind);
        };
    }

    static WekaRows.Style style(LearnerKind kind) {
        return switch (kind) {
            case NAIVE_BAYES, KERNEL_BAYES -> WekaRows.Style.LABELS;
            case FAST_KNN, KNN, WEIGHTED_KNN, LOGISTIC, SMO, PERCEPTRON -> WekaRows.Style.DISTANCES;
            case FAST_FOREST, RANDOM_FOREST, J48, ADABOOST, LOGITBOOST, BAGGING -> WekaRows.Style.NUMBERS;
            case XGBOOST, VOTING, CELL_SHARES, MAJORITY -> throw new IllegalArgumentException("not of Weka: " + kind);
        };
    }

    /** Refuses options that Weka does not know, with Weka's words as the message of the cause. */
    static AbstractClassifier make(LearnerKind kind, List<String> options, long seed) {
        Weka.prepare();
        AbstractClassifier classifier = bare(kind);
        String[] words = options.toArray(String[]::new);
        Weka.call(() -> {
            classifier.setOptions(words);
            Utils.checkForRemainingOptions(words);
            return classifier;
        });
        if (classifier instanceof Randomizable random && !options.contains("-S")) {
            random.setSeed(Weka.seed(seed));
        }
        return classifier;
    }

    private static AbstractClassifier bare(LearnerKind kind) {
        return switch (kind) {
            case NAIVE_BAYES, KERNEL_BAYES -> new NaiveBayes();
            case FAST_FOREST -> new FastForest();
            case FAST_KNN -> new FastNeighbours();
            case RANDOM_FOREST -> new RandomForest();
            case KNN, WEIGHTED_KNN -> new IBk();
            case J48 -> new J48();
            case LOGISTIC -> new Logistic();
            case SMO -> new SMO();
            case PERCEPTRON -> new MultilayerPerceptron();
            case ADABOOST -> new AdaBoostM1();
            case LOGITBOOST -> new LogitBoost();
            case BAGGING -> new Bagging();
            case XGBOOST, VOTING, CELL_SHARES, MAJORITY -> throw new IllegalArgumentException("not of Weka: " + kind);
        };
    }
}
