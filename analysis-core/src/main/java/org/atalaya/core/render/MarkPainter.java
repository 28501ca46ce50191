// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.grid.Surface;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.MarkShape;
import org.atalaya.core.layer.PointCounts;
import org.atalaya.core.layer.Rgb;
import org.atalaya.core.layer.Style;

/**
 * Incidents: marks with a halo, or, where more than 2,000 are in view, their density. The two blend from one into the
 * other: while the map is brought closer the density fades and every incident appears.
 */
final class MarkPainter {

    static final int MOST_MARKS = 2_000;

    private static final double DIMMED = 0.35;
    private static final double HALO = 1.4;

    private final MapView view;
    private final Incidents incidents;
    private final Style.Marks style;
    private final Highlight highlight;
    private final double opacity;
    private final PointScan scan;
    private final Optional<PointScan> besideScan;

    MarkPainter(MapView view, LayerSource.Points points, Style.Marks style, Highlight highlight, double opacity) {
        this.view = view;
        this.incidents = points.incidents();
        this.style = style;
        this.highlight = highlight;
        this.opacity = opacity;
        PointRaster raster = PointRaster.of(view.frame());
        this.scan = PointScan.of(view, raster, incidents, highlight);
        this.besideScan = points.beside().map(beside -> PointScan.of(view, raster, beside, Highlight.NONE));
    }

    /** Whether they are too many for marks, here or on the map beside this one. */
    boolean isCrowd() {
        return mostInView() > MOST_MARKS;
    }

    private int mostInView() {
        return Math.max(scan.inView(), besideScan.map(PointScan::inView).orElse(0));
    }

    /** The rows in view where they are few enough to be listed. */
    int[] inView() {
        return scan.inView() <= PointScan.MOST_LISTED ? scan.listed() : new int[0];
    }

    /** The density of a crowd; what it says is returned for the legend. */
    Crowd density(Canvas canvas) {
        CrowdField field = new CrowdField(scan.raster(), scan.counts());
        double highest = Math.max(
                field.highest(),
                besideScan
                        .map(beside -> new CrowdField(beside.raster(), beside.counts()).highest())
                        .orElse(0.0));
        List<Double> bounds = CrowdField.bounds(scan.raster(), highest);
        double shown = opacity * (1 - marksShown());
        double[] opacities = PointCounts.opacities(bounds.size(), view.theme());
        boolean many = scan.chosenInView() > MOST_MARKS;
        for (int i = 0; i < opacities.length; i++) {
            opacities[i] *= highlight.isEmpty() ? shown : shown * DIMMED;
        }
        new CrowdPainter(
                        field,
                        bounds,
                        PointCounts.tints(bounds.size(), view.theme()),
                        opacities,
                        view.frame().pixelRatio())
                .paint(canvas.image());
        if (many) {
            chosenDensity(shown, canvas);
        }
        return new Crowd(field.surface(incidents.crs()), bounds, field.tell(scan, bounds, highest, 1 - marksShown()));
    }

    /** A painted crowd. */
    record Crowd(Surface surface, List<Double> bounds, PointCounts counts) {}

    /** Chosen incidents that are a crowd themselves: the colour of what is chosen, the fuller the more. */
    private void chosenDensity(double shown, Canvas canvas) {
        CrowdField field = new CrowdField(scan.raster(), scan.chosenCounts());
        List<Double> bounds = CrowdField.bounds(scan.raster(), field.highest());
        double[] opacities = new double[bounds.size()];
        for (int i = 0; i < opacities.length; i++) {
            opacities[i] = shown * (0.3 + 0.6 * i / Math.max(1, opacities.length - 1));
        }
        new CrowdPainter(
                        field,
                        bounds,
                        Collections.nCopies(bounds.size(), view.theme().accent()),
                        opacities,
                        view.frame().pixelRatio())
                .paint(canvas.image());
    }

    /** Of a crowd the marks that appear when the map comes closer, and those that are chosen. */
    void crowdMarks(Canvas canvas) {
        boolean few = scan.chosenInView() <= MOST_MARKS;
        double shown = opacity * marksShown();
        if (shown > 0) {
            new Dots(view, incidents, style).paint(scan.listed(), highlight.isEmpty() ? shown : shown * DIMMED, canvas);
        }
        if (few && scan.chosenInView() > 0) {
            new Dots(view, incidents, style).chosen(scan.chosenListed(), opacity, canvas);
        }
    }

    /** How much is seen of the single marks: all where they are 2,000, nothing where they are 4,000. */
    private double marksShown() {
        double over = mostInView() - MOST_MARKS;
        return Math.min(1, Math.max(0, 1 - over / (PointScan.MOST_LISTED - MOST_MARKS)));
    }

    void marks(Canvas canvas) {
        Canvas sheet = opacity < 1 ? canvas.sheet() : canvas;
        marks(Arrays.stream(scan.listed()).boxed().toList(), sheet);
        if (opacity < 1) {
            canvas.lay(sheet, opacity);
        }
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

    private void mark(List<Integer> stack, Optional<Column> column, double shown, boolean chosen, Canvas canvas) {
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
            canvas.draw(shape, halo, shown, Canvas.stroke(2 * HALO));
        }
        canvas.fill(shape, rgb, shown);
        if (incidents.byHand()) {
            // A ring of its own: seen without colour, and whatever shape the category has.
            canvas.draw(Marks.circle(x, y, radius + 3), halo, shown, Canvas.stroke(3.4));
            canvas.draw(Marks.circle(x, y, radius + 3), view.theme().strongInk(), shown, Canvas.stroke(1.4));
        }
        if (numbered) {
            String number = Integer.toString(stack.size());
            var font = Fonts.mediumFigures(stack.size() > 99 ? 9 : 10);
            double half = Canvas.length(number, font) / 2;
            canvas.fill(
                    Canvas.glyphs(number, font).getOutline((float) (x - half), (float) (y + 3.5)),
                    Rgb.textOn(rgb),
                    shown);
        }
    }
}
