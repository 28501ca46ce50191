// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

/**
 * Values less their mean.
 *
 * @param z the differences
 * @param squares Σ z²
 * @param fourths Σ z⁴
 */
record Centred(double mean, double[] z, double squares, double fourths) {

    static Centred of(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double[] z = new double[values.length];
        double squares = 0;
        double fourths = 0;
        for (int i = 0; i < z.length; i++) {
            z[i] = values[i] - mean;
            double square = z[i] * z[i];
            squares += square;
            fourths += square * square;
        }
        return new Centred(mean, z, squares, fourths);
    }

    /** Whether the values differ by more than rounding. */
    boolean varies() {
        return squares > 1e-24 * z.length * Math.max(1e-300, mean * mean) && squares > 0;
    }

    /** Kurtosis n Σ z⁴ / (Σ z²)². */
    double kurtosis() {
        return z.length * fourths / (squares * squares);
    }

    double skewness() {
        double cubes = 0;
        for (double v : z) {
            cubes += v * v * v;
        }
        return cubes / z.length / Math.pow(squares / z.length, 1.5);
    }
}
