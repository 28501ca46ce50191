// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

/**
 * A number of 128 bits for the content of a row: among ten million rows two different ones get the same number with a
 * chance of one in 10²⁴. Mixing as in MurmurHash3 (Appleby 2008, public domain), with two lanes.
 */
final class RowHash {

    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;

    private long high;
    private long low;

    RowHash start() {
        high = 0;
        low = 0;
        return this;
    }

    RowHash add(long value) {
        high = Long.rotateLeft(high ^ Long.rotateLeft(value * C1, 31) * C2, 27) * 5 + 0x52dce729;
        low = Long.rotateLeft(low ^ Long.rotateLeft(value * C2, 33) * C1, 31) * 5 + 0x38495ab5;
        high += low;
        low += high;
        return this;
    }

    /** Texts of different length never look alike; no text is like an empty one. */
    RowHash add(String text) {
        if (text == null) {
            return add(0);
        }
        int length = text.length();
        add(length);
        int i = 0;
        for (; i + 3 < length; i += 4) {
            add(text.charAt(i)
                    | (long) text.charAt(i + 1) << 16
                    | (long) text.charAt(i + 2) << 32
                    | (long) text.charAt(i + 3) << 48);
        }
        long rest = 0;
        for (; i < length; i++) {
            rest = rest << 16 | text.charAt(i);
        }
        return length % 4 == 0 ? this : add(rest);
    }

    long high() {
        return mixed(high + Long.rotateLeft(low, 32));
    }

    long low() {
        return mixed(low ^ Long.rotateLeft(high, 17) * C1);
    }

    private static long mixed(long value) {
        long h = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
