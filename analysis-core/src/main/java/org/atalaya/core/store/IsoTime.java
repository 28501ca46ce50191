// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.atalaya.core.time.LocalMillis;

/** Wall-clock moments as text that sorts and that every program reads: {@code 2018-03-04T05:06:07}. */
final class IsoTime {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private IsoTime() {}

    /** Null for MISSING; milliseconds only where there are some. */
    static String text(long localMillis) {
        if (localMillis == LocalMillis.MISSING) {
            return null;
        }
        LocalDateTime moment = LocalMillis.toDateTime(localMillis);
        return localMillis % 1000 == 0 && moment.getYear() >= 0 && moment.getYear() <= 9999
                ? SECONDS.format(moment)
                : moment.toString();
    }

    static long millis(String text) throws SQLException {
        if (text == null) {
            return LocalMillis.MISSING;
        }
        try {
            return LocalMillis.of(LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            throw new SQLException("not a time: " + text, e);
        }
    }
}
