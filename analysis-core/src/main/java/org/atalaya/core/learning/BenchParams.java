// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Param;
import org.atalaya.core.analysis.ParamReader;
import org.atalaya.core.learning.feature.FeatureLayers;
import org.atalaya.core.learning.feature.FeatureSettings;
import org.atalaya.core.learning.feature.Holidays;
import org.atalaya.core.learning.feature.MissingValues;
import org.atalaya.core.learning.feature.Scaling;
import org.atalaya.core.learning.feature.Shifts;
import org.atalaya.core.learning.feature.TextLanguage;

/**
 * The question put to the bench.
 *
 * @param target column to predict; empty is the category
 * @param classes values to classes, see {@link ClassMapping}; empty leaves the values as they are
 * @param features names of {@link org.atalaya.core.learning.feature.FeatureKind}, or a name with one of its prefixes
 * @param learners ids of {@link LearnerKind} that are not baselines; the baselines always run
 * @param trainingShare percent of the rows
 * @param validationShare percent of the rows between training and test; 0 is no such part
 * @param folds parts that judge in turn, or test periods of a rolling origin; 0: every zone, block or group by itself
 * @param repeats of all folds; only the first makes matrices and predictions, so that no row counts twice
 * @param horizonDays length of a test period of a rolling origin
 * @param gapDays between training and test period that no one sees
 * @param windowDays of a training period; 0: everything before
 * @param blockSide of the squares that judge in turn
 * @param buffer around a test block in which no row trains
 * @param zoneColumn that names each row's zone; empty: the column of that role, or the zones that hold the place
 * @param zoneLayer whose zones hold the places where no column names them
 * @param groupColumn whose equal values stay on one side
 * @param maxDepth of a tree; 0 is no limit
 * @param minLeaf training rows that a leaf of a tree must at least hold
 * @param cellSize of the cell feature and of the baseline that counts by cell
 * @param smoothing incidents of the whole district that are mixed into each cell's own
 * @param rounding for rounded places
 * @param levels most frequent values kept of a column used as a feature
 * @param maxClasses most frequent classes kept, the joined rest included
 * @param memoryMb what a model may take while it is fitted; a fixed number, so that the machine changes no result
 * @param shifts hours at which the shifts of a day begin
 * @param holidays the country whose public holidays count
 * @param reportingLag days after which an incident is known, for features of history
 * @param textTerms words kept of a narrative
 * @param winsor percent of the training numbers at each end that is drawn in to the quantile
 * @param missing what stands in for a missing value
 * @param oneHot whether labels are zeros and ones for every learner
 * @param contextDays how many days older than that of the incident the value of a context table may be
 * @param options of Weka's command line by learner, see {@link LearnerOptions}; empty takes those of the method's page
 * @param classWeights what a training row counts to the learners; the baselines count each once
 * @param recalibrate how probabilities are mapped to the shares that came true
 * @param costFalseAlarm of an alarm about nothing, beside {@code costMiss}; for targets of two classes
 */
