// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The letters of a file whose rows were not all written in one encoding. Bytes that are no UTF-8 are read as Windows-1252;
 * a Windows-1252 file's bytes that are a Western letter in UTF-8 are read as that; bytes that are nothing become U+FFFD.
 * {@link #mended()} tells where. A file in one encoding is read as fast as by an ordinary reader.
 */
final class MendingReader extends Reader {

    static final Charset WESTERN = Charset.forName("windows-1252");

    /** Small, so that it stays in the processor's own memory. */
    private static final int BLOCK = 1 << 13;

    private static final char NOTHING = '\uFFFD';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final boolean utf8;
    private final boolean western;
    private final char[] westernLetters = new char[256];
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    private final CharBuffer chars;
    private final Queue<Long> mended = new ArrayDeque<>();
    private long before;
    private boolean ended;
    private boolean flushed;

    MendingReader(InputStream in, Charset charset) {
        this.in = in;
        this.utf8 = charset.equals(StandardCharsets.UTF_8);
        this.western = charset.equals(WESTERN);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.chars = CharBuffer.allocate(16 + BLOCK * (int) Math.ceil(decoder.maxCharsPerByte()));
        chars.flip();
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        new String(all, WESTERN).getChars(0, all.length, westernLetters, 0);
    }

    /** Where letters are that the encoding of the file does not give, counted from its first letter; to be taken. */
    Queue<Long> mended() {
        return mended;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!chars.hasRemaining()) {
            if (flushed) {
                return -1;
            }
            refill();
        }
        int given = Math.min(length, chars.remaining());
        chars.get(target, offset, given);
        return given;
    }

    private void refill() throws IOException {
        before += chars.limit();
        chars.clear();
        if (!ended) {
            int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = got < 0;
            bytes.position(bytes.position() + Math.max(0, got));
        }
        bytes.flip();
        if (western) {
            decodeWestern();
        } else {
            decode();
        }
        bytes.compact();
        chars.flip();
    }

    private void decode() {
        CoderResult result = decoder.decode(bytes, chars, ended);
        while (result.isError() && chars.remaining() > result.length()) {
            mended.add(before + chars.position());
            for (int i = 0; i < result.length(); i++) {
                byte one = bytes.get();
                if (utf8) {
                    chars.put(westernLetters[one & 0xFF]);
                }
            }
            if (!utf8) {
                chars.put(NOTHING);
            }
            result = decoder.decode(bytes, chars, ended);
        }
        if (ended && result.isUnderflow()) {
            flushed = decoder.flush(chars).isUnderflow();
        }
    }

    private void decodeWestern() {
        byte[] from = bytes.array();
        char[] to = chars.array();
        int at = bytes.position();
        int end = bytes.limit();
        int out = chars.position();
        while (at < end) {
            int first = from[at] & 0xFF;
            if (first < 0x80) {
                to[out++] = (char) first;
                at++;
                continue;
            }
            int width = widthInUtf8(first);
            if (at + width > end && !ended) {
                break;
            }
            char letter = at + width > end ? NOTHING : letterInUtf8(from, at, width);
            boolean other = letter != NOTHING;
            letter = other ? letter : westernLetters[first];
            if (other || letter == NOTHING) {
                mended.add(before + out);
            }
            to[out++] = letter;
            at += other ? width : 1;
        }
        bytes.position(at);
        chars.position(out);
        flushed = ended;
    }

    /** Of letters of Western languages and of the marks that word processors put. */
    private static int widthInUtf8(int first) {
        return first >= 0xC2 && first <= 0xC5 ? 2 : first == 0xE2 ? 3 : 1;
    }

    private static char letterInUtf8(byte[] from, int at, int width) {
        int first = from[at] & 0xFF;
        int second = width > 1 ? from[at + 1] & 0xFF : 0;
        int third = width > 2 ? from[at + 2] & 0xFF : 0x80;
        if ((second & 0xC0) != 0x80 || (third & 0xC0) != 0x80) {
            return NOTHING;
        }
        if (width == 2) {
            int letter = (first & 0x1F) << 6 | (second & 0x3F);
            return letter < 0xA0 ? NOTHING : (char) letter;
        }
        boolean mark = second == 0x80 || (second == 0x82 && third == 0xAC) || (second == 0x84 && third == 0xA2);
        return mark ? (char) ((first & 0xF) << 12 | (second & 0x3F) << 6 | (third & 0x3F)) : NOTHING;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
