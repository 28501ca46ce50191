// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.atalaya.app.desktop.map.MapViewModel;
import org.atalaya.app.desktop.map.tool.MapTool;
import org.atalaya.app.desktop.map.tool.RubberBand;
import org.atalaya.app.desktop.map.tool.Stroke;
import org.atalaya.app.desktop.map.tool.ToolKind;
import org.atalaya.app.desktop.map.tool.ToolKinds;
import org.atalaya.core.data.Zone;
import org.atalaya.core.edit.Snap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * Changes zones: a click chooses one, its corners are dragged, a double click on its border puts in a corner, Delete
 * takes away the corner under the pointer or, where there is none, the zone.
 */
public final class EditZoneTool implements MapTool {

    private final ZoneModel zones;
    private final MapViewModel map;
    private final RubberBand band;
    private Coordinate under;
    private Coordinate held;
    private Coordinate to;

    public EditZoneTool(ZoneModel zones, MapViewModel map) {
        this.zones = zones;
        this.map = map;
        this.band = new RubberBand(map.frame(), this::draw);
        zones.chosen().addListener((o, before, after) -> band.redraw());
    }

    @Override
    public ToolKind kind() {
        return ToolKinds.EDIT_ZONE;
    }

    @Override
    public Cursor cursor() {
        return Cursor.DEFAULT;
    }

    @Override
    public Optional<Node> band() {
        return Optional.of(band);
    }

    private void draw(RubberBand on) {
        zones.chosen().get().ifPresent(zone -> rings(zone).forEach(ring -> {
            List<double[]> places = new ArrayList<>();
            for (Coordinate corner : ring) {
                Coordinate shown = held != null && to != null && corner.equals2D(held) ? to : corner;
                places.add(new double[] {shown.x, shown.y});
            }
            on.area(places);
            places.forEach(on::handle);
        }));
        if (under != null && held == null) {
            on.dot(new double[] {under.x, under.y});
        }
    }

    private static List<List<Coordinate>> rings(Zone zone) {
        List<List<Coordinate>> rings = new ArrayList<>();
        for (int i = 0; i < zone.area().getNumGeometries(); i++) {
            var polygon = (Polygon) zone.area().getGeometryN(i);
            rings.add(open(polygon.getExteriorRing().getCoordinates()));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                rings.add(open(polygon.getInteriorRingN(hole).getCoordinates()));
            }
        }
        return rings;
    }

    private static List<Coordinate> open(Coordinate[] ring) {
        return List.of(ring).subList(0, ring.length - 1);
    }

    private double reach() {
        return ZoneModel.REACH * map.frame().get().metresPerPixel();
    }

    private Optional<Snap> onChosen(Stroke at) {
        return zones.chosen()
                .get()
                .flatMap(zone -> Snap.find(List.of(zone), new Coordinate(at.x(), at.y()), reach(), null));
    }

    private Coordinate corner(Stroke at) {
        return onChosen(at).filter(Snap::corner).map(Snap::place).orElse(null);
    }

    @Override
    public void moved(Stroke at) {
        if (held != null) {
            hold(at);
        } else {
            under = corner(at);
        }
        band.redraw();
    }

    private void hold(Stroke at) {
        to = zones.snapped(new Coordinate(at.x(), at.y()), reach(), held);
    }

    @Override
    public boolean pressed(Stroke at) {
        held = corner(at);
        to = null;
        return held != null;
    }

    @Override
    public void dragged(Stroke from, Stroke at) {
        hold(at);
        band.redraw();
    }

    @Override
    public void released(Stroke from, Stroke at) {
        hold(at);
        drop();
    }

    private void drop() {
        if (held != null && to != null && !held.equals2D(to)) {
            zones.move(held, to);
        }
        held = null;
        to = null;
        under = null;
        band.redraw();
    }

    /** With the keys a corner is taken by one click and set down by the next. */
    @Override
    public boolean clicked(Stroke at) {
        map.stay();
        if (at.byKey() && held != null) {
            hold(at);
            drop();
        } else if (at.byKey() && corner(at) != null) {
            held = corner(at);
        } else {
            held = null;
            if (corner(at) == null) {
                zones.chooseAt(at.x(), at.y());
            }
        }
        return true;
    }

    @Override
    public boolean doubleClicked(Stroke at) {
        if (onChosen(at).filter(snap -> !snap.corner()).isPresent()) {
            zones.insert(new Coordinate(at.x(), at.y()), reach());
        }
        return true;
    }

    @Override
    public boolean back() {
        if (under == null) {
            return false;
        }
        zones.deleteCorner(under);
        under = null;
        return true;
    }

    @Override
    public boolean key(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE && zones.chosen().get().isPresent()) {
            if (!back()) {
                zones.delete();
            }
            return true;
        }
        return false;
    }

    @Override
    public boolean cancel() {
        boolean any = held != null || zones.chosen().get().isPresent();
        if (held == null) {
            zones.letGo();
        }
        held = null;
        to = null;
        band.redraw();
        return any;
    }

    @Override
    public void leave() {
        held = null;
        to = null;
        under = null;
        zones.letGo();
        band.redraw();
    }
}
