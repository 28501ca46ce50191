// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.theme;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * The root of the window: enlarges everything in it by one number, text and lines as sharp as before. At 150 % a window
 * of 1280 by 800 is laid out like one of 853 by 533.
 */
public final class Zoom extends Pane {

    /** What can be chosen, in per cent. */
    public static final java.util.List<Integer> STEPS = java.util.List.of(100, 110, 125, 150);

    private final Region content;
    private final Scale scale = new Scale(1, 1);
    private int percent = 100;

    public Zoom(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    /**
     * Enlarges the window.
     *
     * @param percent 100 for the size as drawn
     */
    public void to(int percent) {
        this.percent = percent;
        scale.setX(percent / 100.0);
        scale.setY(percent / 100.0);
        // Menus and tooltips are windows of their own: they follow by the size of their letters.
        STEPS.forEach(step -> getStyleClass().remove("at-scale-" + step));
        getStyleClass().add("at-scale-" + percent);
        requestLayout();
    }

    /** The step that is nearest to a number. */
    public static int step(int percent) {
        int nearest = STEPS.get(0);
        for (int step : STEPS) {
            if (Math.abs(step - percent) < Math.abs(nearest - percent)) {
                nearest = step;
            }
        }
        return nearest;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        content.resizeRelocate(0, 0, getWidth() * 100 / percent, getHeight() * 100 / percent);
    }
}
