// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.tool;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.atalaya.core.render.MapFrame;

/**
 * What a tool draws above the picture, in metres of the project. It lets the mouse through and is drawn again whenever
 * the frame moves. Lines are accent over a halo, areas faintly filled, handles square.
 */
public final class RubberBand extends Pane {

    /** Draws what there is into the band, by its methods. */
    @FunctionalInterface
    public interface Drawing {
        void on(RubberBand band);
    }

    private static final double HANDLE = 6;
    private static final double DOT = 3;
    private static final double RING = 9;

    private final ObservableValue<MapFrame> frame;
    private final Drawing drawing;

    public RubberBand(ObservableValue<MapFrame> frame, Drawing drawing) {
        this.frame = frame;
        this.drawing = drawing;
        setMouseTransparent(true);
        setManaged(false);
        getStyleClass().add("at-band");
        frame.addListener((o, before, after) -> redraw());
    }

    /** To be called whenever what is drawn has changed. */
    public void redraw() {
        getChildren().clear();
        drawing.on(this);
    }

    /** A line through places x0, y0, x1, y1 … */
    public void line(List<double[]> places) {
        if (places.size() > 1) {
            add(new Polyline(pixels(places)), "at-band-halo");
            add(new Polyline(pixels(places)), "at-band-line");
        }
    }

    /** An area with its outline. */
    public void area(List<double[]> places) {
        if (places.size() > 1) {
            add(new Polygon(pixels(places)), "at-band-halo");
            add(new Polygon(pixels(places)), "at-band-area");
        }
    }

    /** A line that is not there yet. */
    public void dashed(double[] from, double[] to) {
        double[] p = pixels(List.of(from, to));
        add(new Line(p[0], p[1], p[2], p[3]), "at-band-halo");
        add(new Line(p[0], p[1], p[2], p[3]), "at-band-dashed");
    }

    /** A square to take hold of. */
    public void handle(double[] place) {
        double[] p = pixels(List.of(place));
        add(new Rectangle(p[0] - HANDLE / 2, p[1] - HANDLE / 2, HANDLE, HANDLE), "at-band-handle");
    }

    public void dot(double[] place) {
        double[] p = pixels(List.of(place));
        add(new Circle(p[0], p[1], DOT), "at-band-handle");
    }

    /** A place that was looked for: a ring around a dot. */
    public void mark(double[] place) {
        double[] p = pixels(List.of(place));
        add(new Circle(p[0], p[1], RING), "at-band-halo");
        add(new Circle(p[0], p[1], RING), "at-band-line");
        dot(place);
    }

    /** Words beside a place. */
    public void words(double[] place, String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("at-band-words", "at-figure");
        put(label, place, 12, -26);
    }

    /** Any node with its upper left corner so many pixels from a place. */
    public void put(Node node, double[] place, double right, double down) {
        double[] p = pixels(List.of(place));
        node.relocate(Math.rint(p[0] + right), Math.rint(p[1] + down));
        getChildren().add(node);
    }

    private double[] pixels(List<double[]> places) {
        MapFrame now = frame.getValue();
        double[] pixels = new double[2 * places.size()];
        for (int i = 0; i < places.size(); i++) {
            pixels[2 * i] = now.toPixelX(places.get(i)[0]);
            pixels[2 * i + 1] = now.toPixelY(places.get(i)[1]);
        }
        return pixels;
    }

    private void add(Shape shape, String style) {
        shape.getStyleClass().add(style);
        getChildren().add(shape);
    }
}
