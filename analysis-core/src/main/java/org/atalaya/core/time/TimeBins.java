// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A division of wall-clock time into bins that follow each other without a gap, numbered upwards. */
public interface TimeBins {

    /** The bin of a moment. */
    long of(long localMillis);

    /** The first moment of a bin. */
    long start(long bin);

    /** Hours since 1970; {@code floorMod(bin, 24)} is the hour of the day. */
    static TimeBins hours() {
        return every(0, 3_600_000);
    }

    /** Days since 1970. */
    static TimeBins days() {
        return every(0, 86_400_000);
    }

    /** Weeks from Monday to Sunday, as ISO 8601 has them. */
    static TimeBins weeks() {
        // 1969-12-29 was a Monday.
        return every(-3 * 86_400_000L, 7 * 86_400_000L);
    }

    /** Calendar months since 1970-01. */
    static TimeBins months() {
        return new TimeBins() {
            @Override
            public long of(long localMillis) {
                LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(localMillis, 86_400_000L));
                return ChronoUnit.MONTHS.between(LocalDate.EPOCH, day.withDayOfMonth(1));
            }

            @Override
            public long start(long bin) {
                return LocalDate.EPOCH.plusMonths(bin).toEpochDay() * 86_400_000L;
            }
        };
    }

    /** Calendar years; the bin is the year. */
    static TimeBins years() {
        return new TimeBins() {
            @Override
            public long of(long localMillis) {
                return LocalDate.ofEpochDay(Math.floorDiv(localMillis, 86_400_000L))
                        .getYear();
            }

            @Override
            public long start(long bin) {
                return LocalDate.of((int) bin, 1, 1).toEpochDay() * 86_400_000L;
            }
        };
    }

    /** Bins of one width; bin 0 starts at {@code origin}. */
    static TimeBins every(long origin, long widthMillis) {
        if (widthMillis <= 0) {
            throw new IllegalArgumentException("bins of " + widthMillis + " ms");
        }
        return new TimeBins() {
            @Override
            public long of(long localMillis) {
                return Math.floorDiv(localMillis - origin, widthMillis);
            }

            @Override
            public long start(long bin) {
                return origin + bin * widthMillis;
            }
        };
    }
}
