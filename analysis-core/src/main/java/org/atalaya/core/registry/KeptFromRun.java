// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
import org.atalaya.core.learning.BenchParams;
import org.atalaya.core.learning.Parts;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.time.LocalMillis;

/** A model of a run of the bench as the registry keeps it. */
public final class KeptFromRun {

    private static final List<String> METRICS = List.of("accuracy", "balanced-accuracy", "log-loss", "kappa");

    private KeptFromRun() {}

    /**
     * The model of a run. Its window ends where its training part ended under a split by time, and after the last incident
     * under a random one: there the model has seen incidents of all times.
     *
     * @param learner id of the model in the run's table
     * @throws WorkbenchException {@code models.not-in-run}, {@code input.missing} where the incidents are gone, {@code
     *     models.other-rows} where they are no longer those of the run
     */
    public static RegisteredModel of(Run run, String learner, String name, Inputs inputs, Instant now)
            throws WorkbenchException {
        Table bench = ((Artifact.Table) run.artifact("bench").orElseThrow()).table();
        int row = IntStream.range(0, bench.rows().size())
                .filter(i -> learner.equals(bench.cell(i, "model")))
                .findFirst()
                .orElseThrow(() -> new WorkbenchException(Problem.error(
                        "models.not-in-run",
                        learner,
                        run.number(),
                        String.join(
                                ", ",
                                IntStream.range(0, bench.rows().size())
                                        .mapToObj(i -> String.valueOf(bench.cell(i, "model")))
                                        .toList()))));
        Map<String, Double> metrics = new TreeMap<>();
        for (String metric : METRICS) {
            if (bench.cell(row, metric) instanceof Number value) {
                metrics.put(metric, value.doubleValue());
            }
        }
        InputRef ref = new InputRef(run.provenance().parameters().get("incidents"));
        String fingerprint =
                run.provenance().inputs().values().stream().findFirst().orElse("");
        if (!inputs.summary(ref).fingerprint().equals(fingerprint)) {
            throw new WorkbenchException(Problem.error("models.other-rows", run.number()));
        }
        String[] window = window(inputs.incidents(ref), run.provenance().parameters());
        return new RegisteredModel(
                name,
                0,
                false,
                learner,
                run.provenance().parameters(),
                fingerprint,
                window[0],
                window[1],
                metrics,
                bench.cell(row, "n-test") instanceof Number tested ? tested.intValue() : 0,
                now.toString(),
                run.number(),
                run.provenance().atalayaVersion());
    }

    private static String[] window(Incidents incidents, Map<String, String> parameters) {
        long[] times = IntStream.range(0, incidents.size())
                .filter(incidents::hasTime)
                .mapToLong(incidents::start)
                .sorted()
                .toArray();
        if (times.length == 0) {
            return new String[] {"", ""};
        }
        boolean byTime = BenchParams.Split.TIME.name().equalsIgnoreCase(parameters.get("split"));
        double share = byTime ? Double.parseDouble(parameters.getOrDefault("training-share", "75")) / 100 : 1;
        int[] training = Parts.byTime(times, share, 0).rows(Parts.TRAINING);
        long until = byTime && training.length < times.length ? times[training.length] : times[times.length - 1] + 1;
        return new String[] {
            LocalMillis.toDateTime(times[0]).toString(),
            LocalMillis.toDateTime(until).toString()
        };
    }
}
