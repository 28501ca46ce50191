// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;

/**
 * Pairs of incidents by bands of distance and of days, beside what chance makes of them (Knox 1964; Johnson et al. 2007;
 * Ratcliffe's Near Repeat Calculator). Chance is the mean and the median of simulations that deal the days anew over the
 * places; p is (1 + simulations with at least as many pairs) / (1 + simulations).
 *
 * <p>Pairs near in space are found once and kept in blocks of limited size, each as one number of band and second place;
 * all simulations go over a block before the next is found, so that memory does not grow with the pairs.
 */
public final class NearRepeat {

    private static final int RING_SHIFT = 28;
    private static final int PLACE = (1 << RING_SHIFT) - 1;

    /** So many places fit beside the band in one number. */
    public static final int MOST_PLACES = PLACE;

    /** Pairs kept at a time; many times the places, or dealing the days again for each block would take longest. */
    private static final int LEAST_IN_A_BLOCK = 8_000_000;

    private static final int MOST_IN_A_BLOCK = 64_000_000;
    private static final int PAIRS_A_PLACE = 40;

    private static final int SIMULATIONS_A_STEP = 64;
    private static final int PLACES_A_FILL = 512;

    private NearRepeat() {}

    /**
     * What was counted, all indexed by [ring][spell].
     *
     * @param nearPairs pairs within the reach of the bands, whatever their days
     * @param simulated pairs of every simulation, [simulation][ring · spells + spell]
     */
    public record Counts(Bands bands, int incidents, long nearPairs, long[][] observed, long[][] simulated) {

        public int simulations() {
            return simulated.length;
        }

        public double mean(int ring, int spell) {
            return Arrays.stream(simulated).mapToLong(s -> s[cell(ring, spell)]).sum() / (double) simulated.length;
        }

        public double median(int ring, int spell) {
            long[] sorted = Arrays.stream(simulated)
                    .mapToLong(s -> s[cell(ring, spell)])
                    .sorted()
                    .toArray();
            int half = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
        }

        /** Observed through mean; NaN where chance makes no pair. */
        public double ratio(int ring, int spell) {
            double mean = mean(ring, spell);
            return mean > 0 ? observed[ring][spell] / mean : Double.NaN;
        }

        public double p(int ring, int spell) {
            long atLeast = Arrays.stream(simulated)
                    .filter(s -> s[cell(ring, spell)] >= observed[ring][spell])
                    .count();
            return Dealing.p(atLeast, simulated.length);
        }

        /** Pairs in the rings from one to another and in the first spells up to one, all ends included. */
        public long observed(int fromRing, int toRing, int toSpell) {
            long sum = 0;
            for (int ring = fromRing; ring <= toRing; ring++) {
                for (int spell = 0; spell <= toSpell; spell++) {
                    sum += observed[ring][spell];
                }
            }
            return sum;
        }

        /** The ratio of rings and first spells taken together. */
        public double ratio(int fromRing, int toRing, int toSpell) {
            double mean = 0;
            for (int ring = fromRing; ring <= toRing; ring++) {
                for (int spell = 0; spell <= toSpell; spell++) {
                    mean += mean(ring, spell);
                }
            }
            return mean > 0 ? observed(fromRing, toRing, toSpell) / mean : Double.NaN;
        }

        /** p of rings and first spells taken together. */
        public double pTogether(int fromRing, int toRing, int toSpell) {
            long found = observed(fromRing, toRing, toSpell);
            long atLeast = Arrays.stream(simulated)
                    .filter(s -> {
                        long sum = 0;
                        for (int ring = fromRing; ring <= toRing; ring++) {
                            for (int spell = 0; spell <= toSpell; spell++) {
                                sum += s[cell(ring, spell)];
                            }
                        }
                        return sum >= found;
                    })
                    .count();
            return Dealing.p(atLeast, simulated.length);
        }

        private int cell(int ring, int spell) {
            return ring * bands.spells() + spell;
        }
    }

    /** The pairs in each band of distance and days, [ring][spell], without simulations. */
    public static long[][] observed(TimedPlaces places, Bands bands, Metric metric) {
        return count(places, bands, metric, 0, 0, Progress.NONE).observed();
    }

