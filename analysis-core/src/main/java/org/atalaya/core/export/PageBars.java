// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.TimeCounts;
import org.atalaya.core.render.PageSpec;
import org.atalaya.core.text.Texts;
import org.atalaya.core.time.AoristicWeights;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimeBins;
import org.atalaya.core.time.TimePrecision;

/**
 * The small time series of a map page: incidents a week from the first day on; a day where there are fewer than four
 * weeks, a month (of 365.25 / 12 days) where there are more than two hundred. Where the times know months only, calendar
 * months; and years where they know years only. Time spans are shared out by duration.
 */
final class PageBars {

    private static final double DAYS_OF_A_MONTH = 365.25 / 12;
    private static final double DAY_MILLIS = 86_400_000;
    private static final int MOST_BARS = 200;

    private PageBars() {}

    /** Empty where nothing has a time, or all of it lies in one bin. */
    static Optional<PageSpec.Bars> of(Incidents incidents, Texts texts) {
        if (incidents.earliest() == LocalMillis.MISSING || incidents.precision() == TimePrecision.NONE) {
            return Optional.empty();
        }
        LocalDate first = LocalMillis.toDateTime(incidents.earliest()).toLocalDate();
        LocalDate last = LocalMillis.toDateTime(incidents.latest()).toLocalDate();
        double days = ChronoUnit.DAYS.between(first, last) + 1.0;
        boolean daysKnown = incidents.precision().atLeast(TimePrecision.DAY);
        double step = days < 28 ? 1 : days / 7 <= MOST_BARS ? 7 : DAYS_OF_A_MONTH;
        if (days / step > 5 * MOST_BARS) {
            return Optional.empty();
        }
        TimeBins bins = daysKnown
                ? TimeBins.every(LocalMillis.of(first.atStartOfDay()), Math.round(step * DAY_MILLIS))
                : incidents.precision() == TimePrecision.MONTH ? TimeBins.months() : TimeBins.years();
        Optional<TimeCounts> counted = TimeCounts.of(incidents, bins);
        if (counted.isEmpty() || counted.get().weights().length < 2) {
            return Optional.empty();
        }
        TimeCounts counts = counted.get();
        boolean years = !daysKnown && incidents.precision() == TimePrecision.YEAR;
        String unit = years ? "year" : !daysKnown || step > 7 ? "month" : step == 1 ? "day" : "week";
        List<String> notes = new ArrayList<>();
        long rest = Math.round(days - step * (Math.ceil(days / step) - 1));
        if (daysKnown && step == 7 && rest < 7) {
            notes.add(texts.get("report.map.bars.rest", rest));
        }
        if (counts.shared() > 0) {
            notes.add(texts.get("report.map.bars.shared", counts.shared()));
        }
        if (counts.unallocated() > 0) {
            notes.add(
                    texts.get("report.map.bars.unallocated", counts.unallocated(), AoristicWeights.LONGEST_SPAN_HOURS));
        }
        DateTimeFormatter date = DateTimeFormatter.ofPattern(texts.get("report.map.bars.date-pattern"), texts.locale());
        return Optional.of(new PageSpec.Bars(
                texts.get("report.map.bars." + unit),
                String.join(" ", notes),
                Arrays.stream(counts.weights()).mapToObj(Math::round).toList(),
                date.format(first),
                date.format(last)));
    }
}
