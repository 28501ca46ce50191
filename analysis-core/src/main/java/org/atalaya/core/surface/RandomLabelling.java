// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.progress.Progress;

/**
 * How often chance alone makes the first of two densities as high, or as low, as it is (Kelsall and Diggle 1995). Either
 * the labels of all incidents are dealt anew, or as many incidents are placed by what the second surface says. Observed
 * and simulated incidents are counted in the same cells, so the p-values are those of the same statistic; given all
 * incidents the difference, the ratio and its logarithm rise with the first density and have the same p-values.
 */
public final class RandomLabelling {

    /** Simulations between two looks at whether the user wants to stop. */
    private static final int ATONCE = 8;

    /** Rounding of the transforms must not break ties. */
    private static final double TIE = 1e-9;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Draws how many incidents of the first kind each source gets. */
    @FunctionalInterface
    private interface Deal {
        void into(double[] counts, SplittableRandom random);
    }

    private RandomLabelling() {}

    /**
     * One-sided p-values of the first density being as high as it is, by dealing labels.
     *
     * @param x eastings of the incidents of both kinds, the first kind first
     * @param first how many are of the first kind
     * @return {@code [high, low]}: for each cell the p-value of so high, and of so low, a density; NaN outside
     */
    public static double[][] labels(
            double[] x,
            double[] y,
            int first,
            AreaRaster raster,
            KernelDensity.Settings settings,
            int simulations,
            long seed,
            Progress progress) {
        int[] cells = cells(x, y, raster);
        int[] occupied = Arrays.stream(cells).distinct().sorted().toArray();
        int[] source = IntStream.of(cells)
                .map(cell -> Arrays.binarySearch(occupied, cell))
                .toArray();
        double[] observed = new double[occupied.length];
        for (int i = 0; i < first; i++) {
            observed[source[i]]++;
        }
        // Sorted, so that the order of incidents does not choose who is dealt.
        Arrays.sort(source);
        int dealt = Math.min(first, source.length - first);
        Deal deal = (counts, random) -> {
            int[] deck = source.clone();
            double[] drawn = new double[counts.length];
            for (int i = 0; i < dealt; i++) {
                int j = i + random.nextInt(deck.length - i);
                int card = deck[j];
                deck[j] = deck[i];
                drawn[card]++;
            }
            System.arraycopy(drawn, 0, counts, 0, counts.length);
            if (dealt < first) {
                // The fewer were drawn; the first kind is what is left.
                for (int i = 0; i < counts.length; i++) {
                    counts[i] = -counts[i];
                }
                for (int card : source) {
                    counts[card]++;
                }
            }
        };
        return run(occupied, observed, deal, raster, settings, simulations, seed, progress);
    }

    /**
     * The same against incidents placed by a surface.
     *
     * @param expected how likely an incident lies in each cell; need not add up to 1
     */
    public static double[][] placed(
            double[] x,
            double[] y,
            double[] expected,
            AreaRaster raster,
            KernelDensity.Settings settings,
            int simulations,
            long seed,
            Progress progress) {
        int[] cells = cells(x, y, raster);
        boolean[] any = new boolean[expected.length];
        IntStream.of(cells).forEach(cell -> any[cell] = true);
        int[] occupied = IntStream.range(0, expected.length)
                .filter(cell -> any[cell] || expected[cell] > 0)
                .toArray();
        double[] observed = new double[occupied.length];
        IntStream.of(cells).forEach(cell -> observed[Arrays.binarySearch(occupied, cell)]++);
        double[] rising = new double[occupied.length];
        double sum = 0;
        for (int i = 0; i < occupied.length; i++) {
            sum += Math.max(0, expected[occupied[i]]);
            rising[i] = sum;
        }
        double all = sum;
        Deal deal = (counts, random) -> {
            for (int i = 0; i < x.length; i++) {
                int at = Arrays.binarySearch(rising, random.nextDouble() * all);
                int found = at < 0 ? -at - 1 : at + 1;
                counts[Math.min(counts.length - 1, found)]++;
            }
        };
        return run(occupied, observed, deal, raster, settings, simulations, seed, progress);
    }

    private static double[][] run(
            int[] occupied,
            double[] observed,
            Deal deal,
            AreaRaster raster,
            KernelDensity.Settings settings,
            int simulations,
            long seed,
            Progress progress) {
        double[] atX = IntStream.of(occupied)
                .mapToDouble(cell -> raster.centreX(cell % raster.columns()))
                .toArray();
        double[] atY = IntStream.of(occupied)
                .mapToDouble(cell -> raster.centreY(Math.floorDiv(cell, raster.columns())))
                .toArray();
        CellSums sums = new CellSums(atX, atY, raster, settings, progress.slice(0, 0.02));
        double[] field = sums.field(observed);
        double tie = TIE * Arrays.stream(field).max().orElse(0);
        int[] high = new int[field.length];
        int[] low = new int[field.length];
        for (int from = 0; from < simulations; from += ATONCE) {
            progress.step(0.02 + 0.98 * from / simulations, "progress.density-relabelling");
            double[][] simulated = IntStream.range(from, Math.min(simulations, from + ATONCE))
                    .parallel()
                    .mapToObj(number -> {
                        double[] counts = new double[occupied.length];
                        deal.into(counts, new SplittableRandom(seed * 31 + (number + 1) * GOLDEN));
                        return sums.field(counts);
                    })
                    .toArray(double[][]::new);
            for (double[] one : simulated) {
                for (int cell = 0; cell < field.length; cell++) {
                    high[cell] += one[cell] >= field[cell] - tie ? 1 : 0;
                    low[cell] += one[cell] <= field[cell] + tie ? 1 : 0;
                }
            }
        }
        double[][] p = new double[2][field.length];
        for (int cell = 0; cell < field.length; cell++) {
            boolean inside = raster.share(cell % raster.columns(), Math.floorDiv(cell, raster.columns())) > 0;
            p[0][cell] = inside ? (1.0 + high[cell]) / (1 + simulations) : Double.NaN;
            p[1][cell] = inside ? (1.0 + low[cell]) / (1 + simulations) : Double.NaN;
        }
        return p;
    }

    private static int[] cells(double[] x, double[] y, AreaRaster raster) {
        return IntStream.range(0, x.length)
                .map(i -> raster.rowOf(y[i]) * raster.columns() + raster.columnOf(x[i]))
                .toArray();
    }
}
