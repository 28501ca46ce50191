// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.atalaya.app.desktop.theme.Controls.row;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
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

/** The boundary, the accepted incidents and those that lie outside. */
final class PlacesCard extends VBox {

    private static final double WIDTH = 360;
    private static final double HEIGHT = 320;
    private static final double MARGIN = 24;

    private final Controls controls;
    private final ImportViewModel model;

    PlacesCard(Controls controls, ImportViewModel model) {
        this.controls = controls;
        this.model = model;
        setId("import-places");
        getStyleClass().addAll("at-card", "at-card-flush");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setMaxHeight(USE_PREF_SIZE);
        model.draft().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        getChildren().clear();
        ImportDraft draft = model.draft().get();
        Envelope box = draft == null ? new Envelope() : extent(draft);
        setVisible(!box.isNull());
        setManaged(!box.isNull());
        if (box.isNull()) {
            return;
        }
        VBox head = new VBox(
                4,
                controls.label("import.places", "at-strong"),
                new VBox(
                        2,
                        accepted(draft.places()),
                        legend(
                                "-color-danger-emphasis",
                                "import.places.outside",
                                draft.outside().size())));
        head.setPadding(new Insets(10, 12, 8, 12));
        getChildren().addAll(head, map(draft, box));
    }

    /** Incidents without a place are accepted as well, and are not among the dots. */
    private Node accepted(DraftPlaces places) {
        long placed = places.placed();
        long without = places.rows() - placed;
        return without == 0
                ? legend("-at-data-rest", "import.places.accepted", placed)
                : legend("-at-data-rest", "import.places.partly", placed, places.rows(), without);
    }

    private Node legend(String colour, String key, Object... counts) {
        Region dot = new Region();
        dot.setMinSize(8, 8);
        dot.setMaxSize(8, 8);
        dot.setStyle("-fx-background-radius: 4; -fx-background-color: " + colour + ";");
        return row(6, dot, controls.label(controls.language().text(key, counts), "at-help"));
    }

    private static Envelope extent(ImportDraft draft) {
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

    private Pane map(ImportDraft draft, Envelope box) {
        Pane map = new Pane();
        map.setPrefSize(WIDTH, HEIGHT);
        map.setMinHeight(HEIGHT);
        map.getStyleClass().add("at-places");
        map.setClip(new Rectangle(WIDTH, HEIGHT));
        DraftPlaces places = draft.places();
        Path dots = dots("at-places-rest");
        for (int i = 0; i < places.xs().length; i++) {
            dot(dots, places.xs()[i], places.ys()[i], box);
        }
        map.getChildren().add(dots);
        Optional<Geometry> area = draft.zones().map(Zones::union);
        area.ifPresent(shape -> map.getChildren().add(outline(shape, box)));
        Path outside = dots("at-places-out");
        draft.outside().forEach(place -> dot(outside, place.x, place.y, box));
        map.getChildren().add(outside);
        return map;
    }

    private static Path dots(String style) {
        return Controls.styled(new Path(), style);
    }

    private static void dot(Path path, double x, double y, Envelope box) {
        double px = px(x, box);
        double py = py(y, box);
        if (px >= 0 && px <= WIDTH && py >= 0 && py <= HEIGHT) {
            path.getElements().addAll(new MoveTo(px, py), new LineTo(px, py + 0.1));
        }
    }

    private static Path outline(Geometry shape, Envelope box) {
        Path path = Controls.styled(new Path(), "at-places-line");
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            List<Coordinate> points = List.of(shape.getGeometryN(part).getCoordinates());
            for (int i = 0; i < points.size(); i++) {
                double x = px(points.get(i).x, box);
                double y = py(points.get(i).y, box);
                path.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
            }
            path.getElements().add(new ClosePath());
        }
        return path;
    }

    private static double scale(Envelope box) {
        return Math.min((WIDTH - MARGIN) / box.getWidth(), (HEIGHT - MARGIN) / box.getHeight());
    }

    private static double px(double x, Envelope box) {
        return WIDTH / 2 + (x - box.centre().x) * scale(box);
    }

    private static double py(double y, Envelope box) {
        return HEIGHT / 2 - (y - box.centre().y) * scale(box);
    }
}
