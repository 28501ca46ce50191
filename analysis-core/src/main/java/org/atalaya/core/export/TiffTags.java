// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds texts to a TIFF file that GeoTools leaves out. The texts and a new directory are written at the end of the file
 * (TIFF 6.0, section 2); entries stand in the order of their numbers.
 */
final class TiffTags {

    /** What the picture shows, in words. */
    static final int IMAGE_DESCRIPTION = 270;

    /** GDAL's own: the value that stands for "no data". */
    static final int NO_DATA = 42113;

    private static final short ASCII = 2;
    private static final int ENTRY = 12;
    private static final int CLASSIC = 42;

    private TiffTags() {}

    /** Adds these texts; one that the file has already is replaced. */
    static void add(Path tiff, Map<Integer, String> texts) throws IOException {
        byte[] bytes = Files.readAllBytes(tiff);
        ByteOrder order = bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        ByteBuffer old = ByteBuffer.wrap(bytes).order(order);
        if (old.getShort(2) != CLASSIC) {
            throw new IOException(tiff.getFileName() + " is no classic TIFF");
        }
        int directory = old.getInt(4);
        int count = Short.toUnsignedInt(old.getShort(directory));
        SortedMap<Integer, byte[]> entries = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            byte[] entry = new byte[ENTRY];
            old.get(directory + 2 + i * ENTRY, entry);
            entries.put(Short.toUnsignedInt(ByteBuffer.wrap(entry).order(order).getShort()), entry);
        }
        int next = old.getInt(directory + 2 + count * ENTRY);
        int textBytes = texts.values().stream()
                .mapToInt(text -> even(bytes(text).length))
                .sum();
        int start = even(bytes.length);
        ByteBuffer longer = ByteBuffer.allocate(start + textBytes + 2 + (count + texts.size()) * ENTRY + 4)
                .order(order)
                .put(bytes);
        longer.position(start);
        for (Map.Entry<Integer, String> text : new TreeMap<>(texts).entrySet()) {
            entries.put(text.getKey(), entry(text.getKey(), bytes(text.getValue()), longer));
        }
        longer.putInt(4, longer.position()).putShort((short) entries.size());
        entries.values().forEach(longer::put);
        longer.putInt(next);
        Files.write(tiff, Arrays.copyOf(longer.array(), longer.position()));
    }

    /** Up to four bytes stand in the entry itself, more of them where {@code target} is. */
    private static byte[] entry(int tag, byte[] text, ByteBuffer target) {
        ByteBuffer entry = ByteBuffer.allocate(ENTRY).order(target.order());
        entry.putShort((short) tag).putShort(ASCII).putInt(text.length);
        if (text.length <= Integer.BYTES) {
            entry.put(text);
        } else {
            entry.putInt(target.position());
            target.put(text).position(even(target.position()));
        }
        return entry.array();
    }

    private static byte[] bytes(String text) {
        return (text + "\0").getBytes(StandardCharsets.UTF_8);
    }

    /** Texts and directories begin at even places. */
    private static int even(int place) {
        return place + place % 2;
    }
}
