// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.Arrays;
import java.util.Optional;
import org.atalaya.core.data.Role;

/** What one column holds, counted over all rows. */
final class ColumnProfile {

    /** So many cells decide whether a column without a telling name could hold dates. */
    private static final int ENOUGH = 50;

    /** Fewer numbers may be days by chance. */
    private static final int LEAST_SERIALS = 3;

    /** So many cells are tried as two coordinates in one. */
    private static final int TRIED_AS_PAIRS = 200;

    private static final double MOSTLY = 0.5;

    private static final int PLACES = 50_000;

    private final String name;
    private final boolean namedDate;
    private final boolean namedPlace;
    private final boolean namedMoment;
    private DateProfile dates = new DateProfile();

    /** A column without a telling name as days since 1900, as long as it holds nothing else. */
    private final DateProfile days = new DateProfile();

    private long serials;
    private long cells;
    private long numbers;
    private long clocks;
    private long degrees;
    private long fractions;
    private long commas;
    private long hourMinutes;

    /** Clock times with a colon: beside those, a short number is no hour and minute. */
    private long colons;

    private long hours;
    private final ThousandsProfile thousands = new ThousandsProfile();
    private final PairProfile pairs = new PairProfile();
    private final PersonSigns persons = new PersonSigns();
    private double widest;
    private String firstWord = "";
    private long firstWordRow;
    private int seen;

    /** The number in each row, where the name allows the column to be one of the two coordinates. */
    private double[] values = new double[0];

    private int rows;

    /** @param named whether the file names its columns; where it does not, any may turn out to be a coordinate */
    ColumnProfile(String name, boolean named) {
        this.name = name;
        this.namedDate = HeaderWords.fitsDate(name) > 0 || HeaderWords.fitsLater(name) > 0;
        this.namedMoment = HeaderWords.saysMoment(name);
        this.namedPlace = !named || HeaderWords.fit(Role.X, name) > 0 || HeaderWords.fit(Role.Y, name) > 0;
    }

    /** The order of day and month hangs on single cells. */
    boolean needsEveryCell() {
        return dates.datedShare() > 0.8 && dates.twoWays();
    }

    /** Where places lie is judged by more rows than what a column means. */
    boolean wantsPlaces() {
        return namedPlace && rows < PLACES;
    }

    /**
     * Takes the cell of a row, null where a row is too short to have it; of rows that are not in the sample only as a date
     * or a place.
     */
    void add(String cell, boolean sampled) {
        String text = cell == null ? "" : cell.strip();
        boolean missing = Numbers.missing(text);
        boolean grouped = false;
        double number = Double.NaN;
        if (sampled || wantsPlaces()) {
            number = missing ? Double.NaN : Numbers.parse(text);
            if (namedPlace) {
                number = missing || !Double.isNaN(number) ? number : Angles.degrees(text);
                keep(number);
                grouped = thousands.add(text, missing, number);
            }
        }
        if (!sampled) {
            if (!missing && needsEveryCell()) {
                dates.add(text);
            }
            return;
        }
        study(text, number, missing, grouped);
    }

    /** The sample alone is looked at from all sides: most rows of a large file stay out of the long way. */
    private void study(String text, double number, boolean missing, boolean grouped) {
        seen++;
        pairs.add(missing || grouped || !Double.isNaN(number) ? "" : text, pairsWanted());
        if (missing) {
            return;
        }
        cells++;
        persons.add(text);
        studyNumber(text, number, grouped);
        studyTime(text, number);
    }

    private void studyNumber(String text, double number, boolean grouped) {
        if (!Double.isNaN(number)) {
            numbers++;
            degrees += Math.abs(number) <= 180 ? 1 : 0;
            fractions += number == Math.rint(number) ? 0 : 1;
            commas += text.indexOf(',') >= 0 ? 1 : 0;
            widest = Math.max(widest, Math.abs(number));
        } else if (firstWord.isEmpty() && !grouped) {
            firstWord = text;
            firstWordRow = RowSample.row(seen - 1).orElse(0);
        }
    }

