// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Crisp;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.render.MapFrame;

/**
 * Hosts the painted picture and what floats above it. While a new picture is painted the old one stands in, moved and
 * scaled to where its ground is now.
 */
public final class MapView extends StackPane {

    private static final double WHEEL_FACTOR = 1.2;
    private static final double KEY_STEP = 80;

    private final MapViewModel model;
    private final ObservableValue<Theme> theme;
    private final Consumer<Throwable> complain;
    private final MapPicture picture = new MapPicture();
    private final ImageView image = new ImageView();
    private final MapPicture.Outcome outcome = new Shown();
    private MapPicture.Painted painted;
    private double pressedX;
    private double pressedY;
    private boolean dragged;

    public MapView(MapViewModel model, Controls controls, ObservableValue<Theme> theme, Consumer<Throwable> complain) {
        this.model = model;
        this.theme = theme;
        this.complain = complain;
        setId("map");
        getStyleClass().add("at-map");
        setFocusTraversable(true);
        accessibleTextProperty().bind(controls.language().text("map.accessible"));
        setMinSize(200, 150);
        clip();
        Pane ground = new Pane(image);
        image.setManaged(false);
        ground.setMouseTransparent(true);
        HitCard card = new HitCard(controls, model);
        getChildren().addAll(ground, card);
        place(new SelectionCard(controls, model), Pos.TOP_CENTER);
        place(new MapTools(controls, model), Pos.TOP_LEFT);
        place(new NorthArrow(controls), Pos.TOP_RIGHT);
        place(new ScaleBar(controls.language(), model), Pos.BOTTOM_LEFT);
        place(new LegendCard(controls, model, theme), Pos.BOTTOM_RIGHT);
        widthProperty().addListener(o -> sized());
        heightProperty().addListener(o -> sized());
        model.frame().addListener((o, before, after) -> {
            stretch();
            repaint();
        });
        model.workspace().layers().addListener((ListChangeListener<Layer>) change -> repaint());
        model.workspace().highlight().addListener(o -> repaint());
        theme.addListener((o, before, after) -> repaint());
        listen();
    }

    private void place(Node node, Pos where) {
        setAlignment(node, where);
        setMargin(node, new Insets(12));
        getChildren().add(node);
    }

    private void clip() {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    private void sized() {
        if (getScene() != null && getScene().getWindow() != null) {
            model.pixelRatio(getScene().getWindow().getOutputScaleX() * Crisp.scaleOf(this));
        }
        model.size((int) getWidth(), (int) getHeight());
    }

    private void repaint() {
        if (model.workspace().isOpen() && getWidth() > 0 && getHeight() > 0) {
            MapTheme mapTheme = theme.getValue().map();
            model.painting().set(true);
            picture.request(
                    model.paintOrder().stream()
                            .map(layer -> layer.under(mapTheme))
                            .toList(),
                    model.frame().get(),
                    mapTheme,
                    model.workspace().highlight().get(),
                    outcome);
        }
    }

    private final class Shown implements MapPicture.Outcome {
        @Override
        public void painted(MapPicture.Painted fresh) {
            painted = fresh;
            image.setImage(fresh.image());
            stretch();
            model.crowds().set(fresh.crowds());
            model.painting().set(false);
        }

        @Override
        public void failed(Throwable fault) {
            model.painting().set(false);
            complain.accept(fault);
        }
    }

    /** A press or a turn of the wheel on something that floats is not meant for the map. */
    static void keepToItself(Node floating) {
        floating.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        floating.addEventHandler(ScrollEvent.SCROLL, ScrollEvent::consume);
    }

    /** Puts the old picture where its ground is in the frame of now. */
    private void stretch() {
        if (painted == null) {
            return;
        }
        MapFrame old = painted.frame();
        MapFrame now = model.frame().get();
        double zoom = old.metresPerPixel() / now.metresPerPixel();
        image.setX(now.toPixelX(old.toWorldX(0)));
        image.setY(now.toPixelY(old.toWorldY(0)));
        image.setFitWidth(old.width() * zoom);
        image.setFitHeight(old.height() * zoom);
    }

    private void listen() {
        setOnScroll(event -> {
            double steps = event.getDeltaY() / 40;
            model.zoomAt(event.getX(), event.getY(), Math.pow(WHEEL_FACTOR, Math.max(-4, Math.min(4, steps))));
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            pressedX = event.getX();
            pressedY = event.getY();
            dragged = false;
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (dragged || Math.hypot(event.getX() - pressedX, event.getY() - pressedY) > 3) {
                dragged = true;
                model.pan(event.getX() - pressedX, event.getY() - pressedY);
                pressedX = event.getX();
                pressedY = event.getY();
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (!dragged) {
                model.identify(event.getX(), event.getY());
            }
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> model.pointAt(new double[] {event.getX(), event.getY()}));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.pointAt(null));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> model.pan(KEY_STEP, 0);
            case RIGHT -> model.pan(-KEY_STEP, 0);
            case UP -> model.pan(0, KEY_STEP);
            case DOWN -> model.pan(0, -KEY_STEP);
            case PLUS, ADD, EQUALS -> model.zoom(WHEEL_FACTOR);
            case MINUS, SUBTRACT -> model.zoom(1 / WHEEL_FACTOR);
            case DIGIT0, NUMPAD0 -> model.fit();
            case ESCAPE -> {
                if (model.found().get() == null) {
                    model.workspace().deselect();
                }
                model.found().set(null);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
