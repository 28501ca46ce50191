// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.atalaya.core.learning.feature.Feature;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/**
 * The rows of a task as Weka takes them. Labels and classes go in as numbers written out, never as the texts of the file:
 * Weka's trees draw their seed from a row's text, and renaming a class must change nothing.
 */
final class WekaRows {

    /** How features are turned into attributes. */
    enum Style {
        /** Labels where there are labels. */
        LABELS,
        /** Ordered labels and places as numbers. */
        NUMBERS,
        /** Numbers in which a straight-line distance makes sense: each feature's total variance is about 1. */
        DISTANCES
    }

    private record Part(Attribute attribute, IntToDoubleFunction value) {}

    private final LearningTask task;
    private final List<Part> parts = new ArrayList<>();
    private final ArrayList<Attribute> attributes = new ArrayList<>();

    WekaRows(LearningTask task, Style style) {
        Weka.prepare();
        this.task = task;
        for (Feature feature : task.table().features()) {
            if (feature.hasPlace() && (style != Style.LABELS || feature.form() == Feature.Form.POINT)) {
                place(feature, style == Style.DISTANCES);
            } else if (feature.labels() > 0) {
                labels(feature, style);
            }
        }
        parts.forEach(part -> attributes.add(part.attribute()));
        attributes.add(nominal("class", task.classes()));
    }

    /** How many attributes a style makes of the features of a task. */
    static int count(LearningTask task, Style style) {
        return new WekaRows(task, style).parts.size();
    }

    Instances training() {
        return rows(task.training(), task.classOf(), 0, task.training().length);
    }

    /** The asked rows from one position to another, without their class. */
    Instances asked(int from, int to) {
        return rows(task.asked(), null, from, to);
    }

    private Instances rows(int[] rows, int[] classOf, int from, int to) {
        Instances instances = new Instances("rows", attributes, to - from);
        instances.setClassIndex(attributes.size() - 1);
        for (int i = from; i < to; i++) {
            double[] values = new double[attributes.size()];
            for (int a = 0; a < parts.size(); a++) {
                values[a] = parts.get(a).value().applyAsDouble(rows[i]);
            }
            values[parts.size()] = classOf == null ? Double.NaN : classOf[i];
            instances.add(new DenseInstance(1, values));
        }
        return instances;
    }

    private void labels(Feature feature, Style style) {
        int[] codes = feature.codes();
        if (style == Style.DISTANCES && feature.form() == Feature.Form.CYCLE) {
            double turn = 2 * Math.PI / feature.labels();
            filled(feature.name() + "-cos", row -> codes[row] < 0 ? Double.NaN : Math.cos(turn * codes[row]));
            filled(feature.name() + "-sin", row -> codes[row] < 0 ? Double.NaN : Math.sin(turn * codes[row]));
        } else if (style == Style.DISTANCES) {
            for (int label = 0; label < feature.labels(); label++) {
                int one = label;
                filled(feature.name() + "-" + label, row -> codes[row] < 0 ? Double.NaN : codes[row] == one ? 1 : 0);
            }
        } else {
            boolean ordered = style == Style.NUMBERS && feature.form() == Feature.Form.CYCLE;
            boolean[] known = ordered ? everything(feature.labels()) : seenInTraining(feature);
            parts.add(new Part(
                    ordered ? new Attribute(feature.name()) : nominal(feature.name(), feature.labels()),
                    row -> codes[row] < 0 || !known[codes[row]] ? Double.NaN : codes[row]));
        }
    }

    /**
     * A label that no training row has says nothing about the class. Laplace's correction would give it the share
     * 1 / (n + labels) in a class of n rows, and so a month that has not come yet would make the rarest class the
     * likeliest.
     */
    private boolean[] seenInTraining(Feature feature) {
        boolean[] seen = new boolean[feature.labels()];
        for (int row : task.training()) {
            if (feature.codes()[row] >= 0) {
                seen[feature.codes()[row]] = true;
            }
        }
        return seen;
    }

    private static boolean[] everything(int labels) {
        boolean[] all = new boolean[labels];
        Arrays.fill(all, true);
        return all;
    }

    private void place(Feature feature, boolean scaled) {
        double[] x = feature.x();
        double[] y = feature.y();
        if (!scaled) {
            parts.add(new Part(new Attribute(feature.name() + "-x"), row -> x[row]));
            parts.add(new Part(new Attribute(feature.name() + "-y"), row -> y[row]));
            return;
        }
        double scale = Math.sqrt(variance(x) + variance(y));
        // One scale for both axes, so that a metre east weighs as much as a metre north.
        double unit = scale > 0 ? scale : 1;
        double middleX = mean(row -> x[row]);
        double middleY = mean(row -> y[row]);
        filled(feature.name() + "-x", row -> (x[row] - middleX) / unit);
        filled(feature.name() + "-y", row -> (y[row] - middleY) / unit);
    }

    /** A number whose missing values are the mean of the training rows. */
    private void filled(String name, IntToDoubleFunction value) {
        double mean = mean(value);
        parts.add(new Part(new Attribute(name), row -> {
            double v = value.applyAsDouble(row);
            return Double.isNaN(v) ? mean : v;
        }));
    }

    /** Mean over the training rows that have the value, 0 when none has. */
    private double mean(IntToDoubleFunction value) {
        double sum = 0;
        int rows = 0;
        for (int row : task.training()) {
            double v = value.applyAsDouble(row);
            if (!Double.isNaN(v)) {
                sum += v;
                rows++;
            }
        }
        return rows == 0 ? 0 : sum / rows;
    }

    private double variance(double[] values) {
        double mean = mean(row -> values[row]);
        return mean(row -> (values[row] - mean) * (values[row] - mean));
    }

    private static Attribute nominal(String name, int labels) {
        List<String> names = new ArrayList<>();
        for (int label = 0; label < labels; label++) {
            names.add(Integer.toString(label));
        }
        return new Attribute(name, names);
    }
}
