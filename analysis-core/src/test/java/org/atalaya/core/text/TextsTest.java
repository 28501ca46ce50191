// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    /** A doubled apostrophe is one apostrophe; a single one swallows the placeholders that follow. */
    private static final Pattern STRAY = Pattern.compile("(?<!')'(?!')");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    static List<String> bundles() {
        return Texts.CORE_BUNDLES;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeys(String name) {
        assertEquals(new TreeSet<>(english(name).keySet()), new TreeSet<>(ownKeys(name)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everySentenceIsAPatternWithoutStrayApostrophes(String name) {
        List<String> stray = new ArrayList<>();
        for (ResourceBundle bundle : List.of(english(name), spanish(name))) {
            for (String key : bundle.keySet()) {
                String text = bundle.getString(key);
                new MessageFormat(text, bundle.getLocale());
                if (STRAY.matcher(text).find()) {
                    stray.add(key + ": " + text);
                }
                assertFalse(text.isBlank(), key);
            }
        }
        assertEquals(List.of(), stray);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesUseTheSameArguments(String name) {
        for (String key : english(name).keySet()) {
            assertEquals(
                    arguments(english(name).getString(key)),
                    arguments(spanish(name).getString(key)),
                    key);
        }
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> arguments.add(match.group(1)));
        return arguments;
    }

    /** Keys of the Spanish file alone, without those it would inherit from the English one. */
    private static Set<String> ownKeys(String name) {
        ResourceBundle bundle = spanish(name);
        assertEquals("es", bundle.getLocale().getLanguage(), name + " has no Spanish file");
        Set<String> keys = new TreeSet<>();
        String file = "/" + name.replace('.', '/') + "_es.properties";
        java.util.Properties properties = new java.util.Properties();
        try (var reader = new java.io.InputStreamReader(
                TextsTest.class.getResourceAsStream(file), java.nio.charset.StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        keys.addAll(properties.stringPropertyNames());
        return keys;
    }

    private static ResourceBundle english(String name) {
        return ResourceBundle.getBundle(name, Locale.ROOT, noFallback());
    }

    private static ResourceBundle spanish(String name) {
        return ResourceBundle.getBundle(name, Texts.SPANISH, noFallback());
    }

    private static ResourceBundle.Control noFallback() {
        return ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    }
}
