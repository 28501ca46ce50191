// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import java.util.Arrays;

/**
 * The global envelope of maximum absolute deviation (Ripley 1981; Baddeley et al. 2014): each curve of L is judged by the
 * greatest distance from r over all radii, so that under chance the whole curve leaves the envelope in a share
 * alpha of patterns, not alpha at each radius.
 *
 * @param observed greatest |L(r) − r| of the pattern
 * @param halfWidth what only a share alpha of curves exceeds; NaN where there are too few simulations for that
 * @param p (1 + simulations at least as far off) / (1 + simulations), NaN without simulations
 */
public record GlobalEnvelope(double observed, double halfWidth, double p) {

    public static GlobalEnvelope of(double[] l, double[][] simulated, double[] radii, double alpha) {
        double observed = deviation(l, radii);
        double[] farthest = Arrays.stream(simulated)
                .mapToDouble(curve -> deviation(curve, radii))
                .sorted()
                .toArray();
        // The k-th largest of m, where k = alpha (m + 1): an equal chance of each rank for the observed one.
        int rank = (int) Math.floor(alpha * (farthest.length + 1) + 1e-9);
        double halfWidth = rank >= 1 && rank <= farthest.length ? farthest[farthest.length - rank] : Double.NaN;
        return new GlobalEnvelope(
                observed, halfWidth, farthest.length == 0 ? Double.NaN : MonteCarlo.pUpper(observed, farthest));
    }

    /** Radii where a curve is not defined say nothing. */
    static double deviation(double[] l, double[] radii) {
        double farthest = 0;
        for (int r = 0; r < radii.length; r++) {
            double away = Math.abs(l[r] - radii[r]);
            farthest = away > farthest ? away : farthest;
        }
        return farthest;
    }
}
