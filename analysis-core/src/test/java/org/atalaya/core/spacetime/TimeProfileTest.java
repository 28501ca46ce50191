// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.spacetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.AoristicWeights;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimeBins;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;

class TimeProfileTest {

    private static final int ROWS = 600;

    /** Two years of moments and spans, some without a time. */
    private static Incidents incidents(TimePrecision precision, boolean reversed) {
        SplittableRandom random = new SplittableRandom(6);
        long from = LocalMillis.of(LocalDateTime.of(2023, 1, 1, 0, 0));
        long[] start = new long[ROWS];
        long[] end = new long[ROWS];
        for (int i = 0; i < ROWS; i++) {
            start[i] = i % 50 == 7 ? LocalMillis.MISSING : from + random.nextLong(731L * 86_400_000);
            end[i] = i % 3 == 0 || start[i] == LocalMillis.MISSING
                    ? LocalMillis.MISSING
                    : start[i] + random.nextLong(90L * 3_600_000);
        }
        int[] order =
                IntStream.range(0, ROWS).map(i -> reversed ? ROWS - 1 - i : i).toArray();
        return new Incidents(
                "times",
                SomeIncidents.UTM_18_SOUTH,
                ZoneOffset.UTC,
                precision,
                IntStream.range(0, ROWS).asLongStream().toArray(),
                new double[ROWS],
                new double[ROWS],
                Arrays.stream(order).mapToLong(i -> start[i]).toArray(),
                Arrays.stream(order).mapToLong(i -> end[i]).toArray(),
                List.of(),
                Map.of());
    }

    private static List<Artifact> run(Incidents incidents, Map<String, String> texts) throws WorkbenchException {
        return new TimeProfileAnalysis()
                .run(
                        new LoadedInputs(incidents, Optional.empty(), "sha256:test"),
                        ParamReader.read(TimeProfileAnalysis.Params.class, texts)
                                .value(),
                        Progress.NONE)
                .artifacts();
    }

    private static Table table(List<Artifact> artifacts, String id) {
        return artifacts.stream()
                .filter(a -> a instanceof Artifact.Table t && t.id().equals(id))
                .map(a -> ((Artifact.Table) a).table())
                .findFirst()
                .orElseThrow();
    }

    private static double sum(Table table) {
        return IntStream.range(0, table.rows().size())
                .mapToDouble(row -> (Double) table.cell(row, "incidents"))
                .sum();
    }

    @Test
    void everyProfileAddsUpToTheIncidentsCounted() throws WorkbenchException {
        Incidents incidents = incidents(TimePrecision.MINUTE, false);
        AoristicWeights all = new AoristicWeights(TimeBins.days(), true, 72, (bin, weight) -> {});
        for (int row = 0; row < ROWS; row++) {
            all.add(incidents.start(row), incidents.end(row));
        }
        assertTrue(all.unallocated() > 0 && all.withoutTime() > 0);
        List<Artifact> artifacts = run(incidents, Map.of());
        for (String id : List.of("hours", "shifts", "weekdays", "months", "seasons", "year")) {
            assertEquals(all.counted(), sum(table(artifacts, id)), 1e-6, id);
        }
        Table circular = table(artifacts, "circular");
        for (int row = 0; row < 3; row++) {
            assertEquals((long) all.counted(), circular.cell(row, "count"));
        }
    }

    @Test
    void theOrderOfTheRowsChangesNothing() throws WorkbenchException {
        List<Artifact> forth = run(incidents(TimePrecision.MINUTE, false), Map.of());
        List<Artifact> back = run(incidents(TimePrecision.MINUTE, true), Map.of());
        for (String id : List.of("hours", "shifts", "weekdays", "months", "seasons", "year")) {
            Table one = table(forth, id);
            Table two = table(back, id);
            for (int row = 0; row < one.rows().size(); row++) {
                assertEquals((Double) one.cell(row, "incidents"), (Double) two.cell(row, "incidents"), 1e-9);
            }
        }
    }

    /** 22:30 to 00:30 on a Monday with shifts from 6, 14 and 22: all of it is the night's. */
    @Test
    void aNightShiftGoesOverMidnight() {
        ShiftBins bins = ShiftBins.parse(List.of("14", "6:00", "22")).orElseThrow();
        assertEquals(List.of("06:00-14:00", "14:00-22:00", "22:00-06:00"), names(bins));
        long night = LocalMillis.of(LocalDateTime.of(2024, 7, 2, 0, 30));
        assertEquals(2, bins.shift(bins.of(night)));
        assertEquals(LocalDateTime.of(2024, 7, 1, 22, 0), LocalMillis.toDateTime(bins.start(bins.of(night))));
        assertEquals(0, bins.shift(bins.of(LocalMillis.of(LocalDateTime.of(2024, 7, 2, 6, 0)))));
        assertEquals(1, bins.shift(bins.of(LocalMillis.of(LocalDateTime.of(1969, 7, 2, 21, 59)))));
        for (long bin = -20; bin < 20; bin++) {
            assertEquals(bin, bins.of(bins.start(bin)));
            assertEquals(bin - 1, bins.of(bins.start(bin) - 1));
        }
    }

