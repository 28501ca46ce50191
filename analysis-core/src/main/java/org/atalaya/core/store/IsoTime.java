// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.atalaya.core.time.LocalMillis;

/** Wall-clock moments as text that sorts and that every program reads: {@code 2018-03-04T05:06:07}. */
final class IsoTime {

    private IsoTime() {}

    /** Null for MISSING; milliseconds only where there are some. */
    static String text(long localMillis) {
        if (localMillis == LocalMillis.MISSING) {
            return null;
        }
        LocalDateTime moment = LocalMillis.toDateTime(localMillis);
        return localMillis % 1000 == 0 && moment.getYear() >= 0 && moment.getYear() <= 9999
                ? seconds(moment)
                : moment.toString();
    }

    /**
     * The clock on the wall in the only form that a column of type DATETIME may have, {@code 2018-03-04T05:06:07.000Z}.
     * The Z is the format's; the column's description says that the clock is local.
     */
    static String column(long localMillis) {
        String text = text(localMillis);
        if (text == null) {
            return null;
        }
        return text + (text.lastIndexOf('.') < 0 ? ".000Z" : "Z");
    }

    /** As the pattern uuuu-MM-dd'T'HH:mm:ss writes it, in a tenth of a formatter's time: two million of them a file. */
    private static String seconds(LocalDateTime moment) {
        char[] text = new char[19];
        digits(text, 0, moment.getYear() / 100);
        digits(text, 2, moment.getYear() % 100);
        text[4] = '-';
        digits(text, 5, moment.getMonthValue());
        text[7] = '-';
        digits(text, 8, moment.getDayOfMonth());
        text[10] = 'T';
        digits(text, 11, moment.getHour());
        text[13] = ':';
        digits(text, 14, moment.getMinute());
        text[16] = ':';
        digits(text, 17, moment.getSecond());
        return new String(text);
    }

    private static void digits(char[] text, int at, int number) {
        text[at] = (char) ('0' + number / 10);
        text[at + 1] = (char) ('0' + number % 10);
    }

    /** Reads both forms, and those that other programs write into a column of type DATETIME. */
    static long millis(String text) throws SQLException {
        if (text == null) {
            return LocalMillis.MISSING;
        }
        try {
            String clock = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
            return LocalMillis.of(LocalDateTime.parse(clock));
        } catch (DateTimeException e) {
            throw new SQLException("not a time: " + text, e);
        }
    }
}
