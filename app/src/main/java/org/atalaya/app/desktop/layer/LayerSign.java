// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.layer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.atalaya.app.desktop.map.SwatchNode;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.MarkShape;
import org.atalaya.core.layer.Style;
import org.atalaya.core.layer.Swatch;
import org.locationtech.jts.geom.Point;

/** The small sign that stands for a layer's style in lists. */
public final class LayerSign {

    private static final int STRIPES = 4;

    private LayerSign() {}

    public static Node of(Layer layer, Theme theme) {
        MapTheme mapTheme = theme.map();
        Optional<ColourRamp> ramp = ramp(layer.style());
        if (ramp.isPresent()) {
            List<Integer> colours = ramp.get().colours(STRIPES + 1, mapTheme);
            HBox strip = new HBox();
            strip.setMinSize(18, 14);
            strip.setMaxSize(18, 14);
            for (int colour : colours.subList(1, STRIPES + 1)) {
                Region part = new Region();
                part.setStyle(String.format(Locale.ROOT, "-fx-background-color: #%06x;", colour));
                part.setPrefWidth(4.5);
                strip.getChildren().add(part);
            }
            return strip;
        }
        if (layer.style() instanceof Style.Significance) {
            return SwatchNode.of(new Swatch.Outline(mapTheme.strongInk(), Swatch.Dash.SOLID));
        }
        if (layer.style() instanceof Style.Marks) {
            return SwatchNode.of(new Swatch.Mark(ColourRamp.category(0, mapTheme), MarkShape.CIRCLE));
        }
        if (layer.style() instanceof Style.Boundary) {
            return SwatchNode.of(new Swatch.Outline(mapTheme.ink(), Swatch.Dash.DASH_DOT));
        }
        if (layer.style() instanceof Style.Outlines) {
            return SwatchNode.of(new Swatch.Outline(mapTheme.muted(), Swatch.Dash.SOLID));
        }
        if (layer.style() instanceof Style.Shapes shapes) {
            boolean places = layer.source() instanceof LayerSource.Cells cells
                    && cells.artifact().geometries().stream().allMatch(Point.class::isInstance);
            return SwatchNode.of(
                    places
                            ? new Swatch.Mark(mapTheme.strongInk(), MarkShape.RING)
                            : new Swatch.Outline(mapTheme.strongInk(), shapes.dash()));
        }
        return SwatchNode.of(new Swatch.Fill(mapTheme.block(), false));
    }

    private static Optional<ColourRamp> ramp(Style style) {
        if (style instanceof Style.Classes classes) {
            return Optional.of(classes.ramp());
        }
        if (style instanceof Style.Kinds) {
            return Optional.of(ColourRamp.EMBER);
        } else if (style instanceof Style.LocalMoran) {
            return Optional.of(ColourRamp.BALANCE);
        }
        return style instanceof Style.Stretch stretch ? Optional.of(stretch.ramp()) : Optional.empty();
    }
}
