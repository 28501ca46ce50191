// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.Shape;
import java.awt.geom.Path2D;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.text.Texts;

/** A needle in a circle with the letter below; maps here always have north up. */
final class NorthArrow {

    private NorthArrow() {}

    static void paint(double x, double y, MapTheme theme, Texts texts, Canvas canvas) {
        Shape disc = Marks.circle(x, y, 18);
        canvas.fill(disc, theme.background(), 0.93);
        canvas.draw(disc, theme.line(), 1);
        canvas.fill(half(x, y, 1), theme.ink(), 0.45);
        canvas.fill(half(x, y, -1), theme.ink());
        ScaleBar.halo(texts.get("map.north"), Fonts.semibold(11), x, y + 31, theme, canvas);
    }

    private static Shape half(double x, double y, int side) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - 11);
        path.lineTo(x + side * 5, y + 9);
        path.lineTo(x, y + 5);
        path.closePath();
        return path;
    }
}
