// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

/** How far two places are apart. */
public enum Metric {
    /** East-west plus north-south, as along a street grid. */
    MANHATTAN,
    /** As the crow flies. */
    EUCLIDEAN;

    public double distance(double dx, double dy) {
        return this == MANHATTAN ? Math.abs(dx) + Math.abs(dy) : Math.sqrt(dx * dx + dy * dy);
    }
}
