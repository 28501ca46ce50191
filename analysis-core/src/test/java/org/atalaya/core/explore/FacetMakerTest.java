// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.data.Zones;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Every side counts what a slow count of the same incidents counts. */
class FacetMakerTest {

    private static final LocalDateTime START = LocalDateTime.of(2024, 11, 17, 0, 0);
    private static final long HOUR = 3_600_000;
    private static final int SIZE = 4_000;
    private static final Crs METRES = new Crs("EPSG:32718", "WGS 84 / UTM zone 18S", "");

    private static Incidents incidents(int size) {
        Random dice = new Random(5);
        long[] start = new long[size];
        long[] end = new long[size];
        double[] x = new double[size];
        double[] y = new double[size];
        String[] kinds = new String[size];
        String[] detail = new String[size];
        String[] amount = new String[size];
        for (int i = 0; i < size; i++) {
            start[i] = i % 50 == 7 ? LocalMillis.MISSING : LocalMillis.of(START) + dice.nextInt(420 * 48) * HOUR / 2;
            boolean span = i % 10 == 0 && start[i] != LocalMillis.MISSING;
            end[i] = span ? start[i] + (1 + dice.nextInt(150)) * HOUR / 2 : LocalMillis.MISSING;
            kinds[i] = i % 30 == 3 ? null : "kind " + dice.nextInt(5);
            detail[i] = "detail " + (int) Math.abs(dice.nextGaussian() * 40);
            amount[i] = i % 20 == 1 ? null : Integer.toString((int) Math.exp(4 + dice.nextGaussian()));
            x[i] = i % 40 == 2 ? Double.NaN : 5_000 * dice.nextDouble();
            y[i] = i % 40 == 2 ? Double.NaN : 4_000 * dice.nextDouble();
        }
        return new Incidents(
                "made",
                METRES,
                ZoneId.of("America/Lima"),
                TimePrecision.MINUTE,
                IntStream.range(0, size).asLongStream().toArray(),
                x,
                y,
                start,
                end,
                List.of(
                        Column.of("kind", Arrays.asList(kinds)),
                        Column.of("detail", Arrays.asList(detail)),
                        Column.of("amount", Arrays.asList(amount))),
                Map.of(Role.CATEGORY, "kind", Role.SUBCATEGORY, "detail"));
    }

    private static Zones zones() {
        GeometryFactory factory = new GeometryFactory();
        return new Zones(
                "halves",
                METRES,
                List.of(
                        new Zone("1", "West", factory.toGeometry(new Envelope(0, 2_000, 0, 4_000)), Map.of()),
                        new Zone("2", "East", factory.toGeometry(new Envelope(2_000, 4_000, 0, 4_000)), Map.of())));
    }

    private static Facets make(Incidents incidents, Side... sides) {
        return new FacetMaker(incidents, Optional.of(zones())).make(Set.of(sides), Progress.NONE);
    }

    /** Shares each incident out over quarters of an hour, one by one. */
    private static double[] slow(Incidents incidents, int size, Function<LocalDateTime, Integer> value) {
        double[] counts = new double[size];
        for (int row = 0; row < incidents.size(); row++) {
            if (!incidents.hasTime(row)) {
                continue;
            }
            long from = incidents.start(row);
            long to = incidents.end(row) == LocalMillis.MISSING ? from + HOUR / 4 : incidents.end(row);
            if (to - from > 72 * HOUR) {
                continue;
            }
            double weight = HOUR / 4.0 / (to - from);
            for (long at = from; at < to; at += HOUR / 4) {
                counts[value.apply(LocalMillis.toDateTime(at))] += weight;
            }
        }
        return counts;
    }

    @Test
    void partsOfTimeShareSpansOut() {
        Incidents incidents = incidents(SIZE);
        Facets facets = make(incidents, Side.HOUR, Side.WEEKDAY, Side.MONTH, Side.YEAR, Side.PERIOD, Side.DAY);
        LinkedCounts counts = LinkedCounts.of(facets, Brushes.NONE);
        LocalDate first = facets.firstDay();
        assertArrayEquals(slow(incidents, 24, LocalDateTime::getHour), counts.of(Side.HOUR), 1e-6);
        assertArrayEquals(slow(incidents, 7, t -> t.getDayOfWeek().getValue() - 1), counts.of(Side.WEEKDAY), 1e-6);
        assertArrayEquals(slow(incidents, 12, t -> t.getMonthValue() - 1), counts.of(Side.MONTH), 1e-6);
        assertArrayEquals(slow(incidents, 3, t -> t.getYear() - first.getYear()), counts.of(Side.YEAR), 1e-6);
        assertEquals(first.withDayOfMonth(1), facets.firstMonth());
        assertArrayEquals(
                slow(
                        incidents,
                        counts.of(Side.PERIOD).length,
                        t -> (t.getYear() - first.getYear()) * 12 + t.getMonthValue() - first.getMonthValue()),
                counts.of(Side.PERIOD),
                1e-6);
    }

