// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.charset.Charset;
import java.util.List;

/**
 * Whether bytes that are no UTF-8 make words in Windows-1252, in the code page of DOS (850) or in that of old Macintosh
 * computers (Mac Roman). The same bytes are letters in one and signs in another; a letter belongs between letters, in the
 * case of its neighbours, an inverted question mark before a word, and a frame nowhere.
 */
final class DosAndMac {

    static final String DOS = "IBM850";
    static final String MAC = "x-MacRoman";

    private static final String WINDOWS = "windows-1252";

    /** Another encoding must explain so much more than Windows-1252 does. */
    private static final double CLEARLY = 1.5;

    private static final int WORD_START = 24;

    /** Classes of what stands beside a byte. */
    private static final int LOWER = 0;

    private static final int UPPER = 1;
    private static final int BEYOND = 2;
    private static final int OTHER = 3;
    private static final int CLASSES = 4;

    private static final String SPANISH = "áéíóúñü";
    private static final String WESTERN = "àâãäåæçèêëìîïòôõöøùûÿœßð";

    /** How often each byte stands between neighbours of two classes. */
    private final long[] counts = new long[256 * CLASSES * CLASSES];

    private final byte[] word = new byte[2 * WORD_START];
    private int wordLength;
    private boolean wordBeyond;
    private boolean wordWhole;
    private int before = ' ';
    private int last = ' ';

    /** Takes the next bytes of the text. */
    void add(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            add(bytes[i] & 0xFF);
        }
    }

    private void add(int next) {
        if (last >= 0x80) {
            counts[(last * CLASSES + classOf(before)) * CLASSES + classOf(next)]++;
        }
        before = last;
        last = next;
        remember(next);
    }

    /** Keeps the first word with a letter beyond ASCII, as an example. */
    private void remember(int next) {
        if (wordWhole) {
            return;
        }
        boolean inWord = classOf(next) != OTHER;
        if (inWord && wordLength < word.length) {
            word[wordLength++] = (byte) next;
            wordBeyond |= next >= 0x80;
        } else if (wordBeyond && wordLength > 2) {
            wordWhole = true;
        } else {
            wordLength = 0;
            wordBeyond = false;
        }
    }

    /** The encoding in which the bytes make most sense; Windows-1252 where none of the others is clearly better. */
    String encoding() {
        add(' ');
        double windows = score(WINDOWS);
        String best = WINDOWS;
        double most = Math.max(windows, 0) * CLEARLY;
        for (String name : List.of(DOS, MAC)) {
            double score = Charset.isSupported(name) ? score(name) : 0;
            if (score > most) {
                best = name;
                most = score;
            }
        }
        return best;
    }

    /** A word of the text as an encoding reads it, empty where there is none. */
    String example(String charset) {
        return wordWhole ? new String(word, 0, wordLength, Charset.forName(charset)) : "";
    }

    private double score(String charset) {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        String letters = new String(all, Charset.forName(charset));
        double sum = 0;
        for (int value = 0x80; value < 256; value++) {
            for (int beside = 0; beside < CLASSES * CLASSES; beside++) {
                long count = counts[value * CLASSES * CLASSES + beside];
                sum += count == 0 ? 0 : count * worth(letters.charAt(value), beside / CLASSES, beside % CLASSES);
            }
        }
        return sum;
    }

    /** How much sense a letter makes between two neighbours. */
    private static double worth(char letter, int left, int right) {
        boolean small = left == LOWER || right == LOWER;
        boolean large = left == UPPER || right == UPPER;
        boolean alone = left == OTHER && right == OTHER;
        if (Character.isLowerCase(letter) && letter != 'ª' && letter != 'º') {
            double kind = SPANISH.indexOf(letter) >= 0 ? 2 : WESTERN.indexOf(letter) >= 0 ? 0.5 : -2;
            return kind < 0 ? kind : small ? kind : large ? -1 : alone ? 0 : kind / 2;
        }
        if (Character.isUpperCase(letter)) {
            char lower = Character.toLowerCase(letter);
            double kind = SPANISH.indexOf(lower) >= 0 ? 2 : WESTERN.indexOf(lower) >= 0 ? 0.5 : -2;
            boolean fits = left == OTHER ? right != OTHER : left == UPPER && right != LOWER;
            return kind < 0 ? kind : fits ? kind : small ? -1 : alone ? 0 : kind / 2;
        }
        return switch (letter) {
            case '¿', '¡' -> left == OTHER && right != OTHER ? 1 : -1;
            case 'º', '°', 'ª' -> left == LOWER || right == LOWER ? -1 : 0.5;
            // it's and O'Higgins, as word processors write them
            case '’' -> left != OTHER && right != OTHER ? 2 : 0.2;
            case '“', '”', '‘', '–', '—', '…', '€', '«', '»', '´', '·', '\u00a0' -> small && large ? -0.5 : 0.2;
            default -> -2;
        };
    }

    private static int classOf(int value) {
        if (value >= 0x80) {
            return BEYOND;
        }
        return value >= 'a' && value <= 'z' ? LOWER : value >= 'A' && value <= 'Z' ? UPPER : OTHER;
    }
}
