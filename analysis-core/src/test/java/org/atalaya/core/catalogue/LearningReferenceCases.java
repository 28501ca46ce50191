// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.atalaya.core.cluster.KMeans;
import org.atalaya.core.learning.Weka;
import org.atalaya.core.learning.metric.ConfusionMatrix;
import org.atalaya.core.learning.metric.Probabilities;
import org.atalaya.core.learning.metric.Ranking;
import org.atalaya.core.learning.metric.Reliability;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.core.Instances;

/** The cases about classifiers and their metrics. */
final class LearningReferenceCases {

    private LearningReferenceCases() {}

    static void register(Map<String, ReferenceCases.Check> checks) {
        checks.put("multiclass log loss", LearningReferenceCases::logLoss);
        checks.put("binary Brier score", LearningReferenceCases::brier);
        checks.put("ROC AUC and average precision", LearningReferenceCases::ranking);
        checks.put("reliability curve", LearningReferenceCases::reliability);
        checks.put("Weka Evaluation summary", LearningReferenceCases::evaluation);
        checks.put(
                "Weka classifiers, stratified 10-fold CV, seed 1, default options",
                LearningReferenceCases::crossValidation);
        checks.put("K-means", LearningReferenceCases::clusters);
    }

    private static void logLoss(ReferenceCase c) {
        int[] actual = classes(c.inline().get("y"), List.of("ham", "spam"));
        double[][] p = rows(c.inline().get("proba_ham_spam"));
        near(c, c.expected().get("log_loss"), Probabilities.logLoss(actual, p));
    }

    private static void brier(ReferenceCase c) {
        boolean[] positive = positive(c.inline().get("y"));
        double[] p = ReferenceCase.doubles(c.inline().get("p"));
        near(c, c.expected().get("brier"), Probabilities.binaryBrier(positive, p));
        int[] actual = classes(c.inline().get("y"), List.of("0", "1"));
        double[][] both =
                Arrays.stream(p).mapToObj(one -> new double[] {1 - one, one}).toArray(double[][]::new);
        assertEquals(2 * Probabilities.binaryBrier(positive, p), Probabilities.brier(actual, both), 1e-15);
    }

    private static void ranking(ReferenceCase c) {
        boolean[] positive = positive(c.inline().get("y"));
        double[] score = ReferenceCase.doubles(c.inline().get("score"));
        near(c, c.expected().get("roc_auc"), Ranking.auc(positive, score));
        near(c, c.expected().get("average_precision"), Ranking.averagePrecision(positive, score));
    }

    private static void reliability(ReferenceCase c) {
        Reliability curve = Reliability.of(
                positive(c.inline().get("y")),
                ReferenceCase.doubles(c.inline().get("p")),
                c.parameters().get("bins").asInt());
        double[] cameTrue = ReferenceCase.doubles(c.expected().get("prob_true"));
        double[] said = ReferenceCase.doubles(c.expected().get("prob_pred"));
        assertEquals(cameTrue.length, curve.bins().size());
        for (int i = 0; i < cameTrue.length; i++) {
            assertEquals(cameTrue[i], curve.bins().get(i).cameTrue(), c.toleranceAt(cameTrue[i]));
            assertEquals(said[i], curve.bins().get(i).said(), c.toleranceAt(said[i]));
        }
    }

    private static void evaluation(ReferenceCase c) {
        int[] actual = classes(c.inline().get("actual"), List.of("T", "F"));
        double[][] p = rows(c.inline().get("p_T_F"));
        ConfusionMatrix m = ConfusionMatrix.of(actual, Probabilities.mostProbable(p), 2);
        JsonNode e = c.expected();
        assertEquals(e.get("correct").asLong(), m.correct());
        near(c, e.get("kappa"), m.kappa());
        near(c, e.get("MAE"), Probabilities.meanAbsoluteError(actual, p));
        near(c, e.get("RMSE"), Probabilities.rootMeanSquaredError(actual, p));
        double[][] prior = new double[actual.length][];
        Arrays.fill(prior, new double[] {m.support(0) / 6.0, m.support(1) / 6.0});
        near(
                c,
                e.get("RAE_pct"),
                100 * Probabilities.meanAbsoluteError(actual, p) / Probabilities.meanAbsoluteError(actual, prior));
        near(
                c,
                e.get("RRSE_pct"),
                100
                        * Probabilities.rootMeanSquaredError(actual, p)
                        / Probabilities.rootMeanSquaredError(actual, prior));
        String[] names = {"T", "F"};
        double decimals = c.tolerance().get("3dp").asDouble();
        for (int i = 0; i < 2; i++) {
            JsonNode of = e.get(names[i]);
            assertEquals(of.get("TP").asDouble(), m.recall(i), decimals);
            assertEquals(of.get("FP").asDouble(), m.falsePositiveRate(i), decimals);
            assertEquals(of.get("precision").asDouble(), m.precision(i), decimals);
            assertEquals(of.get("F").asDouble(), m.f1(i), decimals);
            assertEquals(of.get("MCC").asDouble(), m.mcc(i), decimals);
            boolean[] positive = Ranking.isClass(actual, i);
            double[] score = Probabilities.column(p, i);
            assertEquals(of.get("ROC").asDouble(), Ranking.auc(positive, score), decimals);
            assertEquals(of.get("PRC").asDouble(), Ranking.averagePrecision(positive, score), decimals);
        }
        JsonNode weighted = e.get("weighted");
        assertEquals(weighted.get("precision").asDouble(), m.weightedPrecision(), decimals);
        assertEquals(weighted.get("recall").asDouble(), m.weightedRecall(), decimals);
        assertEquals(weighted.get("F").asDouble(), m.weightedF1(), decimals);
    }

