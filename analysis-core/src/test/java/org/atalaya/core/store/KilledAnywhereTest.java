// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process killed at any moment of its work: the project opens, is sound, and holds the old state or the new one. */
class KilledAnywhereTest {

    private static final int MOMENTS = Integer.getInteger("atalaya.kills", 17);
    private static final int FEW = 2_000;
    private static final int MANY = 60_000;
    private static final List<String> COLUMNS = List.of("a", "b", "c", "d");

    @TempDir
    Path folder;

    /** What the process is about when it is killed. */
    enum Work {
        IMPORT,
        UPDATE,
        MIGRATION
    }

    /** The process that is killed. */
    public static final class Victim {

        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            Path file = Path.of(arguments[0]);
            IncidentSource source = source(MANY);
            Path sign = Path.of(file + ".started");
            switch (Work.valueOf(arguments[1])) {
                case IMPORT -> {
                    Files.createFile(sign);
                    ProjectStore.createWith(file, source, Optional.empty(), Progress.NONE);
                }
                case UPDATE -> {
                    try (ProjectStore store = ProjectStore.open(file)) {
                        Files.createFile(sign);
                        store.update(store.datasets().get(0), source, Optional.empty(), Progress.NONE);
                    }
                }
                case MIGRATION -> {
                    Files.createFile(sign);
                    ProjectStore.open(file).close();
                }
            }
        }
    }

    @Tag("thorough")
    @ParameterizedTest
    @EnumSource(Work.class)
    void oldStateOrNew(Work work) throws Exception {
        Path file = folder.resolve("p.gpkg");
        Path before = folder.resolve("before.gpkg");
        int old = 0;
        if (work == Work.UPDATE) {
            ProjectStore.createWith(before, source(FEW), Optional.empty(), Progress.NONE);
            old = FEW;
        } else if (work == Work.MIGRATION) {
            try (InputStream packed = new GZIPInputStream(getClass().getResourceAsStream("version-1.gpkg.gz"))) {
                Files.copy(packed, before);
            }
            blowUp(before);
            old = 40 << 11;
        }
        long whole = run(work, before, file, Long.MAX_VALUE);
        int done;
        try (ProjectStore store = ProjectStore.open(file)) {
            done = store.incidents(InputRef.INCIDENTS).size();
        }
        Random random = new Random(work.name().hashCode());
        int news = 0;
        for (int i = 0; i < MOMENTS; i++) {
            run(work, before, file, (long) (random.nextDouble() * whole));
            if (work == Work.IMPORT && !Files.exists(file)) {
                continue;
            }
            try (ProjectStore store = ProjectStore.open(file)) {
                List<Problem> problems = store.check().stream()
                        .filter(p -> !p.code().equals("store.check-drafts"))
                        .toList();
                assertEquals(List.of(), problems);
                int rows = store.incidents(InputRef.INCIDENTS).size();
                assertTrue(rows == old || rows == done, rows + " rows, neither " + old + " nor " + done);
                assertEquals(rows > old && old > 0 ? 2 : 1, store.reports().size());
                news += rows == done ? 1 : 0;
            }
        }
        // Else nothing was killed in the middle, and the moments say nothing.
        assertTrue(work == Work.MIGRATION || news < MOMENTS, news + " of " + MOMENTS + " were over before the end");
    }

    /** Runs the work on the state before and kills it after so many nanoseconds. Returns how long it lived. */
    private long run(Work work, Path before, Path file, long nanos) throws Exception {
        for (String end : new String[] {"", "-wal", "-shm", "-journal", ".lock", ".started"}) {
            Files.deleteIfExists(Path.of(file + end));
        }
        if (work != Work.IMPORT) {
            Files.copy(before, file, StandardCopyOption.REPLACE_EXISTING);
        }
        Path log = folder.resolve("victim.log");
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        file.toString(),
                        work.name())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Path sign = Path.of(file + ".started");
        while (!Files.exists(sign) && victim.isAlive()) {
            Thread.sleep(1);
        }
        assertTrue(Files.exists(sign), Files.readString(log));
        long start = System.nanoTime();
        victim.waitFor(Math.min(nanos, TimeUnit.MINUTES.toNanos(5)), TimeUnit.NANOSECONDS);
        victim.destroyForcibly();
        victim.waitFor();
        return System.nanoTime() - start;
    }

    /** Rows enough for a migration that takes its time. */
    private static void blowUp(Path file) throws Exception {
        try (var c = Sqlite.connect(file, false)) {
            Sqlite.execute(c, "DROP TRIGGER rtree_incidents_geom_insert");
            StringBuilder columns = new StringBuilder("geom");
            try (var statement = c.prepareStatement("SELECT name FROM pragma_table_info('incidents') WHERE cid > 1");
                    var row = statement.executeQuery()) {
                while (row.next()) {
                    columns.append(", ").append(Sqlite.quote(row.getString(1)));
                }
            }
            for (int i = 0; i < 11; i++) {
                Sqlite.execute(
                        c,
                        "INSERT INTO incidents (" + columns + ") SELECT " + columns + " FROM incidents ORDER BY fid");
            }
            org.atalaya.core.geopackage.SpatialIndex.rebuild(c, "incidents", Progress.NONE);
            Sqlite.execute(
                    c,
                    "UPDATE atalaya_dataset SET row_count = row_count << 11, with_place = with_place << 11",
                    "UPDATE atalaya_report SET row_count = row_count - accepted + (accepted << 11),"
                            + " accepted = accepted << 11");
        }
    }

    private static IncidentSource source(int rows) {
        Incidents made = Made.incidents("d", rows, 1, COLUMNS);
        ImportReport report = Made.report(made);
        return IncidentSource.of(made, report);
    }
}
