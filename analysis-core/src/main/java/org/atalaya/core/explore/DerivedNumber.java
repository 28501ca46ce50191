// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/** A number that each incident has of its own, without a column for it. */
public enum DerivedNumber {

    /** Hours since midnight, minutes as parts; of incidents that happened at one moment. */
    HOUR,

    /** 1 for 1 January; of incidents that began and ended on one day. */
    DAY,

    /** Hours from the first to the last moment at which it may have happened. */
    SPAN;

    /** No column can be told from a number by its name alone; this sign is rare at the head of one. */
    private static final String MARK = "=";

    private static final double MINUTES = 60;
    private static final double MILLIS_OF_HOUR = 3_600_000;

    /** Stands where the name of a column stands. */
    public String id() {
        return MARK + name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DerivedNumber> of(String id) {
        return Arrays.stream(values()).filter(number -> number.id().equals(id)).findFirst();
    }

    /** Those that some of the incidents have. */
    public static List<DerivedNumber> in(Incidents incidents) {
        List<DerivedNumber> found = new ArrayList<>();
        for (DerivedNumber number : values()) {
            for (int row = 0; row < incidents.size(); row++) {
                if (!Double.isNaN(number.value(incidents, row))) {
                    found.add(number);
                    break;
                }
            }
        }
        return List.copyOf(found);
    }

    /** NaN where it is not known. */
    double value(Incidents incidents, int row) {
        boolean known = incidents.hasTime(row)
                && incidents.precision().atLeast(this == DAY ? TimePrecision.DAY : TimePrecision.MINUTE);
        if (!known) {
            return Double.NaN;
        }
        long start = incidents.start(row);
        long end = incidents.end(row);
        boolean span = end != LocalMillis.MISSING && end > start;
        LocalDateTime from = LocalMillis.toDateTime(start);
        return switch (this) {
            case HOUR -> span ? Double.NaN : from.getHour() + from.getMinute() / MINUTES;
            case DAY ->
                span && !LocalMillis.toDateTime(end).toLocalDate().equals(from.toLocalDate())
                        ? Double.NaN
                        : from.getDayOfYear();
            case SPAN -> span ? (end - start) / MILLIS_OF_HOUR : Double.NaN;
        };
    }

    NumberColumn column(Incidents incidents) {
        List<String> texts = new ArrayList<>(incidents.size());
        for (int row = 0; row < incidents.size(); row++) {
            double value = value(incidents, row);
            texts.add(Double.isNaN(value) ? null : Double.toString(value));
        }
        return NumberColumn.ofPlain(Column.of(id(), texts));
    }
}
