// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

/**
 * Whether cells of a style show a day, a clock time or both. A workbook keeps such a cell as a number of days; only its
 * style tells it from other numbers.
 */
enum SheetDates {
    NONE,
    DAY,
    CLOCK,
    BOTH;

    private static final LocalDateTime START_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime START_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);

    /** The last day of the year 9999. */
    private static final double LAST = 2_958_466;

    /** Days before 1 March 1900 are one off, because workbooks count a 29 February 1900 that never was. */
    private static final int GHOST_DAY = 60;

    private static final long SECONDS = 86_400;

    /** The style of a number format; {@code code} is null for one of those that every program knows. */
    static SheetDates of(int id, String code) {
        if (code != null) {
            return ofCode(code);
        }
        if (id == 22) {
            return BOTH;
        }
        if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) {
            return CLOCK;
        }
        return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? DAY : NONE;
    }

    /** Letters of a format outside quotes, brackets and escapes; m is a month or a minute, whatever stands beside it. */
    private static SheetDates ofCode(String code) {
        String plain = code.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"|\\\\.|[_*].", "")
                .replaceAll("\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]", "");
        int semicolon = plain.indexOf(';');
        String first = semicolon < 0 ? plain : plain.substring(0, semicolon);
        if (first.contains("general") || first.indexOf('#') >= 0 || first.indexOf('?') >= 0) {
            return NONE;
        }
        boolean day = first.indexOf('y') >= 0 || first.indexOf('d') >= 0;
        boolean clock = first.indexOf('h') >= 0 || first.indexOf('s') >= 0;
        boolean month = first.indexOf('m') >= 0 && !clock;
        if (day || month) {
            return clock ? BOTH : DAY;
        }
        return clock ? CLOCK : NONE;
    }

    /** A number as the cell's text: a day or time in the order of ISO 8601, otherwise without needless decimals. */
    String text(String raw, boolean from1904) {
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        if (!Double.isFinite(value)) {
            return raw;
        }
        if (this == NONE || value < 0 || value >= LAST) {
            String plain = BigDecimal.valueOf(value).toPlainString();
            return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
        }
        long seconds = Math.round(value * SECONDS);
        if (this == CLOCK && seconds < SECONDS) {
            return LocalTime.ofSecondOfDay(seconds).toString();
        }
        long ghost = !from1904 && value < GHOST_DAY ? SECONDS : 0;
        LocalDateTime moment = (from1904 ? START_1904 : START_1900).plusSeconds(seconds + ghost);
        boolean whole = seconds % SECONDS == 0;
        return this == DAY && whole
                ? moment.toLocalDate().toString()
                : moment.toLocalDate() + " " + moment.toLocalTime();
    }
}
