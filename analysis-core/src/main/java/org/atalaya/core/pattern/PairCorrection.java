// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

/** What is done about neighbours beyond the boundary, which nobody has seen. */
public enum PairCorrection {
    /** A pair counts A over the ground from which its shift stays inside the boundary (Ohser 1983). */
    TRANSLATION,
    /** A pair counts the inverse of the share of the circle that is inside (Ripley 1977); rectangles only. */
    ISOTROPIC,
    /** Only incidents farther than r from the boundary look around (Ripley 1988). */
    BORDER,
    /** Nothing: too low near the boundary. */
    NONE
}
