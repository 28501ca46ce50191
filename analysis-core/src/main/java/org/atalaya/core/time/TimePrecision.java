// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.time;

/** The finest part of a time column that is real. A month-only column must not pass for days. */
public enum TimePrecision {
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    MONTH,
    YEAR,
    NONE;

    /** Whether this column knows at least as much as {@code needed}. */
    public boolean atLeast(TimePrecision needed) {
        return this != NONE && compareTo(needed) <= 0;
    }
}
