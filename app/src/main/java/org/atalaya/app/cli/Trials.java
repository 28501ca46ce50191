// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.ParamDescription;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/**
 * Whole runs on made incidents: how near the predicted cost comes ({@code measure costs}), and how time and memory grow
 * ({@code measure growth}). A line is {@code atalaya,WORK,METHOD,INCIDENTS,processor seconds,predicted processor
 * seconds,predicted / measured,seconds,predicted seconds,MB,predicted MB}.
 */
final class Trials {

    static final String COSTS = "costs";
    static final String GROWTH = "growth";

    private static final List<String> GROWING =
            List.of("kernel-density", "getis-ord-gi-star", "near-repeat", "ripley-k");
    private static final List<Integer> COST_SIZES = List.of(10_000, 100_000);
    private static final List<Integer> GROWTH_SIZES = List.of(10_000, 100_000, 1_000_000, 10_000_000);

    /** Settings without which there is nothing to measure, or only the zones of a map. */
    private static final Map<String, Map<String, String>> NEEDED = Map.of(
            "classifier-bench", Map.of("target", "kind"),
            "split-comparison", Map.of("target", "kind"),
            "ablation", Map.of("target", "kind"),
            "tuning", Map.of("target", "kind"),
            "global-autocorrelation", Map.of("unit", "squares"),
            "getis-ord-gi", Map.of("unit", "squares"),
            "local-moran", Map.of("unit", "squares"),
            "local-geary", Map.of("unit", "squares"));

    /** The district grows with the incidents: so many to one of ordinary size. */
    private static final double GROWTH_DISTRICT = 100_000;

    /** Growth asks the same at each size: nearness in metres and days, no simulations that only multiply. */
    private static final Map<String, Map<String, String>> GROWTH_SETTINGS = Map.of(
            "kernel-density", Map.of("bandwidth", "300", "cell-size", "30"),
            "getis-ord-gi-star", Map.of("cell-size", "100"),
            "near-repeat", Map.of("band-width", "100", "bands", "2", "permutations", "99"),
            "ripley-k", Map.of("max-distance", "300", "simulations", "0"));

    /** Predicted to take longer, a run gets the fewest simulations it may have; and is left out if that is no help. */
    private static final double LONG_SECONDS = 15;

    private static final double TOO_LONG_SECONDS = 90;

    /** With more incidents a scan looks no further than a street, or its circles do not fit into memory. */
    private static final int MANY = 20_000;

    /** Shorter runs are repeated, so that Java has compiled what it runs. */
    private static final double SHORT_SECONDS = 3;

    private static final int REPEATS = 2;

    private final Runner runner = new Runner(Clock.systemUTC());
    private final Console console;
    private final String work;

    private Trials(Console console, String work) {
        this.console = console;
        this.work = work;
    }

    static boolean knows(String work) {
        return work.equals(COSTS) || work.equals(GROWTH);
    }

    /** Runs one method or all of the work, at one size or all. */
    static ExitCode run(String work, Optional<String> method, Optional<Integer> size, Console console)
            throws WorkbenchException {
        Trials trials = new Trials(console, work);
        List<String> methods = new ArrayList<>(
                work.equals(GROWTH)
                        ? GROWING
                        : Catalogue.analyses().stream().map(Analysis::id).toList());
        if (method.isPresent()) {
            if (Catalogue.find(method.get()).isEmpty()) {
                throw new WorkbenchException(
                        Problem.error("cli.no-such-work", method.get(), String.join(", ", methods)));
            }
            methods.retainAll(List.of(method.get()));
        }
        List<Integer> sizes = size.map(List::of).orElse(work.equals(GROWTH) ? GROWTH_SIZES : COST_SIZES);
        ObjectNode result = console.object();
        ArrayNode lines = result.putArray("measurements");
        for (int n : sizes) {
            LoadedInputs inputs = work.equals(GROWTH)
                    ? MadeIncidents.inputs(n, Math.sqrt(n / GROWTH_DISTRICT))
                    : MadeIncidents.inputs(n);
            for (String id : methods) {
                try {
                    trials.trial(Catalogue.find(id).orElseThrow(), inputs, lines);
                } catch (WorkbenchException e) {
                    // One method that refuses so many incidents does not keep the others from being measured.
                    console.tell(e.problem());
                }
            }
        }
        console.print(result);
        return ExitCode.DONE;
    }

