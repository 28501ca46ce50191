// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.data.DictionaryBuilder;

/**
 * Up to {@value #ROWS} incidents by columns: keys, places, times, and those original columns that have few distinct
 * texts. It is what analyses load, and with the earliest and latest time beside it the index by time and by category.
 */
final class Chunk {

    static final int ROWS = 1 << 16;

    /** A column with more distinct texts in one chunk stays in the layer only, unless it has a role. */
    private static final int FEW = 4_096;

    private final long[] ids = new long[ROWS];
    private final double[] x = new double[ROWS];
    private final double[] y = new double[ROWS];
    private final long[] start = new long[ROWS];
    private final long[] end = new long[ROWS];
    private final boolean[] always;
    private final DictionaryBuilder[] levels;
    private final int[][] codes;
    private int size;

    /** Columns that are {@code always} held are so however many distinct texts they have. */
    Chunk(boolean[] always) {
        this.always = always;
        this.levels = new DictionaryBuilder[always.length];
        this.codes = new int[always.length][];
        clear();
    }

    void clear() {
        size = 0;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = new DictionaryBuilder();
            codes[i] = codes[i] == null ? new int[ROWS] : codes[i];
        }
    }

    /** A column that had too many texts in an earlier chunk is not tried again. */
    void giveUp(int column) {
        levels[column] = null;
    }

    int size() {
        return size;
    }

    void add(long id, double newX, double newY, long newStart, long newEnd, String[] cells) {
        ids[size] = id;
        x[size] = newX;
        y[size] = newY;
        start[size] = newStart;
        end[size] = newEnd;
        for (int i = 0; i < levels.length; i++) {
            DictionaryBuilder known = levels[i];
            if (known != null) {
                String cell = cells[i];
                codes[i][size] = cell == null || cell.isEmpty() ? -1 : known.codeOf(cell);
                if (!always[i] && known.texts().size() > FEW) {
                    levels[i] = null;
                }
            }
        }
        size++;
    }

    /** Keys as steps, then x, y, start and end. */
    byte[] numbers() {
        ByteBuffer out =
                ByteBuffer.allocate(Integer.BYTES + 2 * Double.BYTES * size + 3 * PackedLongs.room(size) + Long.BYTES);
        out.putInt(size);
        long[] steps = new long[size];
        for (int i = 1; i < size; i++) {
            steps[i - 1] = ids[i] - ids[i - 1];
        }
        out.putLong(size == 0 ? 0 : ids[0]);
        PackedLongs.put(out, steps, Math.max(0, size - 1));
        for (int i = 0; i < size; i++) {
            out.putDouble(x[i]);
        }
        for (int i = 0; i < size; i++) {
            out.putDouble(y[i]);
        }
        PackedLongs.put(out, start, size);
        PackedLongs.put(out, end, size);
        return Arrays.copyOf(out.array(), out.position());
    }

    /** The distinct texts of a column and a code for each row; null where there are too many texts. */
    byte[] column(int column) {
        if (levels[column] == null) {
            return null;
        }
        List<byte[]> texts = levels[column].texts().stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        int length =
                texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
        ByteBuffer out = ByteBuffer.allocate(2 * Integer.BYTES + length + Integer.BYTES * size);
        out.putInt(texts.size());
        texts.forEach(text -> out.putInt(text.length).put(text));
        out.putInt(size);
        int width = width(texts.size());
        for (int row = 0; row < size; row++) {
            putCode(out, width, codes[column][row]);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void putCode(ByteBuffer out, int width, int code) {
        switch (width) {
            case 1 -> out.put((byte) code);
            case 2 -> out.putShort((short) code);
            default -> out.putInt(code);
        }
    }

    /** Reads a column's chunk into the codes of the whole column from {@code at} on. Returns how many rows it has. */
    static int readColumn(byte[] body, DictionaryBuilder whole, int[] into, int at) {
        ByteBuffer in = ByteBuffer.wrap(body);
        int[] global = new int[in.getInt()];
        for (int i = 0; i < global.length; i++) {
            int length = in.getInt();
            global[i] = whole.codeOf(new String(body, in.position(), length, StandardCharsets.UTF_8));
            in.position(in.position() + length);
        }
        int rows = in.getInt();
        int width = width(global.length);
        for (int row = at; row < at + rows; row++) {
            int code =
                    switch (width) {
                        case 1 -> in.get();
                        case 2 -> in.getShort();
                        default -> in.getInt();
                    };
            into[row] = code < 0 ? -1 : global[code];
        }
        return rows;
    }

    /** Keys, places and times of whole datasets, filled chunk by chunk. */
    static final class Numbers {
        final long[] ids;
        final double[] x;
        final double[] y;
        final long[] start;
        final long[] end;
        private int size;

        Numbers(int capacity) {
            ids = new long[capacity];
            x = new double[capacity];
            y = new double[capacity];
            start = new long[capacity];
            end = new long[capacity];
        }

        int size() {
            return size;
        }

        void read(byte[] body) {
            ByteBuffer in = ByteBuffer.wrap(body);
            int rows = in.getInt();
            long id = in.getLong();
            long[] steps = new long[Math.max(0, rows - 1)];
            PackedLongs.get(in, steps, 0, steps.length);
            for (int i = 0; i < rows; i++) {
                ids[size + i] = id;
                id += i < steps.length ? steps[i] : 0;
            }
            in.asDoubleBuffer().get(x, size, rows).get(y, size, rows);
            in.position(in.position() + 2 * Double.BYTES * rows);
            PackedLongs.get(in, start, size, rows);
            PackedLongs.get(in, end, size, rows);
            size += rows;
        }
    }

    /** Bytes per code; −1 stands for no data. */
    private static int width(int levels) {
        return levels <= Byte.MAX_VALUE ? 1 : levels <= Short.MAX_VALUE ? 2 : 4;
    }
}
