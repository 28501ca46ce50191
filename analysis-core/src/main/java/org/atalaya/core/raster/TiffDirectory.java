// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.raster;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The first directory of a TIFF (TIFF 6.0, section 2) or BigTIFF: the fields that the library keeps to itself, numbers
 * and texts.
 */
final class TiffDirectory {

    private static final int BIG = 43;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int LONG8 = 16;

    /** A field longer than this is none that is asked for. */
    private static final long MOST_BYTES = 64L << 20;

    private final Map<Integer, Field> fields = new HashMap<>();

    /** A field whose values were read. */
    private record Field(int type, ByteBuffer bytes, int count) {}

    private TiffDirectory() {}

    /** Reads these fields. */
    static TiffDirectory read(Path file, int... tags) throws IOException {
        TiffDirectory directory = new TiffDirectory();
        try (FileChannel in = FileChannel.open(file)) {
            ByteBuffer head = bytes(in, 0, 16, ByteOrder.BIG_ENDIAN);
            ByteOrder order = head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
            head.order(order);
            boolean big = head.getShort(2) == BIG;
            long start = big ? head.getLong(8) : Integer.toUnsignedLong(head.getInt(4));
            int entry = big ? 20 : 12;
            int lead = big ? 8 : 2;
            ByteBuffer counted = bytes(in, start, lead, order);
            long entries = big ? counted.getLong(0) : Short.toUnsignedInt(counted.getShort(0));
            if (entries < 0 || entries > 1 << 16) {
                throw new EOFException(entries + " fields");
            }
            ByteBuffer all = bytes(in, start + lead, (int) entries * entry, order);
            for (int at = 0; at < all.limit(); at += entry) {
                int tag = Short.toUnsignedInt(all.getShort(at));
                for (int wanted : tags) {
                    if (tag == wanted) {
                        directory.take(in, all, at, tag, big);
                    }
                }
            }
        }
        return directory;
    }

    private void take(FileChannel in, ByteBuffer all, int at, int tag, boolean big) throws IOException {
        int type = Short.toUnsignedInt(all.getShort(at + 2));
        long count = big ? all.getLong(at + 4) : Integer.toUnsignedLong(all.getInt(at + 4));
        int size = type == ASCII ? 1 : type == SHORT ? 2 : type == LONG ? 4 : type == LONG8 ? 8 : 0;
        if (size == 0 || count < 0 || count * size > MOST_BYTES) {
            return;
        }
        int length = (int) count * size;
        int inline = big ? 8 : 4;
        int value = at + (big ? 12 : 8);
        ByteBuffer found = length <= inline
                ? all.slice(value, length).order(all.order())
                : bytes(in, big ? all.getLong(value) : Integer.toUnsignedLong(all.getInt(value)), length, all.order());
        fields.put(tag, new Field(type, found, (int) count));
    }

    /** The numbers of a field, none where there is no such field. */
    long[] numbers(int tag) {
        Field field = fields.get(tag);
        if (field == null || field.type() == ASCII) {
            return new long[0];
        }
        long[] numbers = new long[field.count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = switch (field.type()) {
                case SHORT -> Short.toUnsignedInt(field.bytes().getShort(2 * i));
                case LONG -> Integer.toUnsignedLong(field.bytes().getInt(4 * i));
                default -> field.bytes().getLong(8 * i);
            };
        }
        return numbers;
    }

    /** The text of a field, empty where there is no such field. */
    String text(int tag) {
        Field field = fields.get(tag);
        if (field == null || field.type() != ASCII) {
            return "";
        }
        byte[] bytes = new byte[field.count()];
        field.bytes().get(0, bytes);
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
    }

    private static ByteBuffer bytes(FileChannel in, long from, int length, ByteOrder order) throws IOException {
        if (from < 0 || from + length > in.size()) {
            throw new EOFException(length + " bytes at " + from);
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(order);
        while (bytes.hasRemaining() && in.read(bytes, from + bytes.position()) >= 0) {
            // A channel may give less than was asked for.
        }
        bytes.flip();
        return bytes;
    }
}
