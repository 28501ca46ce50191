// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;

class DerivedNumberTest {

    private static final Crs METRES = new Crs("EPSG:32718", "WGS 84 / UTM zone 18S", "");

    private static long at(int month, int day, int hour, int minute) {
        return LocalMillis.of(LocalDateTime.of(2025, month, day, hour, minute));
    }

    /** A moment at half past six, a span over midnight, a span within a day, and no time. */
    private static Incidents incidents(TimePrecision precision) {
        long none = LocalMillis.MISSING;
        return new Incidents(
                "made",
                METRES,
                ZoneId.of("America/Lima"),
                precision,
                new long[] {1, 2, 3, 4},
                new double[4],
                new double[4],
                new long[] {at(2, 1, 18, 30), at(3, 1, 22, 0), at(1, 1, 9, 0), none},
                new long[] {none, at(3, 2, 4, 0), at(1, 1, 10, 30), none},
                List.of(Column.of("id", List.of("a", "b", "c", "d"))),
                Map.of());
    }

    private static double[] values(DerivedNumber number) {
        Incidents incidents = incidents(TimePrecision.MINUTE);
        return IntStream.range(0, 4)
                .mapToDouble(row -> number.value(incidents, row))
                .toArray();
    }

    @Test
    void onlyWhatIsKnownIsTold() {
        double no = Double.NaN;
        assertEquals(List.of(18.5, no, no, no), boxed(values(DerivedNumber.HOUR)));
        assertEquals(List.of(32.0, no, 1.0, no), boxed(values(DerivedNumber.DAY)));
        assertEquals(List.of(no, 6.0, 1.5, no), boxed(values(DerivedNumber.SPAN)));
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    @Test
    void aNumberThatNoIncidentHasIsNotOffered() {
        assertEquals(List.of(DerivedNumber.values()), DerivedNumber.in(incidents(TimePrecision.MINUTE)));
        assertEquals(List.of(DerivedNumber.DAY), DerivedNumber.in(incidents(TimePrecision.DAY)));
        assertEquals(List.of(), DerivedNumber.in(incidents(TimePrecision.MONTH)));
    }

    @Test
    void itIsCountedLikeTheNumbersOfAColumn() {
        Side side = Side.number(DerivedNumber.SPAN.id());
        Facets facets =
                new FacetMaker(incidents(TimePrecision.MINUTE), Optional.empty()).make(Set.of(side), Progress.NONE);
        NumberColumn numbers = facets.numbers().get(DerivedNumber.SPAN.id());
        assertEquals(2, numbers.size());
        assertEquals(6, numbers.value(1));
        assertTrue(facets.side(side).isPresent());
    }

    @Test
    void aColumnOfThatNameGoesFirst() {
        Incidents incidents = new Incidents(
                "made",
                METRES,
                ZoneId.of("America/Lima"),
                TimePrecision.MINUTE,
                new long[] {1},
                new double[1],
                new double[1],
                new long[] {at(2, 1, 18, 30)},
                new long[] {LocalMillis.MISSING},
                List.of(Column.of(DerivedNumber.HOUR.id(), List.of("7"))),
                Map.of());
        FacetMaker maker = new FacetMaker(incidents, Optional.empty());
        assertEquals(7, maker.numbers(DerivedNumber.HOUR.id()).orElseThrow().value(0));
    }
}
