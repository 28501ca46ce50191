// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.theme;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.transform.Affine;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Transform;

/**
 * Keeps what is painted sharp when the window is enlarged. A canvas has as many pixels as it has units, so enlarged by
 * half it would be blurred: it gets half as many more, and is shown at the old size.
 */
public final class Crisp {

    private Crisp() {}

    /** By how much the window enlarges a node: 1 at a scale of 100 %. */
    public static double scaleOf(Node node) {
        return node.getLocalToSceneTransform().getMxx();
    }

    /**
     * Makes a canvas fill its host; what is drawn on it is measured in units of the host.
     *
     * @param paint draws anew, since a canvas that gets another size is empty
     */
    public static void fill(Canvas canvas, Region host, Runnable paint) {
        size(canvas, host);
        Runnable sized = () -> {
            size(canvas, host);
            paint.run();
        };
        host.widthProperty().addListener((o, before, after) -> sized.run());
        host.heightProperty().addListener((o, before, after) -> sized.run());
        ChangeListener<Transform> moved = (o, before, after) -> {
            if (before.getMxx() != after.getMxx()) {
                sized.run();
            }
        };
        host.localToSceneTransformProperty().addListener(moved);
    }

    private static void size(Canvas canvas, Region host) {
        double scale = scaleOf(host);
        canvas.setWidth(host.getWidth() * scale);
        canvas.setHeight(host.getHeight() * scale);
        canvas.getTransforms().setAll(new Scale(1 / scale, 1 / scale));
        canvas.getGraphicsContext2D().setTransform(new Affine(new Scale(scale, scale)));
    }
}
