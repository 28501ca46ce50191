// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.atalaya.core.problem.UncheckedWorkbenchException;
import org.atalaya.core.problem.WorkbenchException;

/**
 * One original column of a file, row for row as it was written, held as a dictionary: each distinct text once, and a
 * code per row. Leading zeros survive because nothing is turned into a number. Code −1 is "no data".
 *
 * <p>A column of a project is read from the file when it is first looked at ({@link #onDisk}), because most columns of
 * most incidents never are.
 */
public final class Column {

    /** After this many single texts, reading the whole column once is quicker. */
    private static final int SINGLE_READS = 64;

    /** A column with more texts is not kept for one pass over it. */
    private static final int FEW = 4_096;

    private final String name;
    private final int size;
    private final Source source;
    private final AtomicReference<Coded> coded = new AtomicReference<>();
    private final AtomicInteger singleReads = new AtomicInteger();

    /** Where a column comes from that is not in memory. */
    public interface Source {

        Column all() throws WorkbenchException;

        /** The text of one row, null where there is no data. */
        String text(int row) throws WorkbenchException;

        /** The texts of some rows, as many as a page has. */
        default List<String> texts(int[] rows) throws WorkbenchException {
            List<String> texts = new ArrayList<>(rows.length);
            for (int row : rows) {
                texts.add(text(row));
            }
            return texts;
        }
    }

    private record Coded(List<String> levels, Codes codes) {}

    private Column(String name, List<String> levels, int[] codes) {
        this.name = name;
        this.size = codes.length;
        this.source = null;
        this.coded.set(new Coded(List.copyOf(levels), Codes.of(codes, levels.size())));
    }

    private Column(String name, int size, Source source) {
        this.name = name;
        this.size = size;
        this.source = source;
    }

    public String name() {
        return name;
    }

    public int size() {
        return size;
    }

    /** The distinct texts, in order of first appearance. */
    public List<String> levels() {
        return coded().levels;
    }

    /** The index into {@link #levels()} of a row, or −1 where the row has no data. */
    public int code(int row) {
        return coded().codes.get(row);
    }

    /** The text of a row, or null where the row has no data. */
    public String text(int row) {
        if (needsOnlyThis()) {
            try {
                return source.text(row);
            } catch (WorkbenchException e) {
                throw new UncheckedWorkbenchException(e);
            }
        }
        Coded all = coded();
        int code = all.codes.get(row);
        return code < 0 ? null : all.levels.get(code);
    }

    /** The texts of some rows, null where there is no data; a column that is on disk stays there. */
    public List<String> texts(int[] rows) throws WorkbenchException {
        if (isOnDisk()) {
            return source.texts(rows);
        }
        List<String> texts = new ArrayList<>(rows.length);
        for (int row : rows) {
            int code = code(row);
            texts.add(code < 0 ? null : levels().get(code));
        }
        return texts;
    }

    /**
     * The whole column in memory, for one pass over it. A column on disk with few texts stays in memory, as if it had
     * been looked at; one with many, such as numbers of reports, is forgotten with the answer.
     */
    public Column whole() throws WorkbenchException {
        if (!isOnDisk()) {
            return this;
        }
        Column all = source.all();
        if (all.levels().size() <= FEW) {
            coded.compareAndSet(null, all.coded());
        }
        return all;
    }

    /** How many rows each level has, in the order of {@link #levels()}. */
    public int[] counts() {
        Coded all = coded();
        int[] counts = new int[all.levels.size()];
        for (int row = 0; row < size; row++) {
            int code = all.codes.get(row);
            if (code >= 0) {
                counts[code]++;
            }
        }
        return counts;
    }

    /** Only these rows; levels are again in the order of their first appearance, and those that are gone are gone. */
    public Column rows(int[] rows) {
        if (isOnDisk()) {
            return onDisk(name, rows.length, new Source() {
                @Override
                public Column all() throws WorkbenchException {
                    return Column.this.whole().rows(rows);
                }

                @Override
                public String text(int row) {
                    return Column.this.text(rows[row]);
                }

                @Override
                public List<String> texts(int[] some) throws WorkbenchException {
                    return Column.this.texts(
                            Arrays.stream(some).map(row -> rows[row]).toArray());
                }
            });
        }
        Coded all = coded();
        int[] newCode = new int[all.levels.size()];
        Arrays.fill(newCode, -1);
        List<String> kept = new ArrayList<>();
        int[] chosen = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int code = all.codes.get(rows[i]);
            if (code >= 0 && newCode[code] < 0) {
                newCode[code] = kept.size();
                kept.add(all.levels.get(code));
            }
            chosen[i] = code < 0 ? -1 : newCode[code];
        }
        return new Column(name, kept, chosen);
    }

    private boolean isOnDisk() {
        return coded.get() == null;
    }

    private boolean needsOnlyThis() {
        return isOnDisk() && singleReads.incrementAndGet() <= SINGLE_READS;
    }

    private Coded coded() {
        Coded known = coded.get();
        return known != null ? known : load();
    }

    private synchronized Coded load() {
        Coded known = coded.get();
        if (known != null) {
            return known;
        }
        try {
            Column all = source.all();
            if (all.size != size) {
                throw new IllegalStateException("column " + name + " has " + all.size + " rows, not " + size);
            }
            coded.set(all.coded());
            return coded.get();
        } catch (WorkbenchException e) {
            throw new UncheckedWorkbenchException(e);
        }
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

    /** A column that is read when it is looked at; a failure then is an {@link UncheckedWorkbenchException}. */
    public static Column onDisk(String name, int size, Source source) {
        return new Column(name, size, source);
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