public record BenchParams(
        @Param(value = "incidents") InputRef incidents,
        @Param(column = true) String target,
        @Param String classes,
        @Param(value = "hour, weekday, month, x-y") List<String> features,
        @Param(value = "naive-bayes, fast-forest, fast-knn") List<String> learners,
        @Param(value = "time") Split split,
        @Param(value = "75", unit = "%", min = 5, max = 95) double trainingShare,
        @Param(value = "0", unit = "%", min = 0, max = 50, advanced = true) double validationShare,
        @Param(value = "5", min = 0, max = 100, advanced = true) int folds,
        @Param(value = "1", min = 1, max = 20, advanced = true) int repeats,
        @Param(value = "30", unit = "days", min = 1, max = 3660, advanced = true) int horizonDays,
        @Param(value = "0", unit = "days", min = 0, max = 3660, advanced = true) int gapDays,
        @Param(value = "0", unit = "days", min = 0, max = 36_600, advanced = true) int windowDays,
        @Param(value = "2000", unit = "m", min = 10, max = 1_000_000, advanced = true) double blockSide,
        @Param(value = "0", unit = "m", min = 0, max = 100_000, advanced = true) double buffer,
        @Param(column = true, advanced = true) String zoneColumn,
        @Param(zones = true, advanced = true) String zoneLayer,
        @Param(column = true, advanced = true) String groupColumn,
        @Param(value = "2025") long seed,
        @Param(value = "30", min = 1, max = 1000) int k,
        @Param(value = "100", min = 1, max = 2000) int trees,
        @Param(value = "0", min = 0, max = 100, advanced = true) int maxDepth,
        @Param(value = "50", min = 1, max = 10_000, advanced = true) int minLeaf,
        @Param(unit = "m", min = 10, max = 50_000) OptionalDouble cellSize,
        @Param(value = "10", min = 0.01, max = 10_000, advanced = true) double smoothing,
        @Param(value = "20", min = 2, max = 500, advanced = true) int clusters,
        @Param(value = "1000", unit = "m", min = 10, max = 50_000, advanced = true) double rounding,
        @Param(value = "30", min = 2, max = 1000, advanced = true) int levels,
        @Param(value = "40", min = 2, max = 200, advanced = true) int maxClasses,
        @Param(value = "1000", unit = "MB", min = 50, max = 1_000_000, advanced = true) int memoryMb,
        @Param(value = "0", min = 0, max = 366, advanced = true) int contextDays,
        @Param(advanced = true) String options,
        @Param(value = "none", advanced = true) ClassWeights classWeights,
        @Param(value = "7, 15, 23", advanced = true) String shifts,
        @Param(value = "pe", advanced = true) Holidays holidays,
        @Param(value = "0", unit = "days", min = 0, max = 366, advanced = true) double reportingLag,
        @Param(value = "30", min = 1, max = 500, advanced = true) int textTerms,
        @Param(value = "auto", advanced = true) TextLanguage textLanguage,
        @Param(value = "0.5", unit = "%", min = 0, max = 25, advanced = true) double winsor,
        @Param(value = "auto", advanced = true) Scaling scaling,
        @Param(value = "keep", advanced = true) MissingValues missing,
        @Param(value = "false", advanced = true) boolean oneHot,
        @Param(value = "none", advanced = true) Recalibration.Method recalibrate,
        @Param(value = "1", min = 0.001, max = 1_000_000, advanced = true) double costFalseAlarm,
        @Param(value = "1", min = 0.001, max = 1_000_000, advanced = true) double costMiss) {

    /** How much a training row counts. */
    public enum ClassWeights {
        NONE,
        /** Every class weighs the same: n / (k n_c) for each of the n_c of n rows in one of k classes. */
        BALANCED
    }

    /** What the features need; the cell size is known and the shifts were checked. */
    FeatureSettings featureSettings(FeatureLayers layers) {
        return new FeatureSettings(
                cellSize.orElseThrow(),
                rounding,
                clusters,
                levels,
                seed,
                Shifts.parse(shifts).orElseThrow(),
                holidays,
                reportingLag,
                textTerms,
                textLanguage,
                winsor / 100,
                scaling,
                missing,
                oneHot,
                layers);
    }

    /** How the test part is chosen. */
    public enum Split {
        RANDOM,
        /** The earliest rows train: the question is what comes next. */
        TIME,
        /** Every row judges once: folds of equal class shares, dealt as Weka deals them. */
        FOLDS,
        /** Test periods one after the other, each after what trains. */
        ROLLING,
        /** Squares of ground judge in turn. */
        BLOCKS,
        /** Zones judge in turn. */
        ZONES,
        /** At random, but rows of one incident or case stay together. */
        GROUPS;

        /** The test rows are later than what trains. */
        public boolean later() {
            return this == TIME || this == ROLLING;
        }

        /** One training and one test part. */
        public boolean once() {
            return this == RANDOM || this == TIME;
        }

        public boolean needsPlace() {
            return this == BLOCKS;
        }

        /** As it is written in recipes. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same question with one answer changed. */
    public BenchParams with(String component, Object value) {
        return copy(this, Map.of(component, value));
    }

    /** The bench's defaults, but what this record of another analysis names alike. */
    static BenchParams like(Record other) {
        Map<String, Object> same = new HashMap<>();
        for (RecordComponent component : other.getClass().getRecordComponents()) {
            same.put(component.getName(), get(component, other));
        }
        return copy(ParamReader.defaults(BenchParams.class), same);
    }

    private static BenchParams copy(BenchParams from, Map<String, Object> changed) {
        RecordComponent[] components = BenchParams.class.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(c -> changed.containsKey(c.getName()) ? changed.get(c.getName()) : get(c, from))
                .toArray();
        try {
            return BenchParams.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no such question: " + changed, e);
        }
    }

    private static Object get(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(component.toString(), e);
        }
    }
}
