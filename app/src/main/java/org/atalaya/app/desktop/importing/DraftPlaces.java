// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.util.Optional;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.Extent;

/**
 * Where the incidents of a dry run lie: all of them counted, some of them to be drawn. The incidents themselves are not
 * kept, so that a file of any size can be looked at.
 *
 * @param rows incidents that were accepted
 * @param placed those of them that have a place
 * @param extent rectangle around all places in metres of the project
 * @param xs eastings of the places to be drawn
 * @param ys their northings
 */
public record DraftPlaces(Crs crs, long rows, long placed, Optional<Extent> extent, double[] xs, double[] ys) {

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return placed + " of " + rows + " in " + crs.code();
    }
}
