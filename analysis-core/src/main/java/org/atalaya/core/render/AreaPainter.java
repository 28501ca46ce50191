// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.BasicStroke;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Boundary, zones and the chosen area. */
final class AreaPainter {

    private static final int MOST_HANDLES = 60;

    private final MapView view;

    AreaPainter(MapView view) {
        this.view = view;
    }

    void boundary(Zones zones, boolean veil, double opacity, Canvas canvas) {
        Path2D line = view.path(visible(zones.union()));
        if (veil) {
            Path2D outside = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            outside.append(new Rectangle2D.Double(-2, -2, canvas.width() + 4, canvas.height() + 4), false);
            outside.append(line, false);
            canvas.fill(outside, view.theme().land(), view.theme().veil());
        }
        canvas.draw(line, view.theme().land(), 0.7 * opacity, Canvas.stroke(5));
        canvas.draw(line, view.theme().ink(), opacity, Canvas.dashed(1.6, 9, 3, 1.6f, 3));
    }

    void outlines(Zones zones, double opacity, Canvas canvas) {
        Path2D all = new Path2D.Double();
        for (Zone zone : zones.zones()) {
            if (view.sees(zone.area())) {
                all.append(view.path(visible(zone.area())), false);
            }
        }
        canvas.draw(all, view.theme().land(), 0.6 * opacity, Canvas.stroke(3));
        canvas.draw(all, view.theme().muted(), opacity, Canvas.stroke(1));
    }

    /** The area a selection was made with. */
    void chosen(Geometry area, Canvas canvas) {
        Path2D path = view.path(area);
        canvas.fill(path, view.theme().accent(), 0.11);
        canvas.draw(path, view.theme().background(), 0.85, Canvas.stroke(4));
        canvas.draw(path, view.theme().accent(), 1, new BasicStroke(2));
        Coordinate[] corners = area.getCoordinates();
        for (int i = 0; i + 1 < corners.length && corners.length <= MOST_HANDLES; i++) {
            Rectangle2D handle = new Rectangle2D.Double(view.x(corners[i]) - 3, view.y(corners[i]) - 3, 6, 6);
            canvas.fill(new Area(handle), view.theme().background());
            canvas.draw(handle, view.theme().accent(), 1.4);
        }
    }

    /**
     * The part of a geometry in and near the frame. Dashing a line that is thousands of frames long would take
     * longer than everything else; a geometry not much larger than the frame is left as it is.
     */
    private Geometry visible(Geometry geometry) {
        if (view.size(geometry) < 20_000) {
            return geometry;
        }
        var window = view.window();
        window.expandBy(Math.max(window.getWidth(), window.getHeight()));
        return geometry.intersection(geometry.getFactory().toGeometry(window));
    }
}
