// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Says in a TIFF file that NaN stands for "no data": GDAL's tag 42113 with the text {@code nan}, which GeoTools leaves
 * out. The directory of the file is written again at its end with this one entry more (TIFF 6.0, section 2).
 */
final class NoDataTag {

    private static final int TAG = 42113;
    private static final short ASCII = 2;
    private static final int ENTRY = 12;
    private static final int CLASSIC = 42;

    private NoDataTag() {}

    static void add(Path tiff) throws IOException {
        byte[] bytes = Files.readAllBytes(tiff);
        ByteOrder order = bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        ByteBuffer old = ByteBuffer.wrap(bytes).order(order);
        if (old.getShort(2) != CLASSIC) {
            throw new IOException(tiff.getFileName() + " is no classic TIFF");
        }
        int directory = old.getInt(4);
        int entries = Short.toUnsignedInt(old.getShort(directory));
        // Directories begin at even places.
        int start = bytes.length + bytes.length % 2;
        ByteBuffer longer =
                ByteBuffer.allocate(start + 2 + (entries + 1) * ENTRY + 4).order(order);
        longer.put(bytes).putInt(4, start).position(start);
        longer.putShort((short) (entries + 1));
        boolean done = false;
        for (int i = 0; i < entries; i++) {
            int from = directory + 2 + i * ENTRY;
            int tag = Short.toUnsignedInt(old.getShort(from));
            if (tag == TAG) {
                return;
            }
            if (tag > TAG && !done) {
                put(longer);
                done = true;
            }
            longer.put(bytes, from, ENTRY);
        }
        if (!done) {
            put(longer);
        }
        longer.putInt(old.getInt(directory + 2 + entries * ENTRY));
        Files.write(tiff, longer.array());
    }

    /** Four bytes of text stand in the entry itself. */
    private static void put(ByteBuffer directory) {
        directory.putShort((short) TAG).putShort(ASCII).putInt(4).put("nan\0".getBytes(StandardCharsets.US_ASCII));
    }
}
