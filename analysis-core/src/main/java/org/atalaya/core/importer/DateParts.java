// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Role;

/** A date whose year, month, day, hour and minute stand in columns of their own; the month may be a name. */
final class DateParts implements DateCell {

    private static final List<Role> PARTS = List.of(Role.YEAR, Role.MONTH, Role.DAY, Role.HOUR, Role.MINUTE);
    private static final int LAST_HOUR = 23;
    private static final int LAST_MINUTE = 59;

    private final int[] columns;

    DateParts(ImportPlan plan) {
        columns =
                PARTS.stream().mapToInt(role -> plan.position(role).orElse(-1)).toArray();
    }

    @Override
    public int column() {
        return columns[0];
    }

    @Override
    public String text(List<String> cells) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            String part = cell(cells, i);
            if (!Numbers.missing(part)) {
                parts.add(part);
            }
        }
        return Numbers.missing(cell(cells, 0)) ? "" : String.join("-", parts);
    }

    @Override
    public DateFormat.Reading read(List<String> cells) {
        int year = whole(cell(cells, 0));
        int month = monthNumber(cell(cells, 1));
        int day = columns[2] < 0 ? 1 : whole(cell(cells, 2));
        if (year < 0 || month < 0 || day < 0) {
            return new DateFormat.Reading(null, false, "import.incomplete-date");
        }
        int hour = whole(cell(cells, 3));
        int minute = whole(cell(cells, 4));
        LocalDate date;
        try {
            date = LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return DateFormat.Reading.IMPOSSIBLE;
        }
        if (hour < 0) {
            return new DateFormat.Reading(date.atStartOfDay(), false, null);
        }
        if (hour == LAST_HOUR + 1 && minute <= 0) {
            return DateFormat.Reading.endOf(date);
        }
        if (hour > LAST_HOUR || minute > LAST_MINUTE) {
            return DateFormat.Reading.IMPOSSIBLE_TIME;
        }
        LocalDateTime moment = date.atTime(hour, Math.max(0, minute));
        return new DateFormat.Reading(moment, true, null);
    }

    @Override
    public Optional<YearMonth> month(List<String> cells) {
        int year = whole(cell(cells, 0));
        int month = monthNumber(cell(cells, 1));
        return year > 0 && month >= 1 && month <= 12 ? Optional.of(YearMonth.of(year, month)) : Optional.empty();
    }

    @Override
    public DateFormat last() {
        return null;
    }

    @Override
    public String shown() {
        return "2025-12-31";
    }

    @Override
    public boolean holdsDays() {
        return columns[2] >= 0;
    }

    @Override
    public boolean expectsClock() {
        return columns[3] >= 0;
    }

    private String cell(List<String> cells, int part) {
        return columns[part] < 0 ? "" : cells.get(columns[part]).strip();
    }

    private static int monthNumber(String text) {
        int named = MonthWords.month(text);
        return named > 0 ? named : whole(text);
    }

    /** A whole number of at most four digits, −1 for anything else. */
    private static int whole(String text) {
        return ClockFormat.number(text);
    }
}
