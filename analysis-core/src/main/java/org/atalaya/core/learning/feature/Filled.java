// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.grid.Quantiles;

/** A feature whose missing values are filled with what is typical of the training rows, or told apart. */
final class Filled implements FittedFeature {

    /** What is typical of one column of the feature. */
    private record Typical(int label, double value, boolean told) {}

    private final FittedFeature feature;
    private final boolean ownLabel;
    private final List<Typical> typical = new ArrayList<>();

    private Filled(FittedFeature feature, boolean ownLabel) {
        this.feature = feature;
        this.ownLabel = ownLabel;
    }

    static Filled fit(FittedFeature feature, Incidents incidents, int[] training, boolean ownLabel) {
        Filled filled = new Filled(feature, ownLabel);
        for (Feature drawn : feature.of(incidents, training)) {
            int[] counts = new int[drawn.labels()];
            boolean missing = false;
            for (int code : drawn.codes()) {
                missing |= code == Feature.MISSING;
                if (code >= 0) {
                    counts[code]++;
                }
            }
            int most = counts.length == 0 ? Feature.MISSING : 0;
            for (int label = 1; label < counts.length; label++) {
                most = counts[label] > counts[most] ? label : most;
            }
            double[] sorted = Arrays.stream(drawn.x())
                    .filter(v -> !Double.isNaN(v))
                    .sorted()
                    .toArray();
            double median = sorted.length == 0 ? Double.NaN : Quantiles.of(sorted, 0.5);
            filled.typical.add(new Typical(
                    drawn.form() == Feature.Form.NUMBER ? step(drawn, median, most) : most, median, missing));
        }
        return filled;
    }

    /** The step that a number lies in: that of the training row nearest to it. */
    private static int step(Feature drawn, double value, int otherwise) {
        int best = -1;
        for (int i = 0; i < drawn.x().length; i++) {
            boolean nearer = !Double.isNaN(drawn.x()[i])
                    && (best < 0 || Math.abs(drawn.x()[i] - value) < Math.abs(drawn.x()[best] - value));
            best = nearer ? i : best;
        }
        return best < 0 ? otherwise : drawn.codes()[best];
    }

    @Override
    public List<Feature> of(Incidents incidents, int[] rows) {
        List<Feature> drawn = feature.of(incidents, rows);
        List<Feature> filled = new ArrayList<>();
        for (int f = 0; f < drawn.size(); f++) {
            Feature one = drawn.get(f);
            Typical usual = typical.get(f);
            if (one.hasPlace()) {
                filled.add(one);
            } else if (one.form() == Feature.Form.NUMBER) {
                filled.add(Feature.number(one.name(), codes(one, usual.label()), one.labels(), values(one, usual)));
                if (ownLabel && usual.told()) {
                    filled.add(told(one));
                }
            } else {
                int label = ownLabel && usual.told() ? one.labels() : usual.label();
                filled.add(
                        Feature.labels(one.name(), one.form(), codes(one, label), Math.max(one.labels(), label + 1)));
            }
        }
        return filled;
    }

    private static int[] codes(Feature feature, int label) {
        return Arrays.stream(feature.codes())
                .map(code -> code == Feature.MISSING ? label : code)
                .toArray();
    }

    private static double[] values(Feature feature, Typical usual) {
        return Arrays.stream(feature.x())
                .map(v -> Double.isNaN(v) ? usual.value() : v)
                .toArray();
    }

    private static Feature told(Feature feature) {
        int[] codes = Arrays.stream(feature.codes())
                .map(code -> code == Feature.MISSING ? 1 : 0)
                .toArray();
        return Feature.labels(feature.name() + "-missing", Feature.Form.LABEL, codes, 2);
    }
}
