// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/** Moments, numbers and signs in the form that GeoTools reads. */
final class Literals {

    private static final int LONGEST_NUMBER = 18;

    private static final DateTimeFormatter CLOCK = new DateTimeFormatterBuilder()
            .appendPattern("H:mm[:ss]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Literals() {}

    static String moment(Token token) throws WorkbenchException {
        String text = token.text();
        try {
            LocalDate day = LocalDate.parse(text.substring(0, 10));
            String clock = text.length() > 11 ? text.substring(11) : "0:00";
            if (clock.matches(".*[+-]\\d{2}:?\\d{2}")) {
                throw new WorkbenchException(Problem.error("selection.no-zones", token.start() + 1, text));
            }
            String bare = clock.replaceFirst("Z$", "").replaceFirst("\\.\\d+$", "");
            LocalDateTime moment = day.atTime(LocalTime.parse(bare, CLOCK));
            return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
                    .format(moment);
        } catch (DateTimeException e) {
            throw new WorkbenchException(Problem.error("selection.no-such-date", token.start() + 1, text), e);
        }
    }

    static String number(Token token) throws WorkbenchException {
        String text = token.text();
        if (text.length() > LONGEST_NUMBER || text.matches(".*[eE][+-]?\\d{3,}")) {
            throw new WorkbenchException(Problem.error("selection.number-too-long", token.start() + 1, text));
        }
        return text;
    }

    static String symbol(Token token) throws WorkbenchException {
        String instead =
                switch (token.text()) {
                    case "!=" -> "<>";
                    case "&&" -> "AND";
                    case "||" -> "OR";
                    default -> "";
                };
        if (!instead.isEmpty()) {
            throw new WorkbenchException(
                    Problem.error("selection.other-sign", token.start() + 1, token.text(), instead));
        }
        if (token.is(";") || token.is(":")) {
            throw new WorkbenchException(Problem.error("selection.strange-sign", token.start() + 1, token.text()));
        }
        return token.is("==") ? "=" : token.text();
    }
}
