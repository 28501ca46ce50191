// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.atalaya.core.cluster.KMeans;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;

/** The features of some rows of the incidents: row i of each feature is incident {@code rows[i]}. */
public record FeatureTable(int size, List<Feature> features) {

    public FeatureTable {
        features = List.copyOf(features);
    }

    /**
     * Features of some rows.
     *
     * @param names ids of {@link FeatureKind} or {@code column:NAME}, or names of columns; all must exist
     * @param training which of {@code rows} may be learned from
     */
    public static FeatureTable of(
            Incidents incidents,
            int[] rows,
            boolean[] training,
            List<String> names,
            FeatureSettings settings,
            Progress progress) {
        double[] x = Arrays.stream(rows).mapToDouble(incidents::x).toArray();
        double[] y = Arrays.stream(rows).mapToDouble(incidents::y).toArray();
        List<Feature> features = new ArrayList<>();
        for (String name : names) {
            progress.step((double) features.size() / names.size(), "progress.bench-features", name);
            Optional<FeatureKind> kind = FeatureKind.find(name);
            features.add(
                    kind.isPresent()
                            ? feature(kind.get(), incidents, rows, training, x, y, settings)
                            : Feature.of(
                                    name,
                                    Feature.Form.LABEL,
                                    Codes.frequent(column(incidents, name), rows, training, settings.levels())));
        }
        return new FeatureTable(rows.length, features);
    }

    private static Feature feature(
            FeatureKind kind,
            Incidents incidents,
            int[] rows,
            boolean[] training,
            double[] x,
            double[] y,
            FeatureSettings settings) {
        return switch (kind) {
            case HOUR -> time(kind, Feature.Form.CYCLE, incidents, rows, 24, LocalDateTime::getHour);
            case HALF_HOUR ->
                time(kind, Feature.Form.CYCLE, incidents, rows, 48, t -> t.getHour() * 2 + t.getMinute() / 30);
            case WEEKDAY ->
                time(
                        kind,
                        Feature.Form.CYCLE,
                        incidents,
                        rows,
                        7,
                        t -> t.getDayOfWeek().getValue() - 1);
            case MONTH -> time(kind, Feature.Form.CYCLE, incidents, rows, 12, t -> t.getMonthValue() - 1);
            case SEASON -> time(kind, Feature.Form.LABEL, incidents, rows, 4, t -> t.getMonthValue() % 12 / 3);
            case X_Y ->
                Feature.of(kind.id(), Feature.Form.POINT, Codes.cells(x, y, settings.cellSize(), training), x, y);
            case ROUNDED_PLACE -> ground(kind, x, y, settings.rounding(), training);
            case CELL -> ground(kind, x, y, settings.cellSize(), training);
            case CLUSTER -> {
                KMeans clusters = KMeans.fit(x, y, training, settings.clusters(), settings.seed());
                yield Feature.of(kind.id(), Feature.Form.LABEL, new Codes(clusters.nearest(x, y), clusters.size()));
            }
        };
    }

    private static Feature time(
            FeatureKind kind,
            Feature.Form form,
            Incidents incidents,
            int[] rows,
            int labels,
            ToIntFunction<LocalDateTime> part) {
        int[] codes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            codes[i] =
                    incidents.hasTime(rows[i]) ? part.applyAsInt(LocalMillis.toDateTime(incidents.start(rows[i]))) : -1;
        }
        return Feature.of(kind.id(), form, new Codes(codes, labels));
    }

    private static Feature ground(FeatureKind kind, double[] x, double[] y, double size, boolean[] training) {
        return Feature.of(
                kind.id(),
                Feature.Form.GROUND,
                Codes.cells(x, y, size, training),
                Arrays.stream(x).map(v -> Codes.middle(v, size)).toArray(),
                Arrays.stream(y).map(v -> Codes.middle(v, size)).toArray());
    }

    private static Column column(Incidents incidents, String name) {
        boolean ofFile = name.startsWith(FeatureKind.COLUMN_PREFIX);
        return incidents
                .column(ofFile ? name.substring(FeatureKind.COLUMN_PREFIX.length()) : name)
                .orElseThrow(() -> new IllegalArgumentException("no feature " + name));
    }
}