    /**
     * The pairs and those of simulations.
     *
     * @throws IllegalArgumentException for more than {@link #MOST_PLACES}
     */
    public static Counts count(
            TimedPlaces given, Bands bands, Metric metric, int simulations, long seed, Progress progress) {
        int n = given.size();
        if (n > MOST_PLACES) {
            throw new IllegalArgumentException(n + " places");
        }
        // Days are dealt over places in their own order, whatever order they were given in and whatever cells they are
        // in.
        TimedPlaces own = given.at(given.ownOrder());
        NearPairs pairs = NearPairs.of(own, bands.reach(), metric);
        int[] seconds = pairs.counts(progress.slice(0, 0.1));
        long all = Arrays.stream(seconds).asLongStream().sum();
        byte[] spellOf = bands.spellOfDifference(own.spanDays());
        long[][] counts = new long[simulations + 1][bands.rings() * (bands.spells() + 1)];
        long limit = Math.max(LEAST_IN_A_BLOCK, Math.min(MOST_IN_A_BLOCK, (long) PAIRS_A_PLACE * n));
        long done = 0;
        for (int from = 0; from < n; ) {
            int to = from;
            long kept = 0;
            while (to < n && (to == from || kept + seconds[to] <= limit)) {
                kept += seconds[to++];
            }
            if (kept > 0) {
                Block block = Block.of(pairs, bands, seconds, from, to);
                double begun = 0.1 + 0.9 * done / all;
                double ended = 0.1 + 0.9 * (done + kept) / all;
                over(block, pairs, own, spellOf, bands.spells(), counts, seed, progress.slice(begun, ended));
            }
            done += kept;
            from = to;
        }
        long[][] observed = new long[bands.rings()][];
        for (int ring = 0; ring < bands.rings(); ring++) {
            int first = ring * (bands.spells() + 1);
            observed[ring] = Arrays.copyOfRange(counts[0], first, first + bands.spells());
        }
        long[][] simulated = new long[simulations][bands.rings() * bands.spells()];
        for (int s = 0; s < simulations; s++) {
            for (int ring = 0; ring < bands.rings(); ring++) {
                System.arraycopy(
                        counts[s + 1],
                        ring * (bands.spells() + 1),
                        simulated[s],
                        ring * bands.spells(),
                        bands.spells());
            }
        }
        return new Counts(bands, n, all, observed, simulated);
    }

    /** The pairs whose first is one of some places: band and second of each, those of a first one after the other. */
    private record Block(int from, int to, int[] start, int[] codes) {

        static Block of(NearPairs pairs, Bands bands, int[] seconds, int from, int to) {
            int[] start = new int[to - from + 1];
            for (int place = from; place < to; place++) {
                start[place - from + 1] = start[place - from] + seconds[place];
            }
            int[] codes = new int[start[to - from]];
            int fills = (to - from + PLACES_A_FILL - 1) / PLACES_A_FILL;
            IntStream.range(0, fills).parallel().forEach(fill -> {
                int end = Math.min(to, from + (fill + 1) * PLACES_A_FILL);
                int[] next = new int[1];
                for (int place = from + fill * PLACES_A_FILL; place < end; place++) {
                    next[0] = start[place - from];
                    pairs.of(place, (first, second, distance) -> {
                        int ring = bands.ring(distance);
                        // A pair below the first limit is kept with a ring that no table has.
                        codes[next[0]++] = ((ring < 0 ? Bands.MOST : ring) << RING_SHIFT) | second;
                    });
                }
            });
            return new Block(from, to, start, codes);
        }

        /** Adds the pairs to a table of [ring][spells + 1], whose last column takes those that are in no spell. */
        void count(int[] day, byte[] spellOf, int columns, long[] table) {
            int end = spellOf.length;
            for (int place = from; place < to; place++) {
                int own = day[place];
                int last = start[place - from + 1];
                for (int k = start[place - from]; k < last; k++) {
                    int code = codes[k];
                    int difference = day[code & PLACE] - own;
                    difference = difference < 0 ? -difference : difference;
                    if (difference < end) {
                        int cell = (code >>> RING_SHIFT) * columns + spellOf[difference];
                        if (cell < table.length) {
                            table[cell]++;
                        }
                    }
                }
            }
        }
    }

    private static void over(
            Block block,
            NearPairs pairs,
            TimedPlaces own,
            byte[] spellOf,
            int spells,
            long[][] counts,
            long seed,
            Progress progress) {
        int[] days = own.days();
        for (int from = 0; from < counts.length; from += SIMULATIONS_A_STEP) {
            progress.step((double) from / counts.length, "progress.dealing-days");
            int to = Math.min(counts.length, from + SIMULATIONS_A_STEP);
            IntStream.range(from, to).parallel().forEach(s -> {
                int[] dealt = s == 0 ? days : Dealing.shuffled(days, seed, s - 1);
                int[] day = new int[days.length];
                for (int place = 0; place < day.length; place++) {
                    day[place] = dealt[pairs.original(place)];
                }
                block.count(day, spellOf, spells + 1, counts[s]);
            });
        }
    }
}
