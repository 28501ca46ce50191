// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.boost;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.atalaya.core.learning.fast.Columns;
import org.atalaya.core.learning.fast.Training;
import org.atalaya.core.progress.Progress;

/**
 * XGBoost 2.1 (Chen and Guestrin 2016) with trees on histograms: {@code multi:softprob}, or {@code binary:logistic} for
 * two classes. It learns on one thread, since several add up their histograms in an order that depends on their number;
 * answers do not.
 */
public final class BoostedTrees {

    private static final int BATCH = 20_000;

    private final byte[] model;
    private final BoostRows form;
    private final int classes;

    private BoostedTrees(byte[] model, BoostRows form, int classes) {
        this.model = model;
        this.form = form;
        this.classes = classes;
    }

    /** Learns round by round; a stop is heeded between two. */
    public static BoostedTrees fit(Training training, BoostSettings settings, long seed, Progress progress) {
        BoostRows form = BoostRows.of(training.columns());
        int rows = training.columns().rows();
        try {
            DMatrix matrix = new DMatrix(form.floats(training.columns(), 0, rows), rows, form.width(), Float.NaN);
            try {
                matrix.setLabel(floats(training.classOf()));
                if (training.weights().length > 0) {
                    matrix.setWeight(floats(training.weights()));
                }
                byte[] model = boost(matrix, settings, parameters(settings, training.classes(), seed), progress);
                return new BoostedTrees(model, form, training.classes());
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost could not learn: " + e.getMessage(), e);
        }
    }

    private static byte[] boost(
            DMatrix matrix, BoostSettings settings, Map<String, Object> parameters, Progress progress)
            throws XGBoostError {
        Booster booster = XGBoost.train(matrix, parameters, 0, new HashMap<>(), null, null);
        try {
            for (int round = 0; round < settings.rounds(); round++) {
                progress.step((double) round / settings.rounds(), "progress.bench-fitting");
                booster.update(matrix, round);
            }
            return booster.toByteArray("ubj");
        } finally {
            booster.dispose();
        }
    }

    private static Map<String, Object> parameters(BoostSettings settings, int classes, long seed) {
        Map<String, Object> parameters = settings.parameters();
        parameters.put("tree_method", "hist");
        // Without this a class that no training row has, or all have, would start at a probability of 0 or 1.
        parameters.put("base_score", 0.5);
        parameters.put("seed", Math.floorMod(seed, Integer.MAX_VALUE));
        parameters.put("nthread", 1);
        parameters.put("verbosity", 0);
        if (classes > 2) {
            parameters.put("objective", "multi:softprob");
            parameters.put("num_class", classes);
        } else {
            parameters.put("objective", "binary:logistic");
        }
        return parameters;
    }

    /** Probability of each class for each row. */
    public double[][] answer(Columns columns, int threads, Progress progress) {
        double[][] answers = new double[columns.rows()][];
        ask(columns, threads, progress, (booster, matrix, from) -> {
            float[][] said = booster.predict(matrix);
            for (int i = 0; i < said.length; i++) {
                answers[from + i] = shares(said[i]);
            }
        });
        return answers;
    }

    /** What learning and answering take, native memory included, by a generous count. */
    public static long bytes(long rows, long asked, int[] labels, int classes, BoostSettings settings) {
        int width = BoostRows.width(labels);
        long trees = (long) settings.rounds() * (classes > 2 ? classes : 1);
        long leaves = Math.min(rows, 1L << settings.maxDepth());
        // Floats, XGBoost's copy with positions, and bins; gradients and margins.
        return rows * (16L * width + 8L * labels.length + 24L * classes)
                + Math.min(asked, BATCH) * (16L * width)
                + asked * (8L * labels.length + 8L * classes)
                // Histograms of 256 bins of a level of one tree; kept trees twice, as they grow and as bytes.
                + leaves * width * 256 * 16 / 4
                + trees * leaves * 2 * 120;
    }

    private interface Question {
        void ask(Booster booster, DMatrix matrix, int from) throws XGBoostError;
    }

    private void ask(Columns columns, int threads, Progress progress, Question question) {
        try {
            Booster booster = XGBoost.loadModel(new ByteArrayInputStream(model));
            try {
                booster.setParam("nthread", threads);
                for (int from = 0; from < columns.rows(); from += BATCH) {
                    progress.step((double) from / columns.rows(), "progress.bench-predicting", from, columns.rows());
                    int to = Math.min(columns.rows(), from + BATCH);
                    DMatrix matrix = new DMatrix(form.floats(columns, from, to), to - from, form.width(), Float.NaN);
                    try {
                        question.ask(booster, matrix, from);
                    } finally {
                        matrix.dispose();
                    }
                }
            } finally {
                booster.dispose();
            }
        } catch (XGBoostError | IOException e) {
            throw new IllegalStateException("XGBoost could not answer: " + e.getMessage(), e);
        }
    }

    /** Floats add up to 1 to seven digits only. */
    private double[] shares(float[] said) {
        if (classes == 1) {
            return new double[] {1};
        }
        if (classes == 2) {
            return new double[] {1 - (double) said[0], said[0]};
        }
        double sum = 0;
        for (float p : said) {
            sum += p;
        }
        double[] shares = new double[classes];
        for (int c = 0; c < classes; c++) {
            shares[c] = said[c] / sum;
        }
        return shares;
    }

    private static float[] floats(int[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = numbers[i];
        }
        return floats;
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }
}
