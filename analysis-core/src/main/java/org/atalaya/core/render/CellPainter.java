// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.BasicStroke;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.Style;
import org.atalaya.core.layer.Swatch;
import org.atalaya.core.layer.ZoneRate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** Cells with a count as fills, cells with a Gi* class as fills or outlines. */
final class CellPainter {

    /** Cells smaller than this are filled without smoothing: their edges cannot be seen. */
    private static final double SMALL = 3;

    /** Cells at least this large get a hairline between them. */
    private static final double LARGE = 9;

    /** What lies under a filled shape is still read. */
    private static final double PALE = 0.10;

    /** Across the mark of a place. */
    private static final double MARK = 9;

    /** Cell corners that differ by less than a centimetre are the same corner. */
    private static final PrecisionModel CENTIMETRES = new PrecisionModel(100);

    private final MapView view;
    private final OutlineCache outlines;

    CellPainter(MapView view, OutlineCache outlines) {
        this.view = view;
        this.outlines = outlines;
    }

    void paint(Artifact.Features artifact, Style style, double opacity, Canvas canvas) {
        if (style instanceof Style.Classes classes) {
            counts(artifact, classes, opacity, canvas);
        } else if (style instanceof Style.Significance significance) {
            giStar(artifact, significance, opacity, canvas);
        } else if (style instanceof Style.LocalMoran moran) {
            localMoran(artifact, moran, opacity, canvas);
        } else if (style instanceof Style.Kinds kinds) {
            kinds(artifact, kinds, opacity, canvas);
        } else if (style instanceof Style.Shapes shapes) {
            shapes(artifact, shapes, opacity, canvas);
        }
    }

    private void localMoran(Artifact.Features artifact, Style.LocalMoran style, double opacity, Canvas canvas) {
        int column = artifact.attributes().columnIndex(style.column());
        Canvas sheet = canvas.sheet();
        for (String type : Style.LocalMoran.CLASSES) {
            Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
            double largest = 0;
            for (int i = 0; i < artifact.geometries().size(); i++) {
                Geometry shape = artifact.geometries().get(i);
                if (type.equals(artifact.attributes().rows().get(i).get(column)) && view.sees(shape)) {
                    path.append(view.path(shape), false);
                    largest = Math.max(largest, view.size(shape));
                }
            }
            int step = Style.LocalMoran.step(type);
            fill(path, ColourRamp.giStar(step, view.theme()), largest, sheet);
            if (step < 0) {
                hatch(path, view.theme().ink(), sheet);
            }
        }
        canvas.lay(sheet, opacity);
    }

    private void kinds(Artifact.Features artifact, Style.Kinds style, double opacity, Canvas canvas) {
        int column = artifact.attributes().columnIndex(style.column());
        Canvas sheet = canvas.sheet();
        Map<String, Path2D> paths = new HashMap<>();
        double largest = 0;
        for (int i = 0; i < artifact.geometries().size(); i++) {
            Geometry shape = artifact.geometries().get(i);
            Object kind = artifact.attributes().rows().get(i).get(column);
            if (kind instanceof String id && style.kinds().ids().contains(id) && view.sees(shape)) {
                paths.computeIfAbsent(id, none -> new Path2D.Double(Path2D.WIND_NON_ZERO))
                        .append(view.path(shape), false);
                largest = Math.max(largest, view.size(shape));
            }
        }
        for (String id : style.kinds().ids()) {
            Path2D path = paths.get(id);
            if (path != null) {
                fill(path, style.kinds().rgb(id, view.theme()), largest, sheet);
                if (style.kinds().hatched(id)) {
                    hatch(path, view.theme().ink(), sheet);
                }
            }
        }
        canvas.lay(sheet, opacity);
    }

    /** Each shape with a halo, so that it is seen over a heat map as well. */
    private void shapes(Artifact.Features artifact, Style.Shapes style, double opacity, Canvas canvas) {
        Canvas sheet = opacity < 1 ? canvas.sheet() : canvas;
        for (Geometry shape : artifact.geometries()) {
            if (!view.sees(shape)) {
                continue;
            }
            Path2D path = shape instanceof Point point ? mark(point) : view.path(shape);
            if (style.filled()) {
                sheet.fill(path, view.theme().strongInk(), PALE);
            }
            sheet.draw(path, view.theme().land(), 0.8, Canvas.stroke(4));
            sheet.draw(path, view.theme().strongInk(), 1, dash(style.dash()));
        }
        if (opacity < 1) {
            canvas.lay(sheet, opacity);
        }
    }

    /** A place has no extent of its own. */
    private Path2D mark(Point point) {
        double x = view.x(point.getCoordinate());
        double y = view.y(point.getCoordinate());
        return new Path2D.Double(new Ellipse2D.Double(x - MARK / 2, y - MARK / 2, MARK, MARK));
    }

    private static BasicStroke dash(Swatch.Dash dash) {
        return switch (dash) {
            case SOLID -> stroke(3);
            case DASHED -> stroke(2);
            case DOTTED -> stroke(1);
            case DASH_DOT -> Canvas.dashed(2, 9, 3, 2, 3);
        };
    }

