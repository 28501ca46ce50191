// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;

class ModelRegistryTest {

    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 1, 0, 0);

    private static RegisteredModel model(String name, int untilDay) {
        return new RegisteredModel(
                name,
                0,
                false,
                "naive-bayes",
                Map.of("features", "hour, x-y", "cell-size", "500"),
                "sha256:0",
                FIRST.toString(),
                FIRST.plusDays(untilDay).toString(),
                Map.of("accuracy", 0.5),
                100,
                "2024-06-01T00:00:00Z",
                1,
                "1");
    }

    @Test
    void firstOfANameIsItsChampionUntilAnotherIsPromoted() throws WorkbenchException {
        ModelRegistry registry = ModelRegistry.EMPTY
                .with(model("calls", 10))
                .with(model("calls", 20))
                .with(model("other", 5));
        assertEquals(1, registry.champion("calls").orElseThrow().version());
        assertEquals(2, registry.latest("calls").orElseThrow().version());
        ModelRegistry promoted = registry.promoted("calls", 2);
        assertEquals(2, promoted.champion("calls").orElseThrow().version());
        assertEquals(
                1,
                promoted.models().stream()
                        .filter(m -> m.name().equals("calls") && m.champion())
                        .count());
        assertEquals(1, promoted.champion("other").orElseThrow().version());
        assertThrows(WorkbenchException.class, () -> registry.promoted("calls", 3));
    }

    @Test
    void registryComesBackFromItsJson() throws WorkbenchException {
        ModelRegistry registry = ModelRegistry.EMPTY.with(model("calls", 10)).with(model("calls", 20));
        assertEquals(registry, ModelRegistry.ofJson(registry.toJson()));
        assertEquals(ModelRegistry.EMPTY, ModelRegistry.ofJson(""));
        assertThrows(WorkbenchException.class, () -> ModelRegistry.ofJson("{"));
    }

    @Test
    void whereTheWorldTurnsAroundWhatArrivedSinceBeatsTheChampion() throws WorkbenchException {
        Retraining turned = retrained(true);
        assertEquals(1, turned.better());
        assertTrue(turned.challengerLogLoss() < turned.championLogLoss());
        assertEquals(1600, turned.arrived());
        assertEquals(480, turned.judged());
    }

    @Test
    void whereNothingChangesTheTwoCannotBeToldApart() throws WorkbenchException {
        assertEquals(0, retrained(false).better());
    }

    @Test
    void whatIsJudgedByHasBeenSeenByNeither() throws WorkbenchException {
        Retraining turned = retrained(true);
        assertEquals(FIRST.plusHours(1520).toString(), turned.challenger().until());
    }

    @Test
    void tooFewNewIncidentsAreASentence() {
        WorkbenchException e = assertThrows(
                WorkbenchException.class,
                () -> Retraining.of(
                        new LoadedInputs(incidents(false), Optional.empty(), "sha256:0"),
                        model("calls", 400),
                        "1",
                        1,
                        Instant.EPOCH,
                        Progress.NONE));
        assertEquals("models.nothing-new", e.problem().code());
    }

    private static Retraining retrained(boolean turns) throws WorkbenchException {
        RegisteredModel champion = new RegisteredModel(
                "calls",
                1,
                true,
                "naive-bayes",
                Map.of("features", "x-y", "cell-size", "500"),
                "sha256:0",
                FIRST.toString(),
                FIRST.plusHours(400).toString(),
                Map.of(),
                0,
                "",
                1,
                "1");
        return Retraining.of(
                new LoadedInputs(incidents(turns), Optional.empty(), "sha256:0"),
                champion,
                "1",
                1,
                Instant.EPOCH,
                Progress.NONE);
    }

    /** One incident an hour; theft in the west and robbery in the east, and after 400 hours the other way round. */
    private static Incidents incidents(boolean turns) {
        int size = 2000;
        SplittableRandom random = new SplittableRandom(5);
        double[] x = new double[size];
        double[] y = new double[size];
        long[] start = new long[size];
        long[] end = new long[size];
        String[] kind = new String[size];
        for (int i = 0; i < size; i++) {
            boolean east = random.nextBoolean();
            x[i] = (east ? 3000 : 0) + random.nextDouble() * 2000;
            y[i] = random.nextDouble() * 4000;
            start[i] = LocalMillis.of(FIRST.plusHours(i));
            end[i] = LocalMillis.MISSING;
            boolean robbery = (east != (turns && i >= 400)) == (random.nextInt(10) > 0);
            kind[i] = robbery ? "robbery" : "theft";
        }
        return new Incidents(
                "district",
                new Crs("EPSG:32718", "UTM 18S", ""),
                ZoneId.of("America/Lima"),
                TimePrecision.MINUTE,
                IntStream.range(0, size).asLongStream().toArray(),
                x,
                y,
                start,
                end,
                List.of(Column.of("kind", Arrays.asList(kind))),
                Map.of(Role.CATEGORY, "kind"));
    }
}
