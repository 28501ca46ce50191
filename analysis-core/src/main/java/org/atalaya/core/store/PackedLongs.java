// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.nio.ByteBuffer;
import org.atalaya.core.time.LocalMillis;

/**
 * Whole numbers in few bytes: the smallest, the greatest common step, and for each number how many steps it lies above
 * the smallest, plus one; 0 is {@link LocalMillis#MISSING}. Minutes of six years take three bytes each, numbers that are
 * all equal none. Big-endian.
 */
final class PackedLongs {

    private static final int HEADER = 2 * Long.BYTES + 1;

    private PackedLongs() {}

    /** How many bytes {@link #put} needs at most. */
    static int room(int count) {
        return HEADER + Long.BYTES * count;
    }

    static void put(ByteBuffer out, long[] values, int count) {
        long base = Long.MAX_VALUE;
        long top = Long.MIN_VALUE;
        boolean missing = false;
        for (int i = 0; i < count; i++) {
            if (values[i] == LocalMillis.MISSING) {
                missing = true;
            } else {
                base = Math.min(base, values[i]);
                top = Math.max(top, values[i]);
            }
        }
        if (base > top) {
            out.putLong(LocalMillis.MISSING).putLong(1).put((byte) 0);
            return;
        }
        long step = step(values, count, base);
        long range = (top - base) / step;
        boolean wide = top - base < 0 || range < 0;
        int width = wide ? Long.BYTES : !missing && range == 0 ? 0 : width(range + 1);
        out.putLong(width == Long.BYTES ? 0 : base).putLong(step).put((byte) width);
        for (int i = 0; i < count; i++) {
            if (width == Long.BYTES) {
                out.putLong(values[i]);
            } else {
                long code = values[i] == LocalMillis.MISSING ? 0 : (values[i] - base) / step + 1;
                for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
                    out.put((byte) (code >>> shift));
                }
            }
        }
    }

    /** Reads {@code count} numbers into an array from {@code at} on. */
    static void get(ByteBuffer in, long[] values, int at, int count) {
        long base = in.getLong();
        long step = in.getLong();
        int width = in.get();
        for (int i = at; i < at + count; i++) {
            if (width == 0) {
                values[i] = base;
            } else if (width == Long.BYTES) {
                values[i] = in.getLong();
            } else {
                long code = 0;
                for (int b = 0; b < width; b++) {
                    code = code << 8 | (in.get() & 0xff);
                }
                values[i] = code == 0 ? LocalMillis.MISSING : base + (code - 1) * step;
            }
        }
    }

    private static long step(long[] values, int count, long base) {
        long step = 0;
        for (int i = 0; i < count && step != 1; i++) {
            if (values[i] != LocalMillis.MISSING) {
                step = gcd(values[i] - base, step);
            }
        }
        return Math.max(1, step);
    }

    private static long gcd(long a, long b) {
        long x = Math.abs(a);
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    private static int width(long largest) {
        int width = 1;
        while (width < Long.BYTES && largest >>> (8 * width) != 0) {
            width++;
        }
        return width;
    }
}
