// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.atalaya.core.export.StyleClass.Symbol;
import org.atalaya.core.export.StyleClass.Test;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Legend;
import org.atalaya.core.layer.Legends;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.MarkShape;
import org.atalaya.core.layer.Style;
import org.atalaya.core.layer.Swatch;
import org.atalaya.core.text.Texts;

/**
 * The classes of a layer's legend, with the same bounds, colours and words, for programs that read our files. Gi*
 * classes are always filled here: outlines of single cells make sense only over our own heat map.
 */
final class StyleClasses {

    /** Class number of a density's polygons, 1 the lowest. */
    static final String DENSITY_CLASS = "class";

    private static final MapTheme THEME = MapTheme.LIGHT;
    private static final double BOUNDARY_WIDTH = 1.6;
    private static final double ZONE_WIDTH = 0.8;
    private static final double MARK_SIZE = 6;
    private static final double LOWEST = -1e9;

    private StyleClasses() {}

    static List<StyleClass> of(Layer layer, Texts texts) {
        Style style = layer.style();
        if (style instanceof Style.Classes classes) {
            return classes(layer, classes, texts);
        }
        if (style instanceof Style.Significance significance) {
            return significance(significance, texts);
        }
        if (style instanceof Style.Marks marks) {
            return marks(layer, marks, texts);
        }
        if (style instanceof Style.LocalMoran moran) {
            return localMoran(moran, texts);
        }
        if (style instanceof Style.Kinds kinds) {
            return kinds(kinds, texts);
        }
        boolean boundary = style instanceof Style.Boundary;
        Swatch.Dash dash = boundary ? Swatch.Dash.DASH_DOT : Swatch.Dash.SOLID;
        Symbol edge =
                new Symbol.Edge(boundary ? THEME.ink() : THEME.muted(), boundary ? BOUNDARY_WIDTH : ZONE_WIDTH, dash);
        return List.of(new StyleClass(new Test.All(), layer.title().in(texts), edge));
    }

    private static List<StyleClass> classes(Layer layer, Style.Classes style, Texts texts) {
        ClassBreaks breaks = style.breaks();
        int count = breaks.classes();
        List<Legend.Row> words = legend(layer, texts);
        List<Integer> colours = style.colours(THEME);
        boolean density = layer.source() instanceof LayerSource.Density;
        List<StyleClass> classes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // No number is below the lowest class of a change; other programs want a bound that can be written.
            double from = Math.max(LOWEST, breaks.bounds().get(i));
            OptionalDouble below = i == count - 1
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(breaks.bounds().get(i + 1));
            Test test = density
                    ? new Test.Is(DENSITY_CLASS, (long) (i + 1))
                    : new Test.Between(style.column(), from, below, Math.max(from, breaks.highest()));
            // A legend has the highest class on top.
            String label = words.get(count - 1 - i).words();
            classes.add(new StyleClass(test, label, new Symbol.Fill(colours.get(i), false)));
        }
        return classes;
    }

    private static List<StyleClass> significance(Style.Significance style, Texts texts) {
        List<StyleClass> classes = new ArrayList<>();
        int[] confidence = {90, 95, 99};
        for (int step = 3; step >= -3; step--) {
            if (step != 0) {
                String key = step > 0 ? "map.legend.significance.hot" : "map.legend.significance.cold";
                classes.add(new StyleClass(
                        new Test.Is(style.column(), (long) step),
                        texts.get(key, confidence[Math.abs(step) - 1]),
                        new Symbol.Fill(ColourRamp.giStar(step, THEME), step < 0)));
            }
        }
        return classes;
    }

    private static List<StyleClass> localMoran(Style.LocalMoran style, Texts texts) {
        return Style.LocalMoran.CLASSES.stream()
                .map(type -> new StyleClass(
                        new Test.Is(style.column(), type),
                        texts.get("map.legend.moran." + type),
                        new Symbol.Fill(
                                ColourRamp.giStar(Style.LocalMoran.step(type), THEME),
                                Style.LocalMoran.step(type) < 0)))
                .toList();
    }

    private static List<StyleClass> kinds(Style.Kinds style, Texts texts) {
        return style.kinds().ids().stream()
                .map(id -> new StyleClass(
                        new Test.Is(style.column(), id),
                        texts.get(style.kinds().wordsKey(id)),
                        new Symbol.Fill(
                                style.kinds().rgb(id, THEME), style.kinds().hatched(id))))
                .toList();
    }

    private static List<StyleClass> marks(Layer layer, Style.Marks style, Texts texts) {
        LayerSource.Points points = (LayerSource.Points) layer.source();
        if (points.incidents().column(style.column()).isEmpty()) {
            Symbol plain = new Symbol.Mark(THEME.ink(), MarkShape.CIRCLE, MARK_SIZE);
            return List.of(new StyleClass(new Test.All(), layer.title().in(texts), plain));
        }
        List<StyleClass> classes = new ArrayList<>();
        for (int i = 0; i < style.distinct(); i++) {
            String category = style.categories().get(i);
            classes.add(new StyleClass(
                    new Test.Is(style.column(), category),
                    category,
                    new Symbol.Mark(ColourRamp.category(i, THEME), MarkShape.of(i), MARK_SIZE)));
        }
        classes.add(new StyleClass(
                new Test.Rest(style.column()),
                texts.get("map.legend.other"),
                new Symbol.Mark(ColourRamp.OTHER, MarkShape.CIRCLE, MARK_SIZE)));
        return classes;
    }

    private static List<Legend.Row> legend(Layer layer, Texts texts) {
        return Legends.of(layer, Optional.empty(), THEME, texts).orElseThrow().rows();
    }
}
