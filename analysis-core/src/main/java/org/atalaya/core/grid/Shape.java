// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.grid;

/** The shape of a grid's cells. */
public enum Shape {
    SQUARE,
    HEXAGON
}
