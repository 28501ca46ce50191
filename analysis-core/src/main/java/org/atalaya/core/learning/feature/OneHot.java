// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.ArrayList;
import java.util.List;

/** Each label as a number, 1 where it is the row's own and 0 where not; other features stay as they are. */
final class OneHot {

    private OneHot() {}

    static FittedFeature of(FittedFeature feature) {
        return (incidents, rows) -> {
            List<Feature> written = new ArrayList<>();
            for (Feature drawn : feature.of(incidents, rows)) {
                if (drawn.form() != Feature.Form.LABEL && drawn.form() != Feature.Form.CYCLE) {
                    written.add(drawn);
                    continue;
                }
                for (int label = 0; label < drawn.labels(); label++) {
                    written.add(indicator(drawn, label));
                }
            }
            return written;
        };
    }

    private static Feature indicator(Feature feature, int label) {
        int[] codes = new int[feature.codes().length];
        double[] values = new double[codes.length];
        for (int i = 0; i < codes.length; i++) {
            int code = feature.codes()[i];
            codes[i] = code < 0 ? code : code == label ? 1 : 0;
            values[i] = code < 0 ? Double.NaN : codes[i];
        }
        return Feature.number(feature.name() + "-" + label, codes, 2, values);
    }
}
