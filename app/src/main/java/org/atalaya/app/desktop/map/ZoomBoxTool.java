// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.atalaya.app.desktop.map.tool.MapTool;
import org.atalaya.app.desktop.map.tool.RubberBand;
import org.atalaya.app.desktop.map.tool.Stroke;
import org.atalaya.app.desktop.map.tool.ToolKind;
import org.atalaya.app.desktop.map.tool.ToolKinds;
import org.atalaya.core.geo.Extent;

/** Draws a rectangle that then fills the map: by a drag, or by two corners. */
public final class ZoomBoxTool implements MapTool {

    private final MapViewModel model;
    private final RubberBand band;
    private double[] first;
    private double[] second;

    public ZoomBoxTool(MapViewModel model) {
        this.model = model;
        this.band = new RubberBand(model.frame(), this::draw);
    }

    @Override
    public ToolKind kind() {
        return ToolKinds.ZOOM_BOX;
    }

    @Override
    public Optional<Node> band() {
        return Optional.of(band);
    }

    private void draw(RubberBand on) {
        if (first != null && second != null) {
            on.area(List.of(first, new double[] {second[0], first[1]}, second, new double[] {first[0], second[1]}));
        } else if (first != null) {
            on.dot(first);
        }
    }

    @Override
    public boolean pressed(Stroke at) {
        return true;
    }

    @Override
    public void dragged(Stroke from, Stroke at) {
        first = new double[] {from.x(), from.y()};
        second = new double[] {at.x(), at.y()};
        band.redraw();
    }

    @Override
    public void released(Stroke from, Stroke at) {
        zoom();
    }

    @Override
    public void moved(Stroke at) {
        if (first != null) {
            second = new double[] {at.x(), at.y()};
            band.redraw();
        }
    }

    @Override
    public boolean clicked(Stroke at) {
        if (first == null) {
            first = new double[] {at.x(), at.y()};
            band.redraw();
        } else {
            second = new double[] {at.x(), at.y()};
            zoom();
        }
        return true;
    }

    private void zoom() {
        Extent box = new Extent(
                Math.min(first[0], second[0]),
                Math.min(first[1], second[1]),
                Math.max(first[0], second[0]),
                Math.max(first[1], second[1]));
        leave();
        if (box.width() > 0 && box.height() > 0) {
            model.show(box);
        }
    }

    @Override
    public boolean cancel() {
        boolean begun = first != null;
        leave();
        return begun;
    }

    @Override
    public void leave() {
        first = null;
        second = null;
        band.redraw();
    }
}
