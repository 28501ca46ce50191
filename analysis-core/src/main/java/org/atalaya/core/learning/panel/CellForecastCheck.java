// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.panel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.grid.GridProblems;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.Shape;
import org.atalaya.core.learning.BenchLearners;
import org.atalaya.core.learning.LearnerKind;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.spacetime.StepLength;
import org.atalaya.core.spacetime.Steps;
import org.atalaya.core.time.LocalMillis;
import org.locationtech.jts.geom.Geometry;

/** What can be said of a forecast before any row is read: whether it can be made, and what it will take. */
record CellForecastCheck(InputSummary summary, CellForecastParams params) {

    /** Fewer training periods than this are no sample of time. */
    private static final int LEAST_TRAINING = 4;

    /** Fewer test periods than this leave intervals too narrow. */
    static final int FEW_TESTS = 12;

    private static final int[] HISTORIES = {364, 56, 28, 7};
    private static final double MANY_ROWS = 2e6;
    private static final double MOST_ROWS = 2e7;

    /** Numbers of a row, its neighbours' as well. */
    private static final int FEATURES = 15;

    private static final double BYTES_PER_ROW = 260;

    /** A row counted in all windows, its own and its neighbours'; measured on one core. */
    private static final double SECONDS_PER_ROW = 1.5e-6;

    /** A row on its way down one level of one tree, sorted by a few of the features. */
    private static final double SECONDS_PER_TREE_LEVEL = 4e-7;

    private static final double SECONDS_PER_RANKED_LEVEL = 5e-8;

    private static final double SECONDS_PER_BAYES = 1.5e-6;
    private static final double SECONDS_PER_JUDGED = 4e-5;
    private static final double SHARED = 0.8;

    static CellForecastCheck of(Inputs inputs, CellForecastParams params) throws WorkbenchException {
        return new CellForecastCheck(inputs.summary(params.incidents()), params);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        double size = params.cellSize()
                .orElse(summary.extent().map(GridSpec::defaultCellSize).orElse(100.0));
        GridSpec spec = new GridSpec(Shape.SQUARE, size);
        problems.addAll(GridProblems.of(summary.name(), summary.withPlace(), summary.extent(), spec));
        learners(problems);
        if (!params.target().isEmpty() && !summary.columns().contains(params.target())) {
            problems.add(Problem.error("bench.no-column", params.target(), String.join(", ", summary.columns()))
                    .at(Where.parameter("target")));
        }
        if (summary.earliest() == LocalMillis.MISSING) {
            problems.add(Problem.error("cell-forecast.no-time", summary.name()));
        } else if (!summary.precision().atLeast(params.step().needs())) {
            problems.add(Problem.error("cell-forecast.too-coarse", summary.name(), isMonth() ? 1 : 0)
                    .at(Where.parameter("step")));
        } else {
            periods(problems, summary.extent().map(spec::cellsIn).orElse(0.0));
        }
        return problems;
    }

    private void learners(List<Problem> problems) {
        Set<String> seen = new HashSet<>();
        for (String id : params.learners()) {
            boolean known =
                    LearnerKind.find(id).filter(kind -> !kind.baseline()).isPresent();
            if (!known || !seen.add(id)) {
                problems.add(Problem.error("bench.unknown-learner", id, LearnerKind.all())
                        .at(Where.parameter("learners")));
            }
            LearnerKind.find(id)
                    .flatMap(LearnerKind::missing)
                    .ifPresent(missing -> problems.add(missing.at(Where.parameter("learners"))));
        }
    }

    private void periods(List<Problem> problems, double cells) {
        Frame frame = frame();
        int training = training(frame, history());
        if (training < LEAST_TRAINING) {
            problems.add(Problem.error(
                            "cell-forecast.too-few-periods",
                            frame.periods(),
                            params.testPeriods(),
                            params.gap(),
                            history(),
                            Math.max(0, training),
                            LEAST_TRAINING)
                    .at(Where.parameter("test-periods")));
            return;
        }
        if (params.testPeriods() < FEW_TESTS) {
            problems.add(Problem.warning("cell-forecast.few-tests", params.testPeriods())
                    .at(Where.parameter("test-periods")));
        }
        double rows = cells * (frame.periods() + 1 - frame.firstUsable(history()));
        double megabytes = rows * BYTES_PER_ROW / 1e6;
        if (rows > MOST_ROWS) {
            problems.add(Problem.error("cell-forecast.too-many-rows", rows, megabytes, MOST_ROWS)
                    .at(Where.parameter("cell-size")));
        } else if (rows > MANY_ROWS) {
            problems.add(
                    Problem.warning("cell-forecast.many-rows", rows, megabytes).at(Where.parameter("cell-size")));
        }
    }

