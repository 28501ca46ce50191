// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.List;

/**
 * Which rows have been seen, by a number of 64 bits for each: 16 bytes a row at most, and among a million different rows
 * two get the same number once in forty million files.
 */
final class SeenBefore {

    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int FIRST_SIZE = 1 << 10;

    /** Open addressing: a number stands at its place or behind it; 0 is an empty place. */
    private long[] table = new long[FIRST_SIZE];

    private int count;

    /** The number of nothing, which is never noted. */
    static final long NOTHING = 0;

    /** The number of a row's cells. */
    static long hash(List<String> cells) {
        long hash = cells.size();
        for (String cell : cells) {
            hash = (hash(cell, hash) ^ cell.length()) * FACTOR;
        }
        hash ^= hash >>> 32;
        return hash == NOTHING ? 1 : hash;
    }

    /** Notes a text; true when it was noted before. */
    boolean again(String text) {
        return again(List.of(text));
    }

    /** Notes the cells of a row; true when a row with the same cells was noted before. */
    boolean again(List<String> cells) {
        return !add(hash(cells));
    }

    /** Notes so many numbers; for each of them whether it was noted before. */
    void again(long[] hashes, int count, boolean[] seen) {
        for (int i = 0; i < count; i++) {
            seen[i] = hashes[i] != NOTHING && !add(hashes[i]);
        }
    }

    /** Four letters at a time. */
    static long hash(String text, long start) {
        long hash = start;
        int i = 0;
        for (; i + 3 < text.length(); i += 4) {
            long four = text.charAt(i)
                    | (long) text.charAt(i + 1) << 16
                    | (long) text.charAt(i + 2) << 32
                    | (long) text.charAt(i + 3) << 48;
            hash = (hash ^ four) * FACTOR;
            hash ^= hash >>> 29;
        }
        for (; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FACTOR;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private boolean add(long hash) {
        if (2 * count >= table.length) {
            long[] old = table;
            table = new long[2 * old.length];
            count = 0;
            for (long number : old) {
                if (number != 0) {
                    put(number);
                }
            }
        }
        return put(hash);
    }

    private boolean put(long number) {
        int mask = table.length - 1;
        int at = (int) ((number * FACTOR) >>> 32) & mask;
        while (table[at] != 0) {
            if (table[at] == number) {
                return false;
            }
            at = (at + 1) & mask;
        }
        table[at] = number;
        count++;
        return true;
    }
}
