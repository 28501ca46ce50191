// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import org.atalaya.app.desktop.chart.plot.Plotted.Cells;
import org.atalaya.app.desktop.chart.plot.Plotted.Manner;

/** Choosing cells of a plot by mouse and keys. */
final class CellBrush {

    private Cells cells = new Cells(0, 0, Manner.TOGGLE);
    private BitSet chosen = new BitSet();

    /** The cell that keys move; −1 before they did. */
    private int cursor = -1;

    private int anchor = -1;
    private int pressed = -1;
    private int moved = -1;
    private Optional<BitSet> outcome = Optional.empty();

    /** A block of cells; right and bottom are behind the last ones. */
    record Frame(int left, int top, int right, int bottom) {}

    /** The cells as they are now and those that are chosen. */
    void show(Cells now, BitSet which) {
        if (!now.equals(cells)) {
            cursor = -1;
            anchor = -1;
            pressed = -1;
        }
        cells = now;
        chosen = which;
    }

    int cursor() {
        return cursor;
    }

    void press(int cell) {
        pressed = cell;
        moved = cell;
        cursor = -1;
        anchor = -1;
    }

    /** Whether another cell was reached. */
    boolean drag(int cell) {
        boolean other = pressed >= 0 && cell >= 0 && cell != moved;
        moved = other ? cell : moved;
        return other;
    }

    /** What is to be chosen now; empty where nothing was pressed. Choosing the same again lets go. */
    Optional<BitSet> release() {
        if (outcome.isPresent()) {
            Optional<BitSet> keyed = outcome;
            outcome = Optional.empty();
            return keyed;
        }
        if (pressed < 0) {
            return Optional.empty();
        }
        BitSet next = under(pressed, moved);
        pressed = -1;
        return Optional.of(next.equals(chosen) ? new BitSet() : next);
    }

    /** What a stroke from one cell to another chooses. */
    private BitSet under(int from, int to) {
        if (cells.manner() == Manner.TOGGLE && from == to) {
            BitSet next = (BitSet) chosen.clone();
            next.flip(from);
            return next;
        }
        if (cells.manner() == Manner.UP_TO) {
            BitSet next = new BitSet();
            next.set(0, to + 1);
            return next;
        }
        return rectangle(from, to);
    }

    private BitSet rectangle(int one, int other) {
        BitSet block = new BitSet();
        int across = cells.across();
        for (int row = Math.min(one / across, other / across); row <= Math.max(one / across, other / across); row++) {
            block.set(
                    row * across + Math.min(one % across, other % across),
                    row * across + Math.max(one % across, other % across) + 1);
        }
        return block;
    }

    /** Whether the key means something here; {@link #release} then tells what is to be chosen, if anything. */
    boolean key(KeyEvent event) {
        if (cells.size() == 0) {
            return false;
        }
        switch (event.getCode()) {
            case LEFT -> step(-1, 0, event.isShiftDown());
            case RIGHT -> step(1, 0, event.isShiftDown());
            case UP -> step(0, -1, event.isShiftDown());
            case DOWN -> step(0, 1, event.isShiftDown());
            case SPACE, ENTER -> {
                if (cells.manner() != Manner.TOGGLE || cursor < 0) {
                    return false;
                }
                outcome = Optional.of(under(cursor, cursor));
            }
            case ESCAPE -> {
                if (chosen.isEmpty()) {
                    return false;
                }
                cursor = -1;
                outcome = Optional.of(new BitSet());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(int right, int down, boolean widen) {
        int across = cells.across();
        int from = cursor;
        if (cursor < 0) {
            // The first key takes hold of what is chosen, or of the first cell.
            from = chosen.isEmpty() ? -1 : chosen.length() - 1;
            anchor = chosen.isEmpty() ? 0 : chosen.nextSetBit(0);
        }
        int column = from < 0 ? 0 : Math.max(0, Math.min(across - 1, from % across + right));
        int row = from < 0 ? 0 : Math.max(0, Math.min(cells.down() - 1, from / across + down));
        cursor = row * across + column;
        if (cells.manner() == Manner.TOGGLE) {
            return;
        }
        if (!widen) {
            anchor = cursor;
        }
        outcome = Optional.of(under(anchor, cursor));
    }

    /** What is chosen, or is being drawn, as blocks. */
    List<Frame> frames() {
        BitSet shown = pressed >= 0 && cells.manner() != Manner.TOGGLE ? under(pressed, moved) : chosen;
        List<Frame> frames = new ArrayList<>();
        for (int row = 0; row < cells.down(); row++) {
            int start = row * cells.across();
            int end = start + cells.across();
            for (int from = shown.nextSetBit(start); from >= 0 && from < end; ) {
                int to = Math.min(end, shown.nextClearBit(from));
                join(frames, new Frame(from - start, row, to - start, row + 1));
                from = shown.nextSetBit(to);
            }
        }
        return frames;
    }

    /** Blocks of equal width above each other are one; names of a list stay apart. */
    private void join(List<Frame> frames, Frame next) {
        for (int i = 0; i < frames.size() && cells.manner() != Manner.TOGGLE; i++) {
            Frame above = frames.get(i);
            if (above.left() == next.left() && above.right() == next.right() && above.bottom() == next.top()) {
                frames.set(i, new Frame(above.left(), above.top(), above.right(), next.bottom()));
                return;
            }
        }
        frames.add(next);
    }

    Frame cursorFrame() {
        int column = cursor % cells.across();
        int row = cursor / cells.across();
        return new Frame(column, row, column + 1, row + 1);
    }
}
