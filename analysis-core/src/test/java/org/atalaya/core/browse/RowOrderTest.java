// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.browse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.atalaya.core.browse.FieldSummary.Value;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RowOrderTest {

    private static final Crs METRES = new Crs("EPSG:32718", "WGS 84 / UTM zone 18S", "");

    private static Incidents incidents(Column column) {
        long[] ids = new long[column.size()];
        Arrays.setAll(ids, i -> i + 1L);
        double[] x = new double[ids.length];
        Arrays.setAll(x, i -> i == 1 ? Double.NaN : 1000 - i);
        long[] start = new long[ids.length];
        Arrays.setAll(start, i -> i == 2 ? LocalMillis.MISSING : -i * 1000L);
        long[] end = new long[ids.length];
        Arrays.fill(end, LocalMillis.MISSING);
        return new Incidents(
                "rows",
                METRES,
                ZoneId.of("America/Lima"),
                TimePrecision.MINUTE,
                ids,
                x,
                x.clone(),
                start,
                end,
                List.of(column),
                Map.of());
    }

    private static int[] sorted(Incidents incidents, String field, boolean descending) throws WorkbenchException {
        int[] rows = IntStream.range(0, incidents.size()).toArray();
        return RowOrder.of(incidents, field(incidents, field), descending, rows, Progress.NONE);
    }

    private static Field field(Incidents incidents, String name) throws WorkbenchException {
        return Field.of(incidents).stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void numbersAreSortedByTheirSizeAndRowsWithoutOneComeLastBothWays() throws WorkbenchException {
        Incidents rows = incidents(Column.of("age", Arrays.asList("9", "1,234.5", null, "-3", "10", "9")));
        assertEquals(Field.Kind.NUMBER, field(rows, "age").kind());
        assertArrayEquals(new int[] {3, 0, 5, 4, 1, 2}, sorted(rows, "age", false));
        assertArrayEquals(new int[] {1, 4, 0, 5, 3, 2}, sorted(rows, "age", true), "equal rows keep their order");
    }

    @Test
    void textsAreSortedWithoutRegardToCapitalsAndAccents() throws WorkbenchException {
        Incidents rows = incidents(Column.of("street", List.of("Zela", "\u00e1ngel", "Angamos", "zarate", "Ate")));
        assertArrayEquals(new int[] {2, 1, 4, 3, 0}, sorted(rows, "street", false));
    }

    @Test
    void codesWithZerosInFrontAreNoNumbers() throws WorkbenchException {
        assertEquals(
                Field.Kind.TEXT,
                field(incidents(Column.of("beat", List.of("0111", "0222", "1532"))), "beat")
                        .kind());
    }

    @Test
    void timesAndPlacesAreSortedFromMemory() throws WorkbenchException {
        Incidents rows = incidents(Column.of("kind", List.of("a", "a", "b", "b")));
        assertArrayEquals(new int[] {3, 1, 0, 2}, sorted(rows, "occurred", false));
        assertArrayEquals(new int[] {0, 1, 3, 2}, sorted(rows, "occurred", true));
        assertArrayEquals(new int[] {3, 2, 0, 1}, sorted(rows, "x", false));
    }

    @Test
    void sortingIsTheSameAsComparingEachWithEach() throws WorkbenchException {
        Random dice = new Random(7);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            texts.add(dice.nextInt(20) == 0 ? null : String.valueOf(dice.nextInt(400) - 200));
        }
        Incidents rows = incidents(Column.of("n", texts));
        int[] expected = IntStream.range(0, texts.size())
                .boxed()
                .sorted(java.util.Comparator.comparingInt(
                        i -> texts.get(i) == null ? Integer.MAX_VALUE : Integer.parseInt(texts.get(i))))
                .mapToInt(Integer::intValue)
                .toArray();
        assertArrayEquals(expected, sorted(rows, "n", false));
    }

    @Test
    @Timeout(20)
    void aMillionDifferentTextsAreSortedInSeconds() throws WorkbenchException {
        List<String> texts = IntStream.range(0, 1_000_000)
                .mapToObj(i -> "R" + (i * 7919L % 1_000_003))
                .toList();
        Incidents rows = incidents(Column.of("report", texts));
        int[] order = sorted(rows, "report", false);
        assertTrue(texts.get(order[0]).compareTo(texts.get(order[999_999])) < 0);
    }

    @Test
    void aSummaryCountsEveryRowOnce() throws WorkbenchException {
        Incidents rows = incidents(Column.of("kind", Arrays.asList("b", "a", null, "b", "c", "b")));
        FieldSummary summary = FieldSummary.of(rows, field(rows, "kind"), Progress.NONE);
        assertEquals(List.of(new Value("b", 3), new Value("a", 1), new Value("c", 1)), summary.top());
        assertEquals(1, summary.missing());
        assertEquals(3, summary.distinct());
        int shown = summary.top().stream().mapToInt(Value::rows).sum();
        assertEquals(summary.rows(), shown + summary.missing());
    }

    @Test
    void theBarsOfNumbersAddUpToTheRowsThatHaveOne() throws WorkbenchException {
        Incidents rows = incidents(Column.of("age", Arrays.asList("9", "20", null, "-3", "10", "9")));
        FieldSummary summary = FieldSummary.of(rows, field(rows, "age"), Progress.NONE);
        assertEquals(
                5,
                summary.spread().orElseThrow().bars().stream().mapToInt(i -> i).sum());
        assertEquals(-3, summary.spread().orElseThrow().least());
        assertEquals(20, summary.spread().orElseThrow().most());
        FieldSummary places = FieldSummary.of(rows, field(rows, "x"), Progress.NONE);
        assertEquals(1, places.missing());
        assertEquals(
                5,
                places.spread().orElseThrow().bars().stream().mapToInt(i -> i).sum());
    }
}
