// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.MarkShape;
import org.atalaya.core.layer.Style;

/** Thousands of single incidents: each category's mark is drawn once and pressed at every place, pixel on pixel. */
final class Dots {

    private static final int SIDE = 14;
    private static final double HALO = 1.4;
    private static final double CHOSEN_RADIUS = 2.6;
    private static final double CHOSEN_HALO = 1.1;

    private final MapView view;
    private final Incidents incidents;
    private final Optional<Column> column;
    private final Style.Marks style;

    Dots(MapView view, Incidents incidents, Style.Marks style) {
        this.view = view;
        this.incidents = incidents;
        this.column = incidents.column(style.column());
        this.style = style;
    }

    /** By category, as single marks are drawn. */
    void paint(int[] rows, double opacity, Canvas canvas) {
        Map<Integer, BufferedImage> stamps = new HashMap<>();
        for (int row : rows) {
            int place = column.isPresent() ? style.place(column.get().text(row)) : -1;
            press(stamps.computeIfAbsent(place, p -> stamp(p, opacity, canvas.ratio())), row, canvas);
        }
    }

    private BufferedImage stamp(int place, double opacity, double ratio) {
        int rgb = column.isEmpty() ? view.theme().strongInk() : ColourRamp.category(place, view.theme());
        Canvas one = new Canvas(SIDE, SIDE, ratio);
        var shape = Marks.at(MarkShape.of(place), SIDE / 2.0, SIDE / 2.0);
        one.draw(shape, view.theme().background(), 1, Canvas.stroke(2 * HALO));
        one.fill(shape, rgb, 1);
        return faded(one, opacity);
    }

    /** In the colour of what is chosen. */
    void chosen(int[] rows, double opacity, Canvas canvas) {
        Canvas one = new Canvas(SIDE, SIDE, canvas.ratio());
        double middle = SIDE / 2.0;
        one.fill(
                Marks.circle(middle, middle, CHOSEN_RADIUS + CHOSEN_HALO),
                view.theme().background(),
                0.9);
        one.fill(Marks.circle(middle, middle, CHOSEN_RADIUS), view.theme().accent(), 1);
        BufferedImage stamp = faded(one, opacity);
        for (int row : rows) {
            press(stamp, row, canvas);
        }
    }

    private static BufferedImage faded(Canvas one, double opacity) {
        Canvas stamp = one.sheet();
        stamp.lay(one, opacity);
        return stamp.done();
    }

    private void press(BufferedImage stamp, int row, Canvas canvas) {
        canvas.place(
                stamp,
                view.frame().toPixelX(incidents.x(row)) - SIDE / 2.0,
                view.frame().toPixelY(incidents.y(row)) - SIDE / 2.0);
    }
}
