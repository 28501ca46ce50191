// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shell is told when the program ends: each exit code, from a process of its own. */
class MainTest {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    Path folder;

    /** What the environment asks for. */
    private String locale = "C.UTF-8";

    /** How a process ended. */
    private record Ended(int code, String out, String err) {}

    @Test
    void zeroWhenAllWentWell() throws Exception {
        Ended ended = main(CLASS_PATH, "list");
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.out().contains("kernel-density"), ended.out());
    }

    @Test
    void oneForAnExpectedFailureToldInASentence() throws Exception {
        Ended ended = main(CLASS_PATH, "check", folder.resolve("none.gpkg").toString());
        assertEquals(1, ended.code(), ended.err());
        assertTrue(ended.err().contains("none.gpkg") && !ended.err().contains("\tat "), ended.err());
    }

    @Test
    void oneWithoutADisplayNamingTheCommandThatNeedsNone() throws Exception {
        assumeTrue(System.getProperty("os.name").contains("Linux"), "other systems always have a display");
        Ended ended = main(CLASS_PATH);
        assertEquals(1, ended.code(), ended.err());
        assertTrue(ended.err().contains("./atalaya demo --out DIR"), ended.err());
        assertEquals(1, ended.err().lines().count(), ended.err());
    }

    @Test
    void environmentChoosesTheLanguageAndAnOptionOverrulesIt() throws Exception {
        assumeTrue(System.getProperty("os.name").contains("Linux"), "other systems have settings of their own");
        locale = "es_PE.UTF-8";
        assertTrue(main(CLASS_PATH).err().contains("Aquí no hay pantalla"));
        assertTrue(main(CLASS_PATH, "check", "none.gpkg").err().contains("No existe ese archivo"));
        assertTrue(main(CLASS_PATH, "check", "none.gpkg", "--lang", "en").err().contains("There is no such file"));
    }

    @Test
    void twoForOptionsThatMakeNoSense() throws Exception {
        Ended ended = main(CLASS_PATH, "list", "--nonsense");
        assertEquals(2, ended.code(), ended.err());
        assertTrue(ended.err().contains("--nonsense"), ended.err());
    }

    @Test
    void threeWhenRowsWereRejectedAndItWasAskedToTell() throws Exception {
        Path file = folder.resolve("a.csv");
        Files.writeString(
                file,
                """
                id,fecha,hora,categoria,lat,lon
                1,2025-02-03,10:00,Robo,-12.05,-77.04
                2,2025-02-31,10:00,Robo,-12.05,-77.04
                """);
        Ended ended = main(CLASS_PATH, "import", file.toString(), "--dry-run", "--strict");
        assertEquals(3, ended.code(), ended.err());
    }

    @Test
    void seventyForADefectOfOurs() throws Exception {
        Ended ended = main(damaged(), "list");
        assertEquals(70, ended.code(), ended.err());
        assertTrue(ended.err().contains("defect of Atalaya"), ended.err());
        assertTrue(ended.err().contains("\tat org.atalaya."), "a defect shows where it is: " + ended.err());
    }

    @Test
    void seventyForADefectIsToldToMachinesAsWell() throws Exception {
        Ended ended = main(damaged(), "list", "--json");
        assertEquals(70, ended.code(), ended.err());
        assertTrue(ended.out().contains("\"code\" : \"cli.bug\""), ended.out());
    }

    @Test
    void seventyWhenALibraryIsMissing() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "id\n1\n");
        String without = List.of(CLASS_PATH.split(File.pathSeparator, -1)).stream()
                .filter(entry -> !entry.contains("fastcsv"))
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
        Ended ended = main(without, "import", file.toString(), "--dry-run");
        assertEquals(70, ended.code(), ended.err());
        assertTrue(ended.err().contains("NoClassDefFoundError"), ended.err());
    }

    @Test
    void oneWithTheRemedyWhenTheMemoryIsNotEnough() throws Exception {
        StringBuilder rows = new StringBuilder("id,fecha,hora,categoria,lat,lon\n");
        for (int i = 0; i < 400_000; i++) {
            rows.append(i).append(",2025-02-03,10:00,R").append(i).append(",-12.05,-77.04\n");
        }
        Path file = Files.writeString(folder.resolve("many.csv"), rows);
        Ended ended = main(List.of("-Xmx24m"), CLASS_PATH, "import", file.toString(), "--dry-run");
        assertEquals(1, ended.code(), ended.err());
        assertTrue(ended.err().contains("ATALAYA_OPTS=-Xmx"), ended.err());
        assertFalse(ended.err().contains("\tat "), ended.err());
    }

    /** An installation whose texts of the methods are gone. */
    private String damaged() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("org/atalaya/core/text"));
        Files.writeString(texts.resolve("analysis.properties"), "");
        return folder + File.pathSeparator + CLASS_PATH;
    }

    private Ended main(String classPath, String... arguments) throws Exception {
        return main(List.of("-Xmx512m"), classPath, arguments);
    }

    private Ended main(List<String> options, String classPath, String... arguments) throws Exception {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.addAll(List.of("-cp", classPath, Main.class.getName()));
        words.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().keySet().removeAll(List.of("LC_MESSAGES", "LANG", "LANGUAGE"));
        builder.environment().put("LC_ALL", locale);
        Process process = builder.start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "still running");
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
