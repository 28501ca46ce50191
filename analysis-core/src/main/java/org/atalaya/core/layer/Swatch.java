// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

/** The sign at the left of a legend's row; colours as they look on the map, 0xRRGGBB. */
public sealed interface Swatch {

    /** Nothing drawn: the row of what is not on the map. */
    record Empty() implements Swatch {}

    /** An area in a colour, with diagonal hatching for cold cells. */
    record Fill(int rgb, boolean hatched) implements Swatch {}

    /** An outlined area. */
    record Outline(int rgb, Dash dash) implements Swatch {}

    /** A point. */
    record Mark(int rgb, MarkShape shape) implements Swatch {}

    /** How a line is broken. */
    enum Dash {
        SOLID,
        DASHED,
        DOTTED,
        DASH_DOT
    }
}
