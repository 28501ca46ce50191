// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies in the middle leaves the old state or the new one. */
class KilledProcessTest {

    private static final int ROWS = 40_000;
    private static final List<String> COLUMNS = List.of("a", "b", "c", "d");

    @TempDir
    Path folder;

    /** The process that is killed: adds datasets and runs until it dies. */
    public static final class Victim {

        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            Incidents incidents = Made.incidents("d", ROWS, 1, COLUMNS);
            try (ProjectStore store = ProjectStore.open(Path.of(arguments[0]))) {
                Path sign = Path.of(arguments[0] + ".started");
                for (int round = 0; round < 1_000; round++) {
                    store.add(incidents, Made.report(incidents), (fraction, key, args) -> {
                        if (fraction > 0.2 && !Files.exists(sign)) {
                            touch(sign);
                        }
                    });
                    store.keep(Made.run("a", Map.of()));
                }
            }
        }

        private static void touch(Path sign) {
            try {
                Files.createFile(sign);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void killedOnceDuringAnImport() throws Exception {
        killed(1);
    }

    @Tag("thorough")
    @Test
    void killedAgainAndAgain() throws Exception {
        killed(12);
    }

    private void killed(int times) throws Exception {
        Path file = folder.resolve("p.gpkg");
        Incidents small = Made.incidents("small", 50, 2, COLUMNS);
        try (ProjectStore store = ProjectStore.create(file, Made.utm(), Made.LIMA)) {
            store.add(small, Made.report(small), Progress.NONE);
        }
        Random random = new Random(7);
        for (int i = 0; i < times; i++) {
            Path sign = Path.of(file + ".started");
            Files.deleteIfExists(sign);
            Process victim = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Victim.class.getName(),
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("victim.log").toFile())
                    .start();
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
            while (!Files.exists(sign) && victim.isAlive() && System.nanoTime() < patience) {
                Thread.sleep(5);
            }
            // The first time in the middle of the first import, later anywhere in the life of the process.
            Thread.sleep(i == 0 ? 0 : random.nextInt(2_000));
            assertTrue(victim.isAlive() && Files.exists(sign), Files.readString(folder.resolve("victim.log")));
            victim.destroyForcibly();
            victim.waitFor();
            try (ProjectStore store = ProjectStore.open(file)) {
                assertEquals(List.of(), store.check());
                int datasets = store.datasets().size();
                assertEquals(datasets, store.reports().size());
                long runs = store.history().size();
                // Each import but the first small one is followed by a run; a kill may fall between the two.
                assertTrue(datasets - 1 >= runs && datasets - 1 - runs <= times, datasets + " and " + runs);
                if (i == 0) {
                    assertTrue(datasets <= 2, "old state or new: " + datasets);
                }
            }
            assertTrue(!Files.exists(Path.of(file + "-wal")) && !Files.exists(Path.of(file + ".lock")));
        }
    }
}
