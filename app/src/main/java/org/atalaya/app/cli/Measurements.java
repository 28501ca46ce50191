// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.IncidentsBuilder;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Table;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ProjectStore;

/** The pieces of work that can be measured, the same ones that the scripts of other programs do. */
final class Measurements {

    static final List<String> WORKS = List.of(
            "import",
            "dry-run",
            "load",
            "kde",
            "density",
            "density-gaussian",
            "gistar",
            "local-moran",
            "near-repeat",
            "k-function",
            "dbscan",
            "learners",
            "window",
            Trials.COSTS,
            Trials.GROWTH,
            "calibrate");

    private static final int CALIBRATION_NUMBERS = 4_000_000;
    private static final int GRID_SIDE = 500;

    private Measurements() {}

    /** What there is to measure of one work, nothing when there is no such work. */
    static Bench of(String work, String input, Integer count) throws WorkbenchException {
        return switch (work) {
            case "calibrate" -> Bench.of(calibrate());
            case "gistar" -> Bench.of(AutocorrelationMeasurements.gistar(side(input)));
            case "local-moran" -> Bench.of(AutocorrelationMeasurements.localMoran(side(input)));
            case "import" -> Bench.of(ImportMeasurements.importing(file(work, input)));
            case "dry-run" -> Bench.of(ImportMeasurements.dryRun(file(work, input)));
            case "load" -> Bench.of(ImportMeasurements.loading(file(work, input)));
            case "kde" -> Bench.of(density(first(file(work, input), count)));
            case "density" -> Bench.of(DensityMeasurements.quartic(first(file(work, input), count)));
            case "density-gaussian" -> Bench.of(DensityMeasurements.gaussian(first(file(work, input), count)));
            case "k-function" -> Bench.of(PatternMeasurements.ripley(first(file(work, input), count)));
            case "dbscan" -> Bench.of(ClusterMeasurements.dbscan(first(file(work, input), count)));
            case "window" -> window(file(work, input), count);
            case "near-repeat" -> Bench.of(NearRepeatMeasurements.of(first(file(work, input), count)));
            case "learners" -> Bench.of(learners(first(file(work, input), count)));
            default -> Bench.of(List.of());
        };
    }

    /** A fixed sum and sort: what this machine does compared with another. */
    private static Measurement calibrate() {
        double[] numbers = new SplittableRandom(7).doubles(CALIBRATION_NUMBERS).toArray();
        AtomicReference<Double> sum = new AtomicReference<>(0.0);
        Timing.Work work = Timing.clocked(() -> {
            double[] copy = numbers.clone();
            Arrays.sort(copy);
            double total = 0;
            for (double number : copy) {
                total += number;
            }
            sum.set(total);
        });
        return new Measurement(
                "calibrate",
                () -> CALIBRATION_NUMBERS,
                work,
                () -> List.of(String.format(Locale.ROOT, "%.6f", sum.get())));
    }

    private static Measurement density(Incidents incidents) {
        LoadedInputs inputs = new LoadedInputs(incidents, Optional.empty(), "measure");
        Map<String, String> parameters = Map.of("bandwidth", "300", "cell-size", "15", "edge-correction", "none");
        return new Measurement(
                "kde", incidents::size, Timing.clocked(() -> run("kernel-density", inputs, parameters)), List::of);
    }

    /** Of a project as they are kept in it, which stays open; of a table as they are read. */
    private static Incidents incidents(Path file, Integer count) throws WorkbenchException {
        boolean project = file.toString().endsWith(".gpkg") && count == null;
        return project ? ProjectStore.openToRead(file).incidents(InputRef.INCIDENTS) : first(file, count);
    }

    /** Without a window and in one. */
    private static Bench window(Path file, Integer count) throws WorkbenchException {
        Incidents incidents = incidents(file, count);
        return OpenWindowMeasurements.behind(
                WindowMeasurements.of(incidents),
                count == null ? Optional.of(file) : Optional.empty(),
                incidents::size);
    }

    private static int side(String text) throws WorkbenchException {
        if (text == null) {
            return GRID_SIDE;
        }
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new WorkbenchException(Problem.error("cli.bad-size", text));
        }
        return Integer.parseInt(text);
    }

    private static List<Measurement> learners(Incidents incidents) throws WorkbenchException {
        if (incidents.column(Role.CATEGORY).isEmpty()) {
            String columns = String.join(
                    ", ", incidents.columns().stream().map(Column::name).toList());
            throw new WorkbenchException(Problem.error("bench.no-category", columns));
        }
        LoadedInputs inputs = new LoadedInputs(incidents, Optional.empty(), "measure");
        return List.of("naive-bayes", "fast-forest", "fast-knn").stream()
                .map(learner -> learner(learner, inputs, incidents.size()))
                .toList();
    }

    private static Measurement learner(String learner, LoadedInputs inputs, int size) {
        String target = inputs.incidents().column(Role.CATEGORY).orElseThrow().name();
        Map<String, String> parameters = Map.of(
                "target", target,
                "learners", learner,
                "features", "hour, weekday, month, x-y",
                "split", "random",
                "training-share", "80",
                "k", "15");
        AtomicReference<List<String>> extra = new AtomicReference<>(List.of());
        return new Measurement(
                learner,
                () -> size,
                () -> {
                    Table bench = bench(run("classifier-bench", inputs, parameters));
                    int row = rowOf(bench, learner);
                    double testRows = ((Number) bench.cell(row, "n-test")).doubleValue();
                    extra.set(List.of(
                            figure(testRows / number(bench, row, "predictions-per-second")),
                            figure(number(bench, row, "accuracy")),
                            figure(number(bench, row, "log-loss"))));
                    return number(bench, row, "fit-seconds");
                },
                extra::get);
    }

    private static Table bench(Run run) {
        return ((Artifact.Table) run.artifact("bench").orElseThrow()).table();
    }

    private static int rowOf(Table bench, String learner) {
        return IntStream.range(0, bench.rows().size())
                .filter(row -> learner.equals(bench.cell(row, "model")))
                .findFirst()
                .orElseThrow();
    }

    private static double number(Table table, int row, String column) {
        return ((Number) table.cell(row, column)).doubleValue();
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static Run run(String id, LoadedInputs inputs, Map<String, String> parameters) throws WorkbenchException {
        Analysis<?, ?> analysis = Catalogue.find(id).orElseThrow();
        return new Runner(Clock.systemUTC()).run(analysis, inputs, parameters, Progress.NONE);
    }

    private static Path file(String work, String input) throws WorkbenchException {
        if (input == null) {
            throw new WorkbenchException(Problem.error("cli.measure-needs-file", work));
        }
        return Path.of(input);
    }

    private static Incidents first(Path file, Integer count) throws WorkbenchException {
        IncidentSource source =
                Importing.plan(Importing.Wish.of(file), Progress.NONE).source();
        IncidentsBuilder builder = new IncidentsBuilder(source.columns());
        Incidents all =
                builder.build(source, source.pour(builder, Progress.NONE).precision());
        return count == null || count < 1 || count >= all.size()
                ? all
                : all.rows(IntStream.range(0, count).toArray());
    }
}
