// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

/** How two densities of the same place are held against each other. */
public enum Contrast {
    /** First minus second, per km². */
    DIFFERENCE {
        @Override
        double of(double first, double second, double least) {
            return first - second;
        }
    },
    /** First divided by second. */
    RATIO {
        @Override
        double of(double first, double second, double least) {
            return second > least ? first / second : Double.NaN;
        }
    },
    /** Natural logarithm of the ratio: as many times more as fewer lie equally far from 0. */
    LOG_RATIO {
        @Override
        double of(double first, double second, double least) {
            return first > least && second > least ? Math.log(first / second) : Double.NaN;
        }
    };

    /** Below this part of the highest density there is too little to divide by. */
    private static final double LEAST = 1e-6;

    /** The contrast in one place; NaN where it is not defined. */
    abstract double of(double first, double second, double least);

    /** The contrast of two surfaces; NaN outside the area and where a ratio has nothing to stand on. */
    public double[] of(double[] first, double[] second) {
        double highest = 0;
        for (int i = 0; i < first.length; i++) {
            highest = Math.max(highest, Math.max(known(first[i]), known(second[i])));
        }
        double[] result = new double[first.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = of(first[i], second[i], highest * LEAST);
        }
        return result;
    }

    private static double known(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
