// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import java.util.OptionalLong;

/**
 * What is said of an area: how many incidents of how many, on how much of the ground.
 *
 * @param inside incidents in the area
 * @param all incidents that are looked at, in the area or not
 * @param squareMetres of the area, within the district where there is one
 * @param district square metres of the district; 0 where it is not known
 * @param before incidents in the area in the period of the same length before; empty where there is no such period
 */
public record AreaFigures(long inside, long all, double squareMetres, double district, OptionalLong before) {

    /**
     * How many times as dense as the district: (inside / area) / (all / district). NaN where there is no district, no
     * incident or no area.
     */
    public double timesTheMean() {
        return district > 0 && squareMetres > 0 && all > 0 ? (inside / squareMetres) / (all / district) : Double.NaN;
    }
}