    boolean isMonth() {
        return params.step() == StepLength.MONTH;
    }

    Frame frame() {
        return Frame.of(
                Steps.between(params.step(), summary.earliest(), summary.latest(), summary.precision()),
                summary.earliest(),
                params.lag());
    }

    /** Days of history asked for, or the longest that leaves twice as many periods to learn from as to judge by. */
    int history() {
        if (params.historyDays().isPresent()) {
            return (int) Math.round(params.historyDays().getAsDouble());
        }
        if (summary.earliest() == LocalMillis.MISSING
                || !summary.precision().atLeast(params.step().needs())) {
            return HISTORIES[0];
        }
        Frame frame = frame();
        int wanted = Math.max(LEAST_TRAINING, 2 * params.testPeriods());
        return IntStream.of(HISTORIES)
                .filter(days -> training(frame, days) >= wanted)
                .findFirst()
                .orElse(HISTORIES[HISTORIES.length - 1]);
    }

    /** Periods that the first fit can learn from. */
    private int training(Frame frame, int historyDays) {
        int origin = frame.periods() - params.testPeriods();
        return origin < 1 ? 0 : frame.lastTrained(origin, params.gap()) + 1 - frame.firstUsable(historyDays);
    }

    /** Of a cell size that is known. */
    Cost cost(Inputs inputs) throws WorkbenchException {
        double size = params.cellSize().orElseThrow();
        double cells = new GridSpec(Shape.SQUARE, size).cellsIn(summary.extent().orElseThrow());
        if (inputs.zones().isPresent()) {
            cells = Math.min(cells, cellsWithin(inputs.zones().get(), size));
        }
        Frame frame = frame();
        double rows = cells * Math.max(1, frame.periods() + 1 - frame.firstUsable(history()));
        double trained = cells * Math.min(params.trainingPeriods(), Math.max(1, training(frame, history())));
        double fits = Math.ceil((double) params.testPeriods() / params.refitEvery());
        double judged = cells * params.testPeriods();
        double seconds = rows * SECONDS_PER_ROW
                + summary.withPlace() * 1e-6
                + judged * SECONDS_PER_JUDGED * (params.learners().size() + Baseline.values().length) / 7;
        for (String id : params.learners()) {
            seconds += (fits + 1.0 / params.learners().size()) * fit(id, trained) + judged * SECONDS_PER_BAYES;
        }
        return new Cost(
                Math.round(cells),
                Cost.Unit.CELLS,
                seconds,
                SHARED,
                rows * BYTES_PER_ROW + Math.min(trained * FEATURES * 40, params.memoryMb() * 1e6));
    }

    private double fit(String id, double trained) {
        if (id.equals(LearnerKind.NAIVE_BAYES.id())) {
            return trained * SECONDS_PER_BAYES;
        }
        double levels = Math.max(1, Math.log(Math.max(2, trained / params.minLeaf())) / Math.log(2));
        if (id.equals(LearnerKind.RANDOM_FOREST.id())) {
            return params.trees() * trained * levels * SECONDS_PER_TREE_LEVEL;
        }
        if (id.equals(LearnerKind.FAST_FOREST.id())) {
            return params.trees() * trained * levels * SECONDS_PER_RANKED_LEVEL;
        }
        return BenchLearners.cost((int) Math.min(Integer.MAX_VALUE, trained), params.bench(List.of(id)))
                .seconds();
    }

    /** A study area of this size and outline touches about so many cells. */
    private static double cellsWithin(Zones zones, double size) {
        double cells = 0;
        for (Zone zone : zones.zones()) {
            Geometry shape = zone.area();
            cells += (shape.getArea() / (size * size)) + (shape.getLength() / size);
        }
        return cells;
    }
}
