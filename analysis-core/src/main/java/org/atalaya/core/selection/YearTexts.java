// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.time.LocalMillis;

/** Columns that say when an incident was: asking for one of their values bounds time, as asking for the time does. */
final class YearTexts {

    private static final Set<Role> MOMENTS = Set.of(Role.TIME, Role.TIME_TO, Role.YEAR);
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");

    /** So many rows, evenly over all of them, are looked at. */
    private static final int LOOKED_AT = 10_000;

    /** A few dates of registration in the next January do not make it another kind of column. */
    private static final double SURE = 0.95;

    private YearTexts() {}

    /** Whether the column is read as the time, or its texts hold the year of nearly every incident. */
    static boolean tells(Incidents incidents, String name) {
        if (MOMENTS.stream().anyMatch(role -> name.equals(incidents.roles().get(role)))) {
            return true;
        }
        return incidents
                .column(name)
                .filter(column -> holdsYears(incidents, column))
                .isPresent();
    }

    private static boolean holdsYears(Incidents incidents, Column column) {
        List<String> levels = column.levels();
        int step = Math.max(1, incidents.size() / LOOKED_AT);
        int timed = 0;
        int same = 0;
        for (int row = 0; row < incidents.size(); row += step) {
            if (incidents.hasTime(row) && column.code(row) >= 0) {
                timed++;
                int year = LocalMillis.toDateTime(incidents.start(row)).getYear();
                same += year(levels.get(column.code(row))) == year ? 1 : 0;
            }
        }
        return timed > 0 && same >= SURE * timed;
    }

    private static int year(String text) {
        Matcher found = YEAR.matcher(text);
        return found.find() ? Integer.parseInt(found.group(1)) : Integer.MIN_VALUE;
    }
}
