// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.atalaya.core.cluster.KMeans;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zone;
import org.atalaya.core.time.LocalMillis;

/** The features of a {@link FeatureKind}: calendar, place and history. */
final class KindFeature {

    private KindFeature() {}

    static FittedFeature fit(FeatureKind kind, Incidents incidents, int[] training, FeatureSettings settings) {
        return switch (kind) {
            case HOUR -> time(kind, Feature.Form.CYCLE, 24, LocalDateTime::getHour);
            case HALF_HOUR -> time(kind, Feature.Form.CYCLE, 48, t -> t.getHour() * 2 + t.getMinute() / 30);
            case WEEKDAY ->
                time(kind, Feature.Form.CYCLE, 7, t -> t.getDayOfWeek().getValue() - 1);
            case MONTH -> time(kind, Feature.Form.CYCLE, 12, t -> t.getMonthValue() - 1);
            case SEASON -> time(kind, Feature.Form.LABEL, 4, t -> t.getMonthValue() % 12 / 3);
            case X_Y -> exact(kind, Ground.fit(incidents, training, settings.cellSize()));
            case ROUNDED_PLACE -> ground(kind, Ground.fit(incidents, training, settings.rounding()));
            case CELL -> ground(kind, Ground.fit(incidents, training, settings.cellSize()));
            case CLUSTER -> cluster(kind, incidents, training, settings);
            case SHIFT ->
                time(kind, Feature.Form.LABEL, settings.shifts().count(), t -> settings.shifts()
                        .at(t.getHour()));
            case HOLIDAY ->
                time(kind, Feature.Form.LABEL, 2, t -> settings.holidays().isHoliday(t.toLocalDate()) ? 1 : 0);
            case DEGREES_1 -> DegreeGround.fit(kind.id(), 1, incidents, training);
            case DEGREES_2 -> DegreeGround.fit(kind.id(), 2, incidents, training);
            case DEGREES_3 -> DegreeGround.fit(kind.id(), 3, incidents, training);
            case ZONE -> {
                ZoneOfPlace zones = new ZoneOfPlace(settings.layers().boundary());
                yield ColumnFeature.fit(
                        kind.id(),
                        asked -> Optional.of(zones.column(kind.id(), asked, Zone::name)),
                        incidents,
                        training,
                        settings);
            }
            case DENSITY -> number(kind, TrainingDensity.fit(incidents, training)::of, incidents, training, settings);
            case HISTORY_7 -> history(kind, 7, incidents, training, settings);
            case HISTORY_28 -> history(kind, 28, incidents, training, settings);
            case HISTORY_56 -> history(kind, 56, incidents, training, settings);
            case HISTORY_364 -> history(kind, 364, incidents, training, settings);
            case RECENCY ->
                number(
                        kind,
                        History.of(incidents, settings.cellSize(), settings.lag())
                                .recency(),
                        incidents,
                        training,
                        settings);
            case NEAR_REPEAT ->
                number(kind, NearRepeats.of(incidents, settings.lag())::of, incidents, training, settings);
        };
    }

    private static FittedFeature number(
            FeatureKind kind,
            NumberFeature.Values values,
            Incidents incidents,
            int[] training,
            FeatureSettings settings) {
        return NumberFeature.fit(List.of(kind.id()), values, incidents, training, settings);
    }

    private static FittedFeature history(
            FeatureKind kind, int days, Incidents incidents, int[] training, FeatureSettings settings) {
        NumberFeature.Values counts =
                History.of(incidents, settings.cellSize(), settings.lag()).counts(days);
        return NumberFeature.fit(History.names(kind.id()), counts, incidents, training, settings);
    }

    private static FittedFeature time(
            FeatureKind kind, Feature.Form form, int labels, ToIntFunction<LocalDateTime> part) {
        return (incidents, rows) -> {
            int[] codes = Arrays.stream(rows)
                    .map(row -> incidents.hasTime(row)
                            ? part.applyAsInt(LocalMillis.toDateTime(incidents.start(row)))
                            : Feature.MISSING)
                    .toArray();
            return List.of(Feature.labels(kind.id(), form, codes, labels));
        };
    }

    private static FittedFeature exact(FeatureKind kind, Ground cells) {
        return (incidents, rows) -> List.of(Feature.place(
                kind.id(),
                Feature.Form.POINT,
                cells.codes(incidents, rows),
                cells.labels(),
                Arrays.stream(rows).mapToDouble(incidents::x).toArray(),
                Arrays.stream(rows).mapToDouble(incidents::y).toArray()));
    }

    private static FittedFeature ground(FeatureKind kind, Ground cells) {
        return (incidents, rows) -> List.of(Feature.place(
                kind.id(),
                Feature.Form.GROUND,
                cells.codes(incidents, rows),
                cells.labels(),
                Arrays.stream(rows)
                        .mapToDouble(row -> cells.middle(incidents.x(row)))
                        .toArray(),
                Arrays.stream(rows)
                        .mapToDouble(row -> cells.middle(incidents.y(row)))
                        .toArray()));
    }

    private static FittedFeature cluster(
            FeatureKind kind, Incidents incidents, int[] training, FeatureSettings settings) {
        double[] x = Arrays.stream(training).mapToDouble(incidents::x).toArray();
        double[] y = Arrays.stream(training).mapToDouble(incidents::y).toArray();
        boolean[] all = new boolean[training.length];
        Arrays.fill(all, true);
        KMeans clusters = KMeans.fit(x, y, all, settings.clusters(), settings.seed());
        return (asked, rows) -> List.of(Feature.labels(
                kind.id(),
                Feature.Form.LABEL,
                clusters.nearest(
                        Arrays.stream(rows).mapToDouble(asked::x).toArray(),
                        Arrays.stream(rows).mapToDouble(asked::y).toArray()),
                clusters.size()));
    }
}
