// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.metric;

import weka.core.Statistics;

/**
 * Difference of the shares of right answers of two models over cases that come in periods (Diebold and Mariano 1995 with
 * the variance of Newey and West 1987): with gains g_t summed over the n_t cases of period t, D = Σ g_t / Σ n_t and
 * u_t = g_t − D n_t,
 *
 * <p>var D = (γ_0 + 2 Σ_{l=1..L} (1 − l/(L+1)) γ_l) / (Σ n_t)² · T/(T−1), γ_l = Σ u_t u_{t−l}, L = ⌊T^{1/3}⌋,
 *
 * <p>judged by Student's t with T − 1 degrees of freedom. Cases of one day share what happened on it, so that they are not
 * so many independent witnesses as there are rows.
 *
 * @param p two-sided; NaN when the periods do not vary
 */
public record PeriodDifference(double difference, double low, double high, double p, int periods) {

    /**
     * Compares two models period by period.
     *
     * @param gain right answers of the first less those of the second, per period in the order of time
     * @param cases of each period
     */
    public static PeriodDifference of(double[] gain, double[] cases) {
        int periods = gain.length;
        if (periods != cases.length || periods < 2) {
            throw new IllegalArgumentException(periods + " periods, " + cases.length + " counts");
        }
        double all = 0;
        double sum = 0;
        for (int t = 0; t < periods; t++) {
            all += cases[t];
            sum += gain[t];
        }
        double difference = sum / all;
        double[] u = new double[periods];
        for (int t = 0; t < periods; t++) {
            u[t] = gain[t] - difference * cases[t];
        }
        int lags = (int) Math.floor(Math.cbrt(periods));
        double variance = covariance(u, 0);
        for (int lag = 1; lag <= lags; lag++) {
            variance += 2 * (1 - lag / (lags + 1.0)) * covariance(u, lag);
        }
        variance *= periods / (periods - 1.0);
        double error = Math.sqrt(Math.max(0, variance)) / all;
        if (!(error > 0)) {
            return new PeriodDifference(difference, Double.NaN, Double.NaN, Double.NaN, periods);
        }
        double reach = StudentT.quantile(0.975, periods - 1) * error;
        double t = difference / error;
        // F(1, v) is the square of Student's t with v degrees of freedom.
        double p = Statistics.FProbability(t * t, 1, periods - 1);
        return new PeriodDifference(difference, difference - reach, difference + reach, p, periods);
    }

    private static double covariance(double[] u, int lag) {
        double sum = 0;
        for (int t = lag; t < u.length; t++) {
            sum += u[t] * u[t - lag];
        }
        return sum;
    }
}
