// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.grid;

/** What makes two cells neighbours. Hexagons meet at edges only, so both kinds give them the same six. */
public enum Contiguity {
    /** A shared edge or corner. */
    QUEEN,
    /** A shared edge. */
    EDGE
}
