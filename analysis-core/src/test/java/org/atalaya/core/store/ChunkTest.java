// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChunkTest {

    @TempDir
    Path folder;

    @Test
    void numbersComeBackFromTheirPackedForm() {
        Random random = new Random(5);
        long[][] cases = {
            {},
            {7},
            {LocalMillis.MISSING, LocalMillis.MISSING},
            {3, 3, 3},
            {3, LocalMillis.MISSING, 3},
            {0, 60_000, 120_000, -600_000},
            {Long.MAX_VALUE, Long.MIN_VALUE + 1, 0},
            random.longs(1_000, 0, 200_000_000_000L).toArray(),
            random.longs(1_000).map(v -> v >>> 20).map(v -> v * 1_000).toArray(),
            random.longs(1_000).toArray(),
        };
        for (long[] values : cases) {
            ByteBuffer bytes = ByteBuffer.allocate(PackedLongs.room(values.length));
            PackedLongs.put(bytes, values, values.length);
            long[] back = new long[values.length + 2];
            PackedLongs.get(bytes.flip(), back, 1, values.length);
            assertArrayEquals(values, Arrays.copyOfRange(back, 1, values.length + 1));
            assertEquals(0, bytes.remaining());
        }
    }

    @Test
    void minutesOfSixYearsTakeThreeBytesEach() {
        long[] values = new Random(1)
                .longs(1_000, 0, 6L * 365 * 24 * 60)
                .map(m -> m * 60_000)
                .toArray();
        ByteBuffer bytes = ByteBuffer.allocate(PackedLongs.room(1_000));
        PackedLongs.put(bytes, values, 1_000);
        assertTrue(bytes.position() < 3_020, "" + bytes.position());
    }

    @Test
    void layerAndChunksHoldTheSameOverManyChunks() throws Exception {
        Incidents made = Made.incidents("d", 2 * Chunk.ROWS + 3_000, 5, Made.ODD_NAMES);
        Path file = folder.resolve("p.gpkg");
        try (ProjectStore store = ProjectStore.create(file, made.crs(), made.zone())) {
            store.add(made, Made.report(made), Progress.NONE);
            assertSame(made, store.incidents(InputRef.INCIDENTS));
        }
        try (Connection c = Sqlite.connect(file, true)) {
            DatasetInfo info = DatasetTables.list(c).get(0);
            assertEquals(3, Sqlite.number(c, "SELECT count(*) FROM atalaya_chunk WHERE part = 0"));
            assertSame(made, DatasetReader.readRows(c, info, made.crs()));
            assertEquals(Fingerprint.of(made), info.fingerprint());
            assertEquals("ok", Sqlite.text(c, "SELECT rtreecheck('main', 'rtree_incidents_geom')"));
        }
    }

    @Test
    void columnOfManyTextsStaysInTheLayerAndIsReadFromThere() throws Exception {
        int size = Chunk.ROWS + 10;
        List<String> texts = IntStream.range(0, size).mapToObj(i -> "case " + i).toList();
        List<String> late = IntStream.range(0, size)
                .mapToObj(i -> i < Chunk.ROWS - 5_000 ? "x" : "late " + i)
                .toList();
        Incidents plain = Made.incidents("d", size, 5, List.of("type"));
        Incidents made = new Incidents(
                "d",
                plain.crs(),
                plain.zone(),
                plain.precision(),
                column(plain, plain::id),
                IntStream.range(0, size).mapToDouble(plain::x).toArray(),
                IntStream.range(0, size).mapToDouble(plain::y).toArray(),
                column(plain, plain::start),
                column(plain, plain::end),
                List.of(plain.columns().get(0), Column.of("case", texts), Column.of("late", late)),
                plain.roles());
        Path file = folder.resolve("p.gpkg");
        try (ProjectStore store = ProjectStore.create(file, made.crs(), made.zone())) {
            store.add(made, Made.report(made), Progress.NONE);
            Incidents back = store.incidents(InputRef.INCIDENTS);
            // One text is asked for without reading the column; all of them with it.
            assertEquals("case 70", back.columns().get(1).text(70));
            assertEquals(texts, back.columns().get(1).levels());
            assertEquals(late.get(size - 1), back.columns().get(2).text(size - 1));
            assertSame(made, back);
            assertEquals(List.of(), store.check());
        }
        try (Connection c = Sqlite.connect(file, true)) {
            assertEquals(
                    2,
                    Sqlite.number(c, "SELECT count(*) FROM atalaya_chunk WHERE part = 1"),
                    "type is held in both chunks");
            assertEquals(0, Sqlite.number(c, "SELECT count(*) FROM atalaya_chunk WHERE part > 1"));
        }
    }

    @Test
    void stopInTheMiddleOfPouringLeavesNothing() throws Exception {
        Incidents made = Made.incidents("d", 20_000, 5, List.of("type"));
        IncidentSource source = IncidentSource.of(made, Made.report(made));
        Path file = folder.resolve("p.gpkg");
        try (ProjectStore store = ProjectStore.create(file, made.crs(), made.zone())) {
            Progress stopping = (fraction, key, args) -> {
                if (fraction > 0.3) {
                    throw new CancellationException();
                }
            };
            assertThrows(CancellationException.class, () -> store.add(source, Optional.empty(), stopping));
            assertEquals(List.of(), store.datasets());
            store.add(source, Optional.empty(), Progress.NONE);
            assertEquals(1, store.datasets().size());
            assertEquals(List.of(), store.check());
        }
        assertTrue(Files.size(file) > 0);
    }

    private static long[] column(Incidents incidents, IntToLongFunction value) {
        return IntStream.range(0, incidents.size()).mapToLong(value).toArray();
    }

    private static void assertSame(Incidents expected, Incidents found) {
        assertEquals(Fingerprint.of(expected), Fingerprint.of(found));
        assertEquals(expected.roles(), found.roles());
    }
}
