// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.gazetteer;

import java.util.Arrays;

/**
 * Numbers by the hash of a text, several to a text, in twenty bytes each. Texts are told apart by 64 bits alone: among a
 * million of them the chance that any two are taken for one is below one in ten million.
 */
final class HashChains {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private int[] heads = new int[1024];
    private long[] hashes = new long[1024];
    private int[] values = new int[1024];
    private int[] next = new int[1024];
    private int size;

    /** FNV-1a over the letters, mixed once more as in SplitMix64 (Steele, Lea and Flood 2014). */
    static long hash(CharSequence text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }

    void add(String text, int value) {
        if (size == values.length) {
            grow();
        }
        hashes[size] = hash(text);
        values[size] = value;
        link(size);
        size++;
    }

    /** The numbers of a text in the order they were added. */
    int[] find(String text) {
        long hash = hash(text);
        int[] found = new int[4];
        int count = 0;
        for (int at = heads[slot(hash)] - 1; at >= 0; at = next[at] - 1) {
            if (hashes[at] == hash) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = values[at];
            }
        }
        int[] ordered = Arrays.copyOf(found, count);
        Arrays.sort(ordered);
        return ordered;
    }

    private int slot(long hash) {
        return (int) hash & (heads.length - 1);
    }

    private void link(int entry) {
        int slot = slot(hashes[entry]);
        next[entry] = heads[slot];
        heads[slot] = entry + 1;
    }

    private void grow() {
        int room = 2 * values.length;
        hashes = Arrays.copyOf(hashes, room);
        values = Arrays.copyOf(values, room);
        next = Arrays.copyOf(next, room);
        heads = new int[room];
        for (int entry = 0; entry < size; entry++) {
            link(entry);
        }
    }
}