    private void counts(Artifact.Features artifact, Style.Classes style, double opacity, Canvas canvas) {
        int classes = style.breaks().classes();
        if (classes == 0) {
            return;
        }
        List<Integer> colours = style.colours(view.theme());
        List<Path2D> paths = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            paths.add(new Path2D.Double(Path2D.WIND_NON_ZERO));
        }
        int column = artifact.attributes().columnIndex(style.column());
        double largest = 0;
        boolean[] unreliable = ZoneRate.unreliable(artifact, style.column());
        Path2D few = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int i = 0; i < artifact.geometries().size(); i++) {
            Geometry cell = artifact.geometries().get(i);
            int found = style.breaks().classOf(number(artifact, i, column));
            if (found >= 0 && view.sees(cell)) {
                paths.get(found).append(view.path(cell), false);
                if (unreliable[i]) {
                    few.append(view.path(cell), false);
                }
                largest = Math.max(largest, view.size(cell));
            }
        }
        Canvas sheet = canvas.sheet();
        for (int i = 0; i < classes; i++) {
            view.step((double) i / classes);
            fill(paths.get(i), colours.get(i), largest, sheet);
            if (style.breaks().kind() == ClassBreaks.Kind.CHANGE && i < classes / 2) {
                hatch(paths.get(i), colours.get(0), sheet);
            }
        }
        hatch(few, view.theme().ink(), sheet);
        canvas.lay(sheet, opacity);
    }

    /** Opaque, with a seam of its own colour: two smoothed edges side by side would let the ground shine through. */
    private void fill(Path2D cells, int rgb, double largest, Canvas sheet) {
        if (largest < SMALL) {
            sheet.pen().setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
            sheet.fill(cells, rgb);
            sheet.pen().setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            return;
        }
        sheet.fill(cells, rgb);
        sheet.draw(cells, rgb, 0.7);
        if (largest >= LARGE) {
            sheet.draw(cells, view.theme().land(), 0.55, Canvas.stroke(0.8));
        }
    }

    private void giStar(Artifact.Features artifact, Style.Significance style, double opacity, Canvas canvas) {
        int column = artifact.attributes().columnIndex(style.column());
        Canvas sheet = opacity < 1 ? canvas.sheet() : canvas;
        for (int step : new int[] {-1, -2, -3, 1, 2, 3}) {
            view.step((step + 3) / 6.0);
            Geometry whole = outlines.get(artifact.geometries(), step, () -> joined(artifact, column, step));
            if (whole.isEmpty() || !view.sees(whole)) {
                continue;
            }
            Path2D path = view.path(whole);
            if (step < 0 || !style.outlines()) {
                sheet.fill(path, ColourRamp.giStar(step, view.theme()), step < 0 && style.outlines() ? 0.35 : 0.75);
            }
            if (step < 0) {
                hatch(path, ColourRamp.giStar(-3, view.theme()), sheet);
            }
            if (style.outlines()) {
                sheet.draw(path, view.theme().land(), 0.8, Canvas.stroke(4));
                outline(path, step, sheet);
            }
        }
        if (opacity < 1) {
            canvas.lay(sheet, opacity);
        }
    }

    private void outline(Shape path, int step, Canvas sheet) {
        int rgb = step > 0 ? view.theme().strongInk() : ColourRamp.giStar(-3, view.theme());
        sheet.draw(path, rgb, 1, stroke(Math.abs(step)));
    }

    /** 99 % solid, 95 % dashed, 90 % dotted. */
    static BasicStroke stroke(int step) {
        return switch (step) {
            case 3 -> new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
            case 2 -> Canvas.dashed(2, 5, 3);
            default -> Canvas.dashed(2, 1.5f, 2.5f);
        };
    }

    /** Diagonal lines inside a shape: cold is never told by colour alone. */
    static void hatch(Shape shape, int rgb, Canvas canvas) {
        Shape before = canvas.pen().getClip();
        canvas.pen().clip(shape);
        var box = shape.getBounds2D();
        double left = Math.max(-8, box.getMinX());
        double right = Math.min(canvas.width() + 8.0, box.getMaxX());
        double top = Math.max(-8, box.getMinY());
        double bottom = Math.min(canvas.height() + 8.0, box.getMaxY());
        Path2D lines = new Path2D.Double();
        // x + y = constant, a multiple of 6, so that neighbouring shapes are hatched as one.
        for (double sum = Math.ceil((left + top) / 6) * 6; sum <= right + bottom; sum += 6) {
            lines.moveTo(sum - top, top);
            lines.lineTo(sum - bottom, bottom);
        }
        canvas.draw(lines, rgb, 0.9, Canvas.stroke(1));
        canvas.pen().setClip(before);
    }

    private static Geometry joined(Artifact.Features artifact, int column, int step) {
        List<Geometry> cells = new ArrayList<>();
        for (int i = 0; i < artifact.geometries().size(); i++) {
            if (number(artifact, i, column) == step) {
                cells.add(artifact.geometries().get(i));
            }
        }
        return cells.isEmpty() ? new GeometryFactory().createPolygon() : UnaryUnionNG.union(cells, CENTIMETRES);
    }

    private static double number(Artifact.Features artifact, int row, int column) {
        return artifact.attributes().rows().get(row).get(column) instanceof Number number
                ? number.doubleValue()
                : Double.NaN;
    }
}
