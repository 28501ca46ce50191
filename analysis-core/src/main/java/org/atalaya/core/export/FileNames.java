// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * File names that every system accepts, made from ids, class names and models' names: ASCII letters, digits, dot,
 * hyphen and underscore, at most {@value #LONGEST} characters, no two alike even where capitals do not count.
 */
final class FileNames {

    static final int LONGEST = 80;

    /** Names that Windows keeps for devices, with whatever extension. */
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private final Set<String> taken = new HashSet<>();

    /** A name for this text that was not given out before; a number is added where it would be. */
    String unique(String text, String extension) {
        String base = safe(text);
        String name = base + extension;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = base + "-" + number + extension;
        }
        return name;
    }

    /** The text as a file name without extension. Letters lose their accents; other scripts become their code. */
    static String safe(String text) {
        StringBuilder name = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().forEach(c -> {
            if ((c < 128 && Character.isLetterOrDigit(c)) || c == '_') {
                name.appendCodePoint(c);
            } else if (c == '.') {
                // A dot stands between words only: two of them mean "the folder above".
                if (!name.isEmpty() && ".-".indexOf(name.charAt(name.length() - 1)) < 0) {
                    name.append('.');
                }
            } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
                return;
            } else if (c >= 128 && Character.isLetterOrDigit(c)) {
                name.append('u').append(Integer.toHexString(c));
            } else if (!name.isEmpty() && name.charAt(name.length() - 1) != '-') {
                name.append('-');
            }
        });
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name.toString();
        String clean = strip(cut);
        if (clean.isEmpty()) {
            return "unnamed";
        }
        int dot = clean.indexOf('.');
        String device = (dot < 0 ? clean : clean.substring(0, dot)).toLowerCase(Locale.ROOT);
        return RESERVED.contains(device) ? "_" + clean : clean;
    }

    /** Without dots and hyphens at the ends: hidden files, options, and what Windows cuts off. */
    private static String strip(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && ".-".indexOf(name.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ".-".indexOf(name.charAt(to - 1)) >= 0) {
            to--;
        }
        return name.substring(from, to);
    }
}