    private void trial(Analysis<?, ?> analysis, LoadedInputs inputs, ArrayNode lines) throws WorkbenchException {
        Map<String, String> typed = new LinkedHashMap<>(NEEDED.getOrDefault(analysis.id(), Map.of()));
        if (analysis.id().equals("space-time-scan")) {
            typed.put("radius", inputs.incidents().size() > MANY ? "30" : "300");
        }
        if (work.equals(GROWTH)) {
            typed.putAll(GROWTH_SETTINGS.getOrDefault(analysis.id(), Map.of()));
        }
        Optional<Problem> stops = runner.check(analysis, inputs, typed).stream()
                .filter(Problem::stops)
                .findFirst();
        if (stops.isPresent()) {
            console.tell(stops.get());
            return;
        }
        Optional<Cost> cost = predicted(analysis, inputs, typed);
        if (cost.isPresent() && cost.get().seconds() > LONG_SECONDS) {
            fewest(analysis, typed);
            cost = predicted(analysis, inputs, typed);
        }
        int n = inputs.incidents().size();
        if (cost.isEmpty() || cost.get().seconds() > TOO_LONG_SECONDS) {
            console.tell(Problem.info("cli.trial-left-out", analysis.id(), n));
            return;
        }
        if (runner.tooLarge(cost.get()).isPresent()) {
            console.tell(runner.tooLarge(cost.get()).get());
            return;
        }
        Timing.Task once = () -> runner.run(analysis, inputs, typed, Progress.NONE);
        double processor = 0;
        double clock = 0;
        for (int i = 0; i < REPEATS && (i == 0 || clock < SHORT_SECONDS); i++) {
            long processorBefore = processorNanos();
            long before = System.nanoTime();
            once.run();
            clock = (System.nanoTime() - before) / 1e9;
            processor = (processorNanos() - processorBefore) / 1e9;
        }
        long bytes = PeakMemory.of(once, Math.max(10L, Math.round(clock * 30)));
        tell(analysis.id(), n, new double[] {processor, clock, bytes}, cost.get(), lines);
    }

    private void tell(String id, int n, double[] measured, Cost cost, ArrayNode lines) {
        double clock = cost.elapsed(Runtime.getRuntime().availableProcessors());
        if (!console.json()) {
            console.line(String.format(
                    Locale.ROOT,
                    "atalaya,%s,%s,%d,%.3f,%.3f,%.2f,%.3f,%.3f,%.1f,%.1f",
                    work,
                    id,
                    n,
                    measured[0],
                    cost.seconds(),
                    cost.seconds() / Math.max(1e-3, measured[0]),
                    measured[1],
                    clock,
                    measured[2] / 1e6,
                    cost.bytes() / 1e6));
        }
        ObjectNode node = lines.addObject();
        node.put("method", id).put("incidents", n);
        node.put("processorSeconds", measured[0]).put("predictedProcessorSeconds", cost.seconds());
        node.put("seconds", measured[1]).put("predictedSeconds", clock);
        node.put("bytes", measured[2]).put("predictedBytes", cost.bytes());
    }

    private Optional<Cost> predicted(Analysis<?, ?> analysis, LoadedInputs inputs, Map<String, String> typed)
            throws WorkbenchException {
        Map<String, String> resolved = runner.resolved(analysis, inputs, typed).orElseThrow();
        return runner.cost(analysis, inputs, resolved);
    }

    private static void fewest(Analysis<?, ?> analysis, Map<String, String> typed) {
        ParamDescription.of(analysis.parameterType()).stream()
                .map(ParamDescription::name)
                .filter(name -> name.equals("permutations") || name.equals("simulations"))
                .forEach(name -> typed.put(name, "99"));
    }

    private static long processorNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }
}
