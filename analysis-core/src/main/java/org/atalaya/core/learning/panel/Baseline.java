// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.panel;

import java.util.stream.IntStream;
import org.atalaya.core.surface.Kernel;

/** What forecasts without any model; all of them know what a model knows of the past, to the last day. */
enum Baseline {
    /** The share of all earlier cells and periods in which something happened, for every cell. */
    PRIOR("prior"),
    /** The cell's own share of earlier periods, drawn to that of all. */
    CELL_PAST("cell-past"),
    /** Incidents of the last 364 days. */
    COUNT("count-year"),
    /** Incidents of the cell, each counting half as much a half-life later. */
    WEIGHTED("weighted-count"),
    /** Quartic kernel density of the last 364 days at the cell's middle. */
    KERNEL_DENSITY("kernel-density");

    /** Radius of the kernel in cells. */
    static final double REACH_IN_CELLS = 3;

    private final String id;

    Baseline(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Whether it says probabilities, not only which cells come first. */
    boolean saysProbabilities() {
        return this == PRIOR || this == CELL_PAST;
    }

    /** What sentences choose its name by; never changed. */
    int number() {
        return switch (this) {
            case PRIOR -> 0;
            case CELL_PAST -> 1;
            case COUNT -> 2;
            case WEIGHTED -> 3;
            case KERNEL_DENSITY -> 4;
        };
    }

    /** Incidents with their place, for the density. */
    record Places(int[] cell, int[] tick, double[] x, double[] y, double cellSize) {}

    /** What it says of each cell for one period. */
    double[] of(Panel panel, int period, double smoothing, Panel.Ground ground, Places places) {
        Frame frame = panel.frame();
        CellEvents events = panel.events();
        int cut = frame.cut(period);
        return switch (this) {
            case PRIOR, CELL_PAST -> shares(panel, period, this == PRIOR ? Double.POSITIVE_INFINITY : smoothing);
            case COUNT ->
                IntStream.range(0, panel.cells())
                        .mapToDouble(cell -> events.count(cell, cut - frame.year(), cut))
                        .toArray();
            case WEIGHTED -> {
                double[] all = panel.table().features().get(panel.weighted()).x();
                int at = (period - panel.first()) * panel.cells();
                yield IntStream.range(0, panel.cells())
                        .mapToDouble(cell -> all[at + cell])
                        .toArray();
            }
            case KERNEL_DENSITY -> density(ground, places, cut - frame.year(), cut);
        };
    }

    private static double[] shares(Panel panel, int period, double smoothing) {
        Frame frame = panel.frame();
        int cut = frame.cut(period);
        int known = 0;
        while (known < period && frame.start()[known + 1] <= cut) {
            known++;
        }
        int n = known;
        int[] hits = IntStream.range(0, panel.cells())
                .parallel()
                .map(cell -> (int) IntStream.range(0, n)
                        .filter(k -> panel.events().count(cell, frame.start()[k], frame.start()[k + 1]) > 0)
                        .count())
                .toArray();
        // One case more of either kind: what has never happened is not impossible.
        double prior = (IntStream.of(hits).asLongStream().sum() + 1.0) / ((double) n * hits.length + 2);
        return IntStream.of(hits)
                .mapToDouble(h -> Double.isInfinite(smoothing) ? prior : (h + smoothing * prior) / (n + smoothing))
                .toArray();
    }

    private static double[] density(Panel.Ground ground, Places places, int first, int end) {
        double reach = REACH_IN_CELLS * places.cellSize();
        double[] x = new double[places.cell().length];
        double[] y = new double[x.length];
        int n = 0;
        for (int i = 0; i < places.cell().length; i++) {
            if (places.cell()[i] >= 0 && places.tick()[i] >= first && places.tick()[i] < end) {
                x[n] = places.x()[i];
                y[n++] = places.y()[i];
            }
        }
        return new Nearby(x, y, n, reach).sums(ground, Kernel.QUARTIC);
    }
}
