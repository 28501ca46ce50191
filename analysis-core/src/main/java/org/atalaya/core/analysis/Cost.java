// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

/**
 * What a run will take, told before it is started: a rough figure from the size of its inputs, meant to be right within
 * a factor of two where it matters.
 *
 * @param count how many things are worked on
 * @param unit what those things are
 * @param seconds of processor time, all cores together; from an {@link Analysis} those of the reference machine ({@link
 *     Pace}), from a {@link Runner} those of this one
 * @param shared which share of these seconds is dealt to all cores, 0 to 1
 * @param bytes of memory that the run needs at once beside the loaded incidents
 */
public record Cost(long count, Unit unit, double seconds, double shared, double bytes) {

    /** A surface and its mask, or counts and an outline: what a cell takes where a method says nothing better. */
    private static final double BYTES_PER_CELL = 100;

    /** What is counted. */
    public enum Unit {
        CELLS,
        ZONES,
        INCIDENTS,
        PAIRS
    }

    public Cost {
        if (count < 0 || !(seconds >= 0) || !(shared >= 0 && shared <= 1) || !(bytes >= 0)) {
            throw new IllegalArgumentException(
                    "No cost: " + count + ", " + seconds + " s, " + shared + ", " + bytes + " bytes");
        }
    }

    /** Of cells on one core, with the memory that cells ordinarily take. */
    public Cost(long cells, double seconds) {
        this(cells, Unit.CELLS, seconds, 0, cells * BYTES_PER_CELL);
    }

    /** The same on a machine that needs {@code pace} times as long. */
    public Cost at(double pace) {
        return new Cost(count, unit, seconds * pace, shared, bytes);
    }

    /** Seconds by the clock where so many cores have nothing else to do. */
    public double elapsed(int cores) {
        return seconds * (1 - shared + shared / Math.max(1, cores));
    }
}
