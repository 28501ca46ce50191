// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.fast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.atalaya.core.progress.Progress;
import weka.classifiers.AbstractClassifier;
import weka.core.Capabilities;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Option;
import weka.core.Utils;
import weka.core.WeightedInstancesHandler;

/**
 * The nearest neighbours as a classifier of Weka. Numbers are taken as they are, or with {@code -Z} in standard
 * deviations; a label is one number for each, 0 or 1; what is missing is the training mean.
 */
public final class FastNeighbours extends AbstractClassifier implements WeightedInstancesHandler {

    private static final long serialVersionUID = 1;

    private int k = 15;
    private boolean scaled;
    private int threads = 1;
    private double[][] means = new double[0][];
    private double[][] units = new double[0][];
    private Neighbours neighbours;

    @Override
    public Capabilities getCapabilities() {
        return WekaColumns.capabilities(this);
    }

    @Override
    public Enumeration<Option> listOptions() {
        List<Option> all = new ArrayList<>(List.of(
                new Option("\tNeighbours.", "K", 1, "-K <number>"),
                new Option("\tNumbers in standard deviations.", "Z", 0, "-Z"),
                new Option("\tThreads.", "num-slots", 1, "-num-slots <number>")));
        all.addAll(Collections.list(super.listOptions()));
        return Collections.enumeration(all);
    }

    @Override
    public void setOptions(String[] options) throws Exception {
        k = WekaColumns.number(options, "K", 15);
        scaled = Utils.getFlag("Z", options);
        threads = WekaColumns.number(options, "num-slots", 1);
        super.setOptions(options);
        Utils.checkForRemainingOptions(options);
    }

    @Override
    public String[] getOptions() {
        List<String> all = new ArrayList<>(List.of("-K", "" + k, "-num-slots", "" + threads));
        if (scaled) {
            all.add("-Z");
        }
        all.addAll(Arrays.asList(super.getOptions()));
        return all.toArray(String[]::new);
    }

    @Override
    public void buildClassifier(Instances data) throws Exception {
        getCapabilities().testWithFail(data);
        Training training = WekaColumns.training(data);
        Columns columns = training.columns();
        means = new double[columns.labels().length][];
        units = new double[columns.labels().length][];
        for (int c = 0; c < means.length; c++) {
            int parts = Math.max(1, columns.labels()[c]);
            means[c] = new double[parts];
            units[c] = new double[parts];
            for (int part = 0; part < parts; part++) {
                fit(columns, c, part);
            }
        }
        Training numbers = new Training(numbers(columns), training.classOf(), training.weights(), training.classes());
        neighbours = Neighbours.fit(numbers, k, threads, Progress.NONE);
    }

    private void fit(Columns columns, int c, int part) {
        double[] known = Arrays.stream(columns.values()[c])
                .filter(v -> !Double.isNaN(v))
                .map(v -> value(columns, c, part, v))
                .toArray();
        double mean = Arrays.stream(known).average().orElse(0);
        double variance =
                Arrays.stream(known).map(v -> (v - mean) * (v - mean)).average().orElse(0);
        means[c][part] = mean;
        units[c][part] = scaled && columns.labels()[c] == 0 && variance > 0 ? Math.sqrt(variance) : 1;
    }

    private static double value(Columns columns, int c, int part, double v) {
        return columns.labels()[c] == 0 ? v : v == part ? 1 : 0;
    }

    private Columns numbers(Columns columns) {
        List<double[]> all = new ArrayList<>();
        for (int c = 0; c < means.length; c++) {
            for (int part = 0; part < means[c].length; part++) {
                double[] column = new double[columns.rows()];
                for (int i = 0; i < column.length; i++) {
                    double v = columns.values()[c][i];
                    column[i] = ((Double.isNaN(v) ? means[c][part] : value(columns, c, part, v)) - means[c][part])
                            / units[c][part];
                }
                all.add(column);
            }
        }
        return new Columns(all.toArray(double[][]::new), new int[all.size()], columns.rows());
    }

    @Override
    public double[] distributionForInstance(Instance row) {
        return neighbours.answer(numbers(WekaColumns.of(List.of(row), row.dataset())), 1, Progress.NONE)[0];
    }
}
