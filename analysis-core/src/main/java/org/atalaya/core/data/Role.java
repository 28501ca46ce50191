// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

/** What a column of a crime file means. */
public enum Role {
    ID,
    TIME,
    /** Clock time where the date stands in a column of its own. */
    CLOCK,
    TIME_TO,
    CLOCK_TO,
    /** The parts of a date that stand in columns of their own. */
    YEAR,
    MONTH,
    DAY,
    HOUR,
    MINUTE,
    CATEGORY,
    SUBCATEGORY,
    X,
    Y,
    /** Both coordinates in one column. */
    PLACE,
    /** A street address that a gazetteer knows. */
    ADDRESS,
    ZONE,
    PRIORITY,
    NARRATIVE,
    /** Kept as it is, without a meaning to the workbench. */
    KEEP,
    /** Not stored. */
    LEAVE_OUT
}
