// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Role;
import org.atalaya.core.time.TimePrecision;

/** Where the date of a row stands: in one column, written in one of several ways, or in a column for each part. */
interface DateCell {

    /** Position of the column, or of the first of them; −1 where the file has no dates. */
    int column();

    /** What the row says, for sentences; empty where it says nothing. */
    String text(List<String> cells);

    DateFormat.Reading read(List<String> cells);

    /** A quick reader of the usual cell, where all are written in one way; what it is not sure of is read as ever. */
    default Optional<PlainDate> quick() {
        return Optional.empty();
    }

    /** The month, whatever is said of the day. */
    Optional<YearMonth> month(List<String> cells);

    /** How the cell read last is written, null where that has no name. */
    DateFormat last();

    /** A date as it is expected. */
    String shown();

    /** Whether the cell read last names a day. */
    boolean holdsDays();

    /** Whether a row without a clock time lacks something. */
    boolean expectsClock();

    static DateCell of(ImportPlan plan) {
        if (plan.position(Role.YEAR).isPresent()) {
            return new DateParts(plan);
        }
        List<String> formats = plan.time().dateFormats();
        // A plan that names a column of dates but no way of writing them means the usual one.
        return in(
                plan,
                plan.position(Role.TIME).orElse(-1),
                formats.isEmpty() ? List.of(DateFormat.YEAR_MONTH_DAY.name()) : formats);
    }

    /** The column that stands in for the first one, where the plan has such. */
    static Optional<DateCell> other(ImportPlan plan) {
        for (int i = 0; i < plan.columns().size(); i++) {
            if (!plan.time().otherFormats().isEmpty()
                    && plan.columns().get(i).name().equals(plan.time().otherColumn())) {
                return Optional.of(in(plan, i, plan.time().otherFormats()));
            }
        }
        return Optional.empty();
    }

    static DateCell in(ImportPlan plan, int column, List<String> formats) {
        return new Written(
                column,
                TimePlan.formats(formats),
                ZoneId.of(plan.time().zone()),
                plan.time().convertZoneMarks());
    }

    /** A column of dates that no plan is about. */
    static DateCell in(int column, List<DateFormat> formats, ZoneId zone, boolean convert) {
        return new Written(column, formats, zone, convert);
    }

    /** One column. */
    final class Written implements DateCell {

        private final int column;
        private final List<DateFormat> formats;
        private final ZoneId zone;
        private final boolean convert;
        private DateFormat last;

        private Written(int column, List<DateFormat> formats, ZoneId zone, boolean convert) {
            this.column = column;
            this.formats = formats;
            this.zone = zone;
            this.convert = convert;
            this.last = formats.get(0);
        }

        @Override
        public int column() {
            return column;
        }

        @Override
        public String text(List<String> cells) {
            return column < 0 ? "" : cells.get(column).strip();
        }

        @Override
        public DateFormat.Reading read(List<String> cells) {
            ZoneMark mark = ZoneMark.of(text(cells));
            DateFormat.Reading reason = DateFormat.Reading.UNREADABLE;
            for (DateFormat format : formats) {
                DateFormat.Reading reading = format.read(mark.text());
                if (reading.ok()) {
                    last = format;
                    return onTheClock(format, mark, reading);
                }
                reason = reading.impossible() && !reason.impossible() ? reading : reason;
            }
            return reason;
        }

        @Override
        public Optional<PlainDate> quick() {
            return column >= 0 && formats.size() == 1 ? last.quick() : Optional.empty();
        }

        private DateFormat.Reading onTheClock(DateFormat format, ZoneMark mark, DateFormat.Reading reading) {
            if (!format.isInstant() && (!mark.present() || !convert)) {
                return reading;
            }
            LocalDateTime local = reading.moment()
                    .atOffset(format.isInstant() ? ZoneOffset.UTC : mark.offset())
                    .atZoneSameInstant(zone)
                    .toLocalDateTime();
            return new DateFormat.Reading(local, reading.clock(), null, reading.dayEnd());
        }

        @Override
        public Optional<YearMonth> month(List<String> cells) {
            String text = ZoneMark.of(text(cells)).text();
            return formats.stream().flatMap(f -> f.month(text).stream()).findFirst();
        }

        @Override
        public DateFormat last() {
            return last;
        }

        @Override
        public String shown() {
            return String.join(" / ", formats.stream().map(DateFormat::shown).toList());
        }

        @Override
        public boolean holdsDays() {
            return last.coarsest() != TimePrecision.MONTH;
        }

        @Override
        public boolean expectsClock() {
            return false;
        }
    }
}
