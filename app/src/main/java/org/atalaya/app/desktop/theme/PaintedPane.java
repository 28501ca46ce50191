// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.theme;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.layer.MapTheme;

/** A view that paints itself, anew for each size, theme and language. */
public abstract class PaintedPane extends Pane {

    private final Canvas canvas = new Canvas();
    private final Language language;
    private final ObservableValue<Theme> theme;
    private final double leastWidth;
    private final double leastHeight;

    /**
     * Nothing painted yet; {@link #draw} is to be called when there is something.
     *
     * @param leastWidth smaller than this nothing is painted
     */
    protected PaintedPane(Language language, ObservableValue<Theme> theme, double leastWidth, double leastHeight) {
        this.language = language;
        this.theme = theme;
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
        getChildren().add(canvas);
        Crisp.fill(canvas, this, this::draw);
        theme.addListener((o, before, after) -> draw());
        language.texts().addListener((o, before, after) -> draw());
    }

    protected final Language language() {
        return language;
    }

    /** Paints anew. */
    protected final void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (getWidth() >= leastWidth && getHeight() >= leastHeight) {
            paint(g, theme.getValue().map());
        }
    }

    /** Paints on clear ground. */
    protected abstract void paint(GraphicsContext g, MapTheme colours);

    /** A colour as it is kept in the core. */
    protected static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** What is counted and not chosen, by the ground it stands on. */
    protected static Color rest(MapTheme colours) {
        return colour(colours == MapTheme.DARK ? 0x3d444d : 0xc4cbd3);
    }
}
