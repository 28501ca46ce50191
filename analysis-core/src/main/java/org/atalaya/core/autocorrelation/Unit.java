// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

/** What is compared with its neighbours. */
public enum Unit {
    /** Zones where there are thirty or more, or where a number of theirs is asked for; otherwise squares. */
    AUTO,
    SQUARES,
    HEXAGONS,
    ZONES
}