    @Test
    void twoPartsOfOneSpanBelongTogether() {
        Incidents incidents = incidents(SIZE);
        Side both = Side.pair(Side.WEEKDAY, Side.HOUR);
        Side months = Side.pair(Side.MONTH, Side.YEAR);
        LinkedCounts counts = LinkedCounts.of(make(incidents, both, months), Brushes.NONE);
        assertArrayEquals(
                slow(incidents, 168, t -> (t.getDayOfWeek().getValue() - 1) * 24 + t.getHour()), counts.of(both), 1e-6);
        assertArrayEquals(
                slow(incidents, 36, t -> (t.getMonthValue() - 1) * 3 + t.getYear() - 2024), counts.of(months), 1e-6);
    }

    @Test
    void aPairOfTimeAndCategoryAddsUpToBoth() {
        Incidents incidents = incidents(SIZE);
        Side both = Side.pair(Side.CATEGORY, Side.MONTH);
        LinkedCounts counts = LinkedCounts.of(make(incidents, both, Side.CATEGORY, Side.MONTH), Brushes.NONE);
        Column kinds = incidents.column(Role.CATEGORY).orElseThrow();
        double[] slow = new double[5 * 12];
        for (int kind = 0; kind < 5; kind++) {
            int code = kind;
            Incidents some = incidents.rows(IntStream.range(0, incidents.size())
                    .filter(row -> kinds.code(row) == code)
                    .toArray());
            System.arraycopy(slow(some, 12, t -> t.getMonthValue() - 1), 0, slow, kind * 12, 12);
        }
        assertArrayEquals(slow, counts.of(both), 1e-6);
    }

    @Test
    void zonesOfALayerBesideTheBoundaryAreASideOfTheirOwn() {
        Incidents incidents = incidents(SIZE);
        Zones more = new Zones("Beats", zones().crs(), zones().zones().subList(1, 2));
        FacetMaker maker = new FacetMaker(incidents, new ZoneLayers(Optional.of(zones()), List.of(more)));
        Facets facets = maker.make(Set.of(Side.ZONE, Side.zone("Beats"), Side.zone("Blocks")), Progress.NONE);
        LinkedCounts counts = LinkedCounts.of(facets, Brushes.NONE);
        assertEquals(List.of("East"), facets.names().get(Side.zone("Beats")));
        // Between the two, on the line, the boundary's first zone counts.
        assertTrue(counts.of(Side.zone("Beats"))[0] >= counts.of(Side.ZONE)[1]);
        assertTrue(counts.of(Side.ZONE)[1] > 0);
        assertTrue(facets.side(Side.zone("Blocks")).isEmpty(), "there is no such layer");
        assertEquals(Optional.of("Beats"), Side.of(Side.zone("Beats").id()).zoneLayer());
        assertEquals(Optional.of(""), Side.zone("").zoneLayer());
        assertEquals(Optional.empty(), Side.text("Beats").zoneLayer());
    }

    @Test
    void placesAreCountedByCellAndZone() {
        Incidents incidents = incidents(SIZE);
        Facets facets = make(incidents, Side.CELL, Side.ZONE);
        LinkedCounts counts = LinkedCounts.of(facets, Brushes.NONE);
        double[] slow = new double[2];
        int inside = 0;
        for (int row = 0; row < incidents.size(); row++) {
            if (incidents.hasPlace(row) && incidents.x(row) <= 4_000) {
                slow[incidents.x(row) <= 2_000 ? 0 : 1]++;
                inside++;
            }
        }
        assertArrayEquals(slow, counts.of(Side.ZONE));
        assertEquals(List.of("West", "East"), facets.names().get(Side.ZONE));
        assertEquals(inside, Arrays.stream(counts.of(Side.CELL)).sum());
        assertEquals(100, facets.cellSize());
        assertEquals(1_600, counts.of(Side.CELL).length, "empty cells count as well");
    }

