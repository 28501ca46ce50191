// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.risk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.ParamReader;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Table;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.learning.LearnerKind;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;

class RiskModelTest {

    private static final int SIZE = 2000;
    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 1, 0, 0);

    /** Robbery around (1000, 1000) by night, theft around (4000, 3000) by day, three times as many. */
    private static Incidents incidents(int size) {
        SplittableRandom random = new SplittableRandom(11);
        double[] x = new double[size];
        double[] y = new double[size];
        long[] start = new long[size];
        long[] end = new long[size];
        String[] kind = new String[size];
        for (int i = 0; i < size; i++) {
            boolean robbery = random.nextInt(4) == 0;
            x[i] = (robbery ? 1000 : 4000) + spread(random);
            y[i] = (robbery ? 1000 : 3000) + spread(random);
            int hour = robbery ? random.nextInt(6) : 10 + random.nextInt(8);
            start[i] = LocalMillis.of(FIRST.plusDays(i / 10).plusHours(hour));
            end[i] = LocalMillis.MISSING;
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

    /** Metres from the middle, most often near it. */
    private static double spread(SplittableRandom random) {
        double first = random.nextDouble();
        return 300 * (first - random.nextDouble());
    }

    private static LoadedInputs inputs(int size) {
        return new LoadedInputs(incidents(size), Optional.empty(), "sha256:0");
    }

    private static RiskModel model(int size, String... settings) throws WorkbenchException {
        RiskSurfaceAnalysis analysis = new RiskSurfaceAnalysis(1);
        LoadedInputs inputs = inputs(size);
        RiskParams params = ParamReader.read(RiskParams.class, texts(settings)).value();
        return RiskModel.fit(inputs, analysis.resolve(inputs, params), 1, Progress.NONE);
    }

    private static Map<String, String> texts(String... settings) {
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            texts.put(settings[i], settings[i + 1]);
        }
        return texts;
    }

    @Test
    void placeAndHourOfRobberySayRobbery() throws WorkbenchException {
        RiskModel model = model(SIZE);
        PlaceRisk night = model.at(1000, 1000, LocalMillis.of(LocalDateTime.of(2024, 8, 1, 3, 0)));
        assertEquals("robbery", night.classes().get(night.likeliest()));
        assertTrue(night.probabilities()[night.likeliest()] > 0.9);
        assertEquals(1, Arrays.stream(night.probabilities()).sum(), 1e-9);
    }

    @Test
    void placeOfManyIncidentsIsAboveTheMeanAndAlerts() throws WorkbenchException {
        RiskModel model = model(SIZE);
        PlaceRisk busy = model.at(4000, 3000, LocalMillis.of(LocalDateTime.of(2024, 8, 1, 12, 0)));
        PlaceRisk quiet = model.at(2500, 2000, LocalMillis.of(LocalDateTime.of(2024, 8, 1, 12, 0)));
        assertEquals(RiskLevel.VERY_HIGH, busy.intensity().orElseThrow().level());
        assertTrue(busy.alert());
        assertEquals(RiskLevel.VERY_LOW, quiet.intensity().orElseThrow().level());
        assertFalse(quiet.alert());
    }

    @Test
    void laterIncidentsChangeNothingThatIsSaidOfAnEarlierMoment() throws WorkbenchException {
        String at = FIRST.plusDays(100).toString();
        long moment = LocalMillis.of(FIRST.plusDays(100));
        // A boundary keeps the study area the same; the extent of earlier incidents does it here.
        PlaceRisk early = model(1200, "at", at, "cell-size", "200").at(1000, 1000, moment);
        PlaceRisk all = model(SIZE, "at", at, "cell-size", "200").at(1000, 1000, moment);
        assertArrayEquals(early.probabilities(), all.probabilities(), 0);
        assertEquals(early.intensity(), all.intensity());
        assertEquals(early.nearest(), all.nearest());
    }

    @Test
    void paceAveragesToOneOverTheHoursOfAWeekOfEvenDays() {
        Incidents all = incidents(SIZE);
        Pace pace = Pace.of(all, IntStream.range(0, all.size()).toArray());
        double sum = 0;
        for (int hour = 0; hour < 168; hour++) {
            sum += pace.at(LocalMillis.of(FIRST.plusHours(hour)));
        }
        assertEquals(1, sum / 168, 1e-9);
    }

    @Test
    void reasonsNameThePlaceWhereOnlyThePlaceTellsKindsApart() throws WorkbenchException {
        PlaceRisk risk = model(SIZE, "features", "x-y, weekday")
                .at(1000, 1000, LocalMillis.of(LocalDateTime.of(2024, 8, 1, 3, 0)));
        assertEquals("x-y", risk.reasons().get(0).feature());
        assertTrue(risk.reasons().get(0).adds() > 0.5);
        assertTrue(Math.abs(risk.reasons().get(1).adds()) < 0.1);
    }

    @Test
    void nearestIncidentsAreThoseThatLookingAtAllFinds() throws WorkbenchException {
        PlaceRisk risk = model(SIZE).at(1100, 900, LocalMillis.of(LocalDateTime.of(2024, 8, 1, 3, 0)));
        Incidents all = incidents(SIZE);
        double[] metres = IntStream.range(0, SIZE)
                .mapToDouble(row -> Math.hypot(all.x(row) - 1100, all.y(row) - 900))
                .sorted()
                .limit(5)
                .toArray();
        assertArrayEquals(
                metres,
                risk.nearest().stream().mapToDouble(PlaceRisk.Near::metres).toArray(),
                1e-9);
    }

    @Test
    void stepsShareOutTheScoredArea() throws WorkbenchException {
        Run run = new Runner(Clock.systemUTC())
                .run(new RiskSurfaceAnalysis(1), inputs(SIZE), texts("cell-size", "250"), Progress.NONE);
        Table steps = ((Artifact.Table) run.artifact("steps").orElseThrow()).table();
        double shares = IntStream.range(0, 5)
                .mapToDouble(row -> (Double) steps.cell(row, "area-share"))
                .sum();
        assertEquals(1, shares, 1e-9);
        Table kinds = ((Artifact.Features) run.artifact("kind-1").orElseThrow()).attributes();
        Table others = ((Artifact.Features) run.artifact("kind-2").orElseThrow()).attributes();
        for (int row = 0; row < kinds.rows().size(); row++) {
            assertEquals(1, (Double) kinds.cell(row, "probability") + (Double) others.cell(row, "probability"), 1e-9);
        }
    }

    @Test
    void everyModelOfTheBenchScoresTheGrid() throws WorkbenchException {
        for (LearnerKind kind : LearnerKind.values()) {
            if (kind == LearnerKind.VOTING || kind.missing().isPresent()) {
                // A vote needs several models; of one it is refused before the run, as is a model whose library is
                // missing.
                continue;
            }
            PlaceRisk risk = model(600, "learner", kind.id()).at(1000, 1000, LocalMillis.of(FIRST.plusDays(200)));
            assertEquals(1, Arrays.stream(risk.probabilities()).sum(), 1e-9, kind.id());
        }
    }

    @Test
    void momentBeforeAllIncidentsIsAPlainSentence() {
        WorkbenchException e = assertThrows(WorkbenchException.class, () -> model(SIZE, "at", "2020-01-01 00:00"));
        assertEquals("risk.nothing-before", e.problem().code());
    }

    @Test
    void momentsAreReadAsTheyAreTyped() throws WorkbenchException {
        long moment = LocalMillis.of(LocalDateTime.of(2024, 8, 1, 22, 0));
        assertEquals(moment, RiskModel.moment("2024-08-01T22:00"));
        assertEquals(moment, RiskModel.moment(" 2024-08-01 22:00 "));
        assertEquals(moment, RiskModel.moment("2024-08-01 22:00:00"));
        assertEquals(
                "risk.no-moment",
                assertThrows(WorkbenchException.class, () -> RiskModel.moment("tonight"))
                        .problem()
                        .code());
    }
}
