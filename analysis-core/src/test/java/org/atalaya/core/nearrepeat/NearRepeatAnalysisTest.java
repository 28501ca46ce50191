// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.scan.SpaceTimeScanAnalysis;
import org.atalaya.core.text.Texts;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the labels on the methods say, refuse and leave. */
class NearRepeatAnalysisTest {

    private static final long DAY = 86_400_000L;

    static List<Analysis<?, ?>> analyses() {
        return List.of(
                new NearRepeatAnalysis(),
                new KnoxAnalysis(),
                new MantelAnalysis(),
                new JacquezAnalysis(),
                new LocalKnoxAnalysis(),
                new ChainsAnalysis(),
                new SpaceTimeScanAnalysis());
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void contagionIsToldAndNamed(Analysis<?, ?> analysis) throws WorkbenchException {
        Run run = run(analysis, SomePlaces.contagious(300, 5000, 365, 60, 4, 4), TimePrecision.DAY);
        String note = note(run).textKey();
        assertFalse(note.endsWith("chance") || note.endsWith("nothing"), note);
        for (Artifact artifact : run.artifacts()) {
            assertTrue(
                    !(artifact instanceof Artifact.Table table)
                            || !table.table().rows().isEmpty(),
                    artifact.id());
        }
    }

    @Test
    void sentenceSaysHowFarHowLongAndHowMuch() throws WorkbenchException {
        Run run = run(new NearRepeatAnalysis(), SomePlaces.contagious(300, 5000, 365, 60, 4, 4), TimePrecision.DAY);
        Artifact.Note nearby = (Artifact.Note) run.artifact("nearby").orElseThrow();
        String told =
                Texts.of(Texts.ENGLISH).get(nearby.textKey(), nearby.args().toArray());
        assertTrue(told.startsWith("Within 200 m and 7 days of an incident"), told);
        String dicho =
                Texts.of(Texts.SPANISH).get(nearby.textKey(), nearby.args().toArray());
        assertTrue(dicho.startsWith("A menos de 200 m y 7 días de una incidencia"), dicho);
    }

    @Test
    void tableHasARowForEachBandAndItsNumbersAgree() throws WorkbenchException {
        Run run = run(new NearRepeatAnalysis(), SomePlaces.contagious(300, 5000, 365, 60, 4, 4), TimePrecision.DAY);
        Table table = ((Artifact.Table) run.artifact("bands").orElseThrow()).table();
        assertEquals(20, table.rows().size());
        assertEquals("0 m", table.cell(0, "distance"));
        assertEquals("(0, 100) m", table.cell(4, "distance"));
        assertEquals("[7, 14) d", table.cell(5, "days"));
        double ratio = (Double) table.cell(4, "ratio");
        assertEquals((Long) table.cell(4, "observed") / (Double) table.cell(4, "expected"), ratio, 1e-12);
        assertEquals(3L, table.cell(4, "class"));
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void monthsAndMissingTimesAreRefused(Analysis<?, ?> analysis) throws WorkbenchException {
        TimedPlaces places = SomePlaces.even(50, 1000, 100, 1);
        assertEquals(List.of("dated.too-coarse"), refusals(analysis, inputs(places, TimePrecision.MONTH, true)));
        assertEquals(List.of("dated.no-time"), refusals(analysis, inputs(places, TimePrecision.NONE, false)));
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void oneDayAndOnePlaceAreRefused(Analysis<?, ?> analysis) {
        TimedPlaces oneDay = SomePlaces.even(50, 1000, 1, 1);
        TimedPlaces onePlace = SomePlaces.even(50, 1, 100, 1);
        assertEquals("dated.one-day", refused(analysis, oneDay));
        assertEquals("dated.one-place", refused(analysis, onePlace));
    }

    @Test
    void fewSnappedAndDoubledIncidentsAreToldOf() throws WorkbenchException {
        TimedPlaces snapped = SomePlaces.even(100, 4, 20, 1);
        List<String> codes = codes(run(new NearRepeatAnalysis(), snapped, TimePrecision.DAY));
        assertTrue(codes.containsAll(List.of("dated.snapped", "dated.duplicates")), codes.toString());
        TimedPlaces few = SomePlaces.even(20, 1000, 500, 1);
        assertEquals(List.of("dated.few"), codes(run(new NearRepeatAnalysis(), few, TimePrecision.DAY)));
    }

    @Test
    void evenPlacesAndDaysAreCalledChance() throws WorkbenchException {
        TimedPlaces places = SomePlaces.even(200, 3000, 200, 11);
        assertEquals(
                "note.knox.chance",
                note(run(new KnoxAnalysis(), places, TimePrecision.DAY)).textKey());
        assertEquals(
                "note.mantel.chance",
                note(run(new MantelAnalysis(), places, TimePrecision.DAY)).textKey());
    }

    @Test
    void endOfTheStudyIsADayNotBeforeTheLastIncident() throws WorkbenchException {
        LoadedInputs inputs = inputs(SomePlaces.contagious(150, 1000, 50, 80, 5, 8), TimePrecision.DAY, true);
        SpaceTimeScanAnalysis scan = new SpaceTimeScanAnalysis();
        assertEquals(List.of("space-time-scan.no-day"), refusals(scan, inputs, Map.of("until", "31/12/2024")));
        assertEquals(List.of("space-time-scan.until-too-early"), refusals(scan, inputs, Map.of("until", "1969-12-31")));
        assertEquals(List.of(), refusals(scan, inputs, Map.of("until", "2024-12-31")));
    }

    @Test
    void prospectiveClustersLastUntilTheEndOfTheStudy() throws WorkbenchException {
        LoadedInputs inputs = inputs(SomePlaces.contagious(150, 1000, 50, 80, 5, 8), TimePrecision.DAY, true);
        long latest = IntStream.range(0, inputs.incidents().size())
                .mapToLong(row -> inputs.incidents().start(row))
                .max()
                .orElseThrow();
        String end = LocalMillis.toDateTime(latest).toLocalDate().plusDays(3).toString();
        Run run = new Runner(Clock.systemUTC())
                .run(
                        new SpaceTimeScanAnalysis(),
                        inputs,
                        Map.of("mode", "prospective", "until", end, "permutations", "99"),
                        Progress.NONE);
        Artifact.Table list = (Artifact.Table) run.artifact("list").orElseThrow();
        assertFalse(list.table().rows().isEmpty());
        for (int row = 0; row < list.table().rows().size(); row++) {
            assertEquals(end, list.table().cell(row, "last"));
        }
    }

    private static String refused(Analysis<?, ?> analysis, TimedPlaces places) {
        return assertThrows(WorkbenchException.class, () -> run(analysis, places, TimePrecision.DAY))
                .problem()
                .code();
    }

    private static List<String> refusals(Analysis<?, ?> analysis, LoadedInputs inputs) throws WorkbenchException {
        return refusals(analysis, inputs, Map.of());
    }

    private static List<String> refusals(Analysis<?, ?> analysis, LoadedInputs inputs, Map<String, String> typed)
            throws WorkbenchException {
        return new Runner(Clock.systemUTC())
                .check(analysis, inputs, typed).stream()
                        .filter(Problem::stops)
                        .map(Problem::code)
                        .toList();
    }

    private static List<String> codes(Run run) {
        return run.caveats().stream().map(Problem::code).toList();
    }

    private static Artifact.Note note(Run run) {
        return (Artifact.Note) run.artifact("summary").orElseThrow();
    }

    private static Run run(Analysis<?, ?> analysis, TimedPlaces places, TimePrecision precision)
            throws WorkbenchException {
        return new Runner(Clock.systemUTC()).run(analysis, inputs(places, precision, true), Map.of(), Progress.NONE);
    }

    private static LoadedInputs inputs(TimedPlaces places, TimePrecision precision, boolean timed) {
        int n = places.size();
        long[] missing = new long[n];
        Arrays.fill(missing, LocalMillis.MISSING);
        Incidents incidents = new Incidents(
                "test",
                new Crs("EPSG:32718", "WGS 84 / UTM zone 18S", ""),
                ZoneOffset.UTC,
                precision,
                IntStream.range(0, n).asLongStream().toArray(),
                IntStream.range(0, n).mapToDouble(i -> 300_000 + places.x(i)).toArray(),
                IntStream.range(0, n).mapToDouble(i -> 8_670_000 + places.y(i)).toArray(),
                timed
                        ? IntStream.range(0, n)
                                .mapToLong(i -> (19_000 + places.day(i)) * DAY)
                                .toArray()
                        : missing,
                missing,
                List.of(),
                Map.of());
        return new LoadedInputs(incidents, Optional.empty(), "sha256:test");
    }
}
