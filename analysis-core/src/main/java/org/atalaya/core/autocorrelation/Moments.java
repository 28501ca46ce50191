// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

/** Under what a statistic's variance is derived (Cliff and Ord 1981). */
public enum Moments {
    /** The values are dealt out to the places at random. */
    RANDOMISATION,
    /** The values are drawn from a normal distribution. */
    NORMALITY
}
