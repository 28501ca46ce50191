// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.time;

/**
 * Shares incidents out over bins of time. An incident at a point in time weighs 1 in its bin. One known only to lie in a
 * span [start, end) gives each bin the part of the span that lies in it, so its weights add up to 1: the aoristic
 * analysis of Ratcliffe and McCullagh (1998) and Ratcliffe (2000), by duration rather than by the number of bins touched.
 * A span longer than the longest allowed says nothing about the time and is not allocated.
 *
 * <p>The weights of all bins add up to {@link #counted()}, which is all incidents with a time but those {@link
 * #unallocated()}.
 */
public final class AoristicWeights {

    /** Three days: a weekend away and a day more. Users can set another. */
    public static final double LONGEST_SPAN_HOURS = 72;

    private static final double HOUR_MILLIS = 3_600_000;
    private static final int COUNTED = 0;
    private static final int WITHOUT_TIME = 1;
    private static final int SHARED = 2;
    private static final int UNALLOCATED = 3;
    private static final int REVERSED = 4;

    private final TimeBins bins;
    private final boolean spread;
    private final long longestSpan;
    private final Sink sink;
    /** What became of the incidents, by the numbers above. */
    private final int[] tally = new int[5];

    /** Takes the weight an incident has in a bin. */
    @FunctionalInterface
    public interface Sink {
        void put(long bin, double weight);
    }

    /**
     * Nothing counted yet.
     *
     * @param spread whether spans are shared out; else each incident counts where its span starts
     */
    public AoristicWeights(TimeBins bins, boolean spread, double longestSpanHours, Sink sink) {
        this.bins = bins;
        this.spread = spread;
        this.longestSpan = (long) (longestSpanHours * HOUR_MILLIS);
        this.sink = sink;
    }

    /** Adds an incident; see {@link LocalMillis} for the numbers. */
    public void add(long start, long end) {
        if (start == LocalMillis.MISSING) {
            tally[WITHOUT_TIME]++;
            return;
        }
        boolean span = spread && end != LocalMillis.MISSING && end != start;
        if (span && end < start) {
            tally[REVERSED]++;
        } else if (span && end - start > longestSpan) {
            tally[UNALLOCATED]++;
            return;
        } else if (span) {
            tally[SHARED]++;
            tally[COUNTED]++;
            share(start, end);
            return;
        }
        tally[COUNTED]++;
        sink.put(bins.of(start), 1);
    }

    /** Incidents that are in the bins. */
    public int counted() {
        return tally[COUNTED];
    }

    public int withoutTime() {
        return tally[WITHOUT_TIME];
    }

    /** Incidents whose span was shared out. */
    public int shared() {
        return tally[SHARED];
    }

    /** Incidents whose span is too long. */
    public int unallocated() {
        return tally[UNALLOCATED];
    }

    /** The part of all incidents with a time that is not allocated, 0 to 1. */
    public double unallocatedShare() {
        return tally[UNALLOCATED] == 0 ? 0 : tally[UNALLOCATED] / (double) (tally[COUNTED] + tally[UNALLOCATED]);
    }

    /** Spans that end before they start; these count at their start. */
    public int reversed() {
        return tally[REVERSED];
    }

    private void share(long start, long end) {
        double length = end - start;
        for (long from = start; from < end; ) {
            long bin = bins.of(from);
            long to = Math.min(end, bins.start(bin + 1));
            sink.put(bin, (to - from) / length);
            from = to;
        }
    }
}
