// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.change;

/** One place in both periods. Percent is beside: from 1 to 2 it is 100, and nothing happened. */
record PeriodChange(long before, long after, double daysBefore, double daysAfter) {

    boolean none() {
        return before + after == 0;
    }

    /**
     * Standard deviations of the change under equal rates a day, 2 (√(after d₁) − √(before d₂)) / √(d₁ + d₂): the square
     * root of a Poisson count has variance 1/4. With equal lengths √2 (√after − √before).
     */
    double z() {
        return 2 * (Math.sqrt(after * daysBefore) - Math.sqrt(before * daysAfter)) / Math.sqrt(daysBefore + daysAfter);
    }

    double p() {
        return PoissonETest.p(before, after, daysBefore, daysAfter);
    }

    /** Change of the rate a day as a part of the earlier one; NaN from nothing. */
    double percent() {
        return before == 0 ? Double.NaN : (after / daysAfter) / (before / daysBefore) - 1;
    }
}
