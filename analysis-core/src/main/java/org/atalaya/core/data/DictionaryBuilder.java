// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Distinct texts, numbered in order of first appearance. A narrative or a case number is another text in every row; an
 * open table of numbers holds a million of them in a quarter of the memory of a map, and in a quarter of its time.
 */
public final class DictionaryBuilder {

    private static final int FIRST_SLOTS = 64;

    private final List<String> texts = new ArrayList<>();

    /** The hash of each text, in the order of the texts. */
    private int[] hashes = new int[FIRST_SLOTS / 2];

    /** The number of a text plus one, or 0 where the slot is free; at least half of them are. */
    private int[] slots = new int[FIRST_SLOTS];

    /** The number of a text, which is added where it is new. */
    public int codeOf(String text) {
        int hash = text.hashCode();
        int slot = firstSlot(hash);
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (hashes[code] == hash && texts.get(code).equals(text)) {
                return code;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return add(text, hash, slot);
    }

    /** The texts by their numbers. */
    public List<String> texts() {
        return texts;
    }

    private int add(String text, int hash, int slot) {
        int code = texts.size();
        texts.add(text);
        hashes[code] = hash;
        slots[slot] = code + 1;
        if (texts.size() == hashes.length) {
            grow();
        }
        return code;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, hashes.length * 2);
        slots = new int[hashes.length * 2];
        for (int code = 0; code < texts.size(); code++) {
            int slot = firstSlot(hashes[code]);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = code + 1;
        }
    }

    /** Texts that differ in their last letters have neighbouring hashes; the golden ratio scatters them. */
    private int firstSlot(int hash) {
        int scattered = hash * 0x9E3779B9;
        return (scattered ^ (scattered >>> 16)) & (slots.length - 1);
    }
}
