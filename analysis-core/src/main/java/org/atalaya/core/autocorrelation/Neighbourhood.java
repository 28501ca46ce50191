// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

/** Who is a neighbour. */
public enum Neighbourhood {
    /** Who shares an edge or a corner. */
    QUEEN,
    /** Who shares an edge. */
    ROOK,
    /** Whose centre is within a distance. */
    BAND,
    /** The k whose centres are nearest. */
    NEAREST,
    /** As by distance, the nearer the more. */
    KERNEL,
    /** Whom a GAL, GWT or KWT file names. */
    FILE
}
