// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.area;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.atalaya.app.desktop.explore.LinkedModel;
import org.atalaya.app.desktop.map.MapViewModel;
import org.atalaya.app.desktop.map.tool.MapTool;
import org.atalaya.app.desktop.map.tool.RubberBand;
import org.atalaya.app.desktop.map.tool.Stroke;
import org.atalaya.app.desktop.map.tool.ToolKind;
import org.atalaya.core.geo.Ruler;
import org.locationtech.jts.geom.Geometry;

/**
 * Selects by an area made of two places, such as the corners of a rectangle: by a drag, or by two clicks. With Shift the
 * area is added to the one selected before. The words beside it tell its size.
 */
public final class AreaTool implements MapTool {

    /** The corners that two places make. */
    @FunctionalInterface
    public interface Form {
        List<double[]> corners(double[] first, double[] second);
    }

    private final ToolKind kind;
    private final Form form;
    private final LinkedModel linked;
    private final Sizes sizes;
    private final RubberBand band;
    private double[] first;
    private double[] second;

    private AreaTool(ToolKind kind, Form form, LinkedModel linked, MapViewModel model, Sizes sizes) {
        this.kind = kind;
        this.form = form;
        this.linked = linked;
        this.sizes = sizes;
        this.band = new RubberBand(model.frame(), this::draw);
    }

    public static AreaTool rectangle(ToolKind kind, LinkedModel linked, MapViewModel model, Sizes sizes) {
        return new AreaTool(kind, Shapes::rectangle, linked, model, sizes);
    }

    public static AreaTool circle(ToolKind kind, LinkedModel linked, MapViewModel model, Sizes sizes) {
        return new AreaTool(kind, Shapes::circle, linked, model, sizes);
    }

    @Override
    public ToolKind kind() {
        return kind;
    }

    @Override
    public Optional<Node> band() {
        return Optional.of(band);
    }

    private void draw(RubberBand on) {
        if (first == null) {
            return;
        }
        on.dot(first);
        if (second != null) {
            List<double[]> corners = form.corners(first, second);
            on.area(corners);
            sizes.ruler().ifPresent(ruler -> on.words(second, sizes.area(areaOf(ruler, corners))));
        }
    }

    private static double areaOf(Ruler ruler, List<double[]> corners) {
        return ruler.area(corners);
    }

    @Override
    public boolean pressed(Stroke at) {
        return true;
    }

    @Override
    public void dragged(Stroke from, Stroke at) {
        first = new double[] {from.x(), from.y()};
        reach(at);
    }

    @Override
    public void released(Stroke from, Stroke at) {
        reach(at);
        choose(from.shift());
    }

    @Override
    public void moved(Stroke at) {
        if (first != null) {
            reach(at);
        }
    }

    private void reach(Stroke at) {
        second = new double[] {at.x(), at.y()};
        band.redraw();
    }

    @Override
    public boolean clicked(Stroke at) {
        if (first == null) {
            first = new double[] {at.x(), at.y()};
            band.redraw();
        } else {
            reach(at);
            choose(at.shift());
        }
        return true;
    }

    @Override
    public boolean doubleClicked(Stroke at) {
        return clicked(at);
    }

    @Override
    public boolean finish() {
        if (first == null || second == null) {
            return false;
        }
        choose(false);
        return true;
    }

    private void choose(boolean more) {
        Optional<Geometry> area = Shapes.area(form.corners(first, second));
        leave();
        area.ifPresent(drawn -> linked.choose(joined(drawn, more, linked)));
    }

    /** An area, with the one selected before where that is asked. */
    static Geometry joined(Geometry drawn, boolean more, LinkedModel linked) {
        return more ? linked.area().get().map(drawn::union).orElse(drawn) : drawn;
    }

    @Override
    public boolean cancel() {
        boolean begun = first != null;
        leave();
        return begun;
    }

    @Override
    public boolean back() {
        return cancel();
    }

    @Override
    public void leave() {
        first = null;
        second = null;
        band.redraw();
    }
}
