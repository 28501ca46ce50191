// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.centrography;

/** Three ways to size the standard deviational ellipse; its place, direction and proportions are the same in all. */
public enum EllipseVariant {
    /** √2 √(n / (n − 2)) standard deviations, as CrimeStat and pointpats draw it: about 63 % of a normal cloud. */
    CRIMESTAT,
    /** One standard deviation, divisor n (Yuill 1971): about 39 % of a normal cloud. */
    POPULATION,
    /** One standard deviation, divisor n − 1. */
    SAMPLE;

    /** What the standard deviation of divisor n is multiplied by; NaN where n is too small for the variant. */
    double factor(double n) {
        return switch (this) {
            case POPULATION -> 1;
            case SAMPLE -> n > 1 ? Math.sqrt(n / (n - 1)) : Double.NaN;
            case CRIMESTAT -> n > 2 ? Math.sqrt(2 * n / (n - 2)) : Double.NaN;
        };
    }
}
