// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

/**
 * Bins of equal width for numbers. A few values far from all others do not stretch the axis: the first and the last bin
 * take what lies beyond them.
 *
 * @param start where the first bin begins
 * @param width of each
 * @param openBelow whether the first bin also holds values below it
 * @param openAbove whether the last bin also holds values above it
 */
public record NumberBins(double start, double width, int size, boolean openBelow, boolean openAbove) {

    /** Whole numbers that are as few as this have a bin each. */
    private static final int MOST_WHOLE = 30;

    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    public NumberBins {
        if (!(width > 0) || size < 1) {
            throw new IllegalArgumentException(size + " bins of " + width);
        }
    }

    /**
     * Bins whose limits are round numbers.
     *
     * @param low the least value to be told apart
     * @param least the least value of all
     * @param whole whether all values are whole numbers
     * @param most at most so many bins
     */
    static NumberBins over(double low, double high, double least, double greatest, boolean whole, int most) {
        if (whole && high - low < MOST_WHOLE) {
            // Each number stands in the middle of its bin.
            return new NumberBins(low - 0.5, 1, (int) (high - low) + 1, least < low, greatest > high);
        }
        double span = high > low ? high - low : Math.max(1, Math.abs(high));
        double width = width(span / most, whole);
        double start = Math.floor(low / width) * width;
        while (Math.floor((high - start) / width) + 1 > most) {
            width = width(width * 1.01, whole);
            start = Math.floor(low / width) * width;
        }
        int size = (int) Math.floor((high - start) / width) + 1;
        return new NumberBins(start, width, size, least < start, greatest >= start + size * width);
    }

    /** The next of 1, 2, 2.5, 5 times a power of ten; whole where the values are. */
    private static double width(double least, boolean whole) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : STEPS) {
            double width = step * power;
            if (width >= least && (!whole || width == Math.rint(width))) {
                return width;
            }
        }
        return whole ? Math.max(1, Math.ceil(least)) : 10 * power;
    }

    /** The bin of a number. */
    public int bin(double value) {
        return (int) Math.max(0, Math.min(size - 1.0, Math.floor((value - start) / width)));
    }

    /** Where a bin begins. */
    public double from(int bin) {
        return start + bin * width;
    }

    public double end() {
        return start + size * width;
    }
}
