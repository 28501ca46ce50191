// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How the times of a file are read.
 *
 * @param dateFormats names of the ways dates are written, the most frequent first; a cell is read by the first that fits
 * @param laterFormats the same for the later end of uncertain times; empty where that is a clock time or not there
 * @param laterDays whether the later ends are days although a clock time of 00:00 stands behind them: they end with the day
 * @param clockFormat how a clock time in a column of its own is written, empty where there is none
 * @param otherColumn the column that dates come from where {@link Fix#OTHER_COLUMN} is chosen, empty where none is
 * @param otherFormats how dates are written there
 * @param zone time zone of the file's clock, such as America/Lima
 * @param convertZoneMarks whether times that carry a zone mark are converted to {@code zone}; calendar days never are
 * @param notAfter the last calendar day, ISO, that is not in the future
 */
public record TimePlan(
        List<String> dateFormats,
        List<String> laterFormats,
        boolean laterDays,
        String clockFormat,
        String otherColumn,
        List<String> otherFormats,
        String zone,
        boolean convertZoneMarks,
        String notAfter) {

    public TimePlan {
        Objects.requireNonNull(zone, "time.zone is missing");
        Objects.requireNonNull(notAfter, "time.notAfter is missing");
        dateFormats = dateFormats == null ? List.of() : List.copyOf(dateFormats);
        laterFormats = laterFormats == null ? List.of() : List.copyOf(laterFormats);
        otherFormats = otherFormats == null ? List.of() : List.copyOf(otherFormats);
        otherColumn = otherColumn == null ? "" : otherColumn;
        clockFormat = clockFormat == null ? "" : clockFormat;
        ZoneId.of(zone);
        LocalDate.parse(notAfter);
        for (List<String> names : List.of(dateFormats, laterFormats, otherFormats)) {
            names.forEach(TimePlan::format);
        }
        clock(clockFormat);
    }

    private static DateFormat format(String name) {
        return Arrays.stream(DateFormat.values())
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no date format " + name));
    }

    static List<DateFormat> formats(List<String> names) {
        return names.stream().map(TimePlan::format).toList();
    }

    /** The way of writing clock times that a name stands for; empty is the usual one. */
    static ClockFormat clock(String name) {
        return name.isEmpty()
                ? ClockFormat.USUAL
                : Arrays.stream(ClockFormat.values())
                        .filter(f -> f.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no clock format " + name));
    }

    TimePlan withZone(String newZone) {
        return new TimePlan(
                dateFormats,
                laterFormats,
                laterDays,
                clockFormat,
                otherColumn,
                otherFormats,
                newZone,
                convertZoneMarks,
                notAfter);
    }

    TimePlan withZoneMarks(boolean convert) {
        return new TimePlan(
                dateFormats, laterFormats, laterDays, clockFormat, otherColumn, otherFormats, zone, convert, notAfter);
    }

    TimePlan notAfter(LocalDate day) {
        String last = LocalDate.parse(notAfter).isBefore(day) ? day.toString() : notAfter;
        return new TimePlan(
                dateFormats,
                laterFormats,
                laterDays,
                clockFormat,
                otherColumn,
                otherFormats,
                zone,
                convertZoneMarks,
                last);
    }

    TimePlan withOther(String column, List<String> formats) {
        return new TimePlan(
                dateFormats, laterFormats, laterDays, clockFormat, column, formats, zone, convertZoneMarks, notAfter);
    }
}
