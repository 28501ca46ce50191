// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.change;

/**
 * The weighted displacement difference of Wheeler and Ratcliffe (2018): what changed where something was done, less what
 * changed where nothing was, together with what was pushed next door. (T₁ − T₀) − (C₁ − C₀) + (D₁ − D₀) − (E₁ − E₀), with T
 * the target, C its control, D the area displacement would go to and E the control of that one. Each count is Poisson, so
 * the variance of the sum is the sum of all eight counts.
 */
public record WeightedDisplacement(Counts target, Counts control, Counts displacement, Counts displacementControl) {

    /** Half the width of the 95 % interval in standard errors. */
    private static final double HALF = 1.959963984540054;

    /** Before and after in one area. */
    public record Counts(long before, long after) {

        public static final Counts NONE = new Counts(0, 0);

        public Counts {
            if (before < 0 || after < 0) {
                throw new IllegalArgumentException(before + " before, " + after + " after");
            }
        }

        public long change() {
            return after - before;
        }

        long sum() {
            return before + after;
        }
    }

    /** Incidents more (above 0) or fewer than without what was done. */
    public long estimate() {
        return target.change() - control.change() + displacement.change() - displacementControl.change();
    }

    public double standardError() {
        return Math.sqrt((double) target.sum() + control.sum() + displacement.sum() + displacementControl.sum());
    }

    /** The estimate in standard errors; NaN where nothing was counted at all. */
    public double z() {
        return estimate() / standardError();
    }

    /** Lower end of the 95 % interval. */
    public double low() {
        return estimate() - HALF * standardError();
    }

    /** Upper end of the 95 % interval. */
    public double high() {
        return estimate() + HALF * standardError();
    }
}
