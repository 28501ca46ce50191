// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One original column of a file, row for row as it was written, held as a dictionary: each distinct text once, and a
 * code per row. Leading zeros survive because nothing is turned into a number. Code −1 is "no data".
 */
public final class Column {

    private final String name;
    private final List<String> levels;
    private final int[] codes;

    private Column(String name, List<String> levels, int[] codes) {
        this.name = name;
        this.levels = List.copyOf(levels);
        this.codes = codes;
    }

    public String name() {
        return name;
    }

    public int size() {
        return codes.length;
    }

    /** The distinct texts, in order of first appearance. */
    public List<String> levels() {
        return levels;
    }

    /** The index into {@link #levels()} of a row, or −1 where the row has no data. */
    public int code(int row) {
        return codes[row];
    }

    /** The text of a row, or null where the row has no data. */
    public String text(int row) {
        return codes[row] < 0 ? null : levels.get(codes[row]);
    }

    /** How many rows each level has, in the order of {@link #levels()}. */
    public int[] counts() {
        int[] counts = new int[levels.size()];
        for (int code : codes) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        return counts;
    }

    /** Only these rows; levels are again in the order of their first appearance, and those that are gone are gone. */
    public Column rows(int[] rows) {
        int[] newCode = new int[levels.size()];
        Arrays.fill(newCode, -1);
        List<String> kept = new ArrayList<>();
        int[] chosen = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int code = codes[rows[i]];
            if (code >= 0 && newCode[code] < 0) {
                newCode[code] = kept.size();
                kept.add(levels.get(code));
            }
            chosen[i] = code < 0 ? -1 : newCode[code];
        }
        return new Column(name, kept, chosen);
    }

    public static Column of(String name, List<String> texts) {
        Builder builder = new Builder(name);
        texts.forEach(builder::add);
        return builder.build();
    }

    /**
     * A column whose dictionary is known already, such as one that was stored.
     *
     * @param levels distinct texts, none empty
     * @param codes for each row an index into levels, or −1; handed over and not changed afterwards
     */
    public static Column coded(String name, List<String> levels, int[] codes) {
        for (int code : codes) {
            if (code < -1 || code >= levels.size()) {
                throw new IllegalArgumentException(
                        "column " + name + ": code " + code + " of " + levels.size() + " levels");
            }
        }
        return new Column(name, levels, codes);
    }

    /** Collects a column row by row. */
    public static final class Builder {

        private final String name;
        private final DictionaryBuilder levels = new DictionaryBuilder();
        private int[] codes = new int[1024];
        private int size;

        public Builder(String name) {
            this.name = name;
        }

        /** Adds the next row; null or empty is "no data". */
        public Builder add(String text) {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, size * 2);
            }
            codes[size++] = text == null || text.isEmpty() ? -1 : levels.codeOf(text);
            return this;
        }

        public Column build() {
            return new Column(name, levels.texts(), Arrays.copyOf(codes, size));
        }
    }
}
