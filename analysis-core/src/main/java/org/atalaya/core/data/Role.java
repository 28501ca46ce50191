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
    CATEGORY,
    SUBCATEGORY,
    X,
    Y,
    ZONE,
    PRIORITY,
    NARRATIVE,
    /** Kept as it is, without a meaning to the workbench. */
    KEEP,
    /** Not stored. */
    LEAVE_OUT
}
