// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

/**
 * Where an observed value lies among simulated ones.
 *
 * @param low simulations at most as large
 * @param high simulations at least as large; equal ones count on both sides
 */
record Tails(int low, int high, int simulations) {

    /** Twice the smaller tail, (1 + simulations as far out) / (1 + simulations) each, at most 1. */
    double pTwoSided() {
        return Math.min(1, 2.0 * (1 + Math.min(low, high)) / (1 + simulations));
    }
}
