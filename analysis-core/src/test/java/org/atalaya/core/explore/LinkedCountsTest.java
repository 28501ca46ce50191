// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;

class LinkedCountsTest {

    /** A Monday. */
    private static final LocalDateTime START = LocalDateTime.of(2025, 1, 6, 0, 0);

    private static final long HOUR = 3_600_000;

    private static Incidents incidents(int size, boolean spans) throws WorkbenchException {
        Random dice = new Random(11);
        long[] start = new long[size];
        long[] end = new long[size];
        Arrays.fill(end, LocalMillis.MISSING);
        String[] kinds = new String[size];
        for (int i = 0; i < size; i++) {
            start[i] = i % 50 == 7 ? LocalMillis.MISSING : LocalMillis.of(START) + dice.nextInt(100 * 24) * HOUR;
            if (spans && i % 10 == 0 && start[i] != LocalMillis.MISSING) {
                end[i] = start[i] + (1 + dice.nextInt(40)) * HOUR;
            }
            kinds[i] = i % 30 == 3 ? null : "kind " + dice.nextInt(5);
        }
        return new Incidents(
                "made",
                CrsRegistry.utmFor(-77, -12),
                ZoneId.of("America/Lima"),
                TimePrecision.MINUTE,
                IntStream.range(0, size).asLongStream().toArray(),
                new double[size],
                new double[size],
                start,
                end,
                List.of(Column.of("kind", Arrays.asList(kinds))),
                Map.of(Role.CATEGORY, "kind"));
    }

    private static BitSet of(int... values) {
        BitSet set = new BitSet();
        Arrays.stream(values).forEach(set::set);
        return set;
    }

    @Test
    void withoutAChoiceEachViewCountsAll() throws WorkbenchException {
        Incidents incidents = incidents(70_000, false);
        Facets facets = Facets.of(incidents, Progress.NONE);
        LinkedCounts counts = LinkedCounts.of(facets, Brushes.NONE);
        assertEquals(70_000, counts.passing());
        assertEquals(LocalDate.of(2025, 1, 6), facets.firstDay());
        double dated = IntStream.range(0, 70_000).filter(incidents::hasTime).count();
        assertEquals(dated, Arrays.stream(counts.of(Side.DAY)).sum());
        assertEquals(dated, Arrays.stream(counts.of(Side.CLOCK)).sum());
        int[] kinds = incidents.column(Role.CATEGORY).orElseThrow().counts();
        assertArrayEquals(Arrays.stream(kinds).asDoubleStream().toArray(), counts.of(Side.CATEGORY));
    }

    @Test
    void eachViewCountsWhatPassesTheChoicesOfTheOthers() throws WorkbenchException {
        Incidents incidents = incidents(10_000, false);
        Facets facets = Facets.of(incidents, Progress.NONE);
        Brushes brushes = Brushes.NONE
                .with(Side.CATEGORY, of(1))
                .with(Side.DAY, of(0, 1, 2, 3, 4, 5, 6))
                .with(Side.CLOCK, of(20, 21, 22));
        LinkedCounts counts = LinkedCounts.of(facets, brushes);
        Column kinds = incidents.column(Role.CATEGORY).orElseThrow();
        double[] days = new double[100];
        double[] clock = new double[168];
        double[] byKind = new double[5];
        int passing = 0;
        for (int i = 0; i < incidents.size(); i++) {
            if (!incidents.hasTime(i)) {
                assertFalse(counts.rows().get(i), "a row without a time passes no choice of times");
                continue;
            }
            long hours = (incidents.start(i) - LocalMillis.of(START)) / HOUR;
            int day = (int) (hours / 24);
            int hour = (int) (hours % 168);
            boolean kind = kinds.code(i) == 1;
            boolean week = day < 7;
            boolean night = hour >= 20 && hour <= 22;
            days[day] += kind && night ? 1 : 0;
            clock[hour] += kind && week ? 1 : 0;
            if (kinds.code(i) >= 0) {
                byKind[kinds.code(i)] += week && night ? 1 : 0;
            }
            boolean all = kind && week && night;
            passing += all ? 1 : 0;
            assertEquals(all, counts.rows().get(i));
        }
        assertEquals(passing, counts.passing());
        assertArrayEquals(days, counts.of(Side.DAY));
        assertArrayEquals(clock, counts.of(Side.CLOCK));
        assertArrayEquals(byKind, counts.of(Side.CATEGORY));
    }

    @Test
    void spansAreSharedOutAndPassWhereTheyTouchTheChoice() throws WorkbenchException {
        Incidents incidents = incidents(10_000, true);
        Facets facets = Facets.of(incidents, Progress.NONE);
        double dated =
                IntStream.range(0, incidents.size()).filter(incidents::hasTime).count();
        LinkedCounts all = LinkedCounts.of(facets, Brushes.NONE);
        assertEquals(dated, Arrays.stream(all.of(Side.CLOCK)).sum(), 1e-6);
        assertEquals(dated, Arrays.stream(all.of(Side.DAY)).sum(), 1e-6);
        LinkedCounts third = LinkedCounts.of(facets, Brushes.NONE.with(Side.DAY, of(3)));
        long from = LocalMillis.of(START.plusDays(3));
        for (int i = 0; i < incidents.size(); i++) {
            if (incidents.hasTime(i)) {
                long end = incidents.end(i) == LocalMillis.MISSING ? incidents.start(i) + 1 : incidents.end(i);
                assertEquals(
                        incidents.start(i) < from + 24 * HOUR && end > from,
                        third.rows().get(i),
                        "row " + i);
            }
        }
    }

    @Test
    void aChoiceTakenBackIsNoChoice() {
        assertEquals(Brushes.NONE, Brushes.NONE.with(Side.DAY, of(2)).with(Side.DAY, of()));
    }
}
