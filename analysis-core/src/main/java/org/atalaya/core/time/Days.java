// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A period of whole days, the last one included, as people say it: {@code 2024-01-01/2024-03-31}.
 */
public record Days(LocalDate first, LocalDate last) {

    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(first + " to " + last);
        }
    }

    /** Two dates parted by a slash; empty when it is not that, or ends before it starts. */
    public static Optional<Days> parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            LocalDate first = LocalDate.parse(parts[0].strip());
            LocalDate last = LocalDate.parse(parts[1].strip());
            return last.isBefore(first) ? Optional.empty() : Optional.of(new Days(first, last));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Two equally long halves of the time between two moments, the later one ending with it; months where the times know
     * no days. Empty when there are no two of them.
     *
     * @return the earlier half and the later one
     */
    public static Optional<Days[]> halves(long earliest, long latest, TimePrecision precision) {
        LocalDate first = LocalMillis.toDateTime(earliest).toLocalDate();
        LocalDate last = LocalMillis.toDateTime(latest).toLocalDate();
        if (precision.atLeast(TimePrecision.DAY)) {
            long half = (ChronoUnit.DAYS.between(first, last) + 1) / 2;
            return half < 1
                    ? Optional.empty()
                    : Optional.of(new Days[] {
                        new Days(last.minusDays(2 * half - 1), last.minusDays(half)),
                        new Days(last.minusDays(half - 1), last)
                    });
        }
        boolean years = !precision.atLeast(TimePrecision.MONTH);
        YearMonth from = years ? YearMonth.of(first.getYear(), 1) : YearMonth.from(first);
        YearMonth to = years ? YearMonth.of(last.getYear(), 12) : YearMonth.from(last);
        long step = years ? 12 : 1;
        long half = (ChronoUnit.MONTHS.between(from, to) + 1) / step / 2 * step;
        return half < 1
                ? Optional.empty()
                : Optional.of(new Days[] {
                    new Days(
                            to.minusMonths(2 * half - 1).atDay(1),
                            to.minusMonths(half).atEndOfMonth()),
                    new Days(to.minusMonths(half - 1).atDay(1), to.atEndOfMonth())
                });
    }

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    public boolean overlaps(Days other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /** Whether times of this precision can be told to lie inside or outside. */
    public boolean fits(TimePrecision precision) {
        if (precision.atLeast(TimePrecision.DAY)) {
            return true;
        }
        boolean months = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
        return precision == TimePrecision.MONTH
                ? months
                : precision == TimePrecision.YEAR && months && first.getMonthValue() == 1 && last.getMonthValue() == 12;
    }

    /** First moment inside. */
    public long start() {
        return LocalMillis.of(first.atStartOfDay());
    }

    /** First moment behind. */
    public long end() {
        return LocalMillis.of(last.plusDays(1).atStartOfDay());
    }

    public boolean contains(long moment) {
        return moment != LocalMillis.MISSING && moment >= start() && moment < end();
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return first + "/" + last;
    }
}
