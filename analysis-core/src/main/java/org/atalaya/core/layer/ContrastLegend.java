// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.text.Texts;

/** Classes and legend of a surface that is no density: of two densities held against each other, and of p-values. */
final class ContrastLegend {

    private static final List<Double> RATIOS = List.of(0.25, 0.5, 0.8, 1.25, 2.0, 4.0);
    private static final List<Double> CHANCES = List.of(0.01, 0.05, 0.1);

    /** Of the greatest difference either way. */
    private static final List<Double> DIFFERENCES = List.of(-0.6, -0.3, -0.05, 0.05, 0.3, 0.6);

    private ContrastLegend() {}

    /** Whether a surface is one of these. */
    static boolean isOne(Artifact.Surface artifact) {
        return !artifact.measure().equals("density") && artifact.measure().startsWith("density-");
    }

    static boolean isChance(Artifact.Surface artifact) {
        return artifact.measure().equals("density-p-value");
    }

    /** The lowest class begins at the lowest value. */
    static ClassBreaks breaks(Artifact.Surface artifact) {
        double[] known = Arrays.stream(artifact.surface().values())
                .filter(v -> !Double.isNaN(v))
                .toArray();
        double lowest = Arrays.stream(known).min().orElse(0);
        double highest = Arrays.stream(known).max().orElse(0);
        double greatest = Math.max(Math.abs(lowest), Math.abs(highest));
        List<Double> inner =
                switch (artifact.measure()) {
                    case "density-ratio" -> RATIOS;
                    case "density-log-ratio" -> RATIOS.stream().map(Math::log).toList();
                    case "density-p-value" -> CHANCES;
                    default -> DIFFERENCES.stream().map(part -> part * greatest).toList();
                };
        List<Double> bounds = new ArrayList<>(List.of(Math.min(lowest, inner.get(0))));
        bounds.addAll(inner);
        return new ClassBreaks(
                ClassBreaks.Kind.MANUAL, bounds, Arrays.stream(known).average().orElse(0), highest);
    }

    static Legend of(Layer layer, LayerSource.Density source, Style.Classes style, MapTheme theme, Texts texts) {
        ClassBreaks breaks = style.breaks();
        int classes = breaks.classes();
        long[] cells = new long[classes + 1];
        for (double value : source.artifact().surface().values()) {
            if (!Double.isNaN(value)) {
                int found = breaks.classOf(value);
                cells[found < 0 ? classes : found]++;
            }
        }
        List<Integer> colours = style.colours(theme);
        List<Legend.Row> rows = new ArrayList<>();
        for (int i = classes - 1; i >= 0; i--) {
            String words = i == 0 && classes > 1
                    ? texts.get("map.legend.under", number(breaks.bounds().get(1), texts))
                    : i == classes - 1
                            ? texts.get(
                                    "map.legend.over", number(breaks.bounds().get(i), texts))
                            : texts.get(
                                    "map.legend.range",
                                    number(breaks.bounds().get(i), texts),
                                    number(breaks.bounds().get(i + 1), texts));
            rows.add(new Legend.Row(
                    new Swatch.Fill(Rgb.blend(colours.get(i), layer.opacity(), theme.land()), false),
                    words,
                    texts.get("map.legend.cells", cells[i]),
                    cells[i]));
        }
        return new Legend(
                layer.title().in(texts),
                Legends.unit(texts.get("dual-density.unit." + source.artifact().measure()), layer, texts),
                rows,
                texts.get("dual-density.legend.undefined"),
                cells[classes],
                Arrays.stream(cells).sum());
    }

    private static String number(double value, Texts texts) {
        return Math.abs(value) >= 20 ? Figures.decimal(value, 0, texts) : Figures.decimal(value, 2, texts);
    }
}
