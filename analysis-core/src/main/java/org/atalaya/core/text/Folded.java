// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as people look for them and as they are sorted: without capitals and accents. */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folded() {}

    public static String of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.chars().allMatch(c -> c < 128)
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
    }

    /** Whether each word typed begins or stands in the text. */
    public static boolean hasAll(String text, String typed) {
        String folded = of(text);
        for (String word : of(typed).strip().split("\\s+", -1)) {
            if (!folded.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
