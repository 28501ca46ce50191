// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

/** What one column holds, counted over all rows. */
final class ColumnProfile {

    /** So many cells decide whether a column without a telling name could hold dates. */
    private static final int ENOUGH = 50;

    private final String name;
    private final boolean namedDate;
    private final DateProfile dates = new DateProfile();
    private long cells;
    private long numbers;
    private long clocks;
    private long degrees;

    ColumnProfile(String name) {
        this.name = name;
        this.namedDate = HeaderWords.fitsDate(name) > 0 || HeaderWords.fitsLater(name) > 0;
    }

    void add(String cell) {
        String text = cell.strip();
        if (Numbers.missing(text)) {
            return;
        }
        cells++;
        double number = Numbers.parse(text);
        if (!Double.isNaN(number)) {
            numbers++;
            degrees += Math.abs(number) <= 180 ? 1 : 0;
        }
        if (namedDate || cells <= ENOUGH || dates.datedShare() > 0.8) {
            if (namedDate || Double.isNaN(number)) {
                dates.add(text);
            }
        }
        if (cells <= 10 * ENOUGH || clocks > 0) {
            clocks += ClockFormat.read(text) == null ? 0 : 1;
        }
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
