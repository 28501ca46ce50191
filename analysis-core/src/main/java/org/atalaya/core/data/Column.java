// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    public Column rows(int[] rows) {
        Builder builder = new Builder(name);
        for (int row : rows) {
            builder.add(text(row));
        }
        return builder.build();
    }

    public static Column of(String name, List<String> texts) {
        Builder builder = new Builder(name);
        texts.forEach(builder::add);
        return builder.build();
    }

    /** Collects a column row by row. */
    public static final class Builder {

        private final String name;
        private final Map<String, Integer> index = new LinkedHashMap<>();
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
            codes[size++] = text == null || text.isEmpty() ? -1 : index.computeIfAbsent(text, t -> index.size());
            return this;
        }

        public Column build() {
            return new Column(name, new ArrayList<>(index.keySet()), Arrays.copyOf(codes, size));
        }
    }
}
