// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.atalaya.core.data.RasterCells;

/**
 * One band of a raster in numbers.
 *
 * @param band red, green and blue of a picture are 1, 2 and 3; numbers keep the band of their file
 * @param count cells with a value
 * @param missing cells without
 * @param deviation standard deviation, divisor n; NaN without values, as mean, lowest and highest
 * @param histogram cells in bins of equal width from lowest to highest; the last takes the highest in
 */
public record RasterStatistics(
        int band,
        long count,
        long missing,
        double lowest,
        double mean,
        double deviation,
        double highest,
        List<Long> histogram) {

    private static final int BINS = 20;
    private static final int BITS = 8;
    private static final int BYTE = 0xFF;

    public RasterStatistics {
        histogram = List.copyOf(histogram);
    }

    /** Of each band, by two passes over all cells: beside the window's thread. */
    public static List<RasterStatistics> of(RasterCells cells) {
        if (cells instanceof RasterCells.Numbers numbers) {
            return List.of(of(numbers.band(), numbers.size(), cell -> numbers.values()[cell]));
        }
        int[] argb = ((RasterCells.Colours) cells).argb();
        List<RasterStatistics> bands = new ArrayList<>();
        for (int band = 1; band <= 3; band++) {
            int shift = (3 - band) * BITS;
            bands.add(of(
                    band, argb.length, cell -> argb[cell] == 0 ? Double.NaN : (double) ((argb[cell] >> shift) & BYTE)));
        }
        return bands;
    }

    private static RasterStatistics of(int band, int size, IntToDoubleFunction values) {
        long count = 0;
        double mean = 0;
        double squares = 0;
        double lowest = Double.NaN;
        double highest = Double.NaN;
        for (int cell = 0; cell < size; cell++) {
            double value = values.applyAsDouble(cell);
            if (!Double.isNaN(value)) {
                count++;
                // Welford (1962): the sum of squares stays exact where the mean is large.
                double before = value - mean;
                mean += before / count;
                squares += before * (value - mean);
                lowest = count == 1 ? value : Math.min(lowest, value);
                highest = count == 1 ? value : Math.max(highest, value);
            }
        }
        return new RasterStatistics(
                band,
                count,
                size - count,
                lowest,
                count == 0 ? Double.NaN : mean,
                count == 0 ? Double.NaN : Math.sqrt(squares / count),
                highest,
                histogram(size, values, lowest, highest));
    }

    private static List<Long> histogram(int size, IntToDoubleFunction values, double lowest, double highest) {
        long[] bins = new long[highest > lowest ? BINS : Double.isNaN(lowest) ? 0 : 1];
        for (int cell = 0; cell < size && bins.length > 0; cell++) {
            double value = values.applyAsDouble(cell);
            if (!Double.isNaN(value)) {
                int bin = bins.length == 1 ? 0 : (int) (bins.length * ((value - lowest) / (highest - lowest)));
                bins[Math.min(bins.length - 1, bin)]++;
            }
        }
        return Arrays.stream(bins).boxed().toList();
    }

    /** Where a bin of the histogram begins, and behind the last one ends. */
    public double from(int bin) {
        return bin == histogram.size() ? highest : lowest + bin * (highest - lowest) / histogram.size();
    }
}
