// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.ParamReader;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.ZoneNames;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class ZoneCountsTest {

    /** A row of squares of a kilometre, named Z-01 and so on. */
    private static Zones zones(int count, String... residents) {
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double west = SomeIncidents.WEST + 1000 * i;
            Envelope box = new Envelope(west, west + 1000, SomeIncidents.SOUTH, SomeIncidents.SOUTH + 1000);
            String name = "Z-0" + (i + 1);
            zones.add(new Zone(
                    Integer.toString(i),
                    name,
                    new GeometryFactory().toGeometry(box),
                    Map.of("name", name, "pop", i < residents.length ? residents[i] : "")));
        }
        return new Zones("zones", SomeIncidents.UTM_18_SOUTH, zones);
    }

    /** Incidents with the name of their zone in a column of its own, the way somebody else writes it. */
    private static Incidents named(Incidents places, List<String> texts, boolean withoutPlaces) {
        int n = places.size();
        double[] x = IntStream.range(0, n)
                .mapToDouble(i -> withoutPlaces ? Double.NaN : places.x(i))
                .toArray();
        double[] y = IntStream.range(0, n)
                .mapToDouble(i -> withoutPlaces ? Double.NaN : places.y(i))
                .toArray();
        return new Incidents(
                "named",
                places.crs(),
                places.zone(),
                places.precision(),
                IntStream.range(0, n).asLongStream().toArray(),
                x,
                y,
                IntStream.range(0, n).mapToLong(places::start).toArray(),
                IntStream.range(0, n).mapToLong(places::end).toArray(),
                List.of(Column.of("sector", texts)),
                Map.of(Role.ZONE, "sector"));
    }

    @Test
    void byPlaceAndByNameAgreeAndAddUp() {
        SplittableRandom random = new SplittableRandom(3);
        int n = 500;
        double[] x = new double[n];
        double[] y = new double[n];
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            x[i] = SomeIncidents.WEST + 6000 * random.nextDouble();
            y[i] = SomeIncidents.SOUTH + 1000 * random.nextDouble();
            texts.add("z " + (1 + (int) ((x[i] - SomeIncidents.WEST) / 1000)));
        }
        Zones five = zones(5);
        Incidents incidents = SomeIncidents.at(x, y);
        ZoneCounts byPlace = ZoneCounts.byPlace(incidents, five);
        Column column = named(incidents, texts, true).column(Role.ZONE).orElseThrow();
        assertEquals(Optional.of("name"), ZoneCounts.attribute(column, five));
        ZoneCounts byName = ZoneCounts.byName(column, ZoneNames.of(five, "name"));
        assertArrayEquals(byPlace.counts(), byName.counts());
        assertEquals(byPlace.elsewhere(), byName.elsewhere());
        assertEquals(n, byPlace.counted() + byPlace.elsewhere() + byPlace.unsaid());
    }

    @Test
    void anIncidentOnALineOrInTwoZonesCountsOnce() {
        List<Zone> twice = new ArrayList<>(zones(2).zones());
        twice.addAll(zones(2).zones());
        Zones overlapping = new Zones("twice", SomeIncidents.UTM_18_SOUTH, twice);
        Incidents onTheLine = SomeIncidents.at(
                new double[] {SomeIncidents.WEST + 1000, SomeIncidents.WEST + 1500, Double.NaN},
                new double[] {SomeIncidents.SOUTH + 500, SomeIncidents.SOUTH + 500, Double.NaN});
        ZoneCounts counts = ZoneCounts.byPlace(onTheLine, overlapping);
        assertArrayEquals(new int[] {1, 1, 0, 0}, counts.counts());
        assertEquals(1, counts.unsaid());
    }

    @Test
    void partsOfOneZoneAreOneAndTheirResidentsAreNotDoubled() {
        List<Zone> parts = zones(3, "2,000", "2,000", "300").zones().stream()
                .map(zone -> new Zone(
                        zone.id(),
                        zone.name(),
                        zone.area(),
                        Map.of("name", "A", "pop", zone.attributes().get("pop"))))
                .toList();
        ZoneCounts same = ZoneCounts.byName(
                Column.of("z", List.of("a", "A")),
                ZoneNames.of(new Zones("z", SomeIncidents.UTM_18_SOUTH, parts.subList(0, 2)), "name"));
        assertEquals(1, same.areas().size());
        assertEquals(2.0, same.areas().get(0).km2(), 1e-9);
        assertEquals(OptionalDouble.of(2000), same.areas().get(0).number("pop"));
        ZoneCounts differing = ZoneCounts.byName(
                Column.of("z", List.of("a")), ZoneNames.of(new Zones("z", SomeIncidents.UTM_18_SOUTH, parts), "name"));
        assertEquals(OptionalDouble.of(4300), differing.areas().get(0).number("pop"));
    }

    @Test
    void ratesAreForAThousandResidentsAndMissingWhereNobodyLives() throws Exception {
        Zones three = zones(3, "2000", "0");
        Incidents incidents = named(SomeIncidents.even(4, 10, 1), List.of("Z-01", "z1", "Z-02", "Z-09"), true);
        Table table = run(incidents, three, Map.of("residents", "pop"));
        assertEquals("Z-01", table.cell(0, "zone"));
        assertEquals(2L, table.cell(0, "count"));
        assertEquals(2.0 / 3, (double) table.cell(0, "share"), 1e-12);
        assertEquals(2.0, (double) table.cell(0, "per-km2"), 1e-9);
        assertEquals(1.0, (double) table.cell(0, "per-1000"), 1e-12);
        assertNull(table.cell(1, "per-1000"));
        assertNull(table.cell(2, "residents"));
    }

    private static Table run(Incidents incidents, Zones zones, Map<String, String> texts) throws Exception {
        ZoneCountsAnalysis analysis = new ZoneCountsAnalysis();
        var p = ParamReader.read(analysis.parameterType(), texts).value();
        Inputs inputs = new LoadedInputs(incidents, Optional.of(zones), "sha256:test");
        var result = analysis.run(inputs, p, Progress.NONE);
        result.caveats().forEach(ZoneCountsTest::say);
        return ((Artifact.Features) result.artifacts().get(0)).attributes();
    }

    private static void say(Problem problem) {
        Texts.of(Texts.SPANISH).say(problem);
        Texts.of(Texts.ENGLISH).say(problem);
    }

    @Test
    void everyMethodThatNeedsPointsRefusesWithAReason() throws Exception {
        List<String> texts =
                IntStream.range(0, 200).mapToObj(i -> "Z-0" + (1 + i % 3)).toList();
        Inputs inputs = new LoadedInputs(
                named(SomeIncidents.even(200, 3000, 5), texts, true), Optional.of(zones(3)), "sha256:test");
        for (String id : List.of("grid-counts", "kernel-density", "getis-ord-gi-star")) {
            Analysis<?, ?> analysis = Catalogue.find(id).orElseThrow();
            WorkbenchException refused = assertThrows(WorkbenchException.class, () -> refuse(analysis, inputs), id);
            assertEquals("grid.no-place", refused.problem().code(), id);
            say(refused.problem());
        }
    }

    private static <P extends Record> void refuse(Analysis<P, ?> analysis, Inputs inputs) throws WorkbenchException {
        P p = ParamReader.defaults(analysis.parameterType());
        for (var problem : analysis.check(inputs, p)) {
            if (problem.stops()) {
                throw new WorkbenchException(problem);
            }
        }
        analysis.run(inputs, p, Progress.NONE);
    }

    @Test
    void wholeCalendarYearsAreExactAndTheRestIsAPartOfItsYear() {
        LocalDate start = LocalDate.of(2024, 1, 1);
        assertEquals(1, YearsCovered.between(start, LocalDate.of(2025, 1, 1)));
        assertEquals(2, YearsCovered.between(start, LocalDate.of(2026, 1, 1)));
        // 2024 has 366 days, of which 61 lie before 2 March.
        assertEquals(61.0 / 366, YearsCovered.between(start, LocalDate.of(2024, 3, 2)), 1e-12);
        assertEquals(1 + 31.0 / 365, YearsCovered.between(start, LocalDate.of(2025, 2, 1)), 1e-12);
    }

    /** 3 incidents, 2,000 residents, half a year: 1.5 per 1,000 in the period, 3 a year. */
    @Test
    void ratesAreSaidPerYear() throws WorkbenchException {
        double[] x = {SomeIncidents.WEST + 100, SomeIncidents.WEST + 200, SomeIncidents.WEST + 300};
        double[] y = {SomeIncidents.SOUTH + 100, SomeIncidents.SOUTH + 200, SomeIncidents.SOUTH + 300};
        Inputs inputs = new LoadedInputs(SomeIncidents.at(x, y), Optional.of(zones(2, "2000", "")), "sha256:0");
        ZoneCountsAnalysis analysis = new ZoneCountsAnalysis();
        ZoneCountsAnalysis.Params params = ParamReader.read(
                        ZoneCountsAnalysis.Params.class, Map.of("residents", "pop", "years", "0.5"))
                .value();
        ZoneCountsAnalysis.Counts counts = analysis.run(inputs, params, Progress.NONE);
        Table table = ((Artifact.Features) counts.artifacts().get(0)).attributes();
        assertEquals(1.5, table.cell(0, "per-1000"));
        assertEquals(3.0, table.cell(0, "per-1000-year"));
        assertNull(table.cell(1, "per-1000-year"), "no residents, no rate");
        ZoneCountsAnalysis.Params week = new ZoneCountsAnalysis.Params(
                params.incidents(), "", params.by(), "", "", "pop", OptionalDouble.of(0.02));
        assertEquals(
                List.of("zone-counts.few-residents", "zone-counts.short-span"),
                analysis.run(inputs, week, Progress.NONE).caveats().stream()
                        .map(Problem::code)
                        .toList());
    }
}
