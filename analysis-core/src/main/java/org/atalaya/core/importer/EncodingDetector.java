// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/**
 * Decides the encoding from all bytes of the file: a byte order mark first, then UTF-8 where every byte fits it,
 * otherwise Windows-1252, of which Latin-1 text is a part, or one of the older encodings of {@link DosAndMac}. Where only
 * some bytes fit UTF-8, what there is more of is the encoding: letters of UTF-8, which no text of Windows-1252 holds by chance, or bytes that are none; the rows of the
 * others are named while they are read. A file with zero bytes and no mark is no text.
 */
final class EncodingDetector {

    private static final int BLOCK = 1 << 16;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH_ONE = 0x0101010101010101L;
    private static final long EACH_HIGH = 0x8080808080808080L;
    private static final double MOSTLY_ZERO = 0.7;

    /** So many bytes tell one encoding of single bytes from another. */
    private static final long ENOUGH = 1L << 26;

    /** So many letters of UTF-16 may lie where the other byte is the zero one. */
    private static final double HARDLY_ZERO = 0.01;

    private EncodingDetector() {}

    /** @param statements takes what was decided against the usual encodings */
    static String detect(Path file, String member, List<Problem> statements) throws WorkbenchException {
        try (InputStream in = SourceBytes.open(file, member)) {
            byte[] start = in.readNBytes(4);
            if (starts(start, 0xEF, 0xBB, 0xBF)) {
                return "UTF-8";
            }
            if (starts(start, 0xFF, 0xFE)) {
                return "UTF-16LE";
            }
            if (starts(start, 0xFE, 0xFF)) {
                return "UTF-16BE";
            }
            String wide = wideWithoutMark(start, in.readNBytes(BLOCK));
            if (wide != null) {
                return wide;
            }
        } catch (IOException e) {
            throw SourceFiles.unreadable(file, e);
        }
        return isUtf8(file, member) ? "UTF-8" : ofBytes(file, member, statements);
    }

    private static String ofBytes(Path file, String member, List<Problem> statements) throws WorkbenchException {
        DosAndMac words = new DosAndMac();
        byte[] block = new byte[BLOCK];
        try (InputStream in = SourceBytes.open(file, member)) {
            long left = ENOUGH;
            for (int length = in.read(block); length >= 0 && left > 0; length = in.read(block)) {
                words.add(block, 0, length);
                left -= length;
            }
        } catch (IOException e) {
            throw SourceFiles.unreadable(file, e);
        }
        String charset = words.encoding();
        if (!charset.equals("windows-1252")) {
            statements.add(Problem.warning(
                    "import.old-encoding",
                    TextEncodings.shown(charset),
                    words.example(charset),
                    words.example("windows-1252")));
        }
        return charset;
    }

    /**
     * UTF-16 without a byte order mark: in Western text nearly every second byte is zero, always on the same side, and
     * none on the other.
     *
     * @return null when it is not
     */
    private static String wideWithoutMark(byte[] start, byte[] rest) {
        int[] zeros = new int[2];
        for (int i = 0; i < start.length; i++) {
            zeros[i % 2] += start[i] == 0 ? 1 : 0;
        }
        for (int i = 0; i < rest.length; i++) {
            zeros[i % 2] += rest[i] == 0 ? 1 : 0;
        }
        double pairs = (start.length + rest.length) / 2.0;
        if (pairs < 2) {
            return null;
        }
        if (zeros[0] <= HARDLY_ZERO * pairs && zeros[1] > MOSTLY_ZERO * pairs) {
            return "UTF-16LE";
        }
        return zeros[1] <= HARDLY_ZERO * pairs && zeros[0] > MOSTLY_ZERO * pairs ? "UTF-16BE" : null;
    }

    private static boolean isUtf8(Path file, String member) throws WorkbenchException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        CharBuffer chars = CharBuffer.allocate(BLOCK);
        long foreign = 0;
        long letters = 0;
        try (InputStream in = SourceBytes.open(file, member)) {
            for (int length = in.read(bytes.array(), bytes.position(), bytes.remaining());
                    length >= 0;
                    length = in.read(bytes.array(), bytes.position(), bytes.remaining())) {
                int from = bytes.position();
                if (from == 0 && isPlain(bytes.array(), length)) {
                    continue;
                }
                for (int i = from; i < from + length; i++) {
                    if (bytes.array()[i] == 0) {
                        throw new WorkbenchException(
                                Problem.error("import.binary").at(Where.file(SourceFiles.name(file))));
                    }
                }
                bytes.position(from + length).flip();
                chars.clear();
                for (CoderResult result = decoder.decode(bytes, chars, false);
                        result.isError();
                        result = decoder.decode(bytes, chars, false)) {
                    bytes.position(bytes.position() + result.length());
                    foreign++;
                }
                letters += beyondAscii(chars.flip());
                bytes.compact();
            }
            // A character cut off by the end of the file is no UTF-8 either.
            return letters > foreign + (bytes.position() > 0 ? 1 : 0) || (foreign == 0 && bytes.position() == 0);
        } catch (IOException e) {
            throw SourceFiles.unreadable(file, e);
        }
    }

    /** Whether a block holds letters of ASCII alone: most do, and eight at a time are looked at quickly. */
    private static boolean isPlain(byte[] block, int length) {
        long high = 0;
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            long eight = (long) EIGHT.get(block, i);
            // A byte of zero borrows from the bit above it (Mycroft's test).
            high |= eight | ((eight - EACH_ONE) & ~eight);
        }
        for (; i < length; i++) {
            high |= block[i] <= 0 ? EACH_HIGH : 0;
        }
        return (high & EACH_HIGH) == 0;
    }

    private static long beyondAscii(CharBuffer chars) {
        long count = 0;
        for (int i = 0; i < chars.limit(); i++) {
            count += chars.get(i) > 0x7F ? 1 : 0;
        }
        return count;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
