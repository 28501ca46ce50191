// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.evaluation;

/**
 * How far a distribution of risk over cells is from the incidents that happened, as PredictCode has it (the skill is the
 * fractions skill score of Roberts and Lean 2008). With p the share of the risk in a cell, f the share of the incidents, and A the area of all cells:
 *
 * <ul>
 *   <li>score = Σ (p − f)² / A, 0 when they are the same;
 *   <li>skill = 1 − Σ (p − f)² / Σ (p² + f²): 1 when they are the same, 0 when no cell has both.
 * </ul>
 *
 * Both depend on the size of the cells; only forecasts on the same grid can be compared.
 *
 * @param score per unit of the areas given
 * @param skill 0 to 1
 */
public record SpatialBrier(double score, double skill) {

    /**
     * Compares a distribution of risk with what happened.
     *
     * @param risk of each cell, not negative; divided by its sum
     * @param observed incidents in each cell, divided by their sum
     * @param areas of the cells inside the boundary
     * @return NaN in both where there is no risk or no incident at all
     */
    public static SpatialBrier of(double[] risk, double[] observed, double[] areas) {
        if (risk.length != observed.length || risk.length != areas.length) {
            throw new IllegalArgumentException(
                    risk.length + " risks, " + observed.length + " counts, " + areas.length + " areas");
        }
        double allRisk = sum(risk);
        double allObserved = sum(observed);
        double apart = 0;
        double worst = 0;
        for (int i = 0; i < risk.length; i++) {
            double p = risk[i] / allRisk;
            double f = observed[i] / allObserved;
            apart += (p - f) * (p - f);
            worst += p * p + f * f;
        }
        return new SpatialBrier(apart / sum(areas), 1 - apart / worst);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            if (!(value >= 0)) {
                throw new IllegalArgumentException("neither share nor area: " + value);
            }
            sum += value;
        }
        return sum;
    }
}
