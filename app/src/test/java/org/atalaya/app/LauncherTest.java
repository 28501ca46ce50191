// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code atalaya} in a checkout of its own, on a computer that has only what the test puts there. */
class LauncherTest {

    private static final Path SCRIPT = Path.of("..", "atalaya");
    private static final List<String> TOOLS = List.of(
            "bash", "env", "dirname", "readlink", "find", "sed", "head", "grep", "mktemp", "cat", "rm", "uname");
    private static final String ARCHIVING = "-XX:ArchiveClassesAtExit=";
    private static final Map<String, String> SCREEN = Map.of("DISPLAY", ":7");

    @TempDir
    Path folder;

    private Path checkout;
    private Path programs;
    private Path jar;

    /** How the script ended; {@code calls} is what it started, a line each. */
    private record Ended(int code, String out, String err, String calls) {}

    @BeforeEach
    void aCheckoutThatIsUpToDateAndAComputerWithEverything() throws Exception {
        assumeTrue(Files.exists(Path.of("/bin/bash")), "the script is for bash; Windows has atalaya.cmd");
        checkout = Files.createDirectories(folder.resolve("mi año 1/atalaya"));
        programs = Files.createDirectories(folder.resolve("bin"));
        for (String tool : TOOLS) {
            Path place = Stream.of("/usr/bin", "/bin")
                    .map(bin -> Path.of(bin, tool))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(programs.resolve(tool), place);
        }
        Files.copy(SCRIPT, checkout.resolve("atalaya"));
        executable(checkout.resolve("atalaya"));
        Files.writeString(checkout.resolve("pom.xml"), "");
        for (String module : List.of("app", "analysis-core")) {
            Files.createDirectories(checkout.resolve(module).resolve("src/main"));
            Files.writeString(checkout.resolve(module).resolve("pom.xml"), "");
        }
        jar = checkout.resolve("app/target/atalaya.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        java("17");
        program("javac", "echo 'javac 17.0.1'");
        program("mvn", "echo \"mvn $* in $PWD\" >>\"$CALLS\"; : >\"$PWD/app/target/atalaya.jar\"");
        program("ldconfig", "echo libgtk-3.so.0; echo libXtst.so.6; echo libgomp.so.1");
    }

    @Test
    void upToDateCheckoutStartsJavaWithoutMaven() throws Exception {
        Files.delete(programs.resolve("mvn"));
        Files.delete(programs.resolve("javac"));
        Ended ended = launch(SCREEN);
        assertEquals(0, ended.code(), ended.err());
        assertEquals("", ended.err());
        assertEquals(List.of("java"), starts(ended));
        assertTrue(ended.calls().contains("<" + jar + ">"), ended.calls());
    }

    @Test
    void nothingInstalledIsOneInstallLine() throws Exception {
        for (String name : List.of("java", "javac", "mvn", "ldconfig")) {
            Files.delete(programs.resolve(name));
        }
        program("ldconfig", "echo nothing");
        Files.delete(jar);
        Ended ended = launch(SCREEN);
        assertEquals(1, ended.code());
        assertTrue(
                ended.err().contains("  sudo apt-get install -y openjdk-17-jdk maven libgtk-3-0 libxtst6 libgomp1\n"),
                ended.err());
        assertEquals(2, ended.err().lines().count(), ended.err());
        assertEquals("", ended.calls());
    }

    @Test
    void onlyWhatIsMissingIsNamed() throws Exception {
        program("ldconfig", "echo libgtk-3.so.0; echo libgomp.so.1");
        assertTrue(launch(SCREEN).err().endsWith("install -y libxtst6\n"));
        program("ldconfig", "echo libXtst.so.6");
        assertTrue(launch(SCREEN).err().endsWith("install -y libgtk-3-0 libgomp1\n"));
        assertEquals(0, launch(Map.of(), "list").code(), "the command line needs none of them");
    }

    @Test
    void javaThatIsTooOldIsMissing() throws Exception {
        java("11");
        assertTrue(launch(Map.of(), "list").err().endsWith("install -y openjdk-17-jdk\n"));
    }

    @Test
    void staleCheckoutWithoutACompilerOrMavenNamesThem() throws Exception {
        Files.delete(jar);
        Files.delete(programs.resolve("javac"));
        assertTrue(launch(Map.of(), "list").err().endsWith("install -y openjdk-17-jdk\n"));
        Files.delete(programs.resolve("mvn"));
        assertTrue(launch(Map.of(), "list").err().endsWith("install -y openjdk-17-jdk maven\n"));
    }

    @Test
    void checkoutThatIsNotBuiltIsBuiltFirstSayingHowMuchIsFetched() throws Exception {
        Files.delete(jar);
        Ended ended = launch(Map.of(), "list");
        assertEquals(List.of("mvn", "java"), starts(ended));
        assertTrue(ended.calls().contains("in " + checkout), ended.calls());
        assertTrue(ended.err().contains("130 MB"), ended.err());
    }

    @Test
    void anArchiveOfClassesIsMadeOnceAndThenUsed() throws Exception {
        Path archive = jar.resolveSibling("atalaya-17.0.1.jsa");
        assertTrue(launch(Map.of(), "list").calls().contains("<" + ARCHIVING + archive + ">"));
        Files.writeString(archive, "");
        Files.setLastModifiedTime(archive, FileTime.from(Instant.now().plusSeconds(120)));
        String calls = launch(Map.of(), "list").calls();
        assertFalse(calls.contains(ARCHIVING), calls);
        assertTrue(calls.contains("<-XX:SharedArchiveFile=" + archive + ">"), calls);
    }

    @Test
    void theWindowHasAnArchiveOfItsOwnMadeWhenTheFirstOneCloses() throws Exception {
        program("ldconfig", "echo libgtk-3.so.0; echo libXtst.so.6; echo libgomp.so.1");
        Path archive = jar.resolveSibling("window-17.0.1.jsa");
        assertTrue(launch(SCREEN).calls().contains("<" + ARCHIVING + archive + ">"));
        Files.writeString(archive, "");
        Files.setLastModifiedTime(archive, FileTime.from(Instant.now().plusSeconds(120)));
        String calls = launch(SCREEN).calls();
        assertFalse(calls.contains("<" + ARCHIVING + archive + ">"), calls);
        assertTrue(calls.contains("<-XX:SharedArchiveFile=" + archive + ">"), calls);
    }

    @Test
    void changedSourceIsBuiltAgain() throws Exception {
        Path source = Files.writeString(checkout.resolve("analysis-core/src/main/A.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(120)));
        assertEquals(List.of("mvn", "java"), starts(launch(Map.of(), "list")));
    }

    @Test
    void buildThatFailsShowsItsLinesAndStartsNothing() throws Exception {
        Files.delete(jar);
        program("mvn", "echo 'BUILD FAILURE of something'; exit 1");
        Ended ended = launch(Map.of(), "list");
        assertEquals(1, ended.code());
        assertTrue(ended.err().contains("BUILD FAILURE of something"), ended.err());
        assertEquals("", ended.calls());
    }

    @Test
    void withoutADisplayOneSentenceNamesTheCommandBeforeAnythingIsFetched() throws Exception {
        Files.delete(jar);
        Ended ended = launch(Map.of());
        assertEquals(1, ended.code());
        assertTrue(ended.err().contains("\"./atalaya demo --out DIR\""), ended.err());
        assertEquals(1, ended.err().lines().count(), ended.err());
        assertEquals("", ended.calls());
        assertTrue(launch(Map.of("LC_ALL", "es_PE.UTF-8")).err().contains("no hay pantalla"));
    }

    @Test
    void wordsReachTheProgramUnharmed() throws Exception {
        String[] words = {"import", "mi año 2.csv", "a*b", "$HOME", "\"x\"", "", "it's"};
        Ended ended = launch(Map.of("ATALAYA_OPTS", "-Xmx2g -Da=b"), words);
        StringBuilder expected = new StringBuilder("<-Xmx2g><-Da=b><-jar><" + jar + ">");
        for (String word : words) {
            expected.append('<').append(word).append('>');
        }
        assertTrue(ended.calls().contains(expected), ended.calls());
    }

    @Test
    void exitCodeIsThatOfTheProgram() throws Exception {
        program("java", "case \"$1\" in -version) echo 'openjdk version \"17.0.1\"' >&2;; *) exit 3;; esac");
        assertEquals(3, launch(Map.of(), "list").code());
    }

    @Test
    void linkToTheScriptFindsTheCheckout() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("atalaya-link"), checkout.resolve("atalaya"));
        Path linkToLink = Files.createSymbolicLink(programs.resolve("atalaya"), link);
        Ended ended = run(linkToLink, Map.of(), "list");
        assertTrue(ended.calls().contains("<" + jar + "><list>"), ended.calls() + ended.err());
    }

    @Test
    void newerJavaIsToldWhatItWouldWarnAbout() throws Exception {
        java("25");
        assertTrue(launch(Map.of(), "list").calls().contains("<--enable-native-access=ALL-UNNAMED>"));
        java("17");
        assertTrue(!launch(Map.of(), "list").calls().contains("--enable-native-access"));
    }

    /** What the script started, without what it makes ready for a quicker start. */
    private static List<String> starts(Ended ended) {
        return ended.calls()
                .lines()
                // The window makes its archive itself, the command line beforehand.
                .filter(line -> !line.contains(ARCHIVING) || line.contains("/window-"))
                .map(line -> line.replaceFirst("[ <].*", ""))
                .toList();
    }

    /** A java that writes down its words, each in brackets. */
    private void java(String version) throws Exception {
        program(
                "java",
                "if [ \"$1\" = -version ]; then echo 'openjdk version \"" + version
                        + ".0.1\" 2025-01-01' >&2; exit; fi\n"
                        + "{ printf java; printf '<%s>' \"$@\"; echo; } >>\"$CALLS\"");
    }

    private void program(String name, String body) throws Exception {
        executable(Files.writeString(programs.resolve(name), "#!/bin/bash\n" + body + "\n"));
    }

    private static void executable(Path file) throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended launch(Map<String, String> environment, String... words) throws Exception {
        return run(checkout.resolve("atalaya"), environment, words);
    }

    /** Called from another directory, with nothing in the environment but what is given. */
    private Ended run(Path script, Map<String, String> environment, String... words) throws Exception {
        Path calls = folder.resolve("calls");
        Files.writeString(calls, "");
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> line = new ArrayList<>(List.of(script.toString()));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of("PATH", programs.toString(), "CALLS", calls.toString(), "LC_ALL", "C.UTF-8"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "still running");
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err), Files.readString(calls));
    }
}
