// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atalaya.core.data.Role;

/** What one column holds, counted over all rows. */
final class ColumnProfile {

    /** So many cells decide whether a column without a telling name could hold dates. */
    private static final int ENOUGH = 50;

    /** Two numbers with decimals in one cell: 38.55,-121.39 or (41.7, -87.6) or POINT (-87.6 41.8). */
    private static final Pattern PAIR =
            Pattern.compile("^(?:POINT ?)?\\(?-?\\d{1,3}\\.\\d{2,}[,; ] ?-?\\d{1,3}\\.\\d{2,}\\)?$");

    private final String name;
    private final boolean namedDate;
    private final boolean namedPlace;
    private final DateProfile dates = new DateProfile();
    private long cells;
    private long numbers;
    private long clocks;
    private long degrees;
    private long fractions;
    private long commas;
    private long pairs;
    private double widest;
    private String firstPair = "";
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
        this.namedPlace = !named || HeaderWords.fit(Role.X, name) > 0 || HeaderWords.fit(Role.Y, name) > 0;
    }

    /** The order of day and month hangs on single cells. */
    boolean needsEveryCell() {
        return dates.datedShare() > 0.8 && dates.twoWays();
    }

    /** Takes the cell of a row, null where a row is too short to have it; of all rows but few only as a date. */
    void add(String cell, boolean sampled) {
        String text = cell == null ? "" : cell.strip();
        if (!sampled) {
            if (!Numbers.missing(text)) {
                dates.add(text);
            }
            return;
        }
        seen++;
        boolean missing = Numbers.missing(text);
        double number = missing ? Double.NaN : Numbers.parse(text);
        if (namedPlace) {
            keep(number);
        }
        if (missing) {
            return;
        }
        cells++;
        if (!Double.isNaN(number)) {
            numbers++;
            degrees += Math.abs(number) <= 180 ? 1 : 0;
            fractions += number == Math.rint(number) ? 0 : 1;
            commas += text.indexOf(',') >= 0 ? 1 : 0;
            widest = Math.max(widest, Math.abs(number));
        } else if (firstWord.isEmpty()) {
            firstWord = text;
            firstWordRow = RowSample.row(seen - 1);
        }
        if (Double.isNaN(number) && cells <= 10 * ENOUGH && PAIR.matcher(text).find()) {
            pairs++;
            firstPair = firstPair.isEmpty() ? text : firstPair;
        }
        if (namedDate || cells <= ENOUGH || dates.datedShare() > 0.8) {
            if (namedDate || Double.isNaN(number)) {
                dates.add(text);
            }
        }
        if (cells <= 10 * ENOUGH || clocks > 0) {
            clocks += ClockFormat.read(text) != null || ClockFormat.impossible(text) ? 1 : 0;
        }
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

    /** The first cell where latitude and longitude stand together, where that is what the column holds. */
    Optional<String> coordinatePair() {
        return pairs > Math.min(cells, 10 * ENOUGH) / 2 ? Optional.of(firstPair) : Optional.empty();
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

    String name() {
        return name;
    }

    long cells() {
        return cells;
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

    double clockShare() {
        return cells == 0 ? 0 : (double) clocks / cells;
    }
}
