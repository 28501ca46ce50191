// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The text of a delimited file without the lines whose quotation marks are broken, so that one of them does not swallow
 * the rest: an empty line takes the place of each, and {@link #broken()} tells it. A quoted cell may run over many lines
 * as long as its mark is closed at the end of a cell and the row has as many cells as the first one; else the line with
 * the opening mark is broken and reading goes on with the next line.
 *
 * <p>Linear in time: from one broken line the search runs over a line at most once for each column, since each further
 * line with an open mark closes the one before.
 */
final class SoundRows extends Reader {

    /** A row longer than this is a forgotten mark that nothing closed, or no row at all. */
    private static final int LONGEST = 4 * 1024 * 1024;

    private static final int BLOCK = 1 << 16;
    private static final int END = -1;

    private final Reader in;
    private final char separator;
    private final char quote;
    private final Queue<Broken> broken = new ArrayDeque<>();
    private final Queue<Long> mended;
    private final Queue<Long> mendedLines = new ArrayDeque<>();

    /** What has been read and not given: text[from, to), of which text[from, sound) can be given. */
    private char[] text = new char[BLOCK];

    /** How far text[0] is from the first letter of all. */
    private long before;

    private int from;
    private int sound;
    private int to;
    private boolean ended;

    /** Whether the plain lines looked for last end before a quotation mark. */
    private boolean quoted;

    /** Number of the line that begins at {@code sound}; an empty one counts. */
    private long line = 1;

    /** Cells of the first row, 0 before it. */
    private int columns;

    /**
     * A line that was left out.
     *
     * @param line its number, 1 for the first line of the text
     * @param text the whole line
     * @param column position of the cell with the opening mark
     * @param cell the text from the mark on
     * @param open whether the mark is never closed; else there is text behind the closing one
     */
    record Broken(long line, String text, int column, String cell, boolean open) {}

    SoundRows(Reader in, char separator, char quote) {
        this(in, separator, quote, new ArrayDeque<>());
    }

    /** @param mended places in the text that the reader below had to mend; they are taken from it */
    SoundRows(Reader in, char separator, char quote, Queue<Long> mended) {
        this.in = in;
        this.mended = mended;
        this.separator = separator;
        this.quote = quote;
    }

    /** Leaves so many lines out before the first row: they are no rows, and the lines behind them count from 1. */
    void passOver(int lines) throws IOException {
        for (int i = 0; i < lines; i++) {
            int end = 0;
            while (at(end) != END && lineEnd(end) == 0) {
                checkLength(end++);
            }
            end += lineEnd(end);
            tellMended(line, from + end);
            from += end;
            sound = from;
        }
        mendedLines.clear();
    }

    /** The lines left out so far and not yet taken, first one first. */
    Queue<Broken> broken() {
        return broken;
    }

    /** Numbers of the lines with mended places that were given so far and not yet taken, first one first. */
    Queue<Long> mendedLines() {
        return mendedLines;
    }

    /** Whether a line before a given one was left out. */
    boolean brokenBefore(long number) {
        return !broken.isEmpty() && broken.peek().line() < number;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (from == sound) {
            if (at(0) == END) {
                return END;
            }
            if (columns == 0 || !(plainLines() || (lineGoesOn() && plainLines()))) {
                row();
            }
        }
        int given = Math.min(length, sound - from);
        System.arraycopy(text, from, target, offset, given);
        from += given;
        return given;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Takes the whole lines at hand that hold no quotation mark; false where there is none. */
    private boolean plainLines() {
        long first = line;
        int i = from;
        for (; i < to && text[i] != quote; i++) {
            // The line feed of a pair may not be at hand yet.
            if (text[i] == '\n' || (text[i] == '\r' && i + 1 < to && text[i + 1] != '\n')) {
                line++;
                sound = i + 1;
            }
        }
        quoted = i < to;
        tellMended(first, sound);
        return sound > from;
    }

    /** Whether more of a line without quotation marks, whose end is not at hand, could be read. */
    private boolean lineGoesOn() throws IOException {
        if (quoted || ended || to - from > BLOCK / 2) {
            return false;
        }
        fill();
        return true;
    }

    /** Turns mended places in text[from, end), which begins with a given line, into numbers of lines. */
    private void tellMended(long first, int end) {
        long number = first;
        int at = from;
        while (!mended.isEmpty() && mended.peek() < before + end) {
            int place = (int) (mended.remove() - before);
            for (; at < place; at++) {
                number += text[at] == '\n' || (text[at] == '\r' && text[at + 1] != '\n') ? 1 : 0;
            }
            mendedLines.add(number);
        }
    }

    /** Takes the next row, or leaves its first line out. */
    private void row() throws IOException {
        int at = 0;
        int cells = 1;
        int lines = 0;
        int opened = 0;
        int openedCell = 0;
        boolean cellBegins = true;
        while (true) {
            int c = at(at);
            checkLength(at);
            if (c == quote && cellBegins) {
                if (lines == 0) {
                    opened = at;
                    openedCell = cells - 1;
                }
                at++;
                while (at(at) != quote || at(at + 1) == quote) {
                    int end = lineEnd(at);
                    if (at(at) == END || at > LONGEST) {
                        leaveOut(opened, openedCell, true);
                        return;
                    }
                    lines += end > 0 ? 1 : 0;
                    at += at(at) == quote ? 2 : Math.max(1, end);
                }
                at++;
                if (at(at) != END && at(at) != separator && lineEnd(at) == 0) {
                    leaveOut(opened, openedCell, lines > 0);
                    return;
                }
                cellBegins = false;
            } else if (c == END || lineEnd(at) > 0) {
                break;
            } else {
                cellBegins = c == separator;
                cells += cellBegins ? 1 : 0;
                at++;
            }
            if (lines > 0 && columns > 0 && cells > columns) {
                leaveOut(opened, openedCell, true);
                return;
            }
        }
        if (lines > 0 && columns > 0 && cells < columns) {
            leaveOut(opened, openedCell, true);
            return;
        }
        columns = columns == 0 && at > 0 ? cells : columns;
        int end = lineEnd(at);
        tellMended(line, from + at + end);
        line += lines + (end > 0 ? 1 : 0);
        sound = from + at + end;
    }

    private void leaveOut(int opened, int column, boolean open) throws IOException {
        int end = opened;
        while (at(end) != END && lineEnd(end) == 0) {
            checkLength(end++);
        }
        int width = lineEnd(end);
        broken.add(new Broken(
                line,
                String.valueOf(text, from, end),
                column,
                String.valueOf(text, from + opened, end - opened),
                open));
        tellMended(line, from + end + width);
        sound = from + end + width;
        from = sound;
        if (width > 0) {
            // Always both letters: a CR of the line before and a lone LF would make one line end of two.
            text[--from] = '\n';
            text[--from] = '\r';
            line++;
        }
    }

    private static void checkLength(int offset) throws IOException {
        if (offset > LONGEST) {
            throw new IOException("line without end");
        }
    }

    /** Letters of the line end at a place: 2 for CR LF, 1 for either alone, 0 where none is. */
    private int lineEnd(int offset) throws IOException {
        int c = at(offset);
        return c == '\n' ? 1 : c != '\r' ? 0 : at(offset + 1) == '\n' ? 2 : 1;
    }

    /** The letter so far behind what has been given, read when needed. */
    private int at(int offset) throws IOException {
        while (from + offset >= to) {
            if (ended) {
                return END;
            }
            fill();
        }
        return text[from + offset];
    }

    private void fill() throws IOException {
        if (to == text.length) {
            int left = to - from;
            char[] room = left > text.length / 2 ? new char[2 * text.length] : text;
            System.arraycopy(text, from, room, 0, left);
            text = room;
            before += from;
            sound -= from;
            from = 0;
            to = left;
        }
        int got = in.read(text, to, text.length - to);
        ended = got < 0;
        to += Math.max(0, got);
    }
}
