// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.data.Zones;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A small map of a draft: the boundary, the accepted incidents, and places that deserve a look, each in its own shape. */
final class PlacesMap extends Pane {

    static final double WIDTH = 358;
    private static final double HEIGHT = 320;
    private static final double MARGIN = 24;

    /** Half of the size of a mark in pixels. */
    private static final double MARK = 4;

    /** More marks than this cover each other. */
    private static final int MOST = 2_000;

    private final Envelope box;

    /** How a place is marked. */
    private enum Shape {
        DOT,
        SQUARE,
        DIAMOND,
        RING
    }

    PlacesMap(ImportDraft draft, Envelope box) {
        this.box = box;
        setPrefSize(WIDTH, HEIGHT);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        getStyleClass().add("at-places");
        setClip(new Rectangle(WIDTH, HEIGHT));
        DraftPlaces places = draft.places();
        Path dots = Controls.styled(new Path(), "at-places-rest");
        for (int i = 0; i < places.xs().length; i++) {
            mark(dots, Shape.DOT, places.xs()[i], places.ys()[i]);
        }
        getChildren().add(dots);
        draft.zones().map(Zones::union).ifPresent(shape -> getChildren().add(outline(shape)));
        marks("at-places-out", Shape.DOT, draft.marks().outside());
        marks("at-places-far", Shape.DIAMOND, draft.marks().far());
        marks("at-places-stack", Shape.SQUARE, draft.marks().stacks());
    }

    /** What the map of a draft shows; empty where it has no places. */
    static Envelope extent(ImportDraft draft) {
        Envelope box = new Envelope();
        draft.zones().map(Zones::union).map(Geometry::getEnvelopeInternal).ifPresent(box::expandToInclude);
        if (box.isNull()) {
            draft.places()
                    .extent()
                    .ifPresent(e -> box.expandToInclude(new Envelope(e.minX(), e.maxX(), e.minY(), e.maxY())));
        } else {
            // Places far away would shrink the district to a dot: a quarter beyond it is enough to see the rest by.
            box.expandBy(box.getWidth() / 8, box.getHeight() / 8);
        }
        return box;
    }

    /** Rings around the places of the rows that somebody looks at. */
    PlacesMap ringed(List<Coordinate> places) {
        marks("at-places-ring", Shape.RING, places);
        return this;
    }

    /** How many places the map does not reach. */
    long beyond(List<Coordinate> places) {
        return places.stream().filter(place -> !isOn(px(place.x), py(place.y))).count();
    }

    private void marks(String style, Shape shape, List<Coordinate> places) {
        Path path = Controls.styled(new Path(), style);
        int every = Math.max(1, places.size() / MOST);
        for (int i = 0; i < places.size(); i += every) {
            mark(path, shape, places.get(i).x, places.get(i).y);
        }
        getChildren().add(path);
    }

    private void mark(Path path, Shape shape, double x, double y) {
        double px = px(x);
        double py = py(y);
        if (!isOn(px, py)) {
            return;
        }
        switch (shape) {
            case DOT -> path.getElements().addAll(new MoveTo(px, py), new LineTo(px, py + 0.1));
            case SQUARE ->
                closed(path, px - MARK, py - MARK, px + MARK, py - MARK, px + MARK, py + MARK, px - MARK, py + MARK);
            case DIAMOND -> closed(path, px, py - MARK, px + MARK, py, px, py + MARK, px - MARK, py);
            case RING ->
                path.getElements()
                        .addAll(
                                new MoveTo(px + MARK, py),
                                new ArcTo(MARK, MARK, 0, px - MARK, py, false, true),
                                new ArcTo(MARK, MARK, 0, px + MARK, py, false, true),
                                new ClosePath());
        }
    }

    private static void closed(Path path, double... xy) {
        path.getElements().add(new MoveTo(xy[0], xy[1]));
        for (int i = 2; i < xy.length; i += 2) {
            path.getElements().add(new LineTo(xy[i], xy[i + 1]));
        }
        path.getElements().add(new ClosePath());
    }

    private Path outline(Geometry shape) {
        Path path = Controls.styled(new Path(), "at-places-line");
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            List<Coordinate> points = List.of(shape.getGeometryN(part).getCoordinates());
            for (int i = 0; i < points.size(); i++) {
                double x = px(points.get(i).x);
                double y = py(points.get(i).y);
                path.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
            }
            path.getElements().add(new ClosePath());
        }
        return path;
    }

    private static boolean isOn(double px, double py) {
        return px >= 0 && px <= WIDTH && py >= 0 && py <= HEIGHT;
    }

    private double scale() {
        // All incidents may lie on one point.
        return Math.min(
                (WIDTH - MARGIN) / Math.max(box.getWidth(), 1), (HEIGHT - MARGIN) / Math.max(box.getHeight(), 1));
    }

    private double px(double x) {
        return WIDTH / 2 + (x - box.centre().x) * scale();
    }

    private double py(double y) {
        return HEIGHT / 2 - (y - box.centre().y) * scale();
    }
}
