// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A wall-clock moment as a number: the milliseconds of that date and time counted as if the clock stood in UTC.
 * Crime analysis asks "at what hour, on which weekday", so the clock on the wall is what is kept; the zone of the
 * dataset turns it into an instant where one is needed.
 */
public final class LocalMillis {

    /** No time known. Sorts before every real moment. */
    public static final long MISSING = Long.MIN_VALUE;

    private LocalMillis() {}

    public static long of(LocalDateTime moment) {
        return moment.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    public static LocalDateTime toDateTime(long localMillis) {
        if (localMillis == MISSING) {
            throw new IllegalArgumentException("no time to convert");
        }
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(localMillis), ZoneOffset.UTC);
    }
}
