// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mark of a time zone behind a date: Z, UTC, GMT, or an offset such as -05:00. */
record ZoneMark(String text, ZoneOffset offset) {

    private static final Pattern MARK = Pattern.compile("^(.*\\d) ?(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)$");

    /** A dated text and its mark, or the text alone with no mark. */
    static ZoneMark of(String written) {
        String text = ClockWords.usual(written);
        if (text.length() < 11) {
            return new ZoneMark(text, null);
        }
        char last = text.charAt(text.length() - 1);
        boolean letter = last == 'Z' || last == 'C' || last == 'T';
        boolean offset = text.indexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf(':');
        if (!letter && !(offset && text.indexOf(':') > 0)) {
            return new ZoneMark(text, null);
        }
        Matcher matcher = MARK.matcher(text);
        if (!matcher.matches()) {
            return new ZoneMark(text, null);
        }
        String mark = matcher.group(2);
        try {
            boolean named = Character.isLetter(mark.charAt(0));
            return new ZoneMark(matcher.group(1).strip(), named ? ZoneOffset.UTC : ZoneOffset.of(mark));
        } catch (DateTimeException e) {
            return new ZoneMark(text, null);
        }
    }

    boolean present() {
        return offset != null;
    }
}
