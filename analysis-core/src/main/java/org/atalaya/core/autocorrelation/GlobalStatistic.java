// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import org.atalaya.core.hotspot.GetisOrd;

/**
 * One number for the whole map with what chance would make of it.
 *
 * @param value NaN where the statistic is not defined
 * @param variance NaN where there is none
 */
public record GlobalStatistic(double value, double expected, double variance) {

    static final GlobalStatistic UNDEFINED = new GlobalStatistic(Double.NaN, Double.NaN, Double.NaN);

    public double z() {
        return variance > 0 ? (value - expected) / Math.sqrt(variance) : Double.NaN;
    }

    public double pTwoSided() {
        return GetisOrd.pTwoSided(z());
    }
}
