// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Table;
import org.atalaya.core.text.Texts;
import org.locationtech.jts.geom.Point;

/** The legends of shapes without classes of a number: clusters and ellipses, and the classes of local Moran. */
final class ShapeLegend {

    private ShapeLegend() {}

    static Legend of(Layer layer, Artifact.Features artifact, MapTheme theme, Texts texts) {
        return layer.style() instanceof Style.LocalMoran moran
                ? localMoran(layer, artifact, moran, theme, texts)
                : shapes(layer, artifact, (Style.Shapes) layer.style(), theme, texts);
    }

    private static Legend localMoran(
            Layer layer, Artifact.Features artifact, Style.LocalMoran style, MapTheme theme, Texts texts) {
        List<String> types = types(artifact, style.column());
        List<Legend.Row> rows = new ArrayList<>();
        long drawn = 0;
        for (String type : Style.LocalMoran.CLASSES) {
            long cells = types.stream().filter(type::equals).count();
            int step = Style.LocalMoran.step(type);
            int rgb = Rgb.blend(ColourRamp.giStar(step, theme), layer.opacity(), theme.land());
            rows.add(new Legend.Row(
                    new Swatch.Fill(rgb, step < 0),
                    texts.get("map.legend.moran." + type),
                    amount(artifact, cells, texts),
                    cells));
            drawn += cells;
        }
        long rest = types.size() - drawn;
        String remark = withinChance(artifact, rest, texts);
        return new Legend(layer.title().in(texts), layer.method().in(texts), rows, remark, rest, types.size());
    }

    /** So many cells, or zones. */
    static String amount(Artifact.Features artifact, long number, Texts texts) {
        return texts.get(areZones(artifact) ? "map.legend.zones" : "map.legend.cells", number);
    }

    /** How many are not drawn because chance explains them. */
    static String withinChance(Artifact.Features artifact, long number, Texts texts) {
        return texts.get(
                areZones(artifact) ? "map.legend.significance.remark-zones" : "map.legend.significance.remark", number);
    }

    private static boolean areZones(Artifact.Features artifact) {
        return artifact.attributes().columns().stream()
                .anyMatch(column -> column.id().equals("zone"));
    }

    /** What each shape is in a column of texts, in the order of the shapes. */
    static List<String> types(Artifact.Features artifact, String column) {
        Table table = artifact.attributes();
        int index = table.columnIndex(column);
        return IntStream.range(0, table.rows().size())
                .mapToObj(row -> String.valueOf(table.rows().get(row).get(index)))
                .toList();
    }

    private static boolean places(Artifact.Features artifact) {
        return artifact.geometries().stream().allMatch(Point.class::isInstance);
    }

    private static Legend shapes(
            Layer layer, Artifact.Features artifact, Style.Shapes style, MapTheme theme, Texts texts) {
        if (artifact.measure().equals("volume-contours")) {
            return volumes(layer, artifact, style, theme, texts);
        } else if (artifact.measure().equals("bandwidth")) {
            return bandwidths(layer, artifact, style, theme, texts);
        }
        int number = artifact.geometries().size();
        boolean counted = artifact.attributes().columns().stream()
                .anyMatch(column -> column.id().equals("count"));
        long inside = counted
                ? Math.round(Arrays.stream(DefaultStyle.numbers(artifact, "count"))
                        .filter(v -> !Double.isNaN(v))
                        .sum())
                : 0;
        Legend.Row row = new Legend.Row(
                places(artifact)
                        ? new Swatch.Mark(theme.strongInk(), MarkShape.RING)
                        : new Swatch.Outline(theme.strongInk(), style.dash()),
                texts.get(places(artifact) ? "map.legend.places" : "map.legend.shapes", number),
                counted ? texts.get("map.legend.inside", inside) : "",
                inside);
        return new Legend(layer.title().in(texts), layer.method().in(texts), List.of(row), "", 0, inside);
    }

    /** The smallest first: "25 % of incidents in 3 % of the district". */
    private static Legend volumes(
            Layer layer, Artifact.Features artifact, Style.Shapes style, MapTheme theme, Texts texts) {
        List<Legend.Row> rows = new ArrayList<>();
        Table table = artifact.attributes();
        for (int row = table.rows().size() - 1; row >= 0; row--) {
            long incidents = ((Number) table.cell(row, "incidents")).longValue();
            rows.add(new Legend.Row(
                    new Swatch.Outline(theme.strongInk(), style.dash()),
                    texts.get("density.legend.volume", table.cell(row, "share"), table.cell(row, "district-share")),
                    texts.get("map.legend.inside", incidents),
                    0));
        }
        return new Legend(
                layer.title().in(texts), layer.method().in(texts), rows, texts.get("density.legend.nested"), 0, 0);
    }

    /** The widest last, as the circles lie in each other: which rule says how many metres. */
    private static Legend bandwidths(
            Layer layer, Artifact.Features artifact, Style.Shapes style, MapTheme theme, Texts texts) {
        Table table = artifact.attributes();
        List<Legend.Row> rows = new ArrayList<>();
        IntStream.range(0, table.rows().size())
                .boxed()
                .sorted(Comparator.comparingDouble(row -> ((Number) table.cell(row, "metres")).doubleValue()))
                .forEach(row -> rows.add(new Legend.Row(
                        new Swatch.Outline(theme.strongInk(), style.dash()),
                        texts.get("cell.column.bandwidth-rule." + table.cell(row, "rule")),
                        texts.get("density.legend.metres", table.cell(row, "metres")),
                        0)));
        return new Legend(
                layer.title().in(texts), layer.method().in(texts), rows, texts.get("density.legend.circles"), 0, 0);
    }
}
