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

/** The forest as a classifier of Weka: in its evaluation, and in a {@code .model} that opens where Atalaya's classes are. */
public final class FastForest extends AbstractClassifier implements WeightedInstancesHandler {

    private static final long serialVersionUID = 1;

    private int trees = 100;
    private int maxDepth;
    private int minLeaf = 1;
    private int seed = 1;
    private int threads = 1;
    private Forest forest;

    @Override
    public Capabilities getCapabilities() {
        return WekaColumns.capabilities(this);
    }

    @Override
    public Enumeration<Option> listOptions() {
        List<Option> all = new ArrayList<>(List.of(
                new Option("\tTrees.", "I", 1, "-I <number>"),
                new Option("\tDepth, 0 for no limit.", "depth", 1, "-depth <number>"),
                new Option("\tRows on each side of a cut.", "M", 1, "-M <number>"),
                new Option("\tSeed.", "S", 1, "-S <number>"),
                new Option("\tThreads.", "num-slots", 1, "-num-slots <number>")));
        all.addAll(Collections.list(super.listOptions()));
        return Collections.enumeration(all);
    }

    @Override
    public void setOptions(String[] options) throws Exception {
        trees = WekaColumns.number(options, "I", 100);
        maxDepth = WekaColumns.number(options, "depth", 0);
        minLeaf = WekaColumns.number(options, "M", 1);
        seed = WekaColumns.number(options, "S", 1);
        threads = WekaColumns.number(options, "num-slots", 1);
        super.setOptions(options);
        Utils.checkForRemainingOptions(options);
    }

    @Override
    public String[] getOptions() {
        List<String> all = new ArrayList<>(List.of(
                "-I",
                "" + trees,
                "-depth",
                "" + maxDepth,
                "-M",
                "" + minLeaf,
                "-S",
                "" + seed,
                "-num-slots",
                "" + threads));
        all.addAll(Arrays.asList(super.getOptions()));
        return all.toArray(String[]::new);
    }

    @Override
    public void buildClassifier(Instances data) throws Exception {
        getCapabilities().testWithFail(data);
        Training training = WekaColumns.training(data);
        int columns = ForestSettings.columnsOf(training.columns().labels().length);
        forest = Forest.fit(
                training, new ForestSettings(trees, maxDepth, minLeaf, columns, seed), threads, Progress.NONE);
    }

    @Override
    public double[] distributionForInstance(Instance row) {
        return forest.answer(WekaColumns.of(List.of(row), row.dataset()), 1, Progress.NONE)[0];
    }
}
