// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.text.Texts;

/** Writes the legend of a layer. Boundaries, plain zones, pictures and base maps need none. */
public final class Legends {

    /** Zones in colours let the streets through, as cells do by their own opacity. */
    private static final double ZONE_OPACITY = 0.8;

    private Legends() {}

    /** How opaque the colours of cells and zones are. */
    public static double fillOpacity(Layer layer) {
        boolean zones = layer.source() instanceof LayerSource.Areas || ZoneRate.isOfZones(layer.source());
        return zones ? ZONE_OPACITY * layer.opacity() : layer.opacity();
    }

    /**
     * The legend of a layer in one language.
     *
     * @param behind the incidents a density was made from, so that "N inside" is counted; without them it is the
     *     density's own volume, and said to be about
     */
    public static Optional<Legend> of(Layer layer, Optional<Incidents> behind, MapTheme theme, Texts texts) {
        return of(layer, behind, RasterCounts::count, theme, texts);
    }

    /**
     * The same, where the cells of rasters were counted before.
     *
     * @param counted answers how many cells of a raster lie in each step
     */
    public static Optional<Legend> of(
            Layer layer,
            Optional<Incidents> behind,
            Function<RasterCounts.Of, RasterCounts> counted,
            MapTheme theme,
            Texts texts) {
        if (layer.source() instanceof LayerSource.Points points && layer.style() instanceof Style.Marks marks) {
            return Optional.of(marks(layer, points.incidents(), marks, theme, texts));
        }
        if (layer.source() instanceof LayerSource.Density density && layer.style() instanceof Style.Classes classes) {
            if (ContrastLegend.isOne(density.artifact())) {
                return Optional.of(ContrastLegend.of(layer, density, classes, theme, texts));
            }
            return Optional.of(DensityLegend.of(layer, density, classes, behind, theme, texts));
        }
        if (layer.source() instanceof LayerSource.Cells cells) {
            if (layer.style() instanceof Style.Kinds kinds) {
                return Optional.of(KindLegend.of(layer, cells.artifact(), kinds, theme, texts));
            }
            if (layer.style() instanceof Style.Significance significance) {
                return Optional.of(significance(layer, cells.artifact(), significance, theme, texts));
            }
            if (layer.style() instanceof Style.Classes classes
                    && classes.breaks().kind() == ClassBreaks.Kind.CHANGE) {
                return Optional.of(ChangeLegend.of(layer, cells.artifact(), classes, theme, texts));
            }
            return Optional.of(
                    layer.style() instanceof Style.Classes classes
                            ? ClassLegend.of(layer, cells.artifact(), classes, theme, texts)
                            : ShapeLegend.of(layer, cells.artifact(), theme, texts));
        }
        if (layer.source() instanceof LayerSource.Raster raster && layer.style() instanceof Style.Stretch stretch) {
            return Optional.of(RasterLegend.of(layer, raster.raster(), stretch, counted, theme, texts));
        }
        if (layer.source() instanceof LayerSource.Areas areas && layer.style() instanceof Style.Classes classes) {
            Artifact.Features shapes = LayerNumbers.shapes(areas.zones(), classes.column());
            return Optional.of(ClassLegend.of(layer, shapes, classes, theme, texts));
        }
        return Optional.empty();
    }

    /**
     * The legend of incidents as they are painted: as a density where there are too many for marks.
     *
     * @param chosen how many of them are selected
     */
    public static Optional<Legend> ofPoints(
            Layer layer, Optional<PointCounts> crowd, int chosen, MapTheme theme, Texts texts) {
        Optional<Legend> plain = crowd.isPresent()
                ? Optional.of(crowd(layer, crowd.get(), theme, texts))
                : of(layer, Optional.empty(), theme, texts);
        return plain.map(legend -> chosen == 0
                ? legend
                : legend.withFirstRow(new Legend.Row(
                        new Swatch.Mark(theme.accent(), MarkShape.CIRCLE),
                        texts.get("map.legend.selected"),
                        texts.get("map.legend.amount", chosen),
                        0)));
    }

