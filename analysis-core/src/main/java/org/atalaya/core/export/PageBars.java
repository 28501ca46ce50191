// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.render.PageSpec;
import org.atalaya.core.text.Texts;
import org.atalaya.core.time.LocalMillis;

/**
 * The small time series of a map page: incidents a week from the first day on; a day where there are fewer than four
 * weeks, a month (of 365.25 / 12 days) where there are more than two hundred.
 */
final class PageBars {

    private static final double DAYS_OF_A_MONTH = 365.25 / 12;
    private static final int MOST_BARS = 200;

    private PageBars() {}

    /** Empty where nothing has a time, or all of it lies in one bin. */
    static Optional<PageSpec.Bars> of(Incidents incidents, Texts texts) {
        if (incidents.earliest() == LocalMillis.MISSING) {
            return Optional.empty();
        }
        LocalDate first = LocalMillis.toDateTime(incidents.earliest()).toLocalDate();
        LocalDate last = LocalMillis.toDateTime(incidents.latest()).toLocalDate();
        double days = ChronoUnit.DAYS.between(first, last) + 1.0;
        double step = days < 28 ? 1 : days / 7 <= MOST_BARS ? 7 : DAYS_OF_A_MONTH;
        int bins = (int) Math.ceil(days / step);
        if (bins < 2 || bins > 5 * MOST_BARS) {
            return Optional.empty();
        }
        Long[] counts = new Long[bins];
        Arrays.fill(counts, 0L);
        for (int row = 0; row < incidents.size(); row++) {
            if (incidents.hasTime(row)) {
                LocalDate day = LocalMillis.toDateTime(incidents.start(row)).toLocalDate();
                counts[(int) (ChronoUnit.DAYS.between(first, day) / step)]++;
            }
        }
        String unit = step == 1 ? "day" : step == 7 ? "week" : "month";
        long rest = Math.round(days - step * (bins - 1));
        String note = step == 7 && rest < 7 ? texts.get("report.map.bars.rest", rest) : "";
        DateTimeFormatter date = DateTimeFormatter.ofPattern(texts.get("report.map.bars.date-pattern"), texts.locale());
        return Optional.of(new PageSpec.Bars(
                texts.get("report.map.bars." + unit),
                note,
                Arrays.asList(counts),
                date.format(first),
                date.format(last)));
    }
}
