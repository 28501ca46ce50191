// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.atalaya.core.learning.fast.Columns;
import org.atalaya.core.learning.fast.Training;
import org.atalaya.core.learning.feature.Feature;
import org.atalaya.core.learning.feature.FeatureTable;
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

    /** A value of a row of a feature: of the training's own, or of the same feature of other rows. */
    private interface Value {
        double of(Feature feature, int row);
    }

    private record Part(Attribute attribute, int feature, Value value) {}

    private final LearningTask task;
    private final List<Part> parts = new ArrayList<>();
    private final ArrayList<Attribute> attributes = new ArrayList<>();

    WekaRows(LearningTask task, Style style) {
        Weka.prepare();
        this.task = task;
        for (int f = 0; f < task.table().features().size(); f++) {
            Feature feature = task.table().features().get(f);
            if (feature.hasPlace() && (style != Style.LABELS || feature.form() == Feature.Form.POINT)) {
                place(f, feature, style == Style.DISTANCES);
            } else if (feature.form() == Feature.Form.NUMBER) {
                number(f, feature, style == Style.DISTANCES);
            } else if (feature.labels() > 0) {
                labels(f, feature, style);
            }
        }
        parts.forEach(part -> attributes.add(part.attribute()));
        attributes.add(nominal("class", task.classes()));
    }

    /** How many attributes a style makes of the features of a task. */
    static int count(LearningTask task, Style style) {
        return new WekaRows(task, style).parts.size();
    }

    /** How many labels each attribute has, 0 where it is a number. */
    int[] labels() {
        return parts.stream()
                .mapToInt(
                        part -> part.attribute().isNominal() ? part.attribute().numValues() : 0)
                .toArray();
    }

    /** Rows of a table of the same features as columns of numbers, without Weka's instances. */
    Columns columns(FeatureTable table, int[] rows) {
        double[][] values = new double[parts.size()][rows.length];
        for (int a = 0; a < values.length; a++) {
            Part part = parts.get(a);
            Feature feature = table.features().get(part.feature());
            for (int i = 0; i < rows.length; i++) {
                values[a][i] = part.value().of(feature, rows[i]);
            }
        }
        return new Columns(values, labels(), rows.length);
    }

    /** The training rows without Weka's instances. */
    Training asColumns() {
        return new Training(columns(task.table(), task.training()), task.classOf(), task.weights(), task.classes());
    }

    Instances training() {
        Instances instances = empty(task.training().length);
        for (int i = 0; i < task.training().length; i++) {
            instances.add(row(task.table(), task.training()[i], task.classOf()[i], task.weight(i)));
        }
        return instances;
    }

    /** The same rows, each of which ends the work of who reads it once a stop is asked for. */
    Instances training(Stop stop) {
        Instances instances = empty(task.training().length);
        for (int i = 0; i < task.training().length; i++) {
            instances.add(
                    new StoppableRow(row(task.table(), task.training()[i], task.classOf()[i], task.weight(i)), stop));
        }
        return instances;
    }

    /** Names and kinds of the attributes without any row; what Weka calls the header of a model. */
    Instances header() {
        return empty(0);
    }

    /** The asked rows of a table of the same features from one position to another, without their class. */
    Instances asked(FeatureTable table, int[] rows, int from, int to) {
        Instances instances = empty(to - from);
        for (int i = from; i < to; i++) {
            instances.add(row(table, rows[i], Double.NaN, 1));
        }
        return instances;
    }

    private Instances empty(int size) {
        Instances instances = new Instances("rows", attributes, size);
        instances.setClassIndex(attributes.size() - 1);
        return instances;
    }

    private DenseInstance row(FeatureTable table, int row, double theClass, double weight) {
        double[] values = new double[attributes.size()];
        for (int a = 0; a < parts.size(); a++) {
            Part part = parts.get(a);
            values[a] = part.value().of(table.features().get(part.feature()), row);
        }
        values[parts.size()] = theClass;
        return new DenseInstance(weight, values);
    }

    private void labels(int f, Feature feature, Style style) {
        if (style == Style.DISTANCES && feature.form() == Feature.Form.CYCLE) {
            double turn = 2 * Math.PI / feature.labels();
            filled(f, "-cos", (of, row) -> of.codes()[row] < 0 ? Double.NaN : Math.cos(turn * of.codes()[row]));
            filled(f, "-sin", (of, row) -> of.codes()[row] < 0 ? Double.NaN : Math.sin(turn * of.codes()[row]));
        } else if (style == Style.DISTANCES) {
            for (int label = 0; label < feature.labels(); label++) {
                int one = label;
                filled(f, "-" + label, (of, row) -> of.codes()[row] < 0 ? Double.NaN : of.codes()[row] == one ? 1 : 0);
            }
        } else {
            boolean ordered = style == Style.NUMBERS && feature.form() == Feature.Form.CYCLE;
            boolean[] known = ordered ? everything(feature.labels()) : seenInTraining(feature);
            parts.add(new Part(
                    ordered ? new Attribute(feature.name()) : nominal(feature.name(), feature.labels()),
                    f,
                    (of, row) -> of.codes()[row] < 0 || !known[of.codes()[row]] ? Double.NaN : of.codes()[row]));
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

    private void place(int f, Feature feature, boolean scaled) {
        if (!scaled) {
            parts.add(new Part(new Attribute(feature.name() + "-x"), f, (of, row) -> of.x()[row]));
            parts.add(new Part(new Attribute(feature.name() + "-y"), f, (of, row) -> of.y()[row]));
            return;
        }
        double scale = Math.sqrt(variance(feature.x()) + variance(feature.y()));
        // One scale for both axes, so that a metre east weighs as much as a metre north.
        double unit = scale > 0 ? scale : 1;
        double middleX = mean(row -> feature.x()[row]);
        double middleY = mean(row -> feature.y()[row]);
        filled(f, "-x", (of, row) -> (of.x()[row] - middleX) / unit);
        filled(f, "-y", (of, row) -> (of.y()[row] - middleY) / unit);
    }

    private void number(int f, Feature feature, boolean scaled) {
        if (!scaled) {
            parts.add(new Part(new Attribute(feature.name()), f, (of, row) -> of.x()[row]));
            return;
        }
        double deviation = Math.sqrt(variance(feature.x()));
        double unit = deviation > 0 ? deviation : 1;
        double middle = mean(row -> feature.x()[row]);
        filled(f, "", (of, row) -> (of.x()[row] - middle) / unit);
    }

    /** A number whose missing values are the mean of the training rows. */
    private void filled(int f, String suffix, Value value) {
        Feature feature = task.table().features().get(f);
        double mean = mean(row -> value.of(feature, row));
        parts.add(new Part(new Attribute(feature.name() + suffix), f, (of, row) -> {
            double v = value.of(of, row);
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
