// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happens to the rows that have a problem of some kind. */
public enum Fix {
    /** The row is left out, with its reason. */
    SKIP,
    /** The row is accepted as if the time, or the place, had not been given. */
    SET_MISSING,
    /** x and y change places. */
    SWAP,
    /** The date is taken from another column of the row; where that holds none, the row is left out. */
    OTHER_COLUMN,
    /** The day is not known: the incident lies somewhere in its month. */
    MONTH_ONLY,
    /** The hour is not known: the incident lies somewhere in its day. */
    DAY_ONLY,
    /** Only what lies inside the boundary is taken, however near the rest may be. */
    CLIP,
    /** The text is stored under the most frequent of its spellings. */
    MERGE,
    /** The row is accepted as it is. */
    KEEP;

    /** The name in plans, options and bundles: {@code set-missing}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static Fix of(String id) {
        for (Fix fix : values()) {
            if (fix.id().equals(id)) {
                return fix;
            }
        }
        throw new IllegalArgumentException("no fix " + id);
    }
}
