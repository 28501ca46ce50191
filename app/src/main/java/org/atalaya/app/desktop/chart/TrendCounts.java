// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.TimeCounts;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimeBins;
import org.atalaya.core.time.TimePrecision;

/**
 * What the trend shows: incidents a week from the first day on, or a calendar month where the times know months only.
 *
 * @param bins never changed
 * @param monthly whether the bins are months
 * @param shared incidents with a time span, shared out by duration
 * @param unallocated incidents whose span is too long for that
 */
record TrendCounts(LocalDate first, double[] bins, boolean monthly, boolean lastIsWhole, int shared, int unallocated) {

    static final TrendCounts NOTHING = new TrendCounts(LocalDate.EPOCH, new double[0], false, true, 0, 0);

    private static final int MOST = 520;
    private static final long WEEK_MILLIS = 7 * 86_400_000L;

    static TrendCounts of(Incidents incidents) {
        if (incidents.earliest() == LocalMillis.MISSING
                || !incidents.precision().atLeast(TimePrecision.MONTH)) {
            return NOTHING;
        }
        LocalDate first = LocalMillis.toDateTime(incidents.earliest()).toLocalDate();
        LocalDate last = LocalMillis.toDateTime(incidents.latest()).toLocalDate();
        boolean monthly = !incidents.precision().atLeast(TimePrecision.DAY);
        TimeBins bins = monthly ? TimeBins.months() : TimeBins.every(LocalMillis.of(first.atStartOfDay()), WEEK_MILLIS);
        Optional<TimeCounts> counts = TimeCounts.of(incidents, bins);
        if (counts.isEmpty()) {
            return NOTHING;
        }
        double[] weights = counts.get().weights();
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        return new TrendCounts(
                LocalMillis.toDateTime(bins.start(counts.get().first())).toLocalDate(),
                Arrays.copyOf(weights, Math.min(MOST, weights.length)),
                monthly,
                // Spans may reach into a week behind the last day.
                monthly || days >= 7L * weights.length,
                counts.get().shared(),
                counts.get().unallocated());
    }

    /** The first day of a bin. */
    LocalDate start(int bin) {
        return monthly ? first.plusMonths(bin) : first.plusWeeks(bin);
    }

    /** Whether months alone would be ambiguous. */
    boolean longSpan() {
        return bins.length > (monthly ? 24 : 110);
    }
}
