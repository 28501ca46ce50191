// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.geom.Path2D;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.geo.Ruler;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.text.Texts;

/**
 * Draws lines of equal coordinates at round steps, with their values at the upper and the left edge. Lines of degrees are
 * bent on a map of metres, so each goes through several places.
 */
final class GraticulePainter {

    /** Between two lines; nearer ones would be a net, not a help. */
    private static final double LEAST_PIXELS = 110;

    private static final int PARTS = 12;
    private static final double LINE = 1;
    private static final double OPACITY = 0.38;
    private static final double EDGE = 6;

    /** Clear of the tools that float at the left edge. */
    private static final double LEFT = 60;

    /** Farther from the equator, or seen from farther away, lines of degrees run together. */
    private static final double MOST_DEGREES = 60;

    private final MapView view;
    private final Canvas canvas;
    private final Texts texts;

    GraticulePainter(MapView view, Canvas canvas, Texts texts) {
        this.view = view;
        this.canvas = canvas;
        this.texts = texts;
    }

    void paint(Graticule graticule) {
        if (graticule.ruler().isPresent()) {
            degrees(graticule.ruler().get());
        } else {
            metres();
        }
    }

    /** The smallest of 1, 2, 5 times a power of ten that is not smaller. */
    static double roundStep(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double head : new double[] {1, 2, 5}) {
            if (head * power >= atLeast * (1 - 1e-9)) {
                return head * power;
            }
        }
        return 10 * power;
    }

    private void metres() {
        Extent seen = view.frame().extent();
        double step = roundStep(LEAST_PIXELS * view.frame().metresPerPixel());
        for (double x = Math.ceil(seen.minX() / step) * step; x <= seen.maxX(); x += step) {
            double pixel = view.frame().toPixelX(x);
            line(new double[] {pixel, pixel}, new double[] {0, canvas.height()});
            top("E " + Figures.whole(x, texts), pixel);
        }
        for (double y = Math.ceil(seen.minY() / step) * step; y <= seen.maxY(); y += step) {
            double pixel = view.frame().toPixelY(y);
            line(new double[] {0, canvas.width()}, new double[] {pixel, pixel});
            left("N " + Figures.whole(y, texts), pixel);
        }
    }

    private void degrees(Ruler ruler) {
        Extent seen = view.frame().extent();
        double[] range = range(ruler, seen);
        if (!(range[1] - range[0] <= MOST_DEGREES && range[3] - range[2] <= MOST_DEGREES)) {
            return;
        }
        double perPixel = (range[3] - range[2]) / canvas.height();
        double step = roundStep(LEAST_PIXELS * perPixel);
        int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
        for (double lon = Math.ceil(range[0] / step) * step; lon <= range[1]; lon += step) {
            double[][] way = way(ruler, lon, lon, range[2], range[3]);
            line(way[0], way[1]);
            top(angle(lon, decimals, lon < 0 ? "map.side.west" : "map.side.east"), way[0][PARTS]);
        }
        for (double lat = Math.ceil(range[2] / step) * step; lat <= range[3]; lat += step) {
            double[][] way = way(ruler, range[0], range[1], lat, lat);
            line(way[0], way[1]);
            left(angle(lat, decimals, lat < 0 ? "map.side.south" : "map.side.north"), way[1][0]);
        }
    }

    /** West, east, south and north of what is seen, in degrees; NaN where the system does not reach. */
    private static double[] range(Ruler ruler, Extent seen) {
        double[] range = {
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int i = 0; i <= PARTS; i++) {
            for (int j = 0; j <= PARTS; j += i == 0 || i == PARTS ? 1 : PARTS) {
                double[] at =
                        ruler.degrees(seen.minX() + seen.width() * i / PARTS, seen.minY() + seen.height() * j / PARTS);
                range[0] = Math.min(range[0], at[0]);
                range[1] = Math.max(range[1], at[0]);
                range[2] = Math.min(range[2], at[1]);
                range[3] = Math.max(range[3], at[1]);
            }
        }
        return range;
    }

    private double[][] way(Ruler ruler, double west, double east, double south, double north) {
        double[][] pixels = new double[2][PARTS + 1];
        for (int i = 0; i <= PARTS; i++) {
            double[] place = ruler.place(west + (east - west) * i / PARTS, south + (north - south) * i / PARTS);
            pixels[0][i] = view.frame().toPixelX(place[0]);
            pixels[1][i] = view.frame().toPixelY(place[1]);
        }
        return pixels;
    }

    private void line(double[] x, double[] y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x[0], y[0]);
        for (int i = 1; i < x.length; i++) {
            path.lineTo(x[i], y[i]);
        }
        canvas.draw(path, view.theme().land(), OPACITY, Canvas.stroke(3 * LINE));
        canvas.draw(path, view.theme().ink(), OPACITY, Canvas.stroke(LINE));
    }

    private String angle(double degrees, int decimals, String side) {
        return Figures.decimal(Math.abs(degrees), decimals, texts) + "° " + texts.get(side);
    }

    private void top(String words, double x) {
        double half = Canvas.length(words, Fonts.figures(11)) / 2 + EDGE;
        if (x > half && x < canvas.width() - half) {
            ScaleBar.halo(words, Fonts.figures(11), x, 11 + EDGE, view.theme(), canvas);
        }
    }

    private void left(String words, double y) {
        double half = Canvas.length(words, Fonts.figures(11)) / 2;
        if (y > 3 * EDGE && y < canvas.height() - EDGE) {
            ScaleBar.halo(words, Fonts.figures(11), LEFT + half, y - 3, view.theme(), canvas);
        }
    }
}