    private static Legend crowd(Layer layer, PointCounts counts, MapTheme theme, Texts texts) {
        int classes = counts.from().size();
        List<Integer> tints = PointCounts.tints(classes, theme);
        double[] opacities = PointCounts.opacities(classes, theme);
        List<Legend.Row> rows = new ArrayList<>();
        long inView = 0;
        for (int i = classes - 1; i >= 0; i--) {
            double to = i == classes - 1 ? counts.highest() : counts.from().get(i + 1);
            long inside = counts.incidents().get(i);
            inView += inside;
            String words = i == 0 && classes > 1
                    ? texts.get("map.legend.under", Figures.brief(to, texts))
                    : texts.get(
                            "map.legend.range", Figures.brief(counts.from().get(i), texts), Figures.brief(to, texts));
            rows.add(new Legend.Row(
                    new Swatch.Fill(
                            Rgb.blend(tints.get(i), opacities[i] * counts.shown() * layer.opacity(), theme.land()),
                            false),
                    words,
                    texts.get("map.legend.inside", inside),
                    inside));
        }
        List<String> remark = new ArrayList<>(List.of(texts.get("map.legend.crowd.remark")));
        if (counts.outOfView() > 0) {
            remark.add(texts.get("map.legend.crowd.out-of-view", counts.outOfView()));
        }
        if (counts.noPlace() > 0) {
            remark.add(texts.get("map.legend.no-place", counts.noPlace()));
        }
        long rest = counts.outOfView() + counts.noPlace();
        return new Legend(
                layer.title().in(texts),
                texts.get("map.legend.crowd.unit", Figures.brief(Math.rint(counts.metres()), texts)),
                rows,
                String.join(" ", remark),
                rest,
                inView + rest);
    }

    /** How opaque a class of a density is drawn, as a part of its layer's opacity: the lowest two let streets through. */
    public static double classOpacity(int index, int classes) {
        return DensityLegend.classOpacity(index, classes);
    }

    private static Legend marks(Layer layer, Incidents incidents, Style.Marks marks, MapTheme theme, Texts texts) {
        Optional<Column> column = incidents.column(marks.column());
        int shown = marks.distinct();
        long[] counts = new long[shown + 1];
        long noPlace = 0;
        for (int row = 0; row < incidents.size(); row++) {
            if (!incidents.hasPlace(row)) {
                noPlace++;
            } else {
                String text = column.isPresent() ? column.get().text(row) : null;
                int place = marks.place(text);
                counts[place < 0 ? shown : place]++;
            }
        }
        List<Legend.Row> rows = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            Swatch mark = new Swatch.Mark(ColourRamp.category(i, theme), MarkShape.of(i));
            if (counts[i] == 0) {
                continue;
            }
            rows.add(row(mark, marks.categories().get(i), counts[i], texts));
        }
        if (column.isEmpty()) {
            rows.add(row(
                    new Swatch.Mark(theme.strongInk(), MarkShape.CIRCLE),
                    texts.get("map.legend.incidents"),
                    counts[shown],
                    texts));
        } else if (counts[shown] > 0) {
            Swatch mark = new Swatch.Mark(ColourRamp.OTHER, MarkShape.CIRCLE);
            rows.add(row(mark, texts.get("map.legend.other"), counts[shown], texts));
        }
        String remark = noPlace > 0 ? texts.get("map.legend.no-place", noPlace) : "";
        return new Legend(layer.title().in(texts), layer.method().in(texts), rows, remark, noPlace, incidents.size());
    }

    private static Legend.Row row(Swatch swatch, String words, long count, Texts texts) {
        return new Legend.Row(swatch, words, texts.get("map.legend.amount", count), count);
    }

    private static Legend significance(
            Layer layer, Artifact.Features artifact, Style.Significance style, MapTheme theme, Texts texts) {
        long[] cells = new long[7];
        for (double value : DefaultStyle.numbers(artifact, style.column())) {
            cells[Double.isNaN(value) ? 3 : (int) value + 3]++;
        }
        List<Legend.Row> rows = new ArrayList<>();
        for (int step = 3; step >= 1; step--) {
            rows.add(significanceRow(step, cells[step + 3], artifact, style, theme, texts));
        }
        boolean cold = cells[0] + cells[1] + cells[2] > 0;
        for (int step = -1; cold && step >= -3; step--) {
            rows.add(significanceRow(step, cells[step + 3], artifact, style, theme, texts));
        }
        String remark = ShapeLegend.withinChance(artifact, cells[3], texts);
        long n = artifact.geometries().size();
        return new Legend(layer.title().in(texts), layer.method().in(texts), rows, remark, cells[3], n);
    }

    private static Legend.Row significanceRow(
            int step, long cells, Artifact.Features artifact, Style.Significance style, MapTheme theme, Texts texts) {
        Swatch.Dash dash =
                switch (Math.abs(step)) {
                    case 3 -> Swatch.Dash.SOLID;
                    case 2 -> Swatch.Dash.DASHED;
                    default -> Swatch.Dash.DOTTED;
                };
        Swatch swatch = style.outlines() && step > 0
                ? new Swatch.Outline(theme.strongInk(), dash)
                : new Swatch.Fill(ColourRamp.giStar(step, theme), step < 0);
        int confidence = Math.abs(step) == 3 ? 99 : Math.abs(step) == 2 ? 95 : 90;
        String key = step > 0 ? "map.legend.significance.hot" : "map.legend.significance.cold";
        return new Legend.Row(swatch, texts.get(key, confidence), ShapeLegend.amount(artifact, cells, texts), cells);
    }

    static String unit(String unit, Layer layer, Texts texts) {
        return layer.method().isEmpty() ? unit : unit + ", " + layer.method().in(texts);
    }
}
