// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.atalaya.app.desktop.map.MapViewModel;
import org.atalaya.app.desktop.map.tool.MapTool;
import org.atalaya.app.desktop.map.tool.RubberBand;
import org.atalaya.app.desktop.map.tool.Stroke;
import org.atalaya.app.desktop.map.tool.ToolKind;
import org.atalaya.app.desktop.map.tool.ToolKinds;
import org.locationtech.jts.geom.Coordinate;

/** Draws a new zone, corner by corner; each is drawn to the corners and edges of the neighbours. */
public final class DrawZoneTool implements MapTool {

    private final ZoneModel zones;
    private final MapViewModel map;
    private final RubberBand band;
    private final List<double[]> corners = new ArrayList<>();
    private double[] next;

    public DrawZoneTool(ZoneModel zones, MapViewModel map) {
        this.zones = zones;
        this.map = map;
        this.band = new RubberBand(map.frame(), this::draw);
    }

    @Override
    public ToolKind kind() {
        return ToolKinds.DRAW_ZONE;
    }

    @Override
    public Optional<Node> band() {
        return Optional.of(band);
    }

    private void draw(RubberBand on) {
        List<double[]> all = new ArrayList<>(corners);
        if (next != null && !corners.isEmpty()) {
            all.add(next);
        }
        on.area(all);
        corners.forEach(on::handle);
        if (next != null) {
            on.dot(next);
        }
    }

    private double reach() {
        return ZoneModel.REACH * map.frame().get().metresPerPixel();
    }

    private double[] at(Stroke stroke) {
        Coordinate place = zones.snapped(new Coordinate(stroke.x(), stroke.y()), reach(), null);
        return new double[] {place.x, place.y};
    }

    @Override
    public void moved(Stroke at) {
        next = at(at);
        band.redraw();
    }

    @Override
    public boolean clicked(Stroke at) {
        map.stay();
        double[] place = at(at);
        if (corners.size() > 2 && pixels(corners.get(0), place) <= ZoneModel.REACH) {
            return finish();
        }
        corners.add(place);
        band.redraw();
        return true;
    }

    private double pixels(double[] one, double[] other) {
        return Math.hypot(one[0] - other[0], one[1] - other[1])
                / map.frame().get().metresPerPixel();
    }

    /** Its first click has already set the corner. */
    @Override
    public boolean doubleClicked(Stroke at) {
        finish();
        return true;
    }

    /** What was drawn stays until it is in the project, so that a refused border can be put right. */
    @Override
    public boolean finish() {
        if (corners.size() < 3) {
            return false;
        }
        zones.add(corners.stream().map(c -> new Coordinate(c[0], c[1])).toList(), reach(), this::leave);
        return true;
    }

    @Override
    public boolean back() {
        if (corners.isEmpty()) {
            return false;
        }
        corners.remove(corners.size() - 1);
        band.redraw();
        return true;
    }

    @Override
    public boolean cancel() {
        boolean begun = !corners.isEmpty();
        leave();
        return begun;
    }

    @Override
    public void leave() {
        corners.clear();
        next = null;
        band.redraw();
    }
}
