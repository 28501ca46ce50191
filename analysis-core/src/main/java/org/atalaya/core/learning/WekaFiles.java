// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Enumeration;
import java.util.List;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;

/** Rows and models as the files that Weka reads. */
final class WekaFiles {

    private WekaFiles() {}

    /**
     * An ARFF file. Numbers are written in full, since rounded ones make other trees.
     *
     * @param classes names of the classes in their order; empty keeps their numbers, with which Weka grows the very trees
     *     of the bench (it draws a tree's seed from the text of a row)
     */
    static void arff(Instances rows, List<String> classes, Writer to) throws IOException {
        BufferedWriter out = new BufferedWriter(to);
        out.write("@relation atalaya\n\n");
        for (int a = 0; a < rows.numAttributes(); a++) {
            Attribute attribute = rows.attribute(a);
            out.write("@attribute " + Utils.quote(attribute.name()) + " ");
            out.write(attribute.isNominal() ? labels(attribute, named(rows, a, classes)) : "numeric");
            out.write("\n");
        }
        out.write("\n@data\n");
        for (Instance row : rows) {
            for (int a = 0; a < rows.numAttributes(); a++) {
                out.write((a > 0 ? "," : "") + value(row, a, named(rows, a, classes)));
            }
            out.write(row.weight() == 1 ? "\n" : ",{" + row.weight() + "}\n");
        }
        out.flush();
    }

    /** The model and the header of its rows, as Weka saves and opens them. */
    static void model(BatchPrediction fitted, OutputStream to) {
        Weka.call(() -> {
            SerializationHelper.writeAll(
                    to, new Object[] {fitted.classifier(), fitted.form().header()});
            return to;
        });
    }

    private static List<String> named(Instances rows, int attribute, List<String> classes) {
        return attribute == rows.classIndex() ? classes : List.of();
    }

    private static String labels(Attribute attribute, List<String> names) {
        StringBuilder labels = new StringBuilder("{");
        Enumeration<Object> values = attribute.enumerateValues();
        for (int label = 0; values.hasMoreElements(); label++) {
            Object own = values.nextElement();
            labels.append(label > 0 ? "," : "").append(Utils.quote(names.isEmpty() ? (String) own : names.get(label)));
        }
        return labels.append('}').toString();
    }

    private static String value(Instance row, int attribute, List<String> names) {
        if (row.isMissing(attribute)) {
            return "?";
        }
        double value = row.value(attribute);
        if (!row.attribute(attribute).isNominal()) {
            return Double.toString(value);
        }
        return Utils.quote(names.isEmpty() ? row.stringValue(attribute) : names.get((int) value));
    }
}
