// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.tool;

/**
 * Where the mouse is, or, for someone at the keys, the cross in the middle of the map.
 *
 * @param pixelX in the map's own pixels
 * @param x easting in metres of the project
 * @param shift whether Shift is held
 * @param shortcut whether Ctrl is held, Cmd on a Mac
 * @param byKey whether it is the cross
 */
public record Stroke(double pixelX, double pixelY, double x, double y, boolean shift, boolean shortcut, boolean byKey) {

    /** How far from another one, in pixels. */
    public double pixelsFrom(Stroke other) {
        return Math.hypot(pixelX - other.pixelX, pixelY - other.pixelY);
    }
}
