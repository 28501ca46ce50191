// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.atalaya.app.desktop.map.SwatchNode;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.learning.LearnerKind;

/** How a model's line is drawn: by colour and by dashes, so that it is known without colour. Counting is solid ink. */
record SeriesLook(Color colour, double... dashes) {

    private static final int VIOLET_LIGHT = 0x8250df;
    private static final int VIOLET_DARK = 0xa371f7;

    static SeriesLook of(String model, MapTheme theme) {
        LearnerKind kind = LearnerKind.find(model).orElse(LearnerKind.MAJORITY);
        return switch (kind) {
            case NAIVE_BAYES ->
                new SeriesLook(SwatchNode.colour(theme == MapTheme.DARK ? VIOLET_DARK : VIOLET_LIGHT), 6, 3);
            case RANDOM_FOREST -> new SeriesLook(SwatchNode.colour(theme.accent()));
            case KNN -> new SeriesLook(SwatchNode.colour(theme.picked()), 2, 3);
            case KERNEL_BAYES ->
                new SeriesLook(SwatchNode.colour(theme == MapTheme.DARK ? VIOLET_DARK : VIOLET_LIGHT), 2, 3);
            case WEIGHTED_KNN -> new SeriesLook(SwatchNode.colour(theme.picked()), 8, 3);
            case J48 -> new SeriesLook(SwatchNode.colour(theme.accent()), 6, 3);
            case LOGISTIC ->
                new SeriesLook(SwatchNode.colour(theme == MapTheme.DARK ? VIOLET_DARK : VIOLET_LIGHT), 10, 3, 2, 3);
            case SMO -> new SeriesLook(SwatchNode.colour(theme.picked()), 10, 3, 2, 3);
            case PERCEPTRON ->
                new SeriesLook(SwatchNode.colour(theme == MapTheme.DARK ? VIOLET_DARK : VIOLET_LIGHT), 12, 4);
            case ADABOOST -> new SeriesLook(SwatchNode.colour(theme.accent()), 2, 3);
            case LOGITBOOST -> new SeriesLook(SwatchNode.colour(theme.accent()), 10, 3, 2, 3);
            case BAGGING -> new SeriesLook(SwatchNode.colour(theme.accent()), 12, 4);
            case VOTING -> new SeriesLook(SwatchNode.colour(theme.picked()));
            case FAST_FOREST -> new SeriesLook(SwatchNode.colour(theme.accent()), 10, 3);
            case FAST_KNN -> new SeriesLook(SwatchNode.colour(theme.picked()), 8, 2, 2, 2);
            case XGBOOST -> new SeriesLook(SwatchNode.colour(theme.accent()), 14, 3, 3, 3);
            case CELL_SHARES -> new SeriesLook(SwatchNode.colour(theme.ink()));
            case MAJORITY -> new SeriesLook(SwatchNode.colour(theme.muted()), 1, 4);
        };
    }

    void use(GraphicsContext g, double width) {
        g.setStroke(colour);
        g.setFill(colour);
        g.setLineWidth(width);
        g.setLineDashes(dashes);
    }
}
