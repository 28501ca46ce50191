// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import org.atalaya.core.hotspot.Weights;

/**
 * Moran's I, Geary's C and Getis and Ord's G with their moments under randomisation and under normality (Cliff and Ord
 * 1981; Getis and Ord 1992). Weights may be asymmetric: S1 and S2 use w_ij + w_ji. No place is its own neighbour.
 */
public final class GlobalAutocorrelation {

    private GlobalAutocorrelation() {}

    /** I = n / S0 · Σ w z z' / Σ z². */
    public static GlobalStatistic moran(double[] values, Weights weights, Moments moments) {
        Centred centred = Centred.of(values);
        WeightMoments w = WeightMoments.of(weights);
        double n = values.length;
        if (n < 4 || !centred.varies() || !(w.s0() > 0)) {
            return GlobalStatistic.UNDEFINED;
        }
        double expected = -1 / (n - 1);
        double s02 = w.s0() * w.s0();
        double second;
        if (moments == Moments.NORMALITY) {
            second = (n * n * w.s1() - n * w.s2() + 3 * s02) / ((n * n - 1) * s02);
        } else {
            double even = n * ((n * n - 3 * n + 3) * w.s1() - n * w.s2() + 3 * s02);
            double peaked = centred.kurtosis() * ((n * n - n) * w.s1() - 2 * n * w.s2() + 6 * s02);
            second = (even - peaked) / ((n - 1) * (n - 2) * (n - 3) * s02);
        }
        double value = n / w.s0() * product(centred.z(), weights) / centred.squares();
        return new GlobalStatistic(value, expected, second - expected * expected);
    }

    /** C = (n − 1) Σ w (x − x')² / (2 S0 Σ z²); 1 by chance, less where like lies beside like. */
    public static GlobalStatistic geary(double[] values, Weights weights, Moments moments) {
        Centred centred = Centred.of(values);
        WeightMoments w = WeightMoments.of(weights);
        double n = values.length;
        if (n < 4 || !centred.varies() || !(w.s0() > 0)) {
            return GlobalStatistic.UNDEFINED;
        }
        double s02 = w.s0() * w.s0();
        double variance;
        if (moments == Moments.NORMALITY) {
            variance = ((2 * w.s1() + w.s2()) * (n - 1) - 4 * s02) / (2 * (n + 1) * s02);
        } else {
            double k = centred.kurtosis();
            double first = (n - 1) * w.s1() * (n * n - 3 * n + 3 - (n - 1) * k);
            double middle = (n - 1) * w.s2() * (n * n + 3 * n - 6 - (n * n - n + 2) * k) / 4;
            double last = s02 * (n * n - 3 - (n - 1) * (n - 1) * k);
            variance = (first - middle + last) / (n * (n - 2) * (n - 3) * s02);
        }
        double value = (n - 1) * differences(centred.z(), weights) / (2 * w.s0() * centred.squares());
        return new GlobalStatistic(value, 1, variance);
    }

    /**
     * G = Σ w x x' / Σ x x' over all pairs of different places; not defined for negative values. The moments are those of
     * randomisation, the only ones there are.
     */
    public static GlobalStatistic getisOrd(double[] values, Weights weights) {
        double n = values.length;
        double m1 = 0;
        double m2 = 0;
        double m3 = 0;
        double m4 = 0;
        for (double x : values) {
            if (x < 0) {
                return GlobalStatistic.UNDEFINED;
            }
            m1 += x;
            m2 += x * x;
            m3 += x * x * x;
            m4 += x * x * x * x;
        }
        WeightMoments w = WeightMoments.of(weights);
        double pairs = m1 * m1 - m2;
        if (n < 4 || !(pairs > 0) || !(w.s0() > 0) || !Centred.of(values).varies()) {
            return GlobalStatistic.UNDEFINED;
        }
        double s1 = w.s1();
        double s2 = w.s2();
        double s02 = w.s0() * w.s0();
        double b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s02;
        double b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s02);
        double b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s02);
        double b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s02;
        double b4 = s1 - s2 + s02;
        double second = (b0 * m2 * m2 + b1 * m4 + b2 * m1 * m1 * m2 + b3 * m1 * m3 + b4 * m1 * m1 * m1 * m1)
                / (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3));
        double expected = w.s0() / (n * (n - 1));
        return new GlobalStatistic(product(values, weights) / pairs, expected, second - expected * expected);
    }

    /** Σ w x x'. */
    static double product(double[] values, Weights weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * lag(values, weights, i);
        }
        return sum;
    }

    /** Σ w (x − x')². */
    static double differences(double[] values, Weights weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            for (int k = 0; k < weights.count(i); k++) {
                double d = values[i] - values[weights.neighbour(i, k)];
                sum += weights.weight(i, k) * d * d;
            }
        }
        return sum;
    }

    /** Σ w x' over a place's neighbours. */
    static double lag(double[] values, Weights weights, int place) {
        double sum = 0;
        for (int k = 0; k < weights.count(place); k++) {
            sum += weights.weight(place, k) * values[weights.neighbour(place, k)];
        }
        return sum;
    }
}
