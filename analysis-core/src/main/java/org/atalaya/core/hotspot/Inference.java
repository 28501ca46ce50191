// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

/** What a local statistic is held against. */
public enum Inference {
    /** The normal distribution, as peers do: quick, and wrong in the far tail where counts are small. */
    NORMAL,
    /** The values themselves, dealt out anew over the places. */
    PERMUTATION
}
