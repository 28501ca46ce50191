// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.compare;

import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** The line at which one map gives way to the other: drawn with the mouse, moved with the arrows. */
final class SwipeDivider extends Pane {

    /** Wide enough to be caught. */
    static final double WIDTH = 28;

    private static final double KEY_STEP = 0.02;

    private final DoubleProperty place = new SimpleDoubleProperty(0.5);
    private final Region line = Controls.styled(new Region(), "at-swipe-line");
    private final Region grip = Controls.styled(new Region(), "at-swipe-grip");
    private final FontIcon sign = Controls.icon(MaterialDesignU.UNFOLD_MORE_VERTICAL);
    private DoubleConsumer letGo = at -> {};

    SwipeDivider(Controls controls) {
        setId("compare-divider");
        setFocusTraversable(true);
        setCursor(Cursor.H_RESIZE);
        setAccessibleRole(AccessibleRole.SLIDER);
        accessibleTextProperty().bind(controls.language().text("compare.divider"));
        getStyleClass().add("at-swipe");
        line.setMouseTransparent(true);
        grip.setMouseTransparent(true);
        sign.setMouseTransparent(true);
        getChildren().addAll(line, grip, sign);
        place.addListener((o, before, after) -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            Node maps = getParent();
            move(maps.sceneToLocal(event.getSceneX(), event.getSceneY()).getX()
                    / maps.getLayoutBounds().getWidth());
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            letGo.accept(place.get());
            event.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** From 0, all B, to 1, all A. */
    DoubleProperty place() {
        return place;
    }

    /** Told where the divider was left. */
    void whenLetGo(DoubleConsumer told) {
        letGo = told;
    }

    private void move(double to) {
        place.set(Math.max(0, Math.min(1, to)));
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move(place.get() - KEY_STEP);
            case RIGHT -> move(place.get() + KEY_STEP);
            case HOME -> move(0);
            case END -> move(1);
            default -> {
                return;
            }
        }
        letGo.accept(place.get());
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        line.resizeRelocate(WIDTH / 2 - 1, 0, 2, getHeight());
        grip.resizeRelocate(2, getHeight() / 2 - 12, WIDTH - 4, 24);
        double size = sign.prefWidth(-1);
        sign.relocate(WIDTH / 2 - size / 2, getHeight() / 2 - sign.prefHeight(-1) / 2);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> 100 * place.get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 100.0;
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> move(place.get() + KEY_STEP);
            case DECREMENT -> move(place.get() - KEY_STEP);
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Number percent) {
                    move(percent.doubleValue() / 100);
                }
            }
            default -> {
                super.executeAccessibleAction(action, parameters);
                return;
            }
        }
        letGo.accept(place.get());
    }
}
