// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.atalaya.app.desktop.map.tool.MapTool;
import org.atalaya.app.desktop.map.tool.Stroke;
import org.atalaya.core.render.MapFrame;

/**
 * Mouse, wheel, touchpad and keys over the map: what the chosen tool does not take moves the map. Touchpads send many
 * small turns of the wheel, so each turn zooms by its share of a notch.
 */
final class MapHand {

    private static final double NOTCH = 40;
    private static final double NOTCH_FACTOR = 1.2;

    /** A wheel that spins freely would jump out of the district. */
    private static final double MOST_NOTCHES = 4;

    private static final double DOUBLE_CLICK_FACTOR = 2;
    private static final double KEY_STEP = 80;
    private static final double SMALL_KEY_STEP = 10;

    /** A hand trembles so much in a click. */
    private static final double TREMBLE = 3;

    private final MapView map;
    private final MapViewModel model;
    private final Supplier<MapTool> tool;
    private final BooleanProperty byKeys = new SimpleBooleanProperty();
    private Stroke pressed;
    private double lastX;
    private double lastY;
    private boolean dragged;
    private boolean taken;
    private boolean spaceHeld;
    private boolean spacePanned;

    MapHand(MapView map, MapViewModel model, Supplier<MapTool> tool) {
        this.map = map;
        this.model = model;
        this.tool = tool;
        map.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        map.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        map.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        map.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        map.addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.pointAt(null));
        map.addEventHandler(KeyEvent.KEY_PRESSED, this::keyDown);
        map.addEventHandler(KeyEvent.KEY_RELEASED, this::keyUp);
        map.focusedProperty().addListener((o, before, focused) -> {
            if (!focused) {
                spaceHeld = false;
                byKeys.set(false);
            }
        });
        model.frame().addListener((o, before, after) -> {
            if (byKeys.get()) {
                tool.get().moved(cross());
            }
        });
    }

    /** Whether someone works with the keys, so the cross in the middle of the map is to be seen. */
    BooleanProperty byKeys() {
        return byKeys;
    }

    /** The cursor of the tool, unless the map is being moved. */
    void showCursor() {
        map.setCursor(spaceHeld ? Cursor.OPEN_HAND : tool.get().cursor());
    }

    private Stroke stroke(MouseEvent event) {
        return stroke(event.getX(), event.getY(), event.isShiftDown(), event.isShortcutDown(), false);
    }

    private Stroke cross() {
        MapFrame frame = model.frame().get();
        return stroke(frame.width() / 2.0, frame.height() / 2.0, false, false, true);
    }

    private Stroke stroke(double pixelX, double pixelY, boolean shift, boolean shortcut, boolean byKey) {
        MapFrame frame = model.frame().get();
        return new Stroke(pixelX, pixelY, frame.toWorldX(pixelX), frame.toWorldY(pixelY), shift, shortcut, byKey);
    }

    private void scroll(ScrollEvent event) {
        if (event.getTouchCount() > 0) {
            model.pan(event.getDeltaX(), event.getDeltaY());
        } else if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            model.pan(event.getDeltaX(), 0);
        } else if (!event.isInertia()) {
            double notches = Math.max(-MOST_NOTCHES, Math.min(MOST_NOTCHES, event.getDeltaY() / NOTCH));
            model.zoomAt(event.getX(), event.getY(), Math.pow(NOTCH_FACTOR, notches));
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        if (event.getZoomFactor() > 0) {
            model.zoomAt(event.getX(), event.getY(), event.getZoomFactor());
        }
        event.consume();
    }

    private void press(MouseEvent event) {
        map.requestFocus();
        byKeys.set(false);
        pressed = stroke(event);
        lastX = event.getX();
        lastY = event.getY();
        dragged = false;
        taken = event.getButton() == MouseButton.PRIMARY
                && !spaceHeld
                && tool.get().pressed(pressed);
    }

    private void drag(MouseEvent event) {
        if (pressed == null) {
            return;
        }
        Stroke at = stroke(event);
        dragged |= at.pixelsFrom(pressed) > TREMBLE;
        model.pointAt(new double[] {event.getX(), event.getY()});
        if (dragged && taken) {
            tool.get().dragged(pressed, at);
        } else if (dragged) {
            spacePanned = true;
            map.setCursor(Cursor.CLOSED_HAND);
            model.pan(event.getX() - lastX, event.getY() - lastY);
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void release(MouseEvent event) {
        if (pressed == null) {
            return;
        }
        Stroke at = stroke(event);
        if (dragged && taken) {
            tool.get().released(pressed, at);
        } else if (!dragged && event.getButton() == MouseButton.PRIMARY) {
            if (event.getClickCount() % 2 == 0) {
                if (!tool.get().doubleClicked(at)) {
                    model.found().set(null);
                    model.zoomAt(at.pixelX(), at.pixelY(), DOUBLE_CLICK_FACTOR);
                }
            } else {
                tool.get().clicked(at);
            }
        }
        pressed = null;
        showCursor();
    }

    private void move(MouseEvent event) {
        byKeys.set(false);
        model.pointAt(new double[] {event.getX(), event.getY()});
        tool.get().moved(stroke(event));
    }

    private void keyDown(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        double step = event.isShiftDown() ? SMALL_KEY_STEP : KEY_STEP;
        switch (event.getCode()) {
            case LEFT -> steer(step, 0);
            case RIGHT -> steer(-step, 0);
            case UP -> steer(0, step);
            case DOWN -> steer(0, -step);
            case PLUS, ADD, EQUALS -> model.zoom(NOTCH_FACTOR);
            case MINUS, SUBTRACT -> model.zoom(1 / NOTCH_FACTOR);
            case DIGIT0, NUMPAD0 -> model.fit();
            case SPACE -> holdSpace();
            default -> {
                if (!toTool(event)) {
                    return;
                }
            }
        }
        event.consume();
    }

    private boolean toTool(KeyEvent event) {
        return switch (event.getCode()) {
            case ENTER -> tool.get().finish();
            case BACK_SPACE -> tool.get().back();
            case ESCAPE -> map.letGo();
            default -> tool.get().key(event);
        };
    }

    /** The first arrow shows the cross and already moves the map. */
    private void steer(double right, double down) {
        byKeys.set(true);
        model.pan(right, down);
    }

    private void holdSpace() {
        if (!spaceHeld) {
            spaceHeld = true;
            spacePanned = false;
            showCursor();
        }
    }

    private void keyUp(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && spaceHeld) {
            spaceHeld = false;
            if (!spacePanned) {
                byKeys.set(true);
                tool.get().clicked(cross());
            }
            showCursor();
            event.consume();
        }
    }
}
