// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.text.Texts;

/** Knows a text of the English bundles when it sees one, also with its gaps filled. */
final class EnglishTexts {

    /** Fewer letters outside the gaps than this prove no language. */
    private static final int TELLING_LETTERS = 4;

    private final Set<String> allowed;
    private final Set<String> plain = new HashSet<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private final Set<String> spanishPlain = new HashSet<>();
    private final List<Pattern> spanishPatterns = new ArrayList<>();

    EnglishTexts(Set<String> allowed) {
        this.allowed = allowed;
        List<String> bundles = new ArrayList<>(Texts.CORE_BUNDLES);
        bundles.add(Language.DESKTOP_BUNDLE);
        for (String bundle : bundles) {
            collect(bundle, Texts.SPANISH, spanishPlain, spanishPatterns);
        }
        for (String bundle : bundles) {
            collect(bundle, Texts.ENGLISH, plain, patterns);
        }
        plain.removeAll(spanishPlain);
    }

    boolean isEnglish(String text) {
        if (text == null || text.isBlank() || allowed.contains(text) || spanishPlain.contains(text)) {
            return false;
        }
        return plain.contains(text)
                || (patterns.stream().anyMatch(p -> p.matcher(text).matches())
                        && spanishPatterns.stream()
                                .noneMatch(p -> p.matcher(text).matches()));
    }

    private static void collect(String name, Locale locale, Set<String> plain, List<Pattern> patterns) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle bundle = ResourceBundle.getBundle(name, locale, noFallback);
        for (String key : bundle.keySet()) {
            String text = bundle.getString(key);
            if (!text.contains("{")) {
                plain.add(text.replace("''", "'"));
            } else if (text.replaceAll("\\{[^{}]*}", "")
                            .replaceAll("[^\\p{L}]", "")
                            .length()
                    >= TELLING_LETTERS) {
                patterns.add(Pattern.compile(regex(text), Pattern.DOTALL));
            }
        }
    }

    /** A MessageFormat pattern as a regular expression: gaps take anything, choices any of their texts. */
    static String regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            if (c == '{') {
                int end = closing(pattern, i);
                regex.append(Pattern.quote(literal.toString()));
                literal.setLength(0);
                regex.append(gap(pattern.substring(i + 1, end)));
                i = end + 1;
            } else if (pattern.startsWith("''", i)) {
                literal.append('\'');
                i += 2;
            } else {
                literal.append(c);
                i++;
            }
        }
        return regex.append(Pattern.quote(literal.toString())).toString();
    }

    private static String gap(String inside) {
        String[] parts = inside.split(",", 3);
        if (parts.length < 3 || !parts[1].strip().equals("choice")) {
            return ".+";
        }
        List<String> choices = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= parts[2].length(); i++) {
            char c = i == parts[2].length() ? '|' : parts[2].charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '|' && depth == 0) {
                String choice = parts[2].substring(start, i);
                choices.add(regex(choice.replaceFirst("^[^#<]*[#<]", "")));
                start = i + 1;
            }
        }
        return "(?:" + String.join("|", choices) + ")";
    }

    private static int closing(String pattern, int open) {
        int depth = 0;
        for (int i = open; i < pattern.length(); i++) {
            depth += pattern.charAt(i) == '{' ? 1 : pattern.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a gap that is never closed: " + pattern);
    }
}
