// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.ParamReader;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CellForecastAnalysisTest {

    private static final int DAYS = 26 * 7;
    private static final double SIDE = 4000;
    private static final long START = LocalMillis.of(LocalDateTime.of(2024, 1, 1, 0, 0));

    /** Even noise, and beside it four cells that are quiet for half of the time and then have incidents every week. */
    private static LoadedInputs inputs(int noise, boolean turnsHot, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int hot = turnsHot ? DAYS / 2 : 0;
        int n = noise + hot;
        double[] x = new double[n];
        double[] y = new double[n];
        long[] start = new long[n];
        long[] end = new long[n];
        Arrays.fill(end, LocalMillis.MISSING);
        for (int i = 0; i < n; i++) {
            boolean of = i >= noise;
            x[i] = SomeIncidents.WEST + (of ? 2250 + 500 * (i % 2) : random.nextDouble() * SIDE);
            y[i] = SomeIncidents.SOUTH + (of ? 2250 + 500 * (i / 2 % 2) : random.nextDouble() * SIDE);
            long day = of ? DAYS / 2 + (i - noise) : i == 0 ? 0 : i == 1 ? DAYS - 1 : random.nextInt(DAYS);
            start[i] = START + day * 86_400_000L;
        }
        Incidents incidents = new Incidents(
                "test",
                SomeIncidents.UTM_18_SOUTH,
                ZoneOffset.UTC,
                TimePrecision.DAY,
                IntStream.range(0, n).asLongStream().toArray(),
                x,
                y,
                start,
                end,
                List.of(),
                Map.of());
        // No cell is cut: ground that a boundary takes from a cell is structure, not noise.
        Geometry square = new GeometryFactory()
                .toGeometry(new Envelope(
                        SomeIncidents.WEST,
                        SomeIncidents.WEST + SIDE,
                        SomeIncidents.SOUTH,
                        SomeIncidents.SOUTH + SIDE));
        return SomeIncidents.inputs(incidents, Optional.of(SomeIncidents.zones(square)));
    }

    private static CellForecastParams params(String... more) {
        Map<String, String> texts = new LinkedHashMap<>(Map.of(
                "cell-size", "500", "trees", "20", "history-days", "28", "learners", "naive-bayes, random-forest"));
        for (int i = 0; i < more.length; i += 2) {
            texts.put(more[i], more[i + 1]);
        }
        return ParamReader.read(CellForecastParams.class, texts).value();
    }

    private static List<Artifact> run(LoadedInputs inputs, int threads, String... more) throws WorkbenchException {
        return new CellForecastAnalysis(threads)
                .run(inputs, params(more), Progress.NONE)
                .artifacts();
    }

    private static Table table(List<Artifact> artifacts, String id) {
        return artifacts.stream()
                .filter(artifact -> artifact.id().equals(id))
                .map(artifact -> ((Artifact.Table) artifact).table())
                .findFirst()
                .orElseThrow();
    }

    private static double cell(Table table, String forecast, String column) {
        int row = IntStream.range(0, table.rows().size())
                .filter(i -> table.cell(i, "forecast").equals(forecast))
                .findFirst()
                .orElseThrow();
        return ((Number) table.cell(row, column)).doubleValue();
    }

    @Test
    void cellsThatTurnHotAreFound() throws WorkbenchException {
        List<Artifact> artifacts = run(inputs(60, true, 3), 2, "min-leaf", "10");
        Table forecasts = table(artifacts, "forecasts");
        assertTrue(cell(forecasts, "cell-past", "gain-low") > 0);
        assertTrue(cell(forecasts, "random-forest", "gain") > 0);
        assertTrue(cell(forecasts, "random-forest", "brier") < 0.6 * cell(forecasts, "prior", "brier"));
        assertTrue(cell(forecasts, "random-forest", "roc-auc") > 0.8);
        assertTrue(cell(forecasts, "random-forest", "hit-rate-5") > 5 * cell(forecasts, "prior", "hit-rate-5"));
        Artifact.Features next = artifacts.stream()
                .filter(Artifact.Features.class::isInstance)
                .map(Artifact.Features.class::cast)
                .findFirst()
                .orElseThrow();
        int highest = IntStream.range(0, next.geometries().size())
                .reduce((a, b) -> probability(next, b) > probability(next, a) ? b : a)
                .orElseThrow();
        assertTrue(next.geometries()
                .get(highest)
                .getEnvelopeInternal()
                .intersects(new Envelope(
                        SomeIncidents.WEST + 2250,
                        SomeIncidents.WEST + 2750,
                        SomeIncidents.SOUTH + 2250,
                        SomeIncidents.SOUTH + 2750)));
    }

    private static double probability(Artifact.Features next, int row) {
        return (Double) next.attributes().cell(row, "probability");
    }

    @Test
    void noiseGivesNoGainOverThePrior() throws WorkbenchException {
        Table forecasts = table(run(inputs(2000, false, 5), 2), "forecasts");
        for (String model : List.of("naive-bayes", "random-forest", "cell-past")) {
            assertTrue(cell(forecasts, model, "gain-low") <= 0, model);
        }
        assertEquals(0, cell(forecasts, "prior", "gain"));
        assertEquals(0.5, cell(forecasts, "random-forest", "roc-auc"), 0.1);
    }

    @Test
    void aPriorFindsAsMuchAsItFlags() throws WorkbenchException {
        Table coverages = table(run(inputs(2000, false, 5), 2, "learners", "naive-bayes"), "coverages");
        for (int row = 0; row < coverages.rows().size(); row++) {
            if (coverages.cell(row, "forecast").equals("prior") && coverages.cell(row, "pai") instanceof Double pai) {
                assertEquals(1, pai, 1e-9);
            }
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() throws WorkbenchException {
        LoadedInputs inputs = inputs(500, true, 9);
        List<Artifact> one = run(inputs, 1);
        List<Artifact> five = run(inputs, 5);
        assertEquals(table(one, "forecasts"), table(five, "forecasts"));
        assertEquals(table(one, "coverages"), table(five, "coverages"));
        assertEquals(table(one, "periods"), table(five, "periods"));
    }

    @Test
    void whatCannotBeForecastIsToldBeforehand() {
        assertEquals("cell-forecast.too-few-periods", refusal(inputs(300, false, 1), "step", "month"));
        assertEquals("cell-forecast.no-category", refusal(inputs(300, false, 1), "kind", "robo"));
        assertEquals("bench.unknown-learner", refusal(inputs(300, false, 1), "learners", "crystal-ball"));
        assertEquals("cell-forecast.too-many-rows", refusal(inputs(300, false, 1), "cell-size", "10", "step", "day"));
    }

    private static String refusal(LoadedInputs inputs, String... more) {
        return assertThrows(WorkbenchException.class, () -> run(inputs, 1, more))
                .problem()
                .code();
    }

    @Test
    void aKindOfAColumnIsForecastAlone() throws WorkbenchException {
        LoadedInputs inputs = SomeIncidents.inputs(SomeIncidents.even(900, 4000, 4), Optional.empty());
        Table all = table(run(inputs, 1, "step", "day", "history-days", "7"), "periods");
        Table half = table(run(inputs, 1, "step", "day", "history-days", "7", "kind", "robo"), "periods");
        assertEquals(24L, all.cell(0, "incidents"));
        assertEquals(12L, half.cell(0, "incidents"));
        assertEquals("cell-forecast.no-such-kind", refusal(inputs, "step", "day", "history-days", "7", "kind", "x"));
    }

    @Test
    void aRunStopsWhenItsUserSaysSo() {
        int[] steps = {0};
        assertThrows(CancellationException.class, () -> new CellForecastAnalysis(2)
                .run(inputs(500, true, 9), params(), (fraction, key, args) -> {
                    assertFalse(fraction < 0 || fraction > 1);
                    if (++steps[0] > 40) {
                        throw new CancellationException();
                    }
                }));
    }
}
