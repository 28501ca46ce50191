// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.UncheckedWorkbenchException;
import org.atalaya.core.problem.WorkbenchException;

/** Places rounded to decimals of a degree on WGS 84; a label is one rounded place that training rows have. */
final class DegreeGround implements FittedFeature {

    private final String name;
    private final double tenth;
    private final Map<Long, Integer> labelOf = new HashMap<>();

    private DegreeGround(String name, int decimals) {
        this.name = name;
        this.tenth = Math.pow(10, decimals);
    }

    static DegreeGround fit(String name, int decimals, Incidents incidents, int[] training) {
        DegreeGround ground = new DegreeGround(name, decimals);
        double[] degrees = ground.rounded(incidents, training);
        for (int i = 0; i < training.length; i++) {
            if (!Double.isNaN(degrees[2 * i])) {
                ground.labelOf.putIfAbsent(ground.key(degrees, i), ground.labelOf.size());
            }
        }
        return ground;
    }

    @Override
    public List<Feature> of(Incidents incidents, int[] rows) {
        double[] degrees = rounded(incidents, rows);
        int[] codes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            codes[i] = Double.isNaN(degrees[2 * i])
                    ? Feature.MISSING
                    : labelOf.getOrDefault(key(degrees, i), Feature.NEVER_SEEN);
        }
        way(wgs84(), incidents.crs()).transform(degrees);
        double[] x = new double[rows.length];
        double[] y = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            x[i] = degrees[2 * i];
            y[i] = degrees[2 * i + 1];
        }
        return List.of(Feature.place(name, Feature.Form.GROUND, codes, labelOf.size(), x, y));
    }

    private long key(double[] degrees, int i) {
        return (Math.round(degrees[2 * i] * tenth) << 32) ^ (Math.round(degrees[2 * i + 1] * tenth) & 0xffff_ffffL);
    }

    private double[] rounded(Incidents incidents, int[] rows) {
        double[] xy = new double[2 * rows.length];
        for (int i = 0; i < rows.length; i++) {
            xy[2 * i] = incidents.x(rows[i]);
            xy[2 * i + 1] = incidents.y(rows[i]);
        }
        way(incidents.crs(), wgs84()).transform(xy);
        return Arrays.stream(xy)
                .map(degree -> Double.isNaN(degree) ? degree : Math.round(degree * tenth) / tenth)
                .toArray();
    }

    private static Projection way(Crs from, Crs to) {
        try {
            return Projection.between(from, to);
        } catch (WorkbenchException e) {
            throw new UncheckedWorkbenchException(e);
        }
    }

    private static Crs wgs84() {
        try {
            return CrsRegistry.epsg(CrsRegistry.WGS84);
        } catch (WorkbenchException e) {
            throw new UncheckedWorkbenchException(e);
        }
    }
}
