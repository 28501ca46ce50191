// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.learning.feature.FeatureKind;
import org.atalaya.core.learning.feature.Shifts;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/** What can be wrong or doubtful about a question before any row is read. */
final class BenchCheck {

    private static final int FEW_ROWS = 30;

    private final InputSummary summary;
    private final BenchParams params;
    private final List<Problem> problems = new ArrayList<>();

    private BenchCheck(InputSummary summary, BenchParams params) {
        this.summary = summary;
        this.params = params;
    }

    static List<Problem> of(InputSummary summary, BenchParams params) {
        BenchCheck check = new BenchCheck(summary, params);
        check.target();
        check.features();
        check.learners();
        check.options();
        check.parts();
        return List.copyOf(check.problems);
    }

    /** The features that mean something for these incidents: a date without a clock has no hour. */
    static List<String> usable(InputSummary summary, List<String> features) {
        return features.stream().filter(name -> coarse(summary, name).isEmpty()).toList();
    }

    private void target() {
        if (!params.target().isEmpty() && !summary.columns().contains(params.target())) {
            add(Problem.error("bench.no-column", params.target(), String.join(", ", summary.columns())), "target");
        }
        problems.addAll(ClassMapping.read(params.classes()).problems());
    }

    private void features() {
        Set<String> seen = new HashSet<>();
        for (String name : params.features()) {
            if (!seen.add(name)) {
                add(Problem.error("bench.feature-twice", name), "features");
            }
            Optional<FeatureKind> kind = FeatureKind.find(name);
            if (name.startsWith(FeatureKind.CONTEXT_PREFIX)
                    || name.startsWith(FeatureKind.ZONE_PREFIX)
                    || name.startsWith(FeatureKind.DISTANCE_PREFIX)) {
                // Tables and layers are looked at when the project is: a summary does not know them.
                continue;
            }
            if (kind.isEmpty()) {
                column(name);
            } else if (kind.get().needsPlace() && summary.withPlace() == 0) {
                add(Problem.warning("bench.feature-without-places", name), "features");
            }
            coarse(summary, name).ifPresent(problem -> add(problem, "features"));
        }
        if (Shifts.parse(params.shifts()).isEmpty()) {
            add(Problem.error("bench.no-shifts", params.shifts()), "shifts");
        }
        if (usable(summary, params.features()).isEmpty()) {
            add(Problem.error("bench.no-features", known()), "features");
        }
    }

    private void column(String name) {
        Optional<String> named = FeatureKind.columnOf(name);
        if (named.isEmpty()) {
            add(Problem.error("bench.unknown-feature", name, known()), "features");
            return;
        }
        String column = named.get();
        if (!summary.columns().contains(column)) {
            add(Problem.error("bench.no-column", column, String.join(", ", summary.columns())), "features");
        } else if (column.equals(params.target())) {
            add(Problem.error("bench.target-as-feature", column), "features");
        }
    }

    private void learners() {
        for (String id : params.learners()) {
            if (LearnerKind.find(id).isEmpty()) {
                String all = Arrays.stream(LearnerKind.values())
                        .filter(kind -> !kind.baseline())
                        .map(LearnerKind::id)
                        .collect(Collectors.joining(", "));
                add(Problem.error("bench.unknown-learner", id, all), "learners");
            }
            LearnerKind.find(id).flatMap(LearnerKind::missing).ifPresent(problem -> add(problem, "learners"));
        }
    }

    private void options() {
        problems.addAll(LearnerOptions.read(params.options()).problems());
        long others = params.learners().stream()
                .filter(id -> !id.equals(LearnerKind.VOTING.id()))
                .count();
        if (params.learners().contains(LearnerKind.VOTING.id()) && others < 2) {
            add(Problem.error("bench.voting-alone"), "learners");
        }
    }

    private void parts() {
        if (params.trainingShare() + params.validationShare() > 95) {
            add(
                    Problem.error("bench.no-test-share", params.trainingShare(), params.validationShare()),
                    "training-share");
        }
        if (params.split().later() && summary.latest() == LocalMillis.MISSING) {
            add(Problem.error("bench.split-without-times"), "split");
        } else if (params.split() == BenchParams.Split.ROLLING
                && !summary.precision().atLeast(TimePrecision.DAY)) {
            add(Problem.error("bench.rolling-without-days"), "split");
        } else if (params.split() == BenchParams.Split.TIME
                && !summary.precision().atLeast(TimePrecision.DAY)) {
            add(Problem.warning("bench.split-within-month"), "split");
        }
        if (params.split() == BenchParams.Split.BLOCKS && summary.withPlace() == 0) {
            add(Problem.error("bench.blocks-without-places"), "split");
        }
        if (params.split() == BenchParams.Split.GROUPS && params.groupColumn().isEmpty()) {
            add(Problem.error("bench.no-group-column", String.join(", ", summary.columns())), "group-column");
        }
        if (params.split() == BenchParams.Split.ROLLING && longerThanData()) {
            add(
                    Problem.error(
                            "bench.horizon-too-long",
                            Math.max(1, params.folds()),
                            params.horizonDays(),
                            params.gapDays()),
                    "horizon-days");
        }
        if (summary.count() == 0) {
            problems.add(Problem.error("bench.no-rows"));
        } else if (summary.count() < FEW_ROWS) {
            problems.add(Problem.warning("bench.few-rows", summary.count()));
        }
    }

    /** Not even the latest test period has a day before it to learn from. */
    private boolean longerThanData() {
        return summary.latest() != LocalMillis.MISSING
                && summary.latest() - summary.earliest()
                        < Duration.ofDays((long) params.horizonDays() + params.gapDays() - 1)
                                .toMillis();
    }

    private static Optional<Problem> coarse(InputSummary summary, String name) {
        return FeatureKind.find(name)
                .flatMap(FeatureKind::needs)
                .filter(needed -> !summary.precision().atLeast(needed))
                .map(needed -> Problem.warning("bench.time-too-coarse", name));
    }

    private static String known() {
        return Stream.concat(
                        Arrays.stream(FeatureKind.values()).map(FeatureKind::id),
                        Stream.of(
                                        FeatureKind.COLUMN_PREFIX,
                                        FeatureKind.NUMBER_PREFIX,
                                        FeatureKind.TEXT_PREFIX,
                                        FeatureKind.ZONE_PREFIX,
                                        FeatureKind.DISTANCE_PREFIX,
                                        FeatureKind.CONTEXT_PREFIX)
                                .map(prefix -> prefix + "…"))
                .collect(Collectors.joining(", "));
    }

    private void add(Problem problem, String parameter) {
        problems.add(problem.at(Where.parameter(parameter)));
    }
}
