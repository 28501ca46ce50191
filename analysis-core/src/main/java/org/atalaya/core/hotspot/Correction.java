// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

/** What is done about looking at thousands of cells at once: each twentieth is "significant at 5 %" by chance alone. */
public enum Correction {
    /** The false discovery rate is held, see {@link FalseDiscovery}. */
    FDR,
    /** Nothing: p-values are taken one by one. */
    NONE
}
