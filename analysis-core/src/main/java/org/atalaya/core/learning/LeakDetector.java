// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.learning.feature.FeatureKind;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.time.TimePrecision;

/**
 * Looks for what makes a bench look better than a model will be: rows on both sides of the split, columns that are known
 * only afterwards, and columns that were made of rows to be judged. What the bench itself learns, it learns on training
 * rows; so only columns that came with the file are suspected.
 */
final class LeakDetector {

    /** From this share of the test rows on, rows that are in training as well are more than chance. */
    private static final double MANY = 0.01;

    private static final int FEW = 5;

    /** A column empty for more than half of the rows, of which ... */
    private static final double MOSTLY = 0.5;

    /** ... the others have their class given away, ... */
    private static final double SURE = 0.95;

    /** ... with less than half the errors of their most frequent class, over at least so many rows. */
    private static final int ENOUGH = 20;

    private final Incidents incidents;
    private final BenchQuestion question;
    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> caveats = new ArrayList<>();

    /**
     * One thing looked at.
     *
     * @param check id of the check
     * @param feature what was looked at; empty for the rows as a whole
     * @param rows how many rows bear witness
     * @param evidence a share or a correlation, as the method's page tells; NaN where there is none
     */
    record Row(String check, String feature, long rows, double evidence, boolean found) {}

    /** What was looked at, and in sentences what was found. */
    record Findings(List<Row> rows, List<Problem> caveats) {

        static final Findings NONE = new Findings(List.of(), List.of());
    }

    private LeakDetector(Incidents incidents, BenchQuestion question) {
        this.incidents = incidents;
        this.question = question;
    }

    static Findings of(
            Incidents incidents,
            BenchQuestion question,
            List<String> features,
            List<FeatureLookup> lookups,
            double cellSize) {
        LeakDetector detector = new LeakDetector(incidents, question);
        detector.bestAlone(lookups);
        detector.twins(features);
        detector.sameNumber();
        detector.mostlyEmpty(lookups);
        FutureCounts counts = new FutureCounts(incidents, question, cellSize);
        for (String feature : features) {
            Optional<Column> column = FeatureKind.columnOf(feature).flatMap(incidents::column);
            if (column.isPresent() && !feature.startsWith(FeatureKind.TEXT_PREFIX)) {
                detector.afterwards(feature, column.get());
                detector.ofThePlace(feature, column.get());
                detector.future(feature, column.get(), counts);
            }
        }
        return new Findings(List.copyOf(detector.rows), List.copyOf(detector.caveats));
    }

    private void bestAlone(List<FeatureLookup> lookups) {
        lookups.stream()
                .max(Comparator.comparingDouble(FeatureLookup::accuracy))
                .ifPresent(best ->
                        caveats.add(Problem.info("bench.best-alone", best.feature(), best.accuracy(), best.entropy())));
    }

    /** Test rows of a place, moment and class that a training row has as well; without a place, of the same columns. */
    private void twins(List<String> features) {
        if (!incidents.precision().atLeast(TimePrecision.HOUR)) {
            return;
        }
        List<Column> columns = features.stream()
                .flatMap(name -> FeatureKind.columnOf(name).flatMap(incidents::column).stream())
                .toList();
        Set<List<Object>> trained = new HashSet<>();
        for (int i : question.rowsOf(Parts.TRAINING)) {
            content(i, columns).ifPresent(trained::add);
        }
        int[] test = question.rowsOf(Parts.TEST);
        long twins = Arrays.stream(test)
                .filter(i -> content(i, columns).filter(trained::contains).isPresent())
                .count();
        found("duplicates", "", twins, (double) twins / test.length, "bench.leak-duplicates");
    }

    private Optional<List<Object>> content(int position, List<Column> columns) {
        int row = question.rows()[position];
        if (!incidents.hasTime(row) || (!incidents.hasPlace(row) && columns.isEmpty())) {
            return Optional.empty();
        }
        List<Object> content = new ArrayList<>(List.of(incidents.start(row), question.classOf()[position]));
        if (incidents.hasPlace(row)) {
            content.add(incidents.x(row));
            content.add(incidents.y(row));
        } else {
            columns.forEach(column -> content.add(column.code(row)));
        }
        return Optional.of(content);
    }

    /** Test rows whose number of the incident a training row has as well: one incident, several rows. */
    private void sameNumber() {
        Optional<Column> numbers = incidents.column(Role.ID);
        if (numbers.isEmpty()) {
            return;
        }
        Column column = numbers.get();
        boolean[] trained = new boolean[column.levels().size()];
        for (int i : question.rowsOf(Parts.TRAINING)) {
            int code = column.code(question.rows()[i]);
            if (code >= 0) {
                trained[code] = true;
            }
        }
        int[] test = question.rowsOf(Parts.TEST);
        long twins = Arrays.stream(test)
                .map(i -> column.code(question.rows()[i]))
                .filter(code -> code >= 0 && trained[code])
                .count();
        found("same-number", column.name(), twins, (double) twins / test.length, "bench.leak-same-number");
    }

    private void found(String check, String feature, long count, double share, String code) {
        boolean many = count >= FEW && share >= MANY;
        rows.add(new Row(check, feature, count, share, many));
        if (many) {
            caveats.add(Problem.warning(code, count, share, feature));
        }
    }

    private void mostlyEmpty(List<FeatureLookup> lookups) {
        int test = question.rowsOf(Parts.TEST).length;
        for (FeatureLookup lookup : lookups) {
            if (FeatureKind.columnOf(lookup.feature()).isEmpty() || lookup.missing() <= MOSTLY) {
                continue;
            }
            long told = Math.round((1 - lookup.missing()) * test);
            boolean sure =
                    told >= ENOUGH && lookup.told() > SURE && 1 - lookup.told() < 0.5 * (1 - lookup.toldMajority());
            rows.add(new Row("mostly-empty", lookup.feature(), told, lookup.told(), sure));
            if (sure) {
                caveats.add(
                        Problem.warning("bench.leak-mostly-empty", lookup.feature(), lookup.missing(), lookup.told()));
            }
        }
    }

    private void afterwards(String feature, Column column) {
        Optional<String> word = Afterwards.word(column.name());
        rows.add(new Row("name", feature, incidents.size(), Double.NaN, word.isPresent()));
        word.ifPresent(said -> caveats.add(Problem.warning("bench.leak-name", feature, said)));
        OptionalDouble later = Afterwards.later(column, incidents, question.rows());
        if (later.isPresent()) {
            boolean after = later.getAsDouble() > MOSTLY;
            rows.add(new Row("later-time", feature, question.rows().length, later.getAsDouble(), after));
            if (after) {
                caveats.add(Problem.warning("bench.leak-later-time", feature, later.getAsDouble()));
            }
        }
    }

    private void ofThePlace(String feature, Column column) {
        PlaceGroups.of(incidents, question, column).ifPresent(groups -> {
            rows.add(new Row("place-groups", feature, groups.rows(), groups.nearest(), groups.found()));
            if (groups.found()) {
                caveats.add(Problem.warning("bench.leak-place-groups", feature, groups.nearest(), groups.labels()));
            }
        });
    }

    private void future(String feature, Column column, FutureCounts counts) {
        counts.of(column).ifPresent(agreement -> {
            rows.add(new Row("future-count", feature, agreement.rows(), agreement.after(), agreement.found()));
            if (agreement.found()) {
                caveats.add(Problem.warning("bench.leak-future-count", feature, agreement.after(), agreement.before()));
            }
        });
    }
}
