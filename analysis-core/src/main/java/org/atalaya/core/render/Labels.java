// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.grid.Surface;
import org.atalaya.core.layer.BaseFeature;
import org.atalaya.core.layer.ClassBreaks;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** The names on the map: none over another, none over a hotspot's core, none cut at the edge. */
final class Labels {

    private static final double MARGIN = 6;
    private static final double AVENUES_FROM = 60_000;
    private static final double STREETS_FROM = 9_000;
    private static final double HALO = 3;
    private static final int MOST_MARKS = 400;

    /** Pixels from one obstacle to the next along a line, and so many for one straight piece at most. */
    private static final double STEP = 8;

    private static final double MOST_STEPS = 400;

    private final MapView view;
    private final List<BaseFeature> features = new ArrayList<>();
    private final List<Zone> zones = new ArrayList<>();
    private final List<Counted> counted = new ArrayList<>();
    private final List<Rectangle2D> taken = new ArrayList<>();
    private Surface surface;
    private double core = Double.POSITIVE_INFINITY;

    Labels(MapView view) {
        this.view = view;
    }

    void add(List<BaseFeature> named) {
        named.stream().filter(f -> !f.name().isEmpty() && view.sees(f.shape())).forEach(features::add);
    }

    /** A shape with the number of incidents in it. */
    private record Counted(Geometry shape, long count) {}

    /** Shapes with a column "count"; the fullest are written first. */
    void add(Artifact.Features shapes) {
        for (int row = 0; row < shapes.geometries().size(); row++) {
            if (view.sees(shapes.geometries().get(row))
                    && shapes.attributes().cell(row, "count") instanceof Number number) {
                counted.add(new Counted(shapes.geometries().get(row), number.longValue()));
            }
        }
        counted.sort(Comparator.comparingLong(c -> -c.count));
    }

    void add(Zones named) {
        named.zones().stream().filter(z -> view.sees(z.area())).forEach(zones::add);
    }

    /** Names keep away from places that something lies over. */
    void keepClear(List<Rectangle2D> covered) {
        taken.addAll(covered);
    }

    /** Names keep away from where the density is in its upper half of classes. */
    void avoidCores(Surface density, ClassBreaks breaks) {
        if (breaks.classes() > 0) {
            surface = density;
            core = breaks.bounds().get(breaks.classes() / 2);
        }
    }

    /** As above, of incidents that are painted as a density. */
    void avoidCores(Surface density, List<Double> from) {
        if (from.size() > 2) {
            surface = density;
            core = from.get(from.size() / 2);
        }
    }

    /** Names keep away from points while these are few; among many they would find no place at all. */
    void avoid(Incidents incidents, int[] rows) {
        if (rows.length > MOST_MARKS) {
            return;
        }
        for (int row : rows) {
            double x = view.frame().toPixelX(incidents.x(row));
            double y = view.frame().toPixelY(incidents.y(row));
            if (x > 0 && y > 0 && x < view.frame().width() && y < view.frame().height()) {
                taken.add(new Rectangle2D.Double(x - 4, y - 4, 8, 8));
            }
        }
    }

    /** Names keep off a boundary: a line through a name reads as a hyphen. */
    void avoid(Geometry areas) {
        Geometry outline = areas.getBoundary();
        for (int part = 0; part < outline.getNumGeometries(); part++) {
            Coordinate[] places = outline.getGeometryN(part).getCoordinates();
            for (int i = 1; i < places.length; i++) {
                avoid(view.x(places[i - 1]), view.y(places[i - 1]), view.x(places[i]), view.y(places[i]));
            }
        }
    }

