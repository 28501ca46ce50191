// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Short codes for class names, so that matrices stand side by side: Robbery ROB, Aggravated robbery ARO. */
public final class ClassCodes {

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private ClassCodes() {}

    /** One code per name in the same order, at most four characters, no two alike. */
    public static List<String> of(List<String> names) {
        List<List<String>> words = names.stream().map(ClassCodes::words).toList();
        List<String> codes = new ArrayList<>();
        for (List<String> own : words) {
            codes.add(firstFree(own, words, codes));
        }
        return List.copyOf(codes);
    }

    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
        return NOT_A_LETTER.splitAsStream(plain).filter(w -> !w.isEmpty()).toList();
    }

    /** A word shared with another class gives way to the one that tells them apart. */
    private static String firstFree(List<String> words, List<List<String>> all, List<String> taken) {
        List<String> wishes = new ArrayList<>();
        if (words.size() > 1) {
            String first = words.get(0);
            String last = words.get(words.size() - 1);
            if (all.stream().filter(other -> other.contains(last)).count() > 1) {
                wishes.add(first.charAt(0) + start(last, 2));
            }
            if (all.stream().filter(other -> other.contains(first)).count() > 1) {
                wishes.add(start(first, 2) + last.charAt(0));
            }
        }
        String whole = String.join("", words);
        wishes.add(start(whole, 3));
        wishes.add(start(whole, 4));
        for (String wish : wishes) {
            if (!wish.isEmpty() && !taken.contains(wish)) {
                return wish;
            }
        }
        int number = 1;
        while (taken.contains(start(whole, 2) + number)) {
            number++;
        }
        return start(whole, 2) + number;
    }

    private static String start(String word, int letters) {
        return word.substring(0, Math.min(letters, word.length()));
    }
}
