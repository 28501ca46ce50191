// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

/** How the weights of one unit's neighbours relate to those of another's. */
public enum WeightStyle {
    /** Each unit's weights sum to 1. */
    ROW,
    /** As they are: 1 for each neighbour, or what kernel or file gives. */
    BINARY
}
