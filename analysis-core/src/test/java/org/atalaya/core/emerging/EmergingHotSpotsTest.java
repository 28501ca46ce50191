// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.emerging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.ParamReader;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class EmergingHotSpotsTest {

    private static final double SIDE = 6000;
    private static final int WEEKS = 20;
    private static final long WEEK = 7 * 86_400_000L;

    private record Event(double x, double y, long time) {}

    /** Noise over a square, and what is planted at (1500, 1500) from one week to another. */
    private static LoadedInputs inputs(int noise, int planted, int from, int to, boolean reversed, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long start = LocalMillis.of(LocalDateTime.of(2024, 1, 1, 0, 0));
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < noise; i++) {
            events.add(
                    new Event(random.nextDouble(SIDE), random.nextDouble(SIDE), start + random.nextLong(WEEKS * WEEK)));
        }
        for (int week = from; week < to; week++) {
            for (int i = 0; i < planted; i++) {
                events.add(new Event(
                        1500 + random.nextDouble(300),
                        1500 + random.nextDouble(300),
                        start + week * WEEK + random.nextLong(WEEK)));
            }
        }
        // The last moment of the last week, so that steps are the weeks above.
        events.add(new Event(10, 10, start + WEEKS * WEEK - 1));
        events.add(new Event(10, 10, start));
        int n = events.size();
        int[] order = IntStream.range(0, n).map(i -> reversed ? n - 1 - i : i).toArray();
        long[] end = new long[n];
        Arrays.fill(end, LocalMillis.MISSING);
        Incidents incidents = new Incidents(
                "planted",
                SomeIncidents.UTM_18_SOUTH,
                ZoneOffset.UTC,
                TimePrecision.MINUTE,
                IntStream.range(0, n).asLongStream().toArray(),
                Arrays.stream(order)
                        .mapToDouble(i -> SomeIncidents.WEST + events.get(i).x())
                        .toArray(),
                Arrays.stream(order)
                        .mapToDouble(i -> SomeIncidents.SOUTH + events.get(i).y())
                        .toArray(),
                Arrays.stream(order).mapToLong(i -> events.get(i).time()).toArray(),
                end,
                List.of(),
                Map.of());
        Zones zones = new Zones(
                "square",
                SomeIncidents.UTM_18_SOUTH,
                List.of(new Zone(
                        "1",
                        "square",
                        new GeometryFactory()
                                .toGeometry(new Envelope(
                                        SomeIncidents.WEST,
                                        SomeIncidents.WEST + SIDE,
                                        SomeIncidents.SOUTH,
                                        SomeIncidents.SOUTH + SIDE)),
                        Map.of())));
        return new LoadedInputs(incidents, Optional.of(zones), "sha256:test");
    }

    private static Table patterns(LoadedInputs inputs) throws WorkbenchException {
        EmergingHotSpotsAnalysis analysis = new EmergingHotSpotsAnalysis();
        return ((Artifact.Features) analysis.run(
                                inputs,
                                ParamReader.read(EmergingHotSpotsAnalysis.Params.class, Map.of("cell-size", "300"))
                                        .value(),
                                Progress.NONE)
                        .artifacts()
                        .get(0))
                .attributes();
    }

    /** Cell of column 5, row 5 of the twenty by twenty. */
    private static String planted(int from, int to) throws WorkbenchException {
        return (String) patterns(inputs(2000, 12, from, to, false, 5)).cell(5 * 20 + 5, "pattern");
    }

    @Test
    void whatIsPlantedIsFoundByItsName() throws WorkbenchException {
        assertEquals("new-hot", planted(WEEKS - 1, WEEKS));
        assertEquals("consecutive-hot", planted(WEEKS - 5, WEEKS));
        assertEquals("persistent-hot", planted(0, WEEKS));
    }

    @Test
    void noiseHasAlmostNoPattern() throws WorkbenchException {
        int found = 0;
        int cells = 0;
        for (long seed = 0; seed < 8; seed++) {
            Table table = patterns(inputs(2000, 0, 0, 0, false, seed));
            for (int row = 0; row < table.rows().size(); row++) {
                found += table.cell(row, "pattern").equals(Pattern.NONE) ? 0 : 1;
                cells++;
            }
        }
        assertTrue(found <= 0.01 * cells, found + " of " + cells);
    }

    @Test
    void dealtCountsFindNothingInSparseNoiseAndDoNotWarn() throws WorkbenchException {
        Map<String, String> typed = Map.of("cell-size", "100", "inference", "permutation");
        var emerging =
                ParamReader.read(EmergingHotSpotsAnalysis.Params.class, typed).value();
        var persistence =
                ParamReader.read(PersistenceAnalysis.Params.class, typed).value();
        int some = 0;
        for (long seed = 0; seed < 8; seed++) {
            LoadedInputs noise = inputs(1000, 0, 0, 0, false, seed);
            EmergingHotSpotsAnalysis.Patterns patterns =
                    new EmergingHotSpotsAnalysis().run(noise, emerging, Progress.NONE);
            PersistenceAnalysis.Classes classes = new PersistenceAnalysis().run(noise, persistence, Progress.NONE);
            assertEquals(List.of(), of("emerging.thin", patterns.caveats()));
            some += any(patterns.artifacts(), "pattern") ? 1 : 0;
            some += any(classes.artifacts(), "class") ? 1 : 0;
        }
        assertTrue(some <= 3, some + " of 16");
    }

    private static boolean any(List<Artifact> artifacts, String column) {
        Table table = ((Artifact.Features) artifacts.get(0)).attributes();
        return IntStream.range(0, table.rows().size())
                .anyMatch(row -> !table.cell(row, column).equals(Pattern.NONE));
    }

    @Test
    void theOrderOfTheRowsChangesNothing() throws WorkbenchException {
        assertEquals(patterns(inputs(1000, 10, 15, 20, false, 9)), patterns(inputs(1000, 10, 15, 20, true, 9)));
    }

    @Test
    void persistenceNamesThePlantedPlaces() throws WorkbenchException {
        PersistenceAnalysis analysis = new PersistenceAnalysis();
        var params = ParamReader.read(PersistenceAnalysis.Params.class, Map.of("cell-size", "300"))
                .value();
        int[][] spans = {{0, WEEKS}, {16, WEEKS}, {2, 8}};
        String[] wanted = {"persistent", "recent", "former"};
        for (int i = 0; i < spans.length; i++) {
            Artifact.Features map = (Artifact.Features)
                    analysis.run(inputs(2000, 12, spans[i][0], spans[i][1], false, 5), params, Progress.NONE)
                            .artifacts()
                            .get(0);
            assertEquals(wanted[i], map.attributes().cell(5 * 20 + 5, "class"));
        }
    }

    private static List<Problem> of(String code, List<Problem> problems) {
        return problems.stream().filter(p -> p.code().equals(code)).toList();
    }

    /** 2002 incidents in 400 cells and 20 weeks, nine cells together: 2.25 in a step, 4.5 in two; fewer at the boundary. */
    @Test
    void fewerThanFiveExpectedInASpaceTimeNeighbourhoodAreWarnedOfBeforeARunAndAfterIt() throws WorkbenchException {
        LoadedInputs sparse = inputs(2000, 0, 0, 0, false, 3);
        LoadedInputs full = inputs(6000, 0, 0, 0, false, 3);
        Map<String, String> typed = Map.of("cell-size", "300");
        var emerging =
                ParamReader.read(EmergingHotSpotsAnalysis.Params.class, typed).value();
        var persistence =
                ParamReader.read(PersistenceAnalysis.Params.class, typed).value();
        EmergingHotSpotsAnalysis patterns = new EmergingHotSpotsAnalysis();
        PersistenceAnalysis classes = new PersistenceAnalysis();
        String thin = "emerging.thin";
        Problem two = of(thin, patterns.check(sparse, emerging)).get(0);
        Problem one = of(thin, classes.check(sparse, persistence)).get(0);
        assertEquals(4.5, (double) two.args().get(0), 0.01);
        assertEquals(2.25, (double) one.args().get(0), 0.01);
        two = of(thin, patterns.run(sparse, emerging, Progress.NONE).caveats()).get(0);
        one = of(thin, classes.run(sparse, persistence, Progress.NONE).caveats())
                .get(0);
        assertEquals(2002 / 8000.0 * 2 * 8.41, (double) two.args().get(0), 0.001);
        assertEquals(2002 / 8000.0 * 8.41, (double) one.args().get(0), 0.001);
        assertEquals(List.of(), of(thin, patterns.check(full, emerging)));
        assertEquals(List.of(), of(thin, classes.check(full, persistence)));
        assertEquals(
                List.of(), of(thin, patterns.run(full, emerging, Progress.NONE).caveats()));
        assertEquals(
                List.of(),
                of(thin, classes.run(full, persistence, Progress.NONE).caveats()));
    }

    @Test
    void whereSomethingIntensifiesOrDiminishesItIsSaidHowOftenNoiseDoes() throws WorkbenchException {
        var params = ParamReader.read(EmergingHotSpotsAnalysis.Params.class, Map.of("cell-size", "300", "alpha", "0.2"))
                .value();
        for (long seed = 0; seed < 6; seed++) {
            EmergingHotSpotsAnalysis.Patterns run =
                    new EmergingHotSpotsAnalysis().run(inputs(2000, 12, 0, WEEKS, false, seed), params, Progress.NONE);
            Table table = ((Artifact.Features) run.artifacts().get(0)).attributes();
            long trending = IntStream.range(0, table.rows().size())
                    .mapToObj(row -> (String) table.cell(row, "pattern"))
                    .filter(pattern -> pattern.startsWith("intensifying") || pattern.startsWith("diminishing"))
                    .count();
            assertEquals(
                    trending == 0 ? List.of() : List.of(Problem.warning("emerging.trend-in-noise", trending)),
                    of("emerging.trend-in-noise", run.caveats()));
            assertTrue(seed > 0 || trending > 0, "the first has some");
        }
    }

    @Test
    void fewerThanTenStepsAreRefused() throws WorkbenchException {
        EmergingHotSpotsAnalysis analysis = new EmergingHotSpotsAnalysis();
        var months = ParamReader.read(EmergingHotSpotsAnalysis.Params.class, Map.of("step", "month"))
                .value();
        List<Problem> problems = analysis.check(inputs(300, 0, 0, 0, false, 1), months);
        assertTrue(problems.stream().anyMatch(p -> p.code().equals("emerging.too-few-steps")), problems.toString());
    }
}