    private void studyTime(String text, double number) {
        if (namedDate || namedMoment || cells <= ENOUGH || dates.datedShare() > 0.8) {
            if (namedDate || namedMoment || Double.isNaN(number)) {
                dates.add(text);
            }
        }
        if (serials == cells - 1 && SerialDays.isSerial(text)) {
            serials++;
            if (!namedDate && !namedMoment) {
                days.add(text);
            }
        }
        if (cells <= 10 * ENOUGH || clocks > 0 || hours > 0 || hourMinutes > 0) {
            clocks += fits(ClockFormat.USUAL, text) || ClockFormat.impossible(text) ? 1 : 0;
            colons += text.indexOf(':') > 0 ? 1 : 0;
            hourMinutes += fits(ClockFormat.HOUR_MINUTE_NUMBER, text) ? 1 : 0;
            hours += fits(ClockFormat.HOUR, text) ? 1 : 0;
        }
    }

    private static boolean fits(ClockFormat format, String text) {
        return format.read(text) != null || format.endsDay(text);
    }

    /** Whether all cells are days as spreadsheets count them, most of them with a time of day. */
    boolean holdsSerialMoments() {
        return cells >= LEAST_SERIALS && serials == cells && fractions > MOSTLY * cells;
    }

    /** Whether all cells are whole numbers that could be days as spreadsheets count them. */
    boolean couldBeSerialDays() {
        return cells >= LEAST_SERIALS && serials == cells && fractions == 0;
    }

    /** The column holds days since 1900, although its name does not say so. */
    void takeAsSerials() {
        dates = namedDate || namedMoment ? dates : days;
    }

    /** The first cell that holds something other than a number, empty where there is none. */
    String firstWord() {
        return firstWord;
    }

    /** The row of {@link #firstWord()}, 1 for the first after the header. */
    long firstWordRow() {
        return firstWordRow;
    }

    /** Share of the numbers that are no whole ones. */
    double fractionShare() {
        return numbers == 0 ? 0 : (double) fractions / numbers;
    }

    /** Numbers are written with a comma before the decimals. */
    boolean decimalComma() {
        return commas > 0;
    }

    /** The largest number, whatever its sign. */
    double widest() {
        return widest;
    }

    /** Cells that hold both coordinates, where that is what the column holds. */
    Optional<PairProfile> pairs() {
        return pairs.count() > MOSTLY * cells && cells > 0 ? Optional.of(pairs) : Optional.empty();
    }

    /** A column that is none at its beginning is not looked at any more. */
    private boolean pairsWanted() {
        return cells < TRIED_AS_PAIRS || pairs.count() > MOSTLY * cells;
    }

    private void keep(double number) {
        if (rows == values.length) {
            values = Arrays.copyOf(values, Math.max(1024, 2 * rows));
        }
        values[rows++] = number;
    }

    /** The number in each row, NaN where there is none; empty for a column that cannot be a coordinate. */
    double[] values() {
        return Arrays.copyOf(values, rows);
    }

    /** What the column holds if the marks in its numbers stand between thousands. */
    ThousandsProfile thousands() {
        return thousands;
    }

    /** Share of the filled cells that are numbers in one of the ways in which coordinates are written. */
    double coordinateShare() {
        return Math.max(numberShare(), thousands.mark() == 0 ? 0 : thousands.share());
    }

    String name() {
        return name;
    }

    long cells() {
        return cells;
    }

    PersonSigns persons() {
        return persons;
    }

    DateProfile dates() {
        return dates;
    }

    double numberShare() {
        return cells == 0 ? 0 : (double) numbers / cells;
    }

    double degreeShare() {
        return numbers == 0 ? 0 : (double) degrees / numbers;
    }

    /** How the cells are written as clock times: the usual way where most are, or as numbers. */
    ClockFormat clockFormat() {
        boolean onlyUsual = clocks == hourMinutes || colons > MOSTLY * cells;
        if (clocks > MOSTLY * cells && onlyUsual) {
            return ClockFormat.USUAL;
        }
        return hours >= hourMinutes && hours > 0 ? ClockFormat.HOUR : ClockFormat.HOUR_MINUTE_NUMBER;
    }

    /** Share of the filled cells with a colon behind something. */
    double colonShare() {
        return cells == 0 ? 0 : (double) colons / cells;
    }

    /** Share of the filled cells that are clock times in some way of writing. */
    double clockShare() {
        return cells == 0 ? 0 : (double) Math.max(clocks, Math.max(hourMinutes, hours)) / cells;
    }
}
