// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.text.NumberFormat;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.text.Texts;
import org.atalaya.core.time.LocalMillis;

/** Numbers and dates as people read them in one language: true minus, thin space before %, a dash for "not defined". */
final class Figures {

    static final String UNDEFINED = "–";

    private static final char MINUS = '\u2212';
    private static final String THIN_SPACE = "\u202f";

    private final Texts texts;

    Figures(Texts texts) {
        this.texts = texts;
    }

    /** A cell of a table, rounded as its column says. */
    String cell(Object value, TableColumn column) {
        if (value == null || value instanceof Double number && number.isNaN()) {
            return UNDEFINED;
        }
        if (value instanceof Boolean yes) {
            return texts.get(yes ? "report.yes" : "report.no");
        }
        if (!(value instanceof Number number)) {
            return value.toString();
        }
        return switch (column.kind()) {
            case PERCENT -> percent(number.doubleValue(), column.decimals());
            case DECIMAL -> decimal(number.doubleValue(), column.decimals());
            case WHOLE -> decimal(number.doubleValue(), 0);
            case TEXT, YES_NO -> value.toString();
        };
    }

    String whole(long value) {
        return decimal(value, 0);
    }

    String decimal(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String text = format.format(value);
        // −0.0 is a rounding, not a finding.
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.replace("-", "") : text.replace('-', MINUS);
    }

    /** A share of 1 as a percentage. */
    String percent(double share, int decimals) {
        return Double.isNaN(share) ? UNDEFINED : decimal(100 * share, decimals) + THIN_SPACE + "%";
    }

    String date(LocalDateTime moment) {
        return format("report.date-pattern").format(moment);
    }

    String dateTime(LocalDateTime moment) {
        return format("report.date-time-pattern").format(moment);
    }

    /** First and last day of wall-clock times, empty where there are none. */
    String period(long earliest, long latest) {
        return earliest == LocalMillis.MISSING
                ? ""
                : texts.get(
                        "report.period",
                        date(LocalMillis.toDateTime(earliest)),
                        date(LocalMillis.toDateTime(latest)));
    }

    private DateTimeFormatter format(String key) {
        Locale locale = texts.locale();
        return DateTimeFormatter.ofPattern(texts.get(key), locale);
    }
}
