// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments written as nothing but digits: seconds or milliseconds since 1970, or year to second without marks between. */
final class EpochTime {

    /** From September 2001 to 2100: fewer digits are too often something else. */
    private static final long FIRST = 1_000_000_000L;

    private static final long LAST = 4_102_444_800L;
    private static final int TO_MINUTES = 12;
    private static final int TO_SECONDS = 14;
    private static final int DAY = 8;

    private EpochTime() {}

    /** The moment on the clock of UTC, null where the text is none. */
    static LocalDateTime read(String text, boolean millis) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        if (whole.length() != (millis ? 13 : 10) || !digits(whole) || !digits(text.substring(point + 1))) {
            return null;
        }
        long number = Long.parseLong(whole);
        long seconds = millis ? number / 1_000 : number;
        return seconds < FIRST || seconds > LAST
                ? null
                : LocalDateTime.ofInstant(Instant.ofEpochMilli(millis ? number : 1_000 * number), ZoneOffset.UTC);
    }

    /** 202512312140 as 20251231 21:40, null where the text is not so written. */
    static String apart(String text) {
        if ((text.length() != TO_MINUTES && text.length() != TO_SECONDS) || !digits(text)) {
            return null;
        }
        String clock = " " + text.substring(DAY, DAY + 2) + ":" + text.substring(DAY + 2, TO_MINUTES);
        return text.substring(0, DAY) + clock + (text.length() == TO_SECONDS ? ":" + text.substring(TO_MINUTES) : "");
    }

    private static boolean digits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
