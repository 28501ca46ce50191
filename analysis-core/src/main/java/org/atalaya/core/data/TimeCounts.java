// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.util.Optional;
import org.atalaya.core.time.AoristicWeights;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimeBins;

/**
 * Incidents per bin of time, spans shared out.
 *
 * @param first the number of the first bin
 * @param weights one per bin from the first on; never changed
 * @param shared incidents whose span was shared out
 * @param unallocated incidents whose span is too long to be shared out
 */
public record TimeCounts(TimeBins bins, long first, double[] weights, int shared, int unallocated) {

    /** Ten thousand bins are more than any chart shows; who asks for more made a mistake with the width. */
    private static final int MOST = 1_000_000;

    /** Empty where no incident has a time that can be allocated. */
    public static Optional<TimeCounts> of(Incidents incidents, TimeBins bins) {
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        long cap = (long) (AoristicWeights.LONGEST_SPAN_HOURS * 3_600_000);
        for (int row = 0; row < incidents.size(); row++) {
            if (incidents.hasTime(row)) {
                long start = incidents.start(row);
                long end = incidents.end(row);
                boolean span = end != LocalMillis.MISSING && end > start;
                if (!span || end - start <= cap) {
                    low = Math.min(low, start);
                    high = Math.max(high, span ? end - 1 : start);
                }
            }
        }
        if (low > high) {
            return Optional.empty();
        }
        long first = bins.of(low);
        long size = bins.of(high) - first + 1;
        if (size > MOST) {
            throw new IllegalArgumentException(size + " bins");
        }
        double[] weights = new double[(int) size];
        AoristicWeights spread = new AoristicWeights(
                bins,
                true,
                AoristicWeights.LONGEST_SPAN_HOURS,
                (bin, weight) -> weights[(int) (bin - first)] += weight);
        for (int row = 0; row < incidents.size(); row++) {
            spread.add(incidents.start(row), incidents.end(row));
        }
        return Optional.of(new TimeCounts(bins, first, weights, spread.shared(), spread.unallocated()));
    }

    public double total() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }
}
