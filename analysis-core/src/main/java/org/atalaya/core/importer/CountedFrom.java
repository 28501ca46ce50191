// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.List;
import org.atalaya.core.data.Role;

/**
 * From which year days are counted: a workbook says it; in a text it is 1900, unless a column of years beside the days
 * agrees with 1904 only.
 */
final class CountedFrom {

    private static final double NEARLY_ALL = 0.9;
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;

    private CountedFrom() {}

    /** Lets the columns prefer what the file says. */
    static void tell(RowSource source, List<ColumnProfile> profiles) {
        if (source instanceof SheetRows sheet) {
            profiles.forEach(column -> prefer(column, sheet.from1904()));
            return;
        }
        for (ColumnProfile years : profiles) {
            boolean named = HeaderWords.fitsPart(Role.YEAR, years.name()) > 0 && years.numberShare() > NEARLY_ALL;
            int last = (int) years.widest();
            if (named && last >= FIRST_YEAR && last <= LAST_YEAR) {
                for (ColumnProfile column : profiles) {
                    int from1900 = column.dates().lastYear(DateFormat.DAYS_SINCE_1900);
                    int from1904 = column.dates().lastYear(DateFormat.DAYS_SINCE_1904);
                    prefer(column, from1904 == last && from1900 != last);
                }
                return;
            }
        }
    }

    private static void prefer(ColumnProfile column, boolean from1904) {
        if (from1904) {
            column.dates().prefer(List.of(DateFormat.DAYS_SINCE_1904));
        }
    }
}
