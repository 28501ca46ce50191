// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Parts of a wall-clock time that a condition can ask for. */
enum TimePart {
    /** 0 to 23. */
    HOUR,
    /** 1 Monday to 7 Sunday, as ISO 8601 counts. */
    WEEKDAY,
    /** Day of the month, 1 to 31. */
    DAY,
    /** 1 to 12. */
    MONTH,
    YEAR;

    private static final long HOUR_MILLIS = 3_600_000;
    private static final long DAY_MILLIS = 24 * HOUR_MILLIS;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TimePart> of(String name) {
        return Arrays.stream(values())
                .filter(part -> part.text().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    int of(long localMillis) {
        long day = Math.floorDiv(localMillis, DAY_MILLIS);
        return switch (this) {
            case HOUR -> (int) Math.floorMod(Math.floorDiv(localMillis, HOUR_MILLIS), 24L);
            // 1970-01-01 was a Thursday.
            case WEEKDAY -> (int) Math.floorMod(day + 3, 7L) + 1;
            case DAY -> LocalDate.ofEpochDay(day).getDayOfMonth();
            case MONTH -> LocalDate.ofEpochDay(day).getMonthValue();
            case YEAR -> LocalDate.ofEpochDay(day).getYear();
        };
    }
}
