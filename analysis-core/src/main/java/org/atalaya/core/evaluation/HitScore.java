// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.evaluation;

/**
 * How good flagging some cells was. With n incidents in the flagged area a, N in the study area A:
 *
 * <ul>
 *   <li>hit rate n/N and area coverage a/A;
 *   <li>predictive accuracy index PAI = (n/N)/(a/A) (Chainey, Tompson and Uhlig 2008), at most A/a;
 *   <li>predictive efficiency index PEI = n/n*, with n* the most incidents that as many cells of the same grid hold (NIJ
 *       2017), which is PAI over the PAI of that choice where cells are of one size;
 *   <li>search efficiency n/a (Bowers, Johnson and Pease 2004).
 * </ul>
 *
 * Numbers are expected values over cells of equal risk; those called worst are the least that a choice among equals can
 * give. There is no best case. Not defined is NaN: a rate when N = 0, an index when nothing is flagged.
 *
 * @param cells how many cells are flagged
 * @param areaKm2 flagged, inside the boundary
 * @param hits incidents in the flagged cells
 * @param mostHits n*, what an oracle would have caught with as many cells
 * @param worstPerKm2 the least incidents a flagged km²
 */
public record HitScore(
        int cells,
        double areaKm2,
        double hits,
        double worstHits,
        double mostHits,
        double worstPerKm2,
        double allHits,
        double allKm2) {

    public double hitRate() {
        return hits / allHits;
    }

    public double worstHitRate() {
        return worstHits / allHits;
    }

    public double coverage() {
        return areaKm2 / allKm2;
    }

    /** Not comparable between coverages: its bound A/a grows as the area shrinks. */
    public double pai() {
        return hitRate() / coverage();
    }

    public double worstPai() {
        return worstPerKm2 * allKm2 / allHits;
    }

    /** The PAI nobody can exceed: all incidents in the flagged area. */
    public double paiBound() {
        return allKm2 / areaKm2;
    }

    /** At most 1. Where cells differ in area the oracle may have flagged more or less ground with as many cells. */
    public double pei() {
        return hits / mostHits;
    }

    public double worstPei() {
        return worstHits / mostHits;
    }

    /** Incidents a flagged km², to compare regions of different size. */
    public double searchEfficiency() {
        return hits / areaKm2;
    }

    public double worstSearchEfficiency() {
        return worstPerKm2;
    }
}
