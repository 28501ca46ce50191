// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.atalaya.core.problem.Problem;

/**
 * The bytes of a file, or of one member of an archive, unpacked on the way. Nothing is ever unpacked to a disk, so the
 * name of a member is only a name. What swells beyond all reason is given up while it is read.
 */
final class SourceBytes extends FilterInputStream {

    /** So much may come out of any archive, however small it is. */
    static final long FREE = 64L << 20;

    /** Tables shrink to a tenth, at the very best to a hundredth; beyond this it is no table. */
    static final long MOST_TIMES = 250;

    /** No table of incidents is larger than this. */
    private static final long MOST_BYTES = 64L << 30;

    private static final int BUFFER = 1 << 16;

    private final ZipFile archive;
    private final LongSupplier packed;
    private final long total;
    private long count;

    private SourceBytes(InputStream in, ZipFile archive, LongSupplier packed, long total) {
        super(in);
        this.archive = archive;
        this.packed = packed;
        this.total = total;
    }

    /** @param member the member of a ZIP archive, or empty */
    static SourceBytes open(Path file, String member) throws IOException {
        if (!member.isEmpty()) {
            return member(file, member);
        }
        long size = Files.size(file);
        if (!FileKind.isGzip(file)) {
            return new SourceBytes(Files.newInputStream(file), null, null, size);
        }
        CountingBytes raw = new CountingBytes(Files.newInputStream(file));
        try {
            return new SourceBytes(new GZIPInputStream(raw, BUFFER), null, raw::count, size);
        } catch (EOFException | ZipException e) {
            raw.close();
            throw new UnpackFailure(Problem.error("import.packed-damaged"), e);
        }
    }

    private static SourceBytes member(Path file, String member) throws IOException {
        ZipFile zip = Archive.zip(file);
        boolean opened = false;
        try {
            ZipEntry entry = zip.getEntry(member);
            if (entry == null) {
                throw new UnpackFailure(Problem.error("import.no-such-member", member), null);
            }
            long compressed = Math.max(0, entry.getCompressedSize());
            InputStream in = new BufferedInputStream(zip.getInputStream(entry), BUFFER);
            SourceBytes bytes = new SourceBytes(in, zip, () -> compressed, entry.getSize());
            opened = true;
            return bytes;
        } finally {
            if (!opened) {
                zip.close();
            }
        }
    }

    /** How much has been read, 0 to 1. */
    double fraction() {
        long done = packed != null && archive == null ? packed.getAsLong() : count;
        return total <= 0 ? 1 : Math.min(1, (double) done / total);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            int got = super.read(target, offset, length);
            count += Math.max(0, got);
            if (packed != null && (count > MOST_BYTES || count > FREE + MOST_TIMES * packed.getAsLong())) {
                throw new UnpackFailure(Problem.error("import.packed-bomb", count / (1 << 20)), null);
            }
            return got;
        } catch (EOFException | ZipException e) {
            if (packed == null) {
                throw e;
            }
            throw new UnpackFailure(Problem.error("import.packed-damaged"), e);
        }
    }

    @Override
    public long skip(long n) throws IOException {
        return n <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(n, BUFFER)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        super.close();
        if (archive != null) {
            archive.close();
        }
    }
}