    private static List<String> names(ShiftBins bins) {
        return IntStream.range(0, bins.count()).mapToObj(bins::name).toList();
    }

    @Test
    void whatIsNoShiftIsSaid() throws WorkbenchException {
        for (String wrong : List.of("6", "6, 25", "6, noche", "6, 6:00")) {
            var params = ParamReader.read(TimeProfileAnalysis.Params.class, Map.of("shifts", wrong))
                    .value();
            assertEquals(
                    "time-profile.bad-shifts",
                    new TimeProfileAnalysis()
                            .check(
                                    new LoadedInputs(
                                            incidents(TimePrecision.MINUTE, false), Optional.empty(), "sha256:test"),
                                    params)
                            .get(0)
                            .code());
        }
    }

    @Test
    void datesWithoutHoursHaveNoHourProfiles() throws WorkbenchException {
        List<Artifact> days = run(incidents(TimePrecision.DAY, false), Map.of());
        assertTrue(days.stream().noneMatch(a -> a.id().startsWith("hour") || a.id().equals("shifts")));
        assertEquals(2, table(days, "circular").rows().size());
        List<Artifact> months = run(incidents(TimePrecision.MONTH, false), Map.of());
        assertEquals(
                List.of("months-line", "months", "seasons", "summary"),
                months.stream().map(Artifact::id).toList());
    }

    private static Incidents moments(List<LocalDateTime> times) {
        long[] start = times.stream().mapToLong(LocalMillis::of).toArray();
        long[] end = new long[start.length];
        Arrays.fill(end, LocalMillis.MISSING);
        return new Incidents(
                "times",
                SomeIncidents.UTM_18_SOUTH,
                ZoneOffset.UTC,
                TimePrecision.MINUTE,
                IntStream.range(0, start.length).asLongStream().toArray(),
                new double[start.length],
                new double[start.length],
                start,
                end,
                List.of(),
                Map.of());
    }

    private static List<Object> note(List<Artifact> artifacts) {
        return artifacts.stream()
                .filter(Artifact.Note.class::isInstance)
                .map(a -> ((Artifact.Note) a).args())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMeanOfTheYearIsTheDateOfTheCalendar() throws WorkbenchException {
        for (int year : new int[] {2023, 2024}) {
            for (LocalDate day :
                    List.of(LocalDate.of(year, 3, 1), LocalDate.of(year, 6, 15), LocalDate.of(year, 12, 31))) {
                List<LocalDateTime> times = new ArrayList<>(Collections.nCopies(1000, day.atTime(12, 0)));
                times.add(LocalDateTime.of(year, 1, 1, 12, 0));
                times.add(LocalDateTime.of(year, 12, 31, 12, 0));
                Table circular = table(run(moments(times), Map.of()), "circular");
                assertEquals(day.toString().substring(5), circular.cell(2, "mean"));
            }
        }
    }

    /** Four a day in January to June, evenly: nothing is known of the other months. */
    @Test
    void halfAYearHasNoSeason() throws WorkbenchException {
        List<LocalDateTime> times = IntStream.range(0, 181 * 4)
                .mapToObj(i -> LocalDateTime.of(2023, 1, 1, 3, 0).plusHours(6L * i))
                .toList();
        List<Artifact> artifacts = run(moments(times), Map.of());
        Table circular = table(artifacts, "circular");
        assertEquals(181L * 4, circular.cell(2, "count"));
        for (String column : List.of("mean", "concentration", "kappa", "rayleigh-p")) {
            assertNull(circular.cell(2, column));
        }
        assertEquals(0, note(artifacts).get(4), "no month is named");
        assertEquals(List.of("time-profile.no-whole-years"), caveats(moments(times)));
        List<LocalDateTime> whole = IntStream.range(0, 365 * 4)
                .mapToObj(i -> LocalDateTime.of(2023, 1, 1, 3, 0).plusHours(6L * i))
                .toList();
        assertTrue((Double) table(run(moments(whole), Map.of()), "circular").cell(2, "rayleigh-p") > 0.9);
        assertEquals(List.of(), caveats(moments(whole)));
        assertFalse(caveats(moments(whole.subList(0, 352 * 4))).isEmpty());
    }

    private static List<String> caveats(Incidents incidents) throws WorkbenchException {
        return new TimeProfileAnalysis()
                        .run(
                                new LoadedInputs(incidents, Optional.empty(), "sha256:test"),
                                ParamReader.read(TimeProfileAnalysis.Params.class, Map.of())
                                        .value(),
                                Progress.NONE)
                        .caveats()
                        .stream()
                        .map(Problem::code)
                        .toList();
    }

    /** Eight days from a Sunday: two Sundays with three each are more in all than a Wednesday with five, not a day. */
    @Test
    void theBusiestWeekdayIsThatWithMostPerDay() throws WorkbenchException {
        LocalDateTime sunday = LocalDateTime.of(2024, 7, 7, 10, 0);
        List<LocalDateTime> times = new ArrayList<>(Collections.nCopies(3, sunday));
        times.addAll(Collections.nCopies(3, sunday.plusDays(7)));
        times.addAll(Collections.nCopies(5, sunday.plusDays(3)));
        assertEquals(3, note(run(moments(times), Map.of())).get(2));
    }
}
