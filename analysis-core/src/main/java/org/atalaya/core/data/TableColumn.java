// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

/**
 * One column of a {@link Table}.
 *
 * @param id kebab-case, the header in CSV files, chosen once
 * @param titleKey text of the header in the window and the report
 * @param decimals digits after the point when shown; files hold the full number
 */
public record TableColumn(String id, String titleKey, Kind kind, int decimals) {

    /** What the cells hold, and so how they are aligned and written. */
    public enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        PERCENT,
        YES_NO
    }

    public static TableColumn text(String id, String titleKey) {
        return new TableColumn(id, titleKey, Kind.TEXT, 0);
    }

    public static TableColumn whole(String id, String titleKey) {
        return new TableColumn(id, titleKey, Kind.WHOLE, 0);
    }

    public static TableColumn decimal(String id, String titleKey, int decimals) {
        return new TableColumn(id, titleKey, Kind.DECIMAL, decimals);
    }

    /** A share between 0 and 1, shown times 100 with a percent sign. */
    public static TableColumn percent(String id, String titleKey, int decimals) {
        return new TableColumn(id, titleKey, Kind.PERCENT, decimals);
    }
}