    @Test
    void rareTextsAreTakenTogether() {
        Incidents incidents = incidents(SIZE);
        Side text = Side.text("detail");
        Facets facets = make(incidents, text);
        double[] counts = LinkedCounts.of(facets, Brushes.NONE).of(text);
        List<String> names = facets.names().get(text);
        Map<String, Integer> slow = new HashMap<>();
        Column column = incidents.column("detail").orElseThrow();
        for (int row = 0; row < SIZE; row++) {
            slow.merge(column.text(row), 1, Integer::sum);
        }
        assertTrue(slow.size() > 60, slow.size() + " texts");
        assertEquals(60, names.size());
        assertEquals("", names.get(59));
        for (int i = 0; i < 59; i++) {
            assertEquals(slow.get(names.get(i)), (int) counts[i]);
            assertTrue(i == 0 || counts[i] <= counts[i - 1]);
        }
        assertEquals(SIZE, Arrays.stream(counts).sum());
    }

    @Test
    void aChoiceInAnySideIsAnsweredByAllOthers() {
        Incidents incidents = incidents(SIZE);
        Side amount = Side.number("amount");
        Side pair = Side.pair(Side.fine("amount"), Side.CATEGORY);
        Facets facets = make(incidents, Side.MONTH, Side.ZONE, Side.SUBCATEGORY, amount, pair);
        NumberBins bins = facets.bins().get(amount);
        BitSet low = new BitSet();
        low.set(0, bins.bin(300));
        BitSet west = new BitSet();
        west.set(0);
        LinkedCounts counts =
                LinkedCounts.of(facets, Brushes.NONE.with(amount, low).with(Side.ZONE, west));
        NumberColumn numbers =
                NumberColumn.of(incidents.column("amount").orElseThrow()).orElseThrow();
        int passing = 0;
        int anyAmount = 0;
        double[] months = new double[2];
        for (int row = 0; row < SIZE; row++) {
            boolean inWest = incidents.hasPlace(row) && incidents.x(row) <= 2_000;
            boolean isLow = numbers.value(row) < bins.from(bins.bin(300));
            passing += inWest && isLow ? 1 : 0;
            anyAmount += inWest && !Double.isNaN(numbers.value(row)) ? 1 : 0;
            if (inWest && isLow && incidents.hasTime(row)) {
                months[0] += 1;
            }
        }
        assertEquals(passing, counts.passing());
        assertEquals(anyAmount, Arrays.stream(counts.of(amount)).sum());
        assertEquals(passing, Arrays.stream(counts.of(Side.SUBCATEGORY)).sum());
        double unallocated = counts.passing(facets.unallocated());
        assertEquals(
                months[0] - unallocated, Arrays.stream(counts.of(Side.MONTH)).sum(), 1e-6);
    }

    @Test
    void timesThatKnowMonthsOnlyHaveMonthsAndNoDays() {
        Incidents all = incidents(SIZE);
        long july = LocalMillis.of(LocalDateTime.of(2024, 7, 1, 0, 0));
        long march = LocalMillis.of(LocalDateTime.of(2025, 3, 1, 0, 0));
        Incidents months = new Incidents(
                "months",
                METRES,
                all.zone(),
                TimePrecision.MONTH,
                new long[] {1, 2, 3},
                new double[3],
                new double[3],
                new long[] {july, march, march},
                new long[] {LocalMillis.MISSING, LocalMillis.MISSING, LocalMillis.MISSING},
                List.of(),
                Map.of());
        Facets facets = make(months, Side.DAY, Side.CLOCK, Side.MONTH, Side.PERIOD, Side.YEAR);
        assertEquals(Set.of(Side.MONTH, Side.PERIOD, Side.YEAR), facets.sides().keySet());
        LinkedCounts counts = LinkedCounts.of(facets, Brushes.NONE);
        assertEquals(2, counts.of(Side.MONTH)[2]);
        assertArrayEquals(new double[] {1, 2}, counts.of(Side.YEAR));
        assertEquals(9, counts.of(Side.PERIOD).length);
    }

    @Test
    @Tag("thorough")
    void aMillionIncidentsAnswerInTime() {
        Incidents incidents = incidents(1_000_000);
        Side[] sides = {
            Side.CLOCK,
            Side.DAY,
            Side.CATEGORY,
            Side.SUBCATEGORY,
            Side.MONTH,
            Side.CELL,
            Side.ZONE,
            Side.number("amount"),
            Side.pair(Side.CATEGORY, Side.HOUR)
        };
        Facets facets = make(incidents, sides);
        BitSet evening = new BitSet();
        evening.set(18, 22);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            long before = System.nanoTime();
            LinkedCounts counts = LinkedCounts.of(facets, Brushes.NONE.with(Side.CLOCK, evening));
            best = Math.min(best, System.nanoTime() - before);
            assertTrue(counts.passing() > 0);
        }
        System.out.println("a brush over 1,000,000 incidents and 9 sides: " + best / 1_000_000 + " ms");
        assertTrue(best < 150_000_000, best / 1_000_000 + " ms");
    }
}
