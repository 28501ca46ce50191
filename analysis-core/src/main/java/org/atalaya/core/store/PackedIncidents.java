// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;

/**
 * Incidents as few blocks of bytes: block 0 holds keys, places and times, block i the i-th original column with each
 * distinct text once. A million rows load from it in about a second, from the layer itself in several. Big-endian.
 */
final class PackedIncidents {

    private static final int NUMBERS = 5;

    private PackedIncidents() {}

    static int parts(Incidents incidents) {
        return 1 + incidents.columns().size();
    }

    static byte[] part(Incidents incidents, int part) {
        return part == 0 ? numbers(incidents) : column(incidents.columns().get(part - 1));
    }

    /** Keys, x, y, start and end, one whole array after another. */
    private static byte[] numbers(Incidents incidents) {
        int size = incidents.size();
        ByteBuffer bytes = ByteBuffer.allocate(NUMBERS * Long.BYTES * size);
        LongBuffer longs = bytes.asLongBuffer();
        for (int row = 0; row < size; row++) {
            boolean place = incidents.hasPlace(row);
            longs.put(row, incidents.id(row));
            longs.put(size + row, Double.doubleToLongBits(place ? incidents.x(row) : Double.NaN));
            longs.put(2 * size + row, Double.doubleToLongBits(place ? incidents.y(row) : Double.NaN));
            longs.put(3 * size + row, incidents.start(row));
            longs.put(4 * size + row, incidents.end(row));
        }
        return bytes.array();
    }

    static int size(byte[] numbers) {
        return numbers.length / (NUMBERS * Long.BYTES);
    }

    static long[] longs(byte[] numbers, int array) {
        int size = size(numbers);
        long[] values = new long[size];
        ByteBuffer.wrap(numbers).asLongBuffer().position(array * size).get(values);
        return values;
    }

    static double[] doubles(byte[] numbers, int array) {
        int size = size(numbers);
        double[] values = new double[size];
        ByteBuffer.wrap(numbers).asDoubleBuffer().position(array * size).get(values);
        return values;
    }

    private static byte[] column(Column column) {
        List<byte[]> levels = new ArrayList<>(column.levels().size());
        long length = 0;
        for (String level : column.levels()) {
            byte[] utf8 = level.getBytes(StandardCharsets.UTF_8);
            levels.add(utf8);
            length += Integer.BYTES + utf8.length;
        }
        int width = width(levels.size());
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.toIntExact(2L * Integer.BYTES + length + (long) width * column.size()));
        bytes.putInt(levels.size());
        for (byte[] level : levels) {
            bytes.putInt(level.length).put(level);
        }
        bytes.putInt(column.size());
        for (int row = 0; row < column.size(); row++) {
            int code = column.code(row);
            switch (width) {
                case 1 -> bytes.put((byte) code);
                case 2 -> bytes.putShort((short) code);
                default -> bytes.putInt(code);
            }
        }
        return bytes.array();
    }

    static Column column(String name, byte[] part) {
        ByteBuffer bytes = ByteBuffer.wrap(part);
        int levelCount = bytes.getInt();
        List<String> levels = new ArrayList<>(levelCount);
        for (int i = 0; i < levelCount; i++) {
            int length = bytes.getInt();
            levels.add(new String(part, bytes.position(), length, StandardCharsets.UTF_8));
            bytes.position(bytes.position() + length);
        }
        int width = width(levelCount);
        int size = bytes.getInt();
        int[] codes = new int[size];
        for (int row = 0; row < size; row++) {
            codes[row] = switch (width) {
                case 1 -> bytes.get();
                case 2 -> bytes.getShort();
                default -> bytes.getInt();
            };
        }
        return Column.coded(name, levels, codes);
    }

    /** Bytes per code; -1 stands for no data. */
    private static int width(int levels) {
        return levels <= Byte.MAX_VALUE ? 1 : levels <= Short.MAX_VALUE ? 2 : 4;
    }
}
