// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Table;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/** A small district: robbery in the east by night, theft in the west by day, few homicides anywhere. */
final class BenchFixture {

    static final int SIZE = 1200;

    final double[] x = new double[SIZE];
    final double[] y = new double[SIZE];
    final long[] start = new long[SIZE];
    final String[] category = new String[SIZE];
    final String[] copy = new String[SIZE];

    BenchFixture() {
        SplittableRandom random = new SplittableRandom(7);
        LocalDateTime first = LocalDateTime.of(2024, 1, 1, 0, 0);
        for (int i = 0; i < SIZE; i++) {
            boolean east = random.nextDouble() < 0.5;
            x[i] = (east ? 2500 : 0) + random.nextDouble() * 2500;
            y[i] = random.nextDouble() * 4000;
            int hour = random.nextInt(24);
            start[i] = LocalMillis.of(first.plusDays(i / 4).plusHours(hour).plusMinutes(random.nextInt(60)));
            double robbery = 0.2 + (east ? 0.3 : 0) + (hour < 6 ? 0.3 : 0);
            category[i] = random.nextDouble() < 0.03 ? "homicide" : random.nextDouble() < robbery ? "robbery" : "theft";
            copy[i] = category[i] + " code";
        }
        x[5] = Double.NaN;
        y[5] = Double.NaN;
    }

    Incidents incidents() {
        long[] ids = new long[SIZE];
        long[] end = new long[SIZE];
        for (int i = 0; i < SIZE; i++) {
            ids[i] = 1000L + i;
            end[i] = LocalMillis.MISSING;
        }
        return new Incidents(
                "district",
                new Crs("EPSG:32718", "UTM 18S", ""),
                ZoneId.of("America/Lima"),
                TimePrecision.MINUTE,
                ids,
                x.clone(),
                y.clone(),
                start.clone(),
                end,
                List.of(
                        Column.of("category", Arrays.asList(category)),
                        Column.of("code", Arrays.asList(copy)),
                        Column.of("visit", visits())),
                Map.of(Role.CATEGORY, "category"));
    }

    /** Two or three rows each, as an incident with several offences has; some rows name none. */
    private static List<String> visits() {
        List<String> visits = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            visits.add(i % 50 == 0 ? "" : "v" + i * 2 / 5);
        }
        return visits;
    }

    /** Runs with 10 trees, 5 neighbours and what {@code settings} say. */
    Run run(int threads, Progress progress, String... settings) throws WorkbenchException {
        Map<String, String> texts = new TreeMap<>(Map.of("trees", "10", "k", "5", "cell-size", "500"));
        for (int i = 0; i < settings.length; i += 2) {
            texts.put(settings[i], settings[i + 1]);
        }
        return new Runner(Clock.systemUTC())
                .run(
                        new ClassifierBenchAnalysis(threads),
                        new LoadedInputs(incidents(), Optional.empty(), "sha256:0"),
                        texts,
                        progress);
    }

    Run run(String... settings) throws WorkbenchException {
        return run(2, Progress.NONE, settings);
    }

    static Table table(Run run, String id) {
        return ((Artifact.Table) run.artifact(id).orElseThrow()).table();
    }

    /** All rows of the table of metrics without what is measured by the clock. */
    static List<List<Object>> timeless(Run run) {
        Table bench = table(run, "bench");
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> row : bench.rows()) {
            List<Object> kept = new ArrayList<>(row);
            kept.set(bench.columnIndex("fit-seconds"), null);
            kept.set(bench.columnIndex("predictions-per-second"), null);
            kept.set(bench.columnIndex("predict-seconds"), null);
            rows.add(kept);
        }
        return rows;
    }

    static List<String> codes(Run run) {
        return run.caveats().stream().map(problem -> problem.code()).toList();
    }
}
