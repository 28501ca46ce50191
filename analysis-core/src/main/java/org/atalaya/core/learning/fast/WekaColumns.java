// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.fast;

import java.util.List;
import java.util.stream.IntStream;
import weka.classifiers.AbstractClassifier;
import weka.core.Capabilities;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/** Weka's rows as columns of numbers, the class left out. */
final class WekaColumns {

    private WekaColumns() {}

    static Capabilities capabilities(AbstractClassifier of) {
        Capabilities can = new Capabilities(of);
        can.disableAll();
        can.enable(Capabilities.Capability.NOMINAL_ATTRIBUTES);
        can.enable(Capabilities.Capability.NUMERIC_ATTRIBUTES);
        can.enable(Capabilities.Capability.DATE_ATTRIBUTES);
        can.enable(Capabilities.Capability.MISSING_VALUES);
        can.enable(Capabilities.Capability.NOMINAL_CLASS);
        can.enable(Capabilities.Capability.MISSING_CLASS_VALUES);
        return can;
    }

    static int number(String[] options, String flag, int otherwise) throws Exception {
        String text = Utils.getOption(flag, options);
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }

    static Training training(Instances data) {
        List<Instance> rows = data.stream().filter(row -> !row.classIsMissing()).toList();
        double[] weights = rows.stream().mapToDouble(Instance::weight).toArray();
        boolean alike = IntStream.range(0, weights.length).allMatch(i -> weights[i] == 1);
        return new Training(
                of(rows, data),
                rows.stream().mapToInt(row -> (int) row.classValue()).toArray(),
                alike ? new double[0] : weights,
                data.numClasses());
    }

    static Columns of(List<Instance> rows, Instances header) {
        int[] attributes = IntStream.range(0, header.numAttributes())
                .filter(a -> a != header.classIndex())
                .toArray();
        double[][] values = new double[attributes.length][rows.size()];
        int[] labels = new int[attributes.length];
        for (int a = 0; a < attributes.length; a++) {
            labels[a] = header.attribute(attributes[a]).isNominal()
                    ? header.attribute(attributes[a]).numValues()
                    : 0;
            for (int i = 0; i < rows.size(); i++) {
                values[a][i] = rows.get(i).value(attributes[a]);
            }
        }
        return new Columns(values, labels, rows.size());
    }
}
