// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.Font;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** A stretch of a line on which a name can be written, glyph by glyph, reading from left to right. */
final class LinePlace {

    /** Tried along the line, in logical pixels. */
    private static final double STEP = 24;

    /** A stretch that turns more than this (radians) is no place for a name. */
    private static final double MOST_TURN = 0.6;

    private static final int MOST_PLACES = 40;

    private final double[] xs;
    private final double[] ys;
    private final double[] lengths;
    private final double start;
    private final double turn;

    private LinePlace(double[] xs, double[] ys, double[] lengths, double start, double needed) {
        this.xs = xs;
        this.ys = ys;
        this.lengths = lengths;
        this.start = start;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double first = angle(start);
        for (int i = 0; i <= 8; i++) {
            double difference = Math.IEEEremainder(angle(start + needed * i / 8) - first, 2 * Math.PI);
            lowest = Math.min(lowest, difference);
            highest = Math.max(highest, difference);
        }
        this.turn = highest - lowest;
    }

    /** Stretches that are long and straight enough, the straightest first and of equals the most central. */
    static List<LinePlace> along(Coordinate[] line, double needed, MapView view) {
        double[] xs = new double[line.length];
        double[] ys = new double[line.length];
        for (int i = 0; i < line.length; i++) {
            xs[i] = view.x(line[i]);
            ys[i] = view.y(line[i]);
        }
        if (line.length < 2) {
            return List.of();
        }
        if (xs[xs.length - 1] < xs[0]) {
            reverse(xs);
            reverse(ys);
        }
        double[] lengths = new double[xs.length];
        for (int i = 1; i < xs.length; i++) {
            lengths[i] = lengths[i - 1] + Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
        }
        List<LinePlace> places = new ArrayList<>();
        double whole = lengths[lengths.length - 1];
        for (double start = 8; start + needed + 8 <= whole; start += STEP) {
            LinePlace place = new LinePlace(xs, ys, lengths, start, needed);
            Point2D middle = place.point(start + needed / 2);
            boolean inside = middle.getX() > 0
                    && middle.getY() > 0
                    && middle.getX() < view.frame().width()
                    && middle.getY() < view.frame().height();
            if (inside && place.turn <= MOST_TURN) {
                places.add(place);
            }
        }
        places.sort(Comparator.comparingDouble((LinePlace p) -> Math.round(p.turn * 8))
                .thenComparingDouble(p -> Math.abs(p.start + needed / 2 - whole / 2)));
        return places.size() > MOST_PLACES ? places.subList(0, MOST_PLACES) : places;
    }

    /** Adds the name's outline to a path and says which boxes it takes. */
    List<Rectangle2D> write(String words, Font font, Path2D path) {
        GlyphVector glyphs = Canvas.glyphs(words, font);
        List<Rectangle2D> boxes = new ArrayList<>();
        double drop = font.getSize2D() * 0.35;
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            double left = glyphs.getGlyphPosition(i).getX();
            double wide = glyphs.getGlyphPosition(i + 1).getX() - left;
            double middle = start + left + wide / 2;
            Point2D at = point(middle);
            AffineTransform turn = Labels.turned(at.getX(), at.getY(), angle(middle));
            turn.translate(-left - wide / 2, drop);
            path.append(turn.createTransformedShape(glyphs.getGlyphOutline(i)), false);
            boxes.add(new Rectangle2D.Double(at.getX() - 8, at.getY() - 8, 16, 16));
        }
        return boxes;
    }

    private Point2D point(double along) {
        int i = segment(along);
        double part = (along - lengths[i]) / Math.max(1e-9, lengths[i + 1] - lengths[i]);
        return new Point2D.Double(xs[i] + part * (xs[i + 1] - xs[i]), ys[i] + part * (ys[i + 1] - ys[i]));
    }

    /** Direction over a few pixels around a place, so that a corner does not tear two letters apart. */
    private double angle(double along) {
        Point2D before = point(along - 6);
        Point2D after = point(along + 6);
        return Math.atan2(after.getY() - before.getY(), after.getX() - before.getX());
    }

    private int segment(double along) {
        int i = 0;
        while (i < lengths.length - 2 && lengths[i + 1] < along) {
            i++;
        }
        return i;
    }

    private static void reverse(double[] values) {
        for (int i = 0, j = values.length - 1; i < j; i++, j--) {
            double spare = values[i];
            values[i] = values[j];
            values[j] = spare;
        }
    }
}
