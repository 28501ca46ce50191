// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.progress.Progress;

/** Features fitted on training rows, to be drawn out of these or other incidents any number of times. */
public final class FittedFeatures {

    private final List<String> names;
    private final List<FittedFeature> features;
    private final Ground cells;

    private FittedFeatures(List<String> names, List<FittedFeature> features, Ground cells) {
        this.names = List.copyOf(names);
        this.features = List.copyOf(features);
        this.cells = cells;
    }

    /**
     * Learns what the features need.
     *
     * @param names ids of {@link FeatureKind}, names with one of its prefixes, or names of columns; all must exist
     * @param training rows of the incidents that may be learned from
     */
    public static FittedFeatures fit(
            Incidents incidents, int[] training, List<String> names, FeatureSettings settings, Progress progress) {
        List<FittedFeature> features = new ArrayList<>();
        for (String name : names) {
            progress.step((double) features.size() / names.size(), "progress.bench-features", name);
            features.add(finished(fit(name, incidents, training, settings), incidents, training, settings));
        }
        return new FittedFeatures(names, features, Ground.fit(incidents, training, settings.cellSize()));
    }

    private static FittedFeature fit(String name, Incidents incidents, int[] training, FeatureSettings settings) {
        Optional<FeatureKind> kind = FeatureKind.find(name);
        if (kind.isPresent()) {
            return KindFeature.fit(kind.get(), incidents, training, settings);
        }
        if (name.startsWith(FeatureKind.TEXT_PREFIX)) {
            return TextFeature.fit(name, incidents, training, settings);
        }
        if (name.startsWith(FeatureKind.ZONE_PREFIX)) {
            ZoneOfPlace zones = new ZoneOfPlace(settings.layers().boundary());
            String attribute = name.substring(FeatureKind.ZONE_PREFIX.length());
            return ColumnFeature.fit(
                    name,
                    asked -> Optional.of(
                            zones.column(name, asked, zone -> zone.attributes().getOrDefault(attribute, ""))),
                    incidents,
                    training,
                    settings);
        }
        if (name.startsWith(FeatureKind.DISTANCE_PREFIX)) {
            ZoneOfPlace zones = new ZoneOfPlace(settings.layers()
                    .layer(name)
                    .orElseThrow(() -> new IllegalArgumentException("no feature " + name)));
            return NumberFeature.fit(List.of(name), zones::distance, incidents, training, settings);
        }
        return ColumnFeature.fit(name, incidents, training, settings);
    }

    private static FittedFeature finished(
            FittedFeature feature, Incidents incidents, int[] training, FeatureSettings settings) {
        FittedFeature filled = settings.missing() == MissingValues.KEEP
                ? feature
                : Filled.fit(feature, incidents, training, settings.missing() == MissingValues.OWN_LABEL);
        return settings.oneHot() ? OneHot.of(filled) : filled;
    }

    public List<String> names() {
        return names;
    }

    /** Row i of the table is incident {@code rows[i]}. */
    public FeatureTable of(Incidents incidents, int[] rows, Progress progress) {
        List<Feature> drawn = new ArrayList<>();
        for (FittedFeature feature : features) {
            int done = features.indexOf(feature);
            progress.step((double) done / features.size(), "progress.bench-features", names.get(done));
            drawn.addAll(feature.of(incidents, rows));
        }
        return new FeatureTable(rows.length, drawn, cells.codes(incidents, rows));
    }
}
