// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.laws;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.ParamDescription;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/** Runs of analyses as the catalogue has them, quick ones: few simulations, large cells. */
final class Catalogued {

    /** Texts for parameters of these names, wherever an analysis has one. */
    private static final Map<String, String> QUICK = Map.of(
            "target", "kind",
            "cell-size", "500",
            "permutations", "99",
            "simulations", "99",
            "radius", "300",
            "step", "day",
            "trees", "10",
            "clusters", "5");

    private static final String REFUSED = "refused";

    private Catalogued() {}

    static boolean isRefusal(List<Artifact> artifacts) {
        return artifacts.get(0).id().equals(REFUSED);
    }

    /** The default parameters, and one set more for each other choice of a parameter. */
    static List<Map<String, String>> choices(Analysis<?, ?> analysis) {
        Map<String, String> quick = quick(analysis);
        List<Map<String, String>> all = new ArrayList<>(List.of(quick));
        for (ParamDescription parameter : ParamDescription.of(analysis.parameterType())) {
            for (String choice : parameter.choices()) {
                Map<String, String> other = new LinkedHashMap<>(quick);
                other.put(parameter.name(), choice);
                all.add(other);
            }
        }
        return all;
    }

    static Map<String, String> quick(Analysis<?, ?> analysis) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (ParamDescription parameter : ParamDescription.of(analysis.parameterType())) {
            String text = QUICK.get(parameter.name());
            if (text != null) {
                texts.put(parameter.name(), text);
            }
        }
        return texts;
    }

    /** What a run leaves; what it is refused for is a finding as well. */
    static List<Artifact> artifacts(Analysis<?, ?> analysis, Inputs inputs, Map<String, String> texts) {
        try {
            return new Runner(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                    .run(analysis, inputs, texts, Progress.NONE)
                    .artifacts();
        } catch (WorkbenchException refused) {
            return List.of(new Artifact.Note(
                    REFUSED, "", refused.problem().code(), refused.problem().args()));
        }
    }

    /** Incidents in groups over sixty days, at places and minutes that no two share. */
    static Incidents grouped(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[n];
        double[] y = new double[n];
        int[] minute = new int[n];
        for (int i = 0; i < n; i++) {
            boolean follows = i > 10 && random.nextInt(3) > 0;
            int before = follows ? random.nextInt(i) : 0;
            x[i] = follows ? x[before] + random.nextDouble(-200, 200) : SomeIncidents.WEST + random.nextDouble(8000);
            y[i] = follows ? y[before] + random.nextDouble(-200, 200) : SomeIncidents.SOUTH + random.nextDouble(8000);
            minute[i] = follows ? Math.floorMod(minute[before] + random.nextInt(5000), 86_400) : random.nextInt(86_400);
        }
        return incidents(x, y, minute, IntStream.range(0, n).toArray());
    }

    /** Incidents in the order given, of two kinds; minutes count from a Monday midnight on. */
    static Incidents incidents(double[] x, double[] y, int[] minute, int[] order) {
        long start = LocalMillis.of(LocalDateTime.of(2024, 1, 1, 0, 0));
        long[] missing = new long[order.length];
        Arrays.fill(missing, LocalMillis.MISSING);
        return new Incidents(
                "test",
                SomeIncidents.UTM_18_SOUTH,
                ZoneOffset.UTC,
                TimePrecision.MINUTE,
                Arrays.stream(order).asLongStream().toArray(),
                Arrays.stream(order).mapToDouble(i -> x[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> y[i]).toArray(),
                Arrays.stream(order).mapToLong(i -> start + minute[i] * 60_000L).toArray(),
                missing,
                List.of(Column.of(
                        "kind",
                        Arrays.stream(order)
                                .mapToObj(i -> minute[i] % 3 == 0 ? "robo" : "hurto")
                                .toList())),
                Map.of(Role.CATEGORY, "kind"));
    }

    /** The same incidents, their rows in another order. */
    static Incidents shuffled(Incidents given, long seed) {
        int n = given.size();
        int[] order = IntStream.range(0, n).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        long start = LocalMillis.of(LocalDateTime.of(2024, 1, 1, 0, 0));
        return incidents(
                IntStream.range(0, n).mapToDouble(given::x).toArray(),
                IntStream.range(0, n).mapToDouble(given::y).toArray(),
                IntStream.range(0, n)
                        .map(i -> (int) ((given.start(i) - start) / 60_000))
                        .toArray(),
                order);
    }
}
