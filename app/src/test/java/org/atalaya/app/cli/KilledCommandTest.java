// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.atalaya.core.store.ProjectStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that is killed leaves the project as it was, or as it would have become; nothing between. */
class KilledCommandTest {

    private static final int ROWS = 20_000;

    @TempDir
    Path folder;

    /** The process that dies. */
    public static final class Victim {

        private Victim() {}

        public static void main(String[] arguments) {
            System.exit(Atalaya.run(arguments));
        }
    }

    @Test
    void killedOnceWhileImportingAndOnceWhileAnalysing() throws Exception {
        killedWhile(1);
    }

    @Tag("thorough")
    @Test
    void killedAgainAndAgain() throws Exception {
        killedWhile(12);
    }

    private void killedWhile(int times) throws Exception {
        Path project = folder.resolve("p.gpkg");
        Path many = Rows.write(folder.resolve("many.csv"), Rows.text(ROWS));
        Told.by("import", Rows.good(folder, 50), "--project", project).done();
        Random random = new Random(7);
        for (int i = 0; i < times; i++) {
            int datasets = datasets(project);
            killed(
                    project,
                    random,
                    "import",
                    many.toString(),
                    "--project",
                    project.toString(),
                    "--boundary",
                    Rows.boundary(folder).toString());
            int after = datasets(project);
            assertTrue(after == datasets || after == datasets + 1, datasets + " became " + after);
            try (ProjectStore store = ProjectStore.open(project)) {
                assertEquals(after, store.reports().size());
                assertEquals(after > 1, store.zones().isPresent(), "boundary and incidents come together");
            }
            int runs = runs(project);
            killed(project, random, "analyse", "getis-ord-gi-star", "--project", project.toString());
            assertTrue(runs(project) == runs || runs(project) == runs + 1);
        }
    }

    /** Kills the command some time after it began to write: the log beside the project is the sign. */
    private void killed(Path project, Random random, String... command) throws Exception {
        String[] java = {
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            Victim.class.getName()
        };
        Process victim = new ProcessBuilder(
                        Stream.concat(Stream.of(java), Stream.of(command)).toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("victim.log").toFile())
                .start();
        Path sign = Path.of(project + ".lock");
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.exists(sign) && victim.isAlive() && System.nanoTime() < patience) {
            Thread.sleep(2);
        }
        Thread.sleep(random.nextInt(1_500));
        victim.destroyForcibly();
        victim.waitFor();
        assertTrue(Told.by("check", project).done().out().contains("all in order"));
        try (Stream<Path> left = Files.list(folder)) {
            assertTrue(left.noneMatch(file -> file.toString().matches(".*(-wal|-shm|-journal|\\.lock)")));
        }
    }

    private static int datasets(Path project) throws Exception {
        try (ProjectStore store = ProjectStore.open(project)) {
            return store.datasets().size();
        }
    }

    private static int runs(Path project) throws Exception {
        try (ProjectStore store = ProjectStore.open(project)) {
            return store.history().size();
        }
    }
}
