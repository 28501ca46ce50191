// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes that have been read, for progress. */
final class CountingBytes extends FilterInputStream {

    /** Asked for on another thread than the one that reads. */
    private final AtomicLong count = new AtomicLong();

    CountingBytes(InputStream in) {
        super(in);
    }

    long count() {
        return count.get();
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count.addAndGet(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = super.read(target, offset, length);
        count.addAndGet(Math.max(0, got));
        return got;
    }
}