    private void avoid(double x1, double y1, double x2, double y2) {
        int steps = (int) Math.min(MOST_STEPS, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / STEP));
        for (int i = 0; i < steps; i++) {
            double x = x1 + (x2 - x1) * i / steps;
            double y = y1 + (y2 - y1) * i / steps;
            if (x > 0 && y > 0 && x < view.frame().width() && y < view.frame().height()) {
                taken.add(new Rectangle2D.Double(x - 2, y - 2, 4, 4));
            }
        }
    }

    void paint(Canvas canvas) {
        counted.forEach(shape -> count(shape, canvas));
        for (BaseFeature feature : features) {
            if (feature.kind() == BaseFeature.Kind.PLACE) {
                place(feature, canvas);
            }
        }
        for (Zone zone : zones) {
            zone(zone, canvas);
        }
        // The same street may come in many pieces: its longest piece carries the name, once.
        Set<String> done = new LinkedHashSet<>();
        features.stream()
                .filter(f -> isLine(f.kind()))
                .sorted(Comparator.comparingInt((BaseFeature f) -> rank(f.kind()))
                        .thenComparing(f -> -view.size(f.shape())))
                .filter(f -> done.add(f.name()))
                .forEach(f -> line(f, canvas));
    }

    private static boolean isLine(BaseFeature.Kind kind) {
        return kind == BaseFeature.Kind.AVENUE
                || kind == BaseFeature.Kind.STREET
                || kind == BaseFeature.Kind.RIVER
                || kind == BaseFeature.Kind.SEA;
    }

    private static int rank(BaseFeature.Kind kind) {
        return switch (kind) {
            case SEA -> 0;
            case RIVER -> 1;
            case AVENUE -> 2;
            default -> 3;
        };
    }

    private void place(BaseFeature feature, Canvas canvas) {
        Point point = feature.shape().getCentroid();
        String words = feature.name().toUpperCase(Locale.ROOT);
        Font font = tracked(Fonts.semibold(12), 0.07f);
        double wide = Canvas.length(words, font);
        double x = view.frame().toPixelX(point.getX());
        double y = view.frame().toPixelY(point.getY());
        for (double away : new double[] {0, 16, 32, 48, 64, 80}) {
            for (int[] side : new int[][] {{0, 1}, {0, -1}, {1, 0}, {-1, 0}}) {
                double left = x - wide / 2 + side[0] * (away == 0 ? 0 : wide / 2 + away);
                double base = y + 4 + side[1] * away;
                Rectangle2D box = new Rectangle2D.Double(left - 4, base - 12, wide + 8, 17);
                if (free(box)) {
                    taken.add(box);
                    write(words, font, view.theme().ink(), left, base, canvas);
                    return;
                }
            }
        }
    }

    /** In the shape where it is large enough, else beside it. */
    private void count(Counted shape, Canvas canvas) {
        String words = String.format(Locale.ROOT, "%,d", shape.count);
        Font font = Fonts.semibold(12);
        double wide = Canvas.length(words, font);
        Point inside = shape.shape.getInteriorPoint();
        double beside = view.size(shape.shape) > wide + 12 ? 0 : view.size(shape.shape) / 2 + wide / 2 + 6;
        double left = view.frame().toPixelX(inside.getX()) - wide / 2 + beside;
        double base = view.frame().toPixelY(inside.getY()) + 4;
        Rectangle2D box = new Rectangle2D.Double(left - 3, base - 12, wide + 6, 16);
        if (free(box)) {
            taken.add(box);
            write(words, font, view.theme().ink(), left, base, canvas);
        }
    }

    private void zone(Zone zone, Canvas canvas) {
        Font font = Fonts.semibold(11);
        double wide = Canvas.length(zone.name(), font);
        Point inside = zone.area().getInteriorPoint();
        double left = view.frame().toPixelX(inside.getX()) - wide / 2;
        double base = view.frame().toPixelY(inside.getY()) + 4;
        Rectangle2D box = new Rectangle2D.Double(left - 3, base - 11, wide + 6, 15);
        if (view.size(zone.area()) > wide + 12 && free(box)) {
            taken.add(box);
            write(zone.name(), font, view.theme().muted(), left, base, canvas);
        }
    }

    private void line(BaseFeature feature, Canvas canvas) {
        boolean street = feature.kind() == BaseFeature.Kind.AVENUE || feature.kind() == BaseFeature.Kind.STREET;
        double scale = view.frame().scale();
        if ((street && scale > AVENUES_FROM) || (feature.kind() == BaseFeature.Kind.STREET && scale > STREETS_FROM)) {
            return;
        }
        Font font = street ? Fonts.text(11) : tracked(Fonts.text(12), 0.05f);
        if (feature.kind() == BaseFeature.Kind.SEA) {
            font = tracked(Fonts.text(13), 0.3f);
        }
        int rgb = street ? view.theme().muted() : view.theme().waterLabel();
        for (LinePlace along : LinePlace.along(spine(feature.shape()), Canvas.length(feature.name(), font), view)) {
            Path2D path = new Path2D.Double();
            List<Rectangle2D> boxes = along.write(feature.name(), font, path);
            if (boxes.stream().allMatch(this::free)) {
                taken.addAll(boxes);
                canvas.draw(path, view.theme().land(), 0.85, Canvas.stroke(HALO));
                canvas.fill(path, rgb);
                return;
            }
        }
    }

    /** The line a name follows; a polygon's is the longer middle line of its box. */
    private Coordinate[] spine(Geometry shape) {
        if (shape.getDimension() < 2) {
            Geometry longest = shape;
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                if (i == 0 || shape.getGeometryN(i).getLength() > longest.getLength()) {
                    longest = shape.getGeometryN(i);
                }
            }
            return longest.getCoordinates();
        }
        var seen = shape.getEnvelopeInternal().intersection(view.window());
        Geometry part = shape.intersection(shape.getFactory().toGeometry(seen));
        if (part.isEmpty()) {
            // The boxes meet, the shapes do not.
            return new Coordinate[0];
        }
        var box = part.getEnvelopeInternal();
        Point inside = part.getInteriorPoint();
        return box.getHeight() > box.getWidth()
                ? new Coordinate[] {
                    new Coordinate(inside.getX(), box.getMaxY()), new Coordinate(inside.getX(), box.getMinY())
                }
                : new Coordinate[] {
                    new Coordinate(box.getMinX(), inside.getY()), new Coordinate(box.getMaxX(), inside.getY())
                };
    }

    private void write(String words, Font font, int rgb, double x, double base, Canvas canvas) {
        var outline = Canvas.glyphs(words, font).getOutline((float) x, (float) base);
        canvas.draw(outline, view.theme().land(), 0.85, Canvas.stroke(HALO));
        canvas.fill(outline, rgb);
    }

    private boolean free(Rectangle2D box) {
        if (box.getMinX() < MARGIN
                || box.getMinY() < MARGIN
                || box.getMaxX() > view.frame().width() - MARGIN
                || box.getMaxY() > view.frame().height() - MARGIN) {
            return false;
        }
        for (Rectangle2D other : taken) {
            if (other.intersects(box)) {
                return false;
            }
        }
        return surface == null || !overCore(box);
    }

    private boolean overCore(Rectangle2D box) {
        for (int i = 0; i <= 8; i++) {
            double x = view.frame().toWorldX(box.getMinX() + i / 8.0 * box.getWidth());
            for (int j = 0; j <= 2; j++) {
                double y = view.frame().toWorldY(box.getMinY() + j / 2.0 * box.getHeight());
                if (surface.at(x, y) >= core) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Font tracked(Font font, float tracking) {
        return font.deriveFont(Map.of(TextAttribute.TRACKING, tracking));
    }

    /** Moves a glyph to its place on a line. */
    static AffineTransform turned(double x, double y, double angle) {
        AffineTransform turn = AffineTransform.getTranslateInstance(x, y);
        turn.rotate(angle);
        return turn;
    }
}
