// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.atalaya.core.layer.MarkShape;

/** The shapes of points, about a place, in logical pixels. */
final class Marks {

    private Marks() {}

    static Shape at(MarkShape shape, double x, double y) {
        return switch (shape) {
            case CIRCLE -> circle(x, y, 3);
            case DIAMOND -> polygon(x, y, 0, -4, 4, 0, 0, 4, -4, 0);
            case TRIANGLE -> polygon(x, y, 0, -4.2, 4, 3, -4, 3);
            case SQUARE -> new Rectangle2D.Double(x - 3, y - 3, 6, 6);
            case PLUS -> plus(x, y);
            case RING -> ring(x, y);
            case STAR -> star(x, y);
            case CROSS -> AffineTransform.getRotateInstance(Math.PI / 4, x, y).createTransformedShape(plus(x, y));
        };
    }

    static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Shape plus(double x, double y) {
        Area area = new Area(new Rectangle2D.Double(x - 4, y - 1.4, 8, 2.8));
        area.add(new Area(new Rectangle2D.Double(x - 1.4, y - 4, 2.8, 8)));
        return area;
    }

    private static Shape ring(double x, double y) {
        Area area = new Area(circle(x, y, 4));
        area.subtract(new Area(circle(x, y, 1.8)));
        return area;
    }

    private static Shape star(double x, double y) {
        double[] corners = new double[20];
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI * (i / 5.0 - 0.5);
            double radius = i % 2 == 0 ? 4.8 : 2;
            corners[2 * i] = radius * Math.cos(angle);
            corners[2 * i + 1] = radius * Math.sin(angle);
        }
        return polygon(x, y, corners);
    }

    private static Shape polygon(double x, double y, double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(x + corners[0], y + corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(x + corners[i], y + corners[i + 1]);
        }
        path.closePath();
        return path;
    }
}
