// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every command explains itself, in both languages. */
class HelpTest {

    private static final Pattern ENGLISH =
            Pattern.compile("\\b(Usage|Options|Commands|FILE|DIR|COLUMN|INPUT|TEXT|Default|Show|the|of|and)\\b");

    /** Texts that are the same in both languages. */
    private static final Set<String> SAME = Set.of();

    @Test
    void commandsAreThese() {
        assertEquals(
                Set.of(
                        "import",
                        "base",
                        "context",
                        "crs",
                        "zones",
                        "list",
                        "analyse",
                        "run",
                        "recipe",
                        "risk",
                        "models",
                        "select",
                        "export",
                        "check",
                        "simulate",
                        "demo",
                        "measure"),
                tree("en").getSubcommands().keySet());
        assertEquals(
                Set.copyOf(Catalogue.analyses().stream().map(Analysis::id).toList()),
                tree("en").getSubcommands().get("analyse").getSubcommands().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyCommandAndOptionIsDescribed(String language) {
        texts(language).forEach((place, text) -> assertFalse(text.isBlank(), place + " has no text"));
    }

    @Test
    void spanishHelpHoldsNoEnglishText() {
        Map<String, String> english = texts("en");
        Set<String> left = new TreeSet<>();
        texts("es").forEach((place, text) -> {
            if (text.equals(english.get(place)) && !SAME.contains(text)) {
                left.add(place + ": " + text);
            }
        });
        assertEquals(Set.of(), left);
        for (List<String> path : paths(tree("es"))) {
            String help = help("es", path);
            assertFalse(ENGLISH.matcher(help).find(), help);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void helpIsPrintedForEveryCommandAndIsNoFailure(String language) {
        for (List<String> path : paths(tree(language))) {
            List<Object> words = new ArrayList<>(path);
            words.add("--help");
            Told told = Told.in(language, words.toArray()).done();
            assertEquals("", told.err());
            assertEquals(help(language, path), told.out());
            assertTrue(told.out().contains("--json") && told.out().contains("--help"), told.out());
        }
    }

    @Test
    void languageMayStandAnywhere() {
        String spanish = Told.in("es", "demo", "--help").out();
        assertTrue(spanish.contains("CARPETA"), spanish);
        StringWriter out = new StringWriter();
        PrintWriter print = new PrintWriter(out, true);
        assertEquals(0, Atalaya.run(print, print, "--lang=es", "demo", "--help"));
        assertEquals(spanish, out.toString());
    }

    @Test
    void importAndDemoReadAFileByTheSameOptions() {
        for (String option : List.of("--boundary", "--plan", "--time-zone", "--crs")) {
            List<ArgSpec> both = Stream.of("import", "demo")
                    .map(name -> (ArgSpec) tree("en")
                            .getSubcommands()
                            .get(name)
                            .getCommandSpec()
                            .findOption(option))
                    .toList();
            assertEquals(both.get(0).paramLabel(), both.get(1).paramLabel(), option);
            assertArrayEquals(both.get(0).description(), both.get(1).description(), option);
        }
    }

    @Test
    void versionIsPrinted() {
        assertTrue(Told.by("--version").done().out().startsWith("Atalaya "));
    }

    private static CommandLine tree(String language) {
        Texts texts = Texts.of(Locale.forLanguageTag(language), Atalaya.BUNDLES);
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Atalaya.commandLine(texts, new Console(texts, nowhere, nowhere, false));
    }

    private static String help(String language, List<String> path) {
        CommandLine line = tree(language);
        for (String name : path) {
            line = line.getSubcommands().get(name);
        }
        return line.getUsageMessage();
    }

    private static List<List<String>> paths(CommandLine line) {
        List<List<String>> paths = new ArrayList<>(List.of(List.of()));
        line.getSubcommands().forEach((name, below) -> paths(below).forEach(path -> {
            List<String> whole = new ArrayList<>(List.of(name));
            whole.addAll(path);
            paths.add(whole);
        }));
        return paths;
    }

    /** Header of each command, description of each option, by where they stand. */
    private static Map<String, String> texts(String language) {
        Map<String, String> texts = new LinkedHashMap<>();
        collect(tree(language), texts);
        return texts;
    }

    private static void collect(CommandLine line, Map<String, String> texts) {
        CommandSpec spec = line.getCommandSpec();
        String name = spec.qualifiedName(" ");
        texts.put(name, String.join(" ", spec.usageMessage().header()));
        for (ArgSpec argument : spec.args()) {
            String key = argument instanceof OptionSpec option ? option.longestName() : "argument";
            texts.put(name + " " + key + " " + spec.args().indexOf(argument), String.join(" ", argument.description()));
        }
        line.getSubcommands().values().forEach(below -> collect(below, texts));
    }
}
