// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.Arrays;

/**
 * How many rows hold each text of a column, as long as there are few different ones: a column with thousands of them is
 * no category, and is given up.
 */
final class TextCounts {

    private static final int MOST = 4_096;
    private static final int LONGEST = 500;
    private static final int FIRST_SIZE = 1 << 7;

    /** Open addressing over 64-bit hashes; a count of 0 is an empty place. */
    private long[] hashes = new long[FIRST_SIZE];

    private long[] counts = new long[FIRST_SIZE];
    private int[] order = new int[FIRST_SIZE];
    private String[] texts = new String[FIRST_SIZE];
    private long[] firstRows = new long[FIRST_SIZE];
    private int used;
    private boolean givenUp;

    /** Takes the text of a row. */
    void add(String text, long row) {
        if (givenUp) {
            return;
        }
        long hash = SeenBefore.hash(text, text.length());
        int at = find(hash, text);
        if (counts[at]++ > 0) {
            return;
        }
        hashes[at] = hash;
        if (used == MOST || text.length() > LONGEST) {
            giveUp();
            return;
        }
        if (used == texts.length) {
            grow();
        }
        order[at] = used;
        texts[used] = text;
        firstRows[used] = row;
        used++;
        if (2 * used >= counts.length) {
            rehash();
        }
    }

    int size() {
        return givenUp ? 0 : used;
    }

    /** The n-th different text, in the order in which they appear. */
    String text(int n) {
        return texts[n];
    }

    long firstRow(int n) {
        return firstRows[n];
    }

    /** Rows that hold the n-th text. */
    long count(int n) {
        return counts[find(SeenBefore.hash(texts[n], texts[n].length()), texts[n])];
    }

    private int find(long hash, String text) {
        int mask = counts.length - 1;
        int at = (int) (hash ^ (hash >>> 32)) & mask;
        while (counts[at] > 0 && (hashes[at] != hash || !texts[order[at]].equals(text))) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void rehash() {
        long[] oldCounts = counts;
        long[] oldHashes = hashes;
        int[] oldOrder = order;
        int size = 2 * oldCounts.length;
        counts = new long[size];
        hashes = new long[size];
        order = new int[size];
        for (int i = 0; i < oldCounts.length; i++) {
            if (oldCounts[i] > 0) {
                int at = find(oldHashes[i], texts[oldOrder[i]]);
                counts[at] = oldCounts[i];
                hashes[at] = oldHashes[i];
                order[at] = oldOrder[i];
            }
        }
    }

    private void grow() {
        texts = Arrays.copyOf(texts, 2 * texts.length);
        firstRows = Arrays.copyOf(firstRows, 2 * firstRows.length);
    }

    private void giveUp() {
        givenUp = true;
        hashes = new long[0];
        counts = new long[0];
        order = new int[0];
        texts = new String[0];
        firstRows = new long[0];
    }
}
