// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Coverage-guided fuzzing of every reader, each in a Java machine of its own with little memory: the agent of the fuzzer
 * rewrites classes and must not touch those that other tests run. {@code -Dfuzz.seconds=600} says how long each takes,
 * {@code -Dfuzz.targets=CSV,KML} which of them.
 */
@Tag("thorough")
class FuzzingTest {

    private static final long SECONDS = Long.getLong("fuzz.seconds", 60);

    /** All where none is named. */
    private static final List<String> TARGETS =
            List.of(System.getProperty("fuzz.targets", "").split(",", -1));

    /** Seconds that one input may take; more where the machine has other work. */
    private static final int LONGEST = Integer.getInteger("fuzz.longest", 10);

    /** Seconds in which it starts on a busy machine. */
    private static final long STARTING = 300;

    /** Where the fuzzer sees which ways an input goes; all else runs at its full speed. */
    private static final String LOOKED_INTO = "org.atalaya.**:de.siegmar.fastcsv.**:com.fasterxml.jackson.core.**:"
            + "org.geotools.referencing.wkt.**:org.geotools.filter.text.**";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void noInputCrashesHangsOrFillsTheMemory(FuzzTarget target) throws Exception {
        assumeTrue(TARGETS.contains("") || TARGETS.contains(target.name()), "another target is asked for");
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        FuzzReplayTest.writeCorpus(target, corpus, folder);
        // Findings outlive the test: they are to be mended and kept beside the other cases.
        Path findings = Files.createTempDirectory("atalaya-fuzz-" + target.folder());
        Path log = findings.resolve("log.txt");
        Process fuzzer = new ProcessBuilder(command(target, corpus, findings))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = fuzzer.waitFor(SECONDS + STARTING, TimeUnit.SECONDS);
        fuzzer.destroyForcibly();
        assertTrue(ended, () -> "does not end: " + log);
        assertEquals(0, fuzzer.exitValue(), () -> "findings are in " + findings + "\n" + end(log));
        assertTrue(Files.readString(log).contains("Done "), () -> "did not fuzz: " + log);
    }

    private List<String> command(FuzzTarget target, Path corpus, Path findings) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.awt.headless=true",
                // The fuzzer switches assertions on; those of the library fail on systems that it handles well.
                "-da:org.geotools...",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzEntry.class.getName(),
                "--target_args=" + target,
                "--instrumentation_includes=" + LOOKED_INTO,
                "--custom_hook_includes=" + LOOKED_INTO,
                "--reproducer_path=" + findings,
                "-artifact_prefix=" + findings + "/",
                "-max_total_time=" + SECONDS,
                "-timeout=" + LONGEST,
                "-rss_limit_mb=3000",
                "-max_len=8192",
                "-print_final_stats=1",
                corpus.toString());
    }

    private static String end(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
