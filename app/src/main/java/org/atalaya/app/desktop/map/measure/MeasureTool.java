// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.map.MapViewModel;
import org.atalaya.app.desktop.map.area.Sizes;
import org.atalaya.app.desktop.map.tool.MapTool;
import org.atalaya.app.desktop.map.tool.RubberBand;
import org.atalaya.app.desktop.map.tool.Stroke;
import org.atalaya.app.desktop.map.tool.ToolKind;
import org.atalaya.app.desktop.map.tool.ToolKinds;
import org.atalaya.core.geo.Ruler;

/**
 * Measures a way, segment by segment, and, where it closes on its first point, the area inside. What was measured stays
 * until a new way is begun, another tool is chosen, or Escape.
 */
public final class MeasureTool implements MapTool {

    private static final double REACH = 8;

    /** With more segments their lengths would hide the way. */
    private static final int MOST_WORDS = 12;

    private final MapViewModel model;
    private final Sizes sizes;
    private final RubberBand band;
    private final List<double[]> points = new ArrayList<>();
    private double[] next;
    private boolean done;
    private boolean closed;

    public MeasureTool(MapViewModel model, Sizes sizes) {
        this.model = model;
        this.sizes = sizes;
        this.band = new RubberBand(model.frame(), this::draw);
        sizes.language().texts().addListener((o, before, after) -> band.redraw());
    }

    @Override
    public ToolKind kind() {
        return ToolKinds.MEASURE;
    }

    @Override
    public Optional<Node> band() {
        return Optional.of(band);
    }

    private void draw(RubberBand on) {
        if (points.isEmpty()) {
            return;
        }
        List<double[]> way = new ArrayList<>(points);
        if (!done && next != null) {
            way.add(next);
        }
        if (closed) {
            on.area(way);
        } else {
            on.line(way);
        }
        way.forEach(on::dot);
        sizes.ruler().ifPresent(ruler -> tell(on, way, ruler));
    }

    private void tell(RubberBand on, List<double[]> way, Ruler ruler) {
        int segments = closed ? way.size() : way.size() - 1;
        double total = 0;
        for (int i = 0; i < segments; i++) {
            double[] a = way.get(i);
            double[] b = way.get((i + 1) % way.size());
            double metres = ruler.distance(a[0], a[1], b[0], b[1]);
            total += metres;
            if (segments > 1 && segments <= MOST_WORDS) {
                on.words(new double[] {(a[0] + b[0]) / 2, (a[1] + b[1]) / 2}, sizes.length(metres));
            }
        }
        if (segments > 0) {
            on.put(card(total, closed ? ruler.area(way) : Double.NaN), way.get(way.size() - 1), 12, 10);
        }
    }

    private VBox card(double metres, double squareMetres) {
        VBox card = new VBox(2);
        card.setId("measure-card");
        card.getStyleClass().addAll("at-float", "at-measure");
        Label length =
                new Label(sizes.language().get(closed ? "measure.around" : "measure.length", sizes.length(metres)));
        length.setId("measure-length");
        length.getStyleClass().add("at-figure");
        card.getChildren().add(length);
        if (!Double.isNaN(squareMetres)) {
            Label area = new Label(sizes.language().get("measure.area", sizes.area(squareMetres)));
            area.setId("measure-area");
            area.getStyleClass().add("at-figure-strong");
            card.getChildren().add(0, area);
        }
        return card;
    }

    @Override
    public void moved(Stroke at) {
        if (!points.isEmpty() && !done) {
            next = new double[] {at.x(), at.y()};
            band.redraw();
        }
    }

    @Override
    public boolean clicked(Stroke at) {
        if (done) {
            leave();
        }
        if (points.size() > 2 && isFirst(at)) {
            closed = true;
            return finish();
        }
        points.add(new double[] {at.x(), at.y()});
        band.redraw();
        return true;
    }

    private boolean isFirst(Stroke at) {
        double[] first = points.get(0);
        return Math.hypot(
                        model.frame().get().toPixelX(first[0]) - at.pixelX(),
                        model.frame().get().toPixelY(first[1]) - at.pixelY())
                <= REACH;
    }

    @Override
    public boolean doubleClicked(Stroke at) {
        finish();
        return true;
    }

    @Override
    public boolean finish() {
        if (points.size() < 2) {
            return false;
        }
        done = true;
        next = null;
        band.redraw();
        return true;
    }

    @Override
    public boolean back() {
        if (points.isEmpty()) {
            return false;
        }
        if (!done) {
            points.remove(points.size() - 1);
        }
        done = false;
        closed = false;
        band.redraw();
        return true;
    }

    @Override
    public boolean cancel() {
        boolean begun = !points.isEmpty();
        leave();
        return begun;
    }

    @Override
    public void leave() {
        points.clear();
        next = null;
        done = false;
        closed = false;
        band.redraw();
    }
}
