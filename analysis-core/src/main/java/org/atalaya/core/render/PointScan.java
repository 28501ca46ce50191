// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.layer.Highlight;

/**
 * One look at all incidents: how many lie in each small square of the view, and which ones where these are few. All
 * processors look, each at its own part; the counts are the same for any number of them.
 */
final class PointScan {

    /** From this many on, incidents are not drawn one by one any more. */
    static final int MOST_LISTED = 4_000;

    private static final int PART = 250_000;

    private final PointRaster raster;
    private final int[] counts;
    private final int[] chosenCounts;
    private final int[] listed;
    private final int[] chosenListed;
    private final int inView;
    private final int chosenInView;
    private final int noPlace;
    private final int size;

    private PointScan(PointRaster raster, Share[] shares, int size) {
        this.raster = raster;
        this.size = size;
        Share all = shares[0];
        for (int i = 1; i < shares.length; i++) {
            all.add(shares[i]);
        }
        this.counts = all.counts;
        this.chosenCounts = all.chosenCounts;
        this.inView = all.inView;
        this.chosenInView = all.chosenInView;
        this.noPlace = all.noPlace;
        this.listed = all.listed.sorted();
        this.chosenListed = all.chosenListed.sorted();
    }

    static PointScan of(MapView view, PointRaster raster, Incidents incidents, Highlight highlight) {
        int size = incidents.size();
        int parts = Math.max(1, (size + PART - 1) / PART);
        int workers = Math.min(parts, Math.max(1, Runtime.getRuntime().availableProcessors()));
        Share[] shares = new Share[workers];
        for (int i = 0; i < workers; i++) {
            shares[i] = new Share(raster, incidents, highlight);
        }
        for (int round = 0; round < parts; round += workers) {
            view.step((double) round / parts);
            int first = round;
            int now = Math.min(workers, parts - first);
            if (now == 1) {
                shares[0].look(first * PART, Math.min(size, (first + 1) * PART));
            } else {
                IntStream.range(0, now)
                        .parallel()
                        .forEach(i -> shares[i].look((first + i) * PART, Math.min(size, (first + i + 1) * PART)));
            }
        }
        return new PointScan(raster, shares, size);
    }

    PointRaster raster() {
        return raster;
    }

    /** By square, row by row from the north-west. */
    int[] counts() {
        return counts;
    }

    int[] chosenCounts() {
        return chosenCounts;
    }

    /** Marks that would be seen, also those of which only the rim reaches into the map. */
    int inView() {
        return inView;
    }

    int chosenInView() {
        return chosenInView;
    }

    int noPlace() {
        return noPlace;
    }

    int size() {
        return size;
    }

    /** The rows in view; not all of them where they are more than {@value #MOST_LISTED}. */
    int[] listed() {
        return listed;
    }

    int[] chosenListed() {
        return chosenListed;
    }

    /** Rows in view as long as they are few. */
    private static final class Listed {
        private int[] rows = new int[64];
        private int size;

        void add(int row) {
            if (size < MOST_LISTED) {
                if (size == rows.length) {
                    rows = Arrays.copyOf(rows, 2 * size);
                }
                rows[size++] = row;
            }
        }

        int[] sorted() {
            int[] sorted = Arrays.copyOf(rows, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }

    /** What one processor has found. */
    private static final class Share {
        private final PointRaster raster;
        private final Incidents incidents;
        private final Highlight highlight;
        private final int[] counts;
        private final int[] chosenCounts;
        private final Listed listed = new Listed();
        private final Listed chosenListed = new Listed();
        private int inView;
        private int chosenInView;
        private int noPlace;

        Share(PointRaster raster, Incidents incidents, Highlight highlight) {
            this.raster = raster;
            this.incidents = incidents;
            this.highlight = highlight;
            this.counts = new int[raster.size()];
            this.chosenCounts = highlight.isEmpty() ? new int[0] : new int[raster.size()];
        }

        void look(int from, int to) {
            double perMetre = 1 / raster.metres();
            double west = raster.west();
            double north = raster.north();
            int columns = raster.columns();
            int rows = raster.rows();
            double left = raster.firstMarkColumn();
            double right = raster.lastMarkColumn();
            double top = raster.firstMarkRow();
            double bottom = raster.lastMarkRow();
            boolean any = !highlight.isEmpty();
            Highlight.Walk walk = highlight.walk();
            for (int row = from; row < to; row++) {
                double across = (incidents.x(row) - west) * perMetre;
                double down = (north - incidents.y(row)) * perMetre;
                if (across >= 0 && down >= 0 && across < columns && down < rows) {
                    int at = ((int) down) * columns + ((int) across);
                    counts[at]++;
                    boolean chosen = any && walk.reaches(incidents.id(row));
                    if (chosen) {
                        chosenCounts[at]++;
                    }
                    if (across > left && across < right && down > top && down < bottom) {
                        inView++;
                        listed.add(row);
                        if (chosen) {
                            chosenInView++;
                            chosenListed.add(row);
                        }
                    }
                } else if (Double.isNaN(across) || Double.isNaN(down)) {
                    noPlace++;
                }
            }
        }

        void add(Share other) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += other.counts[i];
            }
            for (int i = 0; i < chosenCounts.length; i++) {
                chosenCounts[i] += other.chosenCounts[i];
            }
            for (int row : Arrays.copyOf(other.listed.rows, other.listed.size)) {
                listed.add(row);
            }
            for (int row : Arrays.copyOf(other.chosenListed.rows, other.chosenListed.size)) {
                chosenListed.add(row);
            }
            inView += other.inView;
            chosenInView += other.chosenInView;
            noPlace += other.noPlace;
        }
    }
}