    private static void crossValidation(ReferenceCase c) throws Exception {
        Weka.prepare();
        Instances data;
        try (BufferedReader reader = Files.newBufferedReader(c.file())) {
            data = new Instances(reader);
        }
        data.setClassIndex(data.numAttributes() - 1);
        for (Map.Entry<String, JsonNode> entry : c.expected().properties()) {
            Classifier classifier = AbstractClassifier.forName("weka.classifiers." + entry.getKey(), new String[0]);
            check(c, entry.getKey(), entry.getValue(), classifier, new Instances(data));
        }
    }

    /** As Weka's own cross-validation draws its folds; judged by our metrics. */
    private static void check(ReferenceCase c, String name, JsonNode e, Classifier classifier, Instances data)
            throws Exception {
        int folds = c.parameters().get("folds").asInt();
        Random random = new Random(c.parameters().get("seed").asInt());
        data.randomize(random);
        data.stratify(folds);
        List<double[]> said = new ArrayList<>();
        List<Integer> actual = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            Instances train = data.trainCV(folds, fold, random);
            Classifier fresh = AbstractClassifier.makeCopy(classifier);
            fresh.buildClassifier(train);
            for (var row : data.testCV(folds, fold)) {
                actual.add((int) row.classValue());
                said.add(fresh.distributionForInstance(row));
            }
        }
        int[] y = actual.stream().mapToInt(i -> i).toArray();
        double[][] p = said.toArray(double[][]::new);
        ConfusionMatrix m = ConfusionMatrix.of(y, Probabilities.mostProbable(p), data.numClasses());
        double decimals = c.tolerance().get("4dp").asDouble();
        assertEquals(e.get("correct").asLong(), m.correct(), name);
        assertEquals(e.get("kappa").asDouble(), m.kappa(), decimals, name);
        assertEquals(e.get("MAE").asDouble(), Probabilities.meanAbsoluteError(y, p), decimals, name);
        assertEquals(e.get("RMSE").asDouble(), Probabilities.rootMeanSquaredError(y, p), decimals, name);
        double[][] confusion = rows(e.get("confusion"));
        for (int row = 0; row < confusion.length; row++) {
            for (int column = 0; column < confusion.length; column++) {
                assertEquals((long) confusion[row][column], m.count(row, column), name);
            }
        }
    }

    private static void clusters(ReferenceCase c) {
        double[][] places = rows(c.inline().get("points"));
        double[] x = Probabilities.column(places, 0);
        double[] y = Probabilities.column(places, 1);
        boolean[] all = new boolean[x.length];
        Arrays.fill(all, true);
        KMeans means = KMeans.fit(x, y, all, c.parameters().get("k").asInt(), 1);
        double[][] centres = rows(c.expected().get("centers"));
        int[] nearest = means.nearest(Probabilities.column(centres, 0), Probabilities.column(centres, 1));
        for (int i = 0; i < centres.length; i++) {
            assertEquals(centres[i][0], means.centreX(nearest[i]), c.toleranceAt(centres[i][0]));
            assertEquals(centres[i][1], means.centreY(nearest[i]), c.toleranceAt(centres[i][1]));
        }
        int[] owner = means.nearest(x, y);
        double inertia = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - means.centreX(owner[i]);
            double dy = y[i] - means.centreY(owner[i]);
            inertia += dx * dx + dy * dy;
        }
        near(c, c.expected().get("inertia"), inertia);
    }

    private static void near(ReferenceCase c, JsonNode wanted, double ours) {
        assertEquals(wanted.asDouble(), ours, c.toleranceAt(wanted.asDouble()));
    }

    private static int[] classes(JsonNode texts, List<String> names) {
        int[] classes = new int[texts.size()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = names.indexOf(texts.get(i).asText());
        }
        return classes;
    }

    private static boolean[] positive(JsonNode zerosAndOnes) {
        return Ranking.isClass(classes(zerosAndOnes, List.of("0", "1")), 1);
    }

    private static double[][] rows(JsonNode array) {
        double[][] rows = new double[array.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = ReferenceCase.doubles(array.get(i));
        }
        return rows;
    }
}
