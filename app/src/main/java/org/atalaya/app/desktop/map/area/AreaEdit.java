// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.atalaya.app.desktop.explore.LinkedModel;
import org.atalaya.app.desktop.map.tool.RubberBand;
import org.atalaya.app.desktop.map.tool.Stroke;
import org.atalaya.core.render.MapFrame;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * The selected area above the map, with square handles. A handle is dragged to another place, the middle of a side makes a
 * new one, a double click takes one away. With the keys, Space under the cross lifts a handle and sets it down again.
 */
public final class AreaEdit {

    /** An area with more corners is shown without handles. */
    private static final int MOST_HANDLES = 60;

    private static final double REACH = 8;
    private static final int NONE = -1;

    private final LinkedModel linked;
    private final ObservableValue<MapFrame> frame;
    private final RubberBand band;

    /** The corners while one of them is being moved. */
    private List<double[]> moving = List.of();

    private int held = NONE;

    public AreaEdit(LinkedModel linked, ObservableValue<MapFrame> frame) {
        this.linked = linked;
        this.frame = frame;
        this.band = new RubberBand(frame, this::draw);
        linked.area().addListener((o, before, after) -> {
            drop();
            band.redraw();
        });
    }

    /** To lie over the picture, whatever the tool. */
    public Node band() {
        return band;
    }

    private void draw(RubberBand on) {
        if (held != NONE) {
            on.area(moving);
            moving.forEach(on::handle);
            return;
        }
        linked.area().get().ifPresent(area -> {
            for (int i = 0; i < area.getNumGeometries(); i++) {
                if (area.getGeometryN(i) instanceof Polygon polygon) {
                    on.area(places(polygon.getExteriorRing().getCoordinates()));
                }
            }
            corners().forEach(on::handle);
        });
    }

    private static List<double[]> places(Coordinate[] ring) {
        List<double[]> places = new ArrayList<>();
        for (Coordinate corner : ring) {
            places.add(new double[] {corner.x, corner.y});
        }
        return places;
    }

    private List<double[]> corners() {
        return linked.area()
                .get()
                .flatMap(area -> Shapes.corners(area, MOST_HANDLES))
                .orElse(List.of());
    }

    private int near(List<double[]> places, Stroke at) {
        for (int i = 0; i < places.size(); i++) {
            double right = frame.getValue().toPixelX(places.get(i)[0]) - at.pixelX();
            double down = frame.getValue().toPixelY(places.get(i)[1]) - at.pixelY();
            if (Math.hypot(right, down) <= REACH) {
                return i;
            }
        }
        return NONE;
    }

    /** Takes hold of the handle at a place, or makes one in the middle of a side; false where there is neither. */
    boolean grab(Stroke at) {
        List<double[]> corners = new ArrayList<>(corners());
        int corner = near(corners, at);
        if (corner == NONE) {
            List<double[]> middles = new ArrayList<>();
            for (int i = 0; i < corners.size(); i++) {
                double[] a = corners.get(i);
                double[] b = corners.get((i + 1) % corners.size());
                middles.add(new double[] {(a[0] + b[0]) / 2, (a[1] + b[1]) / 2});
            }
            int side = near(middles, at);
            if (side == NONE) {
                return false;
            }
            corner = side + 1;
            corners.add(corner, middles.get(side));
        }
        held = corner;
        moving = corners;
        return true;
    }

    boolean isHeld() {
        return held != NONE;
    }

    void move(Stroke at) {
        if (held != NONE) {
            moving.set(held, new double[] {at.x(), at.y()});
            band.redraw();
        }
    }

    /** Sets the handle down; the area is selected as it is now. */
    void settle() {
        Optional<Geometry> changed = held == NONE ? Optional.empty() : Shapes.area(moving);
        drop();
        band.redraw();
        changed.ifPresent(linked::choose);
    }

    /** Lets the handle go to where it was. */
    boolean drop() {
        boolean was = held != NONE;
        held = NONE;
        moving = List.of();
        return was;
    }

    /** Takes the corner at a place away; a triangle keeps its three. */
    boolean remove(Stroke at) {
        List<double[]> corners = new ArrayList<>(corners());
        int corner = near(corners, at);
        if (corner == NONE || corners.size() <= 3) {
            return corner != NONE;
        }
        corners.remove(corner);
        drop();
        Shapes.area(corners).ifPresent(linked::choose);
        return true;
    }
}
