// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.atalaya.core.layer.ColourRamp;
import org.jfree.chart.LegendItem;

/** How a line among several is drawn: each has a colour and a dash of its own, and a mark where its points are few. */
record LineLook(Color colour, Stroke stroke, Optional<Shape> mark) {

    private static final double MARK = 5;
    private static final int FEW = 16;
    private static final double SAMPLE = 22;

    /** Lengths of dash and gap; the first line is solid. */
    private static final float[][] DASHES = {{}, {7, 3}, {2, 2.5f}, {8, 3, 2, 3}};

    static LineLook of(int place, boolean rough, int points, ChartLook look) {
        if (rough) {
            return new LineLook(look.muted(), ChartLook.stroke(0.9), Optional.empty());
        }
        Color colour = place == 0 ? look.accent() : new Color(ColourRamp.category(place, look.theme()));
        Optional<Shape> mark = points <= FEW ? Optional.of(shape(place)) : Optional.empty();
        return new LineLook(colour, stroke(place), mark);
    }

    /** Alone in its panel, which names it. */
    static LineLook alone(int place, ChartLook look) {
        Color colour = place == 0 ? look.accent() : new Color(ColourRamp.category(place, look.theme()));
        return new LineLook(colour, ChartLook.stroke(1.2), Optional.empty());
    }

    private static Stroke stroke(int place) {
        float[] dash = DASHES[place % DASHES.length];
        return dash.length == 0
                ? ChartLook.stroke(2.2)
                : new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    private static Shape shape(int place) {
        return switch (place % 3) {
            case 0 -> new Ellipse2D.Double(-MARK / 2, -MARK / 2, MARK, MARK);
            case 1 -> {
                Path2D diamond = new Path2D.Double();
                diamond.moveTo(0, -MARK * 0.7);
                diamond.lineTo(MARK * 0.7, 0);
                diamond.lineTo(0, MARK * 0.7);
                diamond.lineTo(-MARK * 0.7, 0);
                diamond.closePath();
                yield diamond;
            }
            default -> new Rectangle2D.Double(-MARK / 2, -MARK / 2, MARK, MARK);
        };
    }

    void draw(Series series, double[] x, double[] y) {
        series.dashes(x, y, colour, stroke);
        mark.ifPresent(shape -> series.points(x, y, colour, shape));
    }

    LegendItem item(String words) {
        Shape shape = mark.orElse(new Rectangle2D.Double());
        return new LegendItem(
                words,
                "",
                "",
                "",
                mark.isPresent(),
                shape,
                true,
                colour,
                false,
                colour,
                stroke,
                true,
                new Line2D.Double(-SAMPLE / 2, 0, SAMPLE / 2, 0),
                stroke,
                colour);
    }

    /** A block of the band's colour. */
    static LegendItem bandItem(String words, Color colour) {
        return new LegendItem(words, "", "", "", new Rectangle2D.Double(-SAMPLE / 2, -4, SAMPLE, 8), colour);
    }
}
