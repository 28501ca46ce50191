// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.metric;

import java.util.function.IntToDoubleFunction;

/**
 * Counts of actual (row) by predicted (column) class, and what follows from them alone. With n cases, row sums a and
 * column sums b: see each method. A number that is not defined is NaN.
 */
public final class ConfusionMatrix {

    private final long[][] counts;
    private final long[] actual;
    private final long[] predicted;
    private final long total;
    private final long correct;

    private ConfusionMatrix(long[][] counts) {
        int classes = counts.length;
        this.counts = counts;
        actual = new long[classes];
        predicted = new long[classes];
        long sum = 0;
        long right = 0;
        for (int row = 0; row < classes; row++) {
            for (int column = 0; column < classes; column++) {
                actual[row] += counts[row][column];
                predicted[column] += counts[row][column];
                sum += counts[row][column];
            }
            right += counts[row][row];
        }
        total = sum;
        correct = right;
    }

    public static ConfusionMatrix of(int[] actual, int[] predicted, int classes) {
        if (actual.length != predicted.length) {
            throw new IllegalArgumentException(actual.length + " actual, " + predicted.length + " predicted");
        }
        long[][] counts = new long[classes][classes];
        for (int i = 0; i < actual.length; i++) {
            counts[actual[i]][predicted[i]]++;
        }
        return new ConfusionMatrix(counts);
    }

    public int classes() {
        return counts.length;
    }

    public long count(int actualClass, int predictedClass) {
        return counts[actualClass][predictedClass];
    }

    public long total() {
        return total;
    }

    public long correct() {
        return correct;
    }

    /** Cases that are of this class. */
    public long support(int c) {
        return actual[c];
    }

    /** Cases that are said to be of this class. */
    public long said(int c) {
        return predicted[c];
    }

    /** Σ M_cc / n. */
    public double accuracy() {
        return (double) correct / total;
    }

    /** Mean recall over the classes that occur. */
    public double balancedAccuracy() {
        double sum = 0;
        int occurring = 0;
        for (int c = 0; c < counts.length; c++) {
            if (actual[c] > 0) {
                sum += recall(c);
                occurring++;
            }
        }
        return sum / occurring;
    }

    /** M_cc / b_c; NaN when the class is never said. */
    public double precision(int c) {
        return (double) counts[c][c] / predicted[c];
    }

    /** M_cc / a_c; NaN when the class does not occur. */
    public double recall(int c) {
        return (double) counts[c][c] / actual[c];
    }

    /** 2 M_cc / (a_c + b_c); NaN when the class is never said or does not occur, as its parts then are. */
    public double f1(int c) {
        return actual[c] == 0 || predicted[c] == 0 ? Double.NaN : 2.0 * counts[c][c] / (actual[c] + predicted[c]);
    }

    /** Matthews correlation of one class against the rest; 0 where a margin is empty, as Weka has it. */
    public double mcc(int c) {
        double truePositive = counts[c][c];
        double falsePositive = predicted[c] - truePositive;
        double falseNegative = actual[c] - truePositive;
        double trueNegative = total - truePositive - falsePositive - falseNegative;
        double square = (truePositive + falsePositive)
                * (truePositive + falseNegative)
                * (trueNegative + falsePositive)
                * (trueNegative + falseNegative);
        return square == 0 ? 0 : (truePositive * trueNegative - falsePositive * falseNegative) / Math.sqrt(square);
    }

    /** Share of the cases of other classes that are said to be of this one; NaN when there are none. */
    public double falsePositiveRate(int c) {
        return (double) (predicted[c] - counts[c][c]) / (total - actual[c]);
    }

    public double macroPrecision() {
        return macro(this::precision);
    }

    public double macroRecall() {
        return macro(this::recall);
    }

    public double macroF1() {
        return macro(this::f1);
    }

    public double weightedPrecision() {
        return weighted(this::precision);
    }

    public double weightedRecall() {
        return weighted(this::recall);
    }

    public double weightedF1() {
        return weighted(this::f1);
    }

    /** (p_o − p_e) / (1 − p_e) with p_e = Σ a_c b_c / n²; NaN when p_e is 1. */
    public double kappa() {
        double observed = accuracy();
        double expected = marginProduct() / total / total;
        return expected == 1 ? Double.NaN : (observed - expected) / (1 - expected);
    }

    /**
     * Gorodkin's R_K (2004): (n Σ M_cc − Σ a_c b_c) / sqrt((n² − Σ b_c²)(n² − Σ a_c²)); 0 when a margin holds one
     * class only.
     */
    public double mcc() {
        double squareTotal = (double) total * total;
        double said = squareTotal - squares(predicted);
        double was = squareTotal - squares(actual);
        return said == 0 || was == 0 ? 0 : ((double) total * correct - marginProduct()) / Math.sqrt(said * was);
    }

    private double marginProduct() {
        double sum = 0;
        for (int c = 0; c < counts.length; c++) {
            sum += (double) actual[c] * predicted[c];
        }
        return sum;
    }

    private static double squares(long[] values) {
        double sum = 0;
        for (long value : values) {
            sum += (double) value * value;
        }
        return sum;
    }

    /** Mean over the classes that occur or are said; what is not defined counts 0. */
    private double macro(IntToDoubleFunction metric) {
        double sum = 0;
        int classes = 0;
        for (int c = 0; c < counts.length; c++) {
            if (actual[c] + predicted[c] > 0) {
                sum += zeroIfUndefined(metric.applyAsDouble(c));
                classes++;
            }
        }
        return sum / classes;
    }

    /** Mean over cases; what is not defined counts 0. */
    private double weighted(IntToDoubleFunction metric) {
        double sum = 0;
        for (int c = 0; c < counts.length; c++) {
            sum += actual[c] * zeroIfUndefined(metric.applyAsDouble(c));
        }
        return sum / total;
    }

    private static double zeroIfUndefined(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
