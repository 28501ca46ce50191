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

    private static final int BLOCK = 1 << 16;
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
        while (bytes.hasRemaining()) {
            int first = bytes.get(bytes.position()) & 0xFF;
            int width = first < 0xC2 ? 1 : widthInUtf8(first);
            if (width > bytes.remaining()) {
                if (!ended) {
                    return;
                }
                width = 1;
            }
            char letter = width == 1 ? westernLetters[first] : letterInUtf8(width);
            boolean other = width > 1 && letter != NOTHING;
            letter = width > 1 && !other ? westernLetters[first] : letter;
            if (other || letter == NOTHING) {
                mended.add(before + chars.position());
            }
            bytes.position(bytes.position() + (other ? width : 1));
            chars.put(letter);
        }
        flushed = ended;
    }

    /** Of letters of Western languages and of the marks that word processors put. */
    private static int widthInUtf8(int first) {
        return first <= 0xC5 ? 2 : first == 0xE2 ? 3 : 1;
    }

    private char letterInUtf8(int width) {
        int at = bytes.position();
        int second = bytes.get(at + 1) & 0xFF;
        int third = width == 3 ? bytes.get(at + 2) & 0xFF : 0x80;
        if ((second & 0xC0) != 0x80 || (third & 0xC0) != 0x80) {
            return NOTHING;
        }
        if (width == 2) {
            int letter = (bytes.get(at) & 0x1F) << 6 | (second & 0x3F);
            return letter < 0xA0 ? NOTHING : (char) letter;
        }
        boolean mark = second == 0x80 || (second == 0x82 && third == 0xAC) || (second == 0x84 && third == 0xA2);
        return mark ? (char) ((bytes.get(at) & 0xF) << 12 | (second & 0x3F) << 6 | (third & 0x3F)) : NOTHING;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
