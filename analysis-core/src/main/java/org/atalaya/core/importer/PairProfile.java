// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.Optional;
import java.util.stream.DoubleStream;

/** What one column holds as two coordinates in one cell. */
final class PairProfile {

    private final DoubleStream.Builder firsts = DoubleStream.builder();
    private final DoubleStream.Builder seconds = DoubleStream.builder();
    private long count;
    private long rows;
    private long wkt;
    private long latitudes;
    private long xs;
    private double widestFirst;
    private double widestSecond;
    private String example = "";

    /** Takes the cell of the next row; an empty one, or one that is not to be looked at, counts as none. */
    void add(String cell, boolean wanted) {
        Optional<PairText.Pair> read = cell.isEmpty() || !wanted ? Optional.empty() : PairText.read(cell);
        keep(read);
        if (read.isPresent()) {
            PairText.Pair pair = read.get();
            example = count == 0 ? cell : example;
            count++;
            wkt += pair.wkt() ? 1 : 0;
            latitudes += pair.latitudeFirst().orElse(false) ? 1 : 0;
            xs += pair.latitudeFirst().orElse(true) ? 0 : 1;
            widestFirst = Math.max(widestFirst, Math.abs(pair.first()));
            widestSecond = Math.max(widestSecond, Math.abs(pair.second()));
        }
    }

    /** Most columns hold no pair at all, and nothing is kept of their rows. */
    private void keep(Optional<PairText.Pair> pair) {
        if (pair.isPresent() && count == 0) {
            for (long row = 0; row < rows; row++) {
                firsts.add(Double.NaN);
                seconds.add(Double.NaN);
            }
        }
        if (pair.isPresent() || count > 0) {
            firsts.add(pair.map(PairText.Pair::first).orElse(Double.NaN));
            seconds.add(pair.map(PairText.Pair::second).orElse(Double.NaN));
        }
        rows++;
    }

    long count() {
        return count;
    }

    String example() {
        return example;
    }

    boolean isWkt() {
        return wkt > 0;
    }

    /** Whether latitude comes first, where the texts say so or only one order is possible; empty where both are. */
    Optional<Boolean> latitudeFirst() {
        if (latitudes > 0 || xs > 0) {
            return Optional.of(latitudes > xs);
        }
        boolean firstTooWide = widestFirst > 90;
        boolean secondTooWide = widestSecond > 90;
        return firstTooWide == secondTooWide ? Optional.empty() : Optional.of(secondTooWide);
    }

    /** Whether the numbers can be degrees at all. */
    boolean degrees() {
        return widestFirst <= 180 && widestSecond <= 180;
    }

    double[] firsts() {
        return firsts.build().toArray();
    }

    double[] seconds() {
        return seconds.build().toArray();
    }
}
