// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.time.Instant;
import org.atalaya.core.data.SourceFile;

/**
 * One value that an update changed.
 *
 * @param id the incident's key in the project
 * @param source the file that brought the new value
 * @param column the original column; {@value #PLACE}, {@value #START} and {@value #END} for place and time
 * @param before null where there was no data
 * @param after null where there is no data now
 */
public record Edit(long id, Instant at, SourceFile source, String column, String before, String after) {

    /** Easting and northing in metres, with a space between. */
    public static final String PLACE = "geom";

    public static final String START = "occurred";
    public static final String END = "occurred_to";
}
