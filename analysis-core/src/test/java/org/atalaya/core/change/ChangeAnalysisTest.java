// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.ParamReader;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.change.ChangeAnalysis.Params;
import org.atalaya.core.change.WeightedDisplacement.Counts;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.Days;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class ChangeAnalysisTest {

    private static final int[][] WDD = {{207, 110}, {308, 318}, {178, 157}, {150, 140}};

    private final ChangeAnalysis analysis = new ChangeAnalysis();

    /** Four zones in a row with the counts of Wheeler and Ratcliffe (2018): January before, February... as long after. */
    private static Inputs paper(boolean reversedRows, TimePrecision precision) {
        List<double[]> rows = new ArrayList<>();
        for (int zone = 0; zone < WDD.length; zone++) {
            for (int period = 0; period < 2; period++) {
                for (int i = 0; i < WDD[zone][period]; i++) {
                    rows.add(new double[] {zone * 1000 + 1 + i % 900, 1 + i * 7 % 900, period * 30 + i % 30});
                }
            }
        }
        int n = rows.size();
        long[] end = new long[n];
        Arrays.fill(end, LocalMillis.MISSING);
        long start = LocalMillis.of(LocalDateTime.of(2024, 1, 1, 12, 0));
        int[] order =
                IntStream.range(0, n).map(i -> reversedRows ? n - 1 - i : i).toArray();
        Incidents incidents = new Incidents(
                "paper",
                SomeIncidents.UTM_18_SOUTH,
                ZoneOffset.UTC,
                precision,
                IntStream.range(0, n).asLongStream().toArray(),
                Arrays.stream(order)
                        .mapToDouble(i -> SomeIncidents.WEST + rows.get(i)[0])
                        .toArray(),
                Arrays.stream(order)
                        .mapToDouble(i -> SomeIncidents.SOUTH + rows.get(i)[1])
                        .toArray(),
                Arrays.stream(order)
                        .mapToLong(i -> start + ((long) rows.get(i)[2]) * 86_400_000L)
                        .toArray(),
                end,
                List.of(),
                Map.of());
        return new LoadedInputs(incidents, Optional.of(zones()), "sha256:test");
    }

    private static Zones zones() {
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < WDD.length; i++) {
            double west = SomeIncidents.WEST + i * 1000;
            zones.add(new Zone(
                    "z" + i,
                    "Zone " + i,
                    new GeometryFactory()
                            .toGeometry(
                                    new Envelope(west, west + 1000, SomeIncidents.SOUTH, SomeIncidents.SOUTH + 1000)),
                    Map.of()));
        }
        return new Zones("zones", SomeIncidents.UTM_18_SOUTH, zones);
    }

    private static Params params(String... pairs) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            texts.put(pairs[i], pairs[i + 1]);
        }
        return ParamReader.read(Params.class, texts).value();
    }

    private Artifact find(ChangeAnalysis.Changes changes, String id) {
        return changes.artifacts().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ChangeAnalysis.Changes run(Inputs inputs, Params params) throws WorkbenchException {
        return analysis.run(inputs, params, Progress.NONE);
    }

    private static final String[] ZONES = {
        "areas", "zones", "before", "2024-01-01/2024-01-30", "after", "2024-01-31/2024-02-29"
    };

    private static String[] with(String... more) {
        String[] all = Arrays.copyOf(ZONES, ZONES.length + more.length);
        System.arraycopy(more, 0, all, ZONES.length, more.length);
        return all;
    }

    @Test
    void thePaperComesOutOfZonesAndPeriods() throws WorkbenchException {
        ChangeAnalysis.Changes changes = run(
                paper(false, TimePrecision.MINUTE),
                params(with(
                        "treated",
                        "Zone 0",
                        "control",
                        "z1",
                        "displacement",
                        "Zone 2",
                        "displacement-control",
                        "Zone 3")));
        Table table = ((Artifact.Table) find(changes, "displacement")).table();
        assertEquals(-118L, table.cell(0, "estimate"));
        assertEquals(39.59797974644666, (Double) table.cell(0, "standard-error"), 1e-9);
        assertEquals("note.change.displacement.down", ((Artifact.Note) find(changes, "displacement-note")).textKey());
    }

    @Test
    void zonesHaveTheirCountsAndTheHouseFormula() throws WorkbenchException {
        Table table = ((Artifact.Features) find(run(paper(false, TimePrecision.MINUTE), params(ZONES)), "change"))
                .attributes();
        for (int zone = 0; zone < WDD.length; zone++) {
            assertEquals((long) WDD[zone][0], table.cell(zone, "before"));
            assertEquals((long) WDD[zone][1], table.cell(zone, "after"));
            double z = Math.sqrt(2) * (Math.sqrt(WDD[zone][1]) - Math.sqrt(WDD[zone][0]));
            assertEquals(z, (Double) table.cell(zone, "z"), 1e-12);
        }
    }

    @Test
    void exchangingThePeriodsFlipsTheSignsAndKeepsP() {
        for (int before = 0; before < 12; before++) {
            for (int after = 0; after < 12; after++) {
                PeriodChange forth = new PeriodChange(before, after, 30, 31);
                PeriodChange back = new PeriodChange(after, before, 31, 30);
                assertEquals(forth.none(), back.none());
                assertEquals(-forth.z(), back.z(), 0.0);
                assertEquals(forth.p(), back.p(), 0.0);
            }
        }
    }

    @Test
    void theLaterPeriodMayNotLieBeforeTheEarlierOne() throws WorkbenchException {
        assertEquals(List.of("change.after-before"), codes(params("before", ZONES[5], "after", ZONES[3])));
    }

    @Test
    void aPeriodThatTheDataDoNotWhollyCoverIsToldBeforeTheRun() throws WorkbenchException {
        Params days = params("before", ZONES[3], "after", "2024-01-31/2024-03-01");
        assertEquals(List.of("change.not-covered"), warnings(TimePrecision.MINUTE, days));
        assertEquals(List.of(), warnings(TimePrecision.MINUTE, params("before", ZONES[3], "after", ZONES[5])));
        Params months = params("before", "2024-01-01/2024-01-31", "after", "2024-02-01/2024-03-31");
        assertEquals(List.of("change.not-covered"), warnings(TimePrecision.MONTH, months));
        Params covered = params("before", "2024-01-01/2024-01-31", "after", "2024-02-01/2024-02-29");
        assertEquals(List.of(), warnings(TimePrecision.MONTH, covered));
    }

    private List<String> warnings(TimePrecision precision, Params params) throws WorkbenchException {
        return analysis.check(paper(false, precision), params).stream()
                .map(Problem::code)
                .filter(code -> code.equals("change.not-covered"))
                .toList();
    }

    @Test
    void anIncidentOnASharedBorderCountsOnceAndInTheFirstArea() {
        double border = SomeIncidents.WEST + 1000;
        Incidents incidents = new Incidents(
                "border",
                SomeIncidents.UTM_18_SOUTH,
                ZoneOffset.UTC,
                TimePrecision.DAY,
                new long[] {0},
                new double[] {border},
                new double[] {SomeIncidents.SOUTH + 500},
                new long[] {LocalMillis.of(LocalDateTime.of(2024, 1, 5, 0, 0))},
                new long[] {LocalMillis.MISSING},
                List.of(),
                Map.of());
        WeightedDisplacement counted = params(with("treated", "Zone 0", "control", "Zone 1"))
                .named()
                .count(
                        zones(),
                        incidents,
                        Days.parse(ZONES[3]).orElseThrow(),
                        Days.parse(ZONES[5]).orElseThrow());
        assertEquals(1, counted.target().before());
        assertEquals(0, counted.control().before());
    }

    @Test
    void aSmallCountOfANamedAreaIsWarnedOf() throws WorkbenchException {
        NamedAreas named =
                params(with("treated", "Zone 0", "control", "Zone 1")).named();
        Counts many = new Counts(30, 30);
        assertEquals(
                Optional.of("change.wdd-few"),
                named.few(new WeightedDisplacement(many, new Counts(29, 50), Counts.NONE, Counts.NONE))
                        .map(Problem::code));
        assertEquals(Optional.empty(), named.few(new WeightedDisplacement(many, many, Counts.NONE, Counts.NONE)));
        ChangeAnalysis.Changes changes =
                run(paper(false, TimePrecision.MINUTE), params(with("treated", "Zone 0", "control", "Zone 1")));
        assertTrue(changes.caveats().stream().noneMatch(p -> p.code().equals("change.wdd-few")));
    }

    @Test
    void theOrderOfTheRowsChangesNothing() throws WorkbenchException {
        Params p = params("before", ZONES[3], "after", ZONES[5], "cell-size", "200");
        assertEquals(
                find(run(paper(false, TimePrecision.MINUTE), p), "change"),
                find(run(paper(true, TimePrecision.MINUTE), p), "change"));
    }

    @Test
    void withoutPeriodsTheHalvesAreComparedAndSaid() throws WorkbenchException {
        Params resolved = analysis.resolve(paper(false, TimePrecision.MINUTE), params());
        assertEquals("2024-01-01/2024-01-30", resolved.before());
        assertEquals("2024-01-31/2024-02-29", resolved.after());
        Params beside = analysis.resolve(paper(false, TimePrecision.MINUTE), params("after", "2024-02-01/2024-02-29"));
        assertEquals("2024-01-01/2024-01-31", beside.before());
    }

    @Test
    void whatCannotBeComparedIsSaidBeforeTheRun() throws WorkbenchException {
        assertEquals(List.of("change.overlap"), codes(params("before", ZONES[3], "after", "2024-01-30/2024-02-29")));
        assertEquals(List.of("change.bad-period"), codes(params("before", "enero", "after", ZONES[5])));
        assertEquals(List.of("change.needs-control"), codes(params(with("treated", "Zone 0"))));
        assertEquals(
                List.of("change.areas-overlap"), codes(params(with("treated", "Zone 0", "control", "Zone 0, Zone 1"))));
        assertEquals(List.of("change.no-such-zone"), codes(params(with("treated", "Zone 0", "control", "Zone 9"))));
        assertEquals(
                List.of("change.wdd-lengths"),
                codes(params(
                        "before",
                        ZONES[3],
                        "after",
                        "2024-02-01/2024-02-10",
                        "treated",
                        "Zone 0",
                        "control",
                        "Zone 1")));
        List<Problem> coarse = analysis.check(paper(false, TimePrecision.MONTH), params(ZONES));
        assertTrue(coarse.stream().anyMatch(p -> p.code().equals("change.too-coarse")), coarse.toString());
    }

    private List<String> codes(Params params) throws WorkbenchException {
        return analysis.check(paper(false, TimePrecision.MINUTE), params).stream()
                .filter(Problem::stops)
                .map(Problem::code)
                .toList();
    }
}
