// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.atalaya.core.layer.BaseFeature;
import org.atalaya.core.layer.MapTheme;
import org.locationtech.jts.geom.Envelope;

/** The muted base map; what is too fine for the scale is left out. */
final class BasePainter {

    /** Pixels over which the edge of the base map fades, and the width of one shade of it. */
    private static final double FADE = 90;

    private static final double FADE_STEP = 3;

    private static final double STREETS_FROM = 45_000;
    private static final double LANES_FROM = 25_000;
    private static final double BLOCK_OUTLINES_FROM = 8_000;

    /** Scales (the n of 1 : n) and the avenue's width there in pixels; between them by the logarithm of n. */
    private static final double[][] AVENUE = {{10_000, 9}, {25_000, 5}, {50_000, 3}, {100_000, 1.5}};

    private static final double[][] STREET = {{5_000, 6}, {10_000, 3.2}, {25_000, 1.5}, {45_000, 0.9}};

    private final MapView view;
    private final double scale;

    BasePainter(MapView view) {
        this.view = view;
        this.scale = view.frame().scale();
    }

    void paint(List<BaseFeature> features, double opacity, Canvas canvas) {
        Canvas sheet = opacity < 1 ? canvas.sheet() : canvas;
        for (BaseFeature.Kind kind : BaseFeature.Kind.values()) {
            view.step(0);
            paint(kind, features.stream().filter(f -> f.kind() == kind).toList(), sheet);
        }
        fade(features, sheet);
        if (opacity < 1) {
            canvas.lay(sheet, opacity);
        }
    }

    /** Where the base map ends within the picture it fades into the land, or rivers would stop as if cut off. */
    private void fade(List<BaseFeature> features, Canvas canvas) {
        Envelope all = new Envelope();
        features.forEach(f -> all.expandToInclude(f.shape().getEnvelopeInternal()));
        if (all.isNull()) {
            return;
        }
        double west = view.frame().toPixelX(all.getMinX());
        double east = view.frame().toPixelX(all.getMaxX());
        double north = view.frame().toPixelY(all.getMaxY());
        double south = view.frame().toPixelY(all.getMinY());
        double depth = Math.min(FADE, Math.min(east - west, south - north) / 10);
        for (double in = -FADE_STEP * 2; in < depth; in += FADE_STEP) {
            double opacity = Math.min(1, 1 - in / depth);
            band(west + in, 0, FADE_STEP, canvas.height(), opacity, canvas);
            band(east - in - FADE_STEP, 0, FADE_STEP, canvas.height(), opacity, canvas);
            band(0, north + in, canvas.width(), FADE_STEP, opacity, canvas);
            band(0, south - in - FADE_STEP, canvas.width(), FADE_STEP, opacity, canvas);
        }
    }

    private void band(double x, double y, double wide, double high, double opacity, Canvas canvas) {
        boolean seen = x + wide > 0 && y + high > 0 && x < canvas.width() && y < canvas.height();
        if (seen) {
            canvas.fill(new Rectangle2D.Double(x, y, wide, high), view.theme().land(), opacity);
        }
    }

    /** The avenues once more, thin, so that they can be followed through a heat map. */
    void avenues(List<BaseFeature> features, double opacity, Canvas canvas) {
        Path2D all = new Path2D.Double();
        features.stream()
                .filter(f -> f.kind() == BaseFeature.Kind.AVENUE && view.sees(f.shape()))
                .forEach(f -> all.append(view.path(f.shape()), false));
        canvas.draw(all, view.theme().road(), opacity, Canvas.stroke(width(AVENUE) * 0.45));
    }

    private void paint(BaseFeature.Kind kind, List<BaseFeature> features, Canvas canvas) {
        if (!drawn(kind)) {
            return;
        }
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (BaseFeature feature : features) {
            if (!view.sees(feature.shape()) || view.size(feature.shape()) < 0.5) {
                continue;
            }
            Path2D path = view.path(feature.shape());
            if (feature.shape().getDimension() == 2) {
                canvas.fill(path, fill(kind));
                if (kind == BaseFeature.Kind.BLOCK && scale <= BLOCK_OUTLINES_FROM) {
                    canvas.draw(path, view.theme().casing(), 0.8);
                }
            } else {
                all.append(path, false);
            }
        }
        lines(kind, all, canvas);
    }

    private boolean drawn(BaseFeature.Kind kind) {
        return switch (kind) {
            case STREET -> scale <= STREETS_FROM;
            case LANE -> scale <= LANES_FROM;
            case PLACE -> false;
            default -> true;
        };
    }

    private void lines(BaseFeature.Kind kind, Path2D all, Canvas canvas) {
        MapTheme theme = view.theme();
        switch (kind) {
            case RIVER, SEA -> canvas.draw(all, theme.river(), width(AVENUE) * 1.6);
            case LANE -> canvas.draw(all, theme.road(), width(STREET) * 0.7);
            case STREET -> canvas.draw(all, theme.road(), width(STREET));
            case AVENUE -> {
                double wide = width(AVENUE);
                double casing = wide >= 6 ? 2 : wide >= 2 ? 1 : 0;
                if (casing > 0) {
                    canvas.draw(all, theme.casing(), 0.55, Canvas.stroke(wide + casing));
                }
                canvas.draw(all, theme.avenue(), wide);
            }
            default -> canvas.draw(all, fill(kind), 1);
        }
    }

    private int fill(BaseFeature.Kind kind) {
        MapTheme theme = view.theme();
        return switch (kind) {
            case SEA -> theme.sea();
            case BEACH -> theme.beach();
            case HILL -> theme.hill();
            case BLOCK, PLACE -> theme.block();
            case PARK -> theme.park();
            case RIVER -> theme.river();
            case LANE, STREET, AVENUE -> theme.road();
        };
    }

    private double width(double[][] byScale) {
        if (scale <= byScale[0][0]) {
            return byScale[0][1];
        }
        for (int i = 1; i < byScale.length; i++) {
            if (scale <= byScale[i][0]) {
                double part = Math.log(scale / byScale[i - 1][0]) / Math.log(byScale[i][0] / byScale[i - 1][0]);
                return byScale[i - 1][1] + part * (byScale[i][1] - byScale[i - 1][1]);
            }
        }
        return byScale[byScale.length - 1][1];
    }
}
