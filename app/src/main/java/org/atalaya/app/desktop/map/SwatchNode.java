// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import org.atalaya.core.layer.MarkShape;
import org.atalaya.core.layer.Swatch;

/** The sign at the left of a legend's row, 18 by 14 pixels. */
public final class SwatchNode {

    private SwatchNode() {}

    public static Node of(Swatch swatch) {
        StackPane box = new StackPane();
        box.setMinSize(18, 14);
        box.setMaxSize(18, 14);
        if (swatch instanceof Swatch.Fill fill) {
            box.getChildren().add(area(fill));
            if (fill.hatched()) {
                SVGPath lines = new SVGPath();
                lines.setContent("M0 6 L6 0 M0 14 L14 0 M4 14 L18 0 M12 14 L18 8");
                lines.setStroke(Color.rgb(0, 0, 0, 0.45));
                box.getChildren().add(lines);
            }
        } else if (swatch instanceof Swatch.Outline outline) {
            Rectangle frame = new Rectangle(15, 11);
            frame.setFill(Color.TRANSPARENT);
            frame.setStroke(colour(outline.rgb()));
            frame.setStrokeWidth(2);
            frame.setStrokeLineCap(outline.dash() == Swatch.Dash.DOTTED ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
            dash(frame, outline.dash());
            box.getChildren().add(frame);
        } else if (swatch instanceof Swatch.Mark mark) {
            SVGPath path = new SVGPath();
            path.setContent(outline(mark.shape()));
            path.setFill(mark.shape() == MarkShape.RING ? Color.TRANSPARENT : colour(mark.rgb()));
            path.setStroke(colour(mark.rgb()));
            path.setStrokeWidth(mark.shape() == MarkShape.RING ? 2 : 0.5);
            box.getChildren().add(path);
        }
        return box;
    }

    public static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    private static Region area(Swatch.Fill fill) {
        Region area = new Region();
        area.setStyle(String.format("-fx-background-color: #%06x; -fx-background-radius: 3;", fill.rgb()));
        return area;
    }

    private static void dash(Shape shape, Swatch.Dash dash) {
        switch (dash) {
            case SOLID -> shape.getStrokeDashArray().clear();
            case DASHED -> shape.getStrokeDashArray().setAll(4.0, 3.0);
            case DOTTED -> shape.getStrokeDashArray().setAll(0.1, 3.4);
            case DASH_DOT -> shape.getStrokeDashArray().setAll(6.0, 2.5, 1.5, 2.5);
        }
    }

    private static String outline(MarkShape shape) {
        return switch (shape) {
            case CIRCLE, RING -> "M0 4 A4 4 0 1 1 8 4 A4 4 0 1 1 0 4 Z";
            case DIAMOND -> "M4 -1 L9 4 L4 9 L-1 4 Z";
            case TRIANGLE -> "M4 0 L8.5 8 L-0.5 8 Z";
            case SQUARE -> "M0 0 L8 0 L8 8 L0 8 Z";
            case PLUS -> "M3 0 L5 0 L5 3 L8 3 L8 5 L5 5 L5 8 L3 8 L3 5 L0 5 L0 3 L3 3 Z";
            case STAR -> "M4 -1 L5.3 2.6 L9 2.8 L6 5 L7.1 8.7 L4 6.5 L0.9 8.7 L2 5 L-1 2.8 L2.7 2.6 Z";
            case CROSS -> "M1 0 L4 3 L7 0 L8 1 L5 4 L8 7 L7 8 L4 5 L1 8 L0 7 L3 4 L0 1 Z";
        };
    }
}
