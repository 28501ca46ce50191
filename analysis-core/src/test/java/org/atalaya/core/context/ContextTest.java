// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.atalaya.core.context.ContextTable.Kind;
import org.atalaya.core.context.ContextTable.Row;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.time.LocalMillis;
import org.junit.jupiter.api.Test;

class ContextTest {

    private static final long HOUR = 3_600_000;
    private static final long START = LocalMillis.of(LocalDateTime.of(2025, 3, 1, 0, 0));

    private static Context context(Kind kind, List<Row> rows) {
        return Context.of(
                new ContextTable("t", kind, "key", List.of("rain"), "known", new SourceFile("t.csv", 1, "0"), rows));
    }

    @Test
    void nothingThatBecameKnownLaterEverChangesAnAnswer() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 200; round++) {
            long asOf = START + random.nextInt(0, 240) * HOUR;
            List<Row> rows = new ArrayList<>();
            List<Row> others = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                String key = Context.key(Kind.HOUR, START + random.nextInt(48) * HOUR);
                long knownAt = START + random.nextInt(0, 240) * HOUR;
                rows.add(new Row(key, knownAt, List.of("v" + i)));
                // The same past, another future: changed, left out, or made up.
                if (knownAt <= asOf) {
                    others.add(rows.get(i));
                } else if (random.nextBoolean()) {
                    others.add(new Row(key, asOf + 1 + random.nextInt(100), List.of("w" + i)));
                }
            }
            Context one = context(Kind.HOUR, rows);
            Context other = context(Kind.HOUR, others);
            for (int hour = 0; hour < 48; hour++) {
                long moment = START + hour * HOUR + 17;
                assertEquals(one.value(moment, "rain", asOf), other.value(moment, "rain", asOf));
            }
        }
    }

    @Test
    void theLastValueThatWasKnownCounts() {
        Context context = context(
                Kind.DATE,
                List.of(
                        new Row("2025-03-01", START + 24 * HOUR, List.of("3")),
                        new Row("2025-03-01", START + 72 * HOUR, List.of("4")),
                        new Row("2025-03-01", START + 72 * HOUR, List.of("5")),
                        new Row("2025-03-02", START, List.of(""))));
        long evening = START + 20 * HOUR;
        assertEquals(Optional.empty(), context.value(evening, "rain", evening));
        assertEquals(Optional.of("3"), context.value(evening, "rain", START + 24 * HOUR));
        assertEquals(Optional.of("4"), context.value(evening, "rain", Long.MAX_VALUE));
        assertEquals(Optional.empty(), context.value(START + 30 * HOUR, "rain", Long.MAX_VALUE));
        assertEquals(Optional.empty(), context.value(LocalMillis.MISSING, "rain", Long.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> context.value(START, "wind", START));
        assertThrows(IllegalArgumentException.class, () -> context.value("zone", "rain", START));
    }

    @Test
    void newestValueIsTheLatestKnownOfTheDaysBeforeAndNeverOneOfTheFuture() {
        SplittableRandom random = new SplittableRandom(12);
        int older = 0;
        for (int round = 0; round < 500; round++) {
            Kind kind = random.nextBoolean() ? Kind.DATE : Kind.HOUR;
            long unit = kind == Kind.DATE ? 24 * HOUR : HOUR;
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                long begin = START + random.nextInt(10 * 24) * HOUR;
                begin -= (begin - START) % unit;
                long knownAt = begin + random.nextInt(-24, 96) * HOUR;
                rows.add(new Row(Context.key(kind, begin), knownAt, List.of(random.nextInt(5) == 0 ? "" : "v" + i)));
            }
            Context context = context(kind, rows);
            long moment = START + random.nextInt(12 * 24) * HOUR + 17;
            int days = random.nextInt(4);
            Optional<Context.Aged> expected = Optional.empty();
            long oldest = days * (24 * HOUR / unit);
            for (long age = 0; age <= oldest && expected.isEmpty(); age++) {
                long there = age;
                expected =
                        context.value(moment - age * unit, "rain", moment).map(text -> new Context.Aged(text, there));
            }
            assertEquals(expected, context.newest(moment, "rain", moment, days));
            assertEquals(
                    context.value(moment, "rain", moment),
                    context.newest(moment, "rain", moment, 0).map(Context.Aged::value),
                    "no older one is the own one");
            older += expected.filter(found -> found.age() > 0).isPresent() ? 1 : 0;
        }
        assertTrue(older > 100, "the law is not empty");
    }

    @Test
    void whatADayIsKnownForOnlyAfterItComesFromTheDayBefore() {
        Context context = context(
                Kind.DATE,
                List.of(
                        new Row("2025-02-28", START, List.of("8")),
                        new Row("2025-03-01", START + 24 * HOUR, List.of("1"))));
        long evening = START + 20 * HOUR;
        assertEquals(Optional.empty(), context.newest(evening, "rain", evening, 0));
        assertEquals(Optional.of(new Context.Aged("8", 1)), context.newest(evening, "rain", evening, 1));
        long after = evening + 72 * HOUR;
        assertEquals(Optional.empty(), context.newest(after, "rain", after, 2), "older than was asked for");
        assertEquals(Optional.of(new Context.Aged("1", 3)), context.newest(after, "rain", after, 3));
        assertEquals(Optional.empty(), context.newest(LocalMillis.MISSING, "rain", after, 3));
    }

    @Test
    void zonesAreFoundHoweverTheyAreWritten() {
        Context context = context(Kind.ZONE, List.of(new Row("Ñaña Alta 01", START, List.of("1200"))));
        assertEquals(Optional.of("1200"), context.value("NANA ALTA 1", "rain", START));
        assertEquals(Optional.empty(), context.value("NANA ALTA 1", "rain", START - 1));
        assertThrows(IllegalArgumentException.class, () -> context.value(START, "rain", START));
    }
}
