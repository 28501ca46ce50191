// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People at the window never read words of the command line. */
class WindowSentencesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)[,}]");

    static Stream<Locale> languages() {
        return Stream.of(Texts.ENGLISH, Texts.SPANISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextThatTheWindowCanShowNamesAnOption(Locale locale) {
        Texts texts = new Language(locale).texts().get();
        List<String> options = texts.keys().stream()
                .filter(key -> !texts.has("here." + key))
                .map(key -> key + "=" + raw(texts, key))
                .filter(text -> text.contains(" --")
                        || text.contains("=--")
                        || text.contains("atalaya import")
                        // Names of entries of a plan's file.
                        || text.contains("dateFormat")
                        || text.contains("convertZoneMarks"))
                .toList();
        assertEquals(List.of(), options);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aSentenceOfTheWindowStandsForOneOfTheCommandLineAndSaysTheSameThings(Locale locale) {
        Texts window = new Language(locale).texts().get();
        Set<String> variants = new TreeSet<>(window.keys());
        variants.removeIf(key -> !key.startsWith("here."));
        assertTrue(variants.size() > 30, variants::toString);
        for (String variant : variants) {
            String key = variant.substring("here.".length());
            assertTrue(window.has(key), key);
            assertTrue(arguments(raw(window, key)).containsAll(arguments(raw(window, variant))), variant);
        }
    }

    @Test
    void theSameProblemNamesAFieldHereAndAnOptionThere() {
        Problem problem = Problem.error("import.other-sheet", "A", "B, C");
        Problem around = Problem.warning("import.context-odd", 3, problem);
        for (Problem told : List.of(problem, around)) {
            assertTrue(Texts.of(Texts.ENGLISH).say(told).contains("--sheet"));
            String here = new Language(Texts.ENGLISH).say(told);
            assertTrue(here.contains("Choose one of these") && !here.contains("--"), here);
        }
    }

    /** The pattern as it stands in the bundle. */
    private static String raw(Texts texts, String key) {
        for (String bundle : Stream.concat(Texts.CORE_BUNDLES.stream(), Stream.of(Language.DESKTOP_BUNDLE))
                .toList()) {
            var resources = java.util.ResourceBundle.getBundle(
                    bundle,
                    texts.locale(),
                    java.util.ResourceBundle.Control.getNoFallbackControl(
                            java.util.ResourceBundle.Control.FORMAT_PROPERTIES));
            if (resources.containsKey(key)) {
                return resources.getString(key);
            }
        }
        throw new AssertionError(key);
    }

    private static Set<String> arguments(String pattern) {
        Set<String> arguments = new TreeSet<>();
        PLACEHOLDER.matcher(pattern).results().forEach(match -> arguments.add(match.group(1)));
        return arguments;
    }
}
