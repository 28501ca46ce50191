// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.time;

import java.time.LocalDateTime;

/** A span of wall-clock time, start included, end excluded. */
public record TimeWindow(LocalDateTime start, LocalDateTime end) {

    public TimeWindow {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a window must end after it starts: " + start + " to " + end);
        }
    }

    public static TimeWindow between(LocalDateTime start, LocalDateTime end) {
        return new TimeWindow(start, end);
    }

    public boolean contains(long localMillis) {
        return localMillis >= LocalMillis.of(start) && localMillis < LocalMillis.of(end);
    }
}
