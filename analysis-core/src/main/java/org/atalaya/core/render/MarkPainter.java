// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.MarkShape;
import org.atalaya.core.layer.PointCounts;
import org.atalaya.core.layer.Rgb;
import org.atalaya.core.layer.Style;

/** Incidents: marks with a halo, or, where more than 2,000 are in view, squares tinted by how many lie in each. */
final class MarkPainter {

    static final int MOST_MARKS = 2_000;

    private static final double DIMMED = 0.35;
    private static final double HALO = 1.4;
    private static final int ROWS_PER_STEP = 100_000;

    private final MapView view;
    private final Incidents incidents;
    private final Optional<Incidents> beside;
    private final Style.Marks style;
    private final Highlight highlight;

    MarkPainter(MapView view, LayerSource.Points points, Style.Marks style, Highlight highlight) {
        this.view = view;
        this.incidents = points.incidents();
        this.beside = points.beside();
        this.style = style;
        this.highlight = highlight;
    }

    /** What is in view is painted; the counts of the squares are returned where there are too many for marks. */
    Optional<PointCounts> paint(double opacity, Canvas canvas) {
        DotGrid dots = new DotGrid(view.frame());
        List<Integer> seen = new ArrayList<>();
        int inView = 0;
        int noPlace = 0;
        for (int row = 0; row < incidents.size(); row++) {
            if (row % ROWS_PER_STEP == 0) {
                view.step((double) row / incidents.size());
            }
            double x = view.frame().toPixelX(incidents.x(row));
            double y = view.frame().toPixelY(incidents.y(row));
            // Also false for NaN, a row without a place.
            if (x > -8 && y > -8 && x < canvas.width() + 8 && y < canvas.height() + 8) {
                inView++;
                dots.add(x, y, !highlight.isEmpty() && highlight.contains(incidents.id(row)));
                if (inView <= MOST_MARKS) {
                    seen.add(row);
                }
            } else if (Double.isNaN(x) || Double.isNaN(y)) {
                noPlace++;
            }
        }
        Canvas sheet = opacity < 1 ? canvas.sheet() : canvas;
        boolean crowd = Math.max(inView, dots.alsoFor(beside)) > MOST_MARKS;
        if (crowd) {
            dots.paint(view.theme(), !highlight.isEmpty(), sheet);
        } else {
            marks(seen, sheet);
        }
        if (opacity < 1) {
            canvas.lay(sheet, opacity);
        }
        return crowd ? Optional.of(dots.counts(incidents.size() - (long) inView - noPlace, noPlace)) : Optional.empty();
    }

    private void marks(List<Integer> rows, Canvas canvas) {
        Optional<Column> column = incidents.column(style.column());
        Map<List<Double>, List<Integer>> stacks = new LinkedHashMap<>();
        for (int row : rows) {
            stacks.computeIfAbsent(List.of(incidents.x(row), incidents.y(row)), place -> new ArrayList<>())
                    .add(row);
        }
        List<List<Integer>> chosen = new ArrayList<>();
        for (List<Integer> stack : stacks.values()) {
            if (stack.stream().anyMatch(row -> highlight.contains(incidents.id(row)))) {
                chosen.add(stack);
            } else {
                mark(stack, column, highlight.isEmpty() ? 1 : DIMMED, false, canvas);
            }
        }
        chosen.forEach(stack -> mark(stack, column, 1, true, canvas));
    }

    private void mark(List<Integer> stack, Optional<Column> column, double opacity, boolean chosen, Canvas canvas) {
        int row = stack.get(0);
        double x = view.frame().toPixelX(incidents.x(row));
        double y = view.frame().toPixelY(incidents.y(row));
        int place = column.isPresent() ? style.place(column.get().text(row)) : -1;
        boolean mixed = column.isPresent()
                && stack.stream().anyMatch(r -> style.place(column.get().text(r)) != place);
        int rgb = column.isEmpty() || mixed ? view.theme().strongInk() : ColourRamp.category(place, view.theme());
        boolean numbered = stack.size() > 1;
        double radius = stack.size() > 99 ? 9 : 7;
        Shape shape = numbered ? Marks.circle(x, y, radius) : Marks.at(MarkShape.of(mixed ? 0 : place), x, y);
        int halo = view.theme().background();
        if (chosen) {
            canvas.draw(shape, halo, 0.9, Canvas.stroke(2 * HALO + 4));
            canvas.draw(shape, view.theme().accent(), 1, Canvas.stroke(2 * HALO + 1.2));
        } else {
            canvas.draw(shape, halo, opacity, Canvas.stroke(2 * HALO));
        }
        canvas.fill(shape, rgb, opacity);
        if (incidents.byHand()) {
            // A ring of its own: seen without colour, and whatever shape the category has.
            canvas.draw(Marks.circle(x, y, radius + 3), halo, opacity, Canvas.stroke(3.4));
            canvas.draw(Marks.circle(x, y, radius + 3), view.theme().strongInk(), opacity, Canvas.stroke(1.4));
        }
        if (numbered) {
            String number = Integer.toString(stack.size());
            var font = Fonts.mediumFigures(stack.size() > 99 ? 9 : 10);
            double half = Canvas.length(number, font) / 2;
            canvas.fill(
                    Canvas.glyphs(number, font).getOutline((float) (x - half), (float) (y + 3.5)),
                    Rgb.textOn(rgb),
                    opacity);
        }
    }
}
