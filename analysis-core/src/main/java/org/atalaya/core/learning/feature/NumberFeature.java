// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.data.Incidents;

/** One or more numbers of an incident, each with what was learned of it on training rows. */
final class NumberFeature implements FittedFeature {

    /** The numbers of some rows: one array for each name. */
    @FunctionalInterface
    interface Values {
        double[][] of(Incidents incidents, int[] rows);
    }

    private final List<String> names;
    private final Values values;
    private final List<NumberScale> scales;

    private NumberFeature(List<String> names, Values values, List<NumberScale> scales) {
        this.names = names;
        this.values = values;
        this.scales = scales;
    }

    static NumberFeature fit(
            List<String> names, Values values, Incidents incidents, int[] training, FeatureSettings settings) {
        return fit(names, values, incidents, training, settings.winsor(), settings.scaling());
    }

    static NumberFeature fit(
            List<String> names, Values values, Incidents incidents, int[] training, double winsor, Scaling scaling) {
        List<NumberScale> scales = new ArrayList<>();
        for (double[] column : values.of(incidents, training)) {
            scales.add(NumberScale.fit(column, winsor, scaling));
        }
        return new NumberFeature(names, values, scales);
    }

    @Override
    public List<Feature> of(Incidents incidents, int[] rows) {
        double[][] drawn = values.of(incidents, rows);
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < drawn.length; i++) {
            features.add(scales.get(i).feature(names.get(i), drawn[i]));
        }
        return features;
    }
}
