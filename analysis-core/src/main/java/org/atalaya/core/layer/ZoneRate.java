// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Artifact;

/** Rates of zones as a look asks for them, and which of them rest on too few residents. */
public final class ZoneRate {

    /** Fewer residents make rates that a single incident turns around. */
    public static final double FEW_RESIDENTS = 1000;

    /** The shapes that a look's rates are made of. */
    private static final String SHAPES = "zone-rates";

    private static final String PREFIX = "per-1000-year/";
    private static final String ZONE = "zone";
    private static final String RESIDENTS = "residents";

    private ZoneRate() {}

    /** The column of a look that asks for incidents per 1,000 of an attribute a year. */
    public static String column(String attribute) {
        return PREFIX + attribute;
    }

    /** The attribute that a column of a look divides by, empty where it asks for no rate. */
    public static Optional<String> attribute(String column) {
        return column.startsWith(PREFIX) ? Optional.of(column.substring(PREFIX.length())) : Optional.empty();
    }

    /** Whether a layer shows the zones of a project in rates: they let the streets through as other zones do. */
    public static boolean isOfZones(LayerSource source) {
        return source instanceof LayerSource.Cells cells
                && cells.artifact().id().equals(SHAPES);
    }

    /** The name of the zone that a row of {@link #isOfZones its rates} tells of. */
    public static String zone(Artifact.Features rates, List<Object> row) {
        return String.valueOf(row.get(rates.attributes().columnIndex(ZONE)));
    }

    /** Whether a column of shapes is a rate by their residents. */
    static boolean isRate(Artifact.Features artifact, String column) {
        return column.startsWith("per-1000")
                && artifact.attributes().columns().stream().anyMatch(c -> c.id().equals(RESIDENTS));
    }

    /** Which shapes have a rate that rests on few residents; none of them where the column is no rate. */
    public static boolean[] unreliable(Artifact.Features artifact, String column) {
        boolean[] few = new boolean[artifact.geometries().size()];
        if (isRate(artifact, column)) {
            double[] residents = DefaultStyle.numbers(artifact, RESIDENTS);
            for (int i = 0; i < few.length; i++) {
                few[i] = residents[i] > 0 && residents[i] < FEW_RESIDENTS;
            }
        }
        return few;
    }
}
