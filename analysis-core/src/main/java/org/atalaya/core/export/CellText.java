// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.text.Texts;
import org.atalaya.core.time.LocalMillis;

/** Numbers and dates as the report shows them: a column's own decimals, a dash for "not defined". */
final class CellText {

    static final String UNDEFINED = "–";

    /** Narrow and unbreakable, between a number and its percent sign. */
    private static final String THIN_SPACE = "\u202f";

    private final Texts texts;

    CellText(Texts texts) {
        this.texts = texts;
    }

    /** A cell of a table, rounded as its column says. */
    String of(Object value, TableColumn column) {
        if (value == null || (value instanceof Double number && number.isNaN())) {
            return UNDEFINED;
        }
        if (value instanceof Boolean yes) {
            return texts.get(yes ? "report.yes" : "report.no");
        }
        if (!(value instanceof Number number)) {
            return value.toString();
        }
        if (isDifference(column)) {
            return texts.get("report.points", signed(number.doubleValue(), column));
        }
        return switch (column.kind()) {
            case PERCENT -> percent(number.doubleValue(), column.decimals());
            case DECIMAL -> Figures.decimal(number.doubleValue(), column.decimals(), texts);
            case WHOLE -> whole(number.doubleValue());
            case TEXT, YES_NO -> value.toString();
        };
    }

    /** Two shares subtracted: 0.03 are three percentage points, whatever percent that is of either share. */
    static boolean isDifference(TableColumn column) {
        return column.kind() == TableColumn.Kind.PERCENT && column.id().startsWith("difference");
    }

    /** A difference of shares in percentage points, with its sign. */
    String signed(double difference, TableColumn column) {
        String points = Figures.decimal(100 * difference, column.decimals(), texts);
        boolean zero = points.chars().noneMatch(c -> c >= '1' && c <= '9');
        return difference > 0 && !zero ? "+" + points : points;
    }

    /** A count; incidents shared out over uncertain times come in parts, which one decimal shows. */
    String count(double value) {
        return Figures.decimal(value, value == Math.rint(value) ? 0 : 1, texts);
    }

    String whole(long value) {
        return whole((double) value);
    }

    String whole(double value) {
        return Figures.whole(value, texts);
    }

    String rounded(double value, int decimals) {
        return Figures.decimal(value, decimals, texts);
    }

    /** A share of 1 as a percentage. */
    String percent(double share, int decimals) {
        return Double.isNaN(share) ? UNDEFINED : Figures.decimal(100 * share, decimals, texts) + THIN_SPACE + "%";
    }

    /** First and last day of wall-clock times, a dash where there are none. */
    String period(long earliest, long latest) {
        return earliest == LocalMillis.MISSING
                ? UNDEFINED
                : texts.get(
                        "report.period", date(LocalMillis.toDateTime(earliest)), date(LocalMillis.toDateTime(latest)));
    }

    private String date(LocalDateTime moment) {
        return DateTimeFormatter.ofPattern(texts.get("report.date-pattern"), texts.locale())
                .format(moment);
    }
}
