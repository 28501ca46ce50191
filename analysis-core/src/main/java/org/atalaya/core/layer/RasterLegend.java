// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.atalaya.core.data.RasterCells;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.text.Texts;

/** The legend of a raster of numbers: the ramp in steps of equal width, and how many cells lie in each. */
final class RasterLegend {

    /** So many figures tell two neighbouring steps apart. */
    private static final int FIGURES = 2;

    private static final int MOST_DECIMALS = 6;

    private RasterLegend() {}

    static Legend of(
            Layer layer,
            RasterLayer raster,
            Style.Stretch style,
            Function<RasterCounts.Of, RasterCounts> counted,
            MapTheme theme,
            Texts texts) {
        RasterCells.Numbers numbers = (RasterCells.Numbers) raster.cells();
        RasterCounts.Of question = new RasterCounts.Of(numbers, style.low(), style.high());
        RasterCounts counts = counted.apply(question);
        int steps = question.steps();
        double width = question.width();
        int decimals = isWhole(style.low()) && isWhole(width) ? 0 : decimals(width);
        long missing = counts.missing();
        long below = counts.below();
        long above = counts.above();
        List<Legend.Row> rows = new ArrayList<>();
        for (int i = steps - 1; i >= 0; i--) {
            double from = style.low() + i * width;
            double middle = style.share(from + width / 2);
            int rgb = Rgb.blend(style.ramp().at(middle, theme), layer.opacity(), theme.land());
            String words = width > 0
                    ? texts.get(
                            "map.legend.range",
                            Figures.decimal(from, decimals, texts),
                            Figures.decimal(from + width, decimals, texts))
                    : Figures.brief(from, texts);
            rows.add(new Legend.Row(
                    new Swatch.Fill(rgb, false),
                    words,
                    texts.get("map.legend.cells", counts.inside().get(i)),
                    counts.inside().get(i)));
        }
        List<String> remark = new ArrayList<>();
        remark.add(texts.get(
                "map.legend.raster.remark",
                number(numbers.lowest(), decimals, texts),
                number(numbers.highest(), decimals, texts)));
        if (below > 0) {
            remark.add(texts.get("map.legend.raster.below", below, number(style.low(), decimals, texts)));
        }
        if (above > 0) {
            remark.add(texts.get("map.legend.raster.above", above, number(style.high(), decimals, texts)));
        }
        if (missing > 0) {
            remark.add(texts.get("map.legend.raster.missing", missing));
        }
        String unit = raster.unit().isEmpty()
                ? texts.get("map.legend.raster.no-unit")
                : texts.get("map.legend.raster.unit", raster.unit());
        return new Legend(
                layer.title().in(texts),
                Legends.unit(unit, layer, texts),
                rows,
                String.join(" ", remark),
                missing,
                numbers.size());
    }

    private static String number(double value, int decimals, Texts texts) {
        return Figures.decimal(value, isWhole(value) ? 0 : decimals, texts);
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value);
    }

    private static int decimals(double width) {
        if (!(width > 0)) {
            return FIGURES;
        }
        int whole = (int) Math.floor(Math.log10(width)) + 1;
        return Math.max(0, Math.min(MOST_DECIMALS, FIGURES - whole));
    }
}
