// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

/**
 * Rates made comparable where populations are small and large (Assuncao and Reis 1999): with events e of population b,
 * p = e / b, overall rate m = Σe / Σb, a = Σ b (p − m)² / Σb − m / (Σb / n) and v = a + m / b (only m / b where that is
 * negative), the standardised rate is (p − m) / √v.
 */
public final class BayesRates {

    private BayesRates() {}

    /** Standardised rates; NaN where the population is not positive or no event is anywhere. */
    public static double[] of(double[] events, double[] population) {
        if (events.length != population.length) {
            throw new IllegalArgumentException(events.length + " events, " + population.length + " populations");
        }
        double allEvents = 0;
        double people = 0;
        for (int i = 0; i < events.length; i++) {
            allEvents += events[i];
            people += population[i];
        }
        double mean = allEvents / people;
        double spread = 0;
        for (int i = 0; i < events.length; i++) {
            double away = events[i] / population[i] - mean;
            spread += population[i] * away * away;
        }
        double a = spread / people - mean / (people / events.length);
        double[] rates = new double[events.length];
        for (int i = 0; i < rates.length; i++) {
            double chance = mean / population[i];
            double variance = a + chance < 0 ? chance : a + chance;
            rates[i] = population[i] > 0 && variance > 0
                    ? (events[i] / population[i] - mean) / Math.sqrt(variance)
                    : Double.NaN;
        }
        return rates;
    }
}
