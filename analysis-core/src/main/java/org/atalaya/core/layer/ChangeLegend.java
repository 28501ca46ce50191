// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.text.Texts;

/** The legend of a change between two periods: rise above, fall below, what chance does in the middle. */
final class ChangeLegend {

    private static final List<String> CLASSES = List.of("down-3", "down-2", "down-1", "none", "up-1", "up-2", "up-3");

    private ChangeLegend() {}

    static Legend of(Layer layer, Artifact.Features artifact, Style.Classes style, MapTheme theme, Texts texts) {
        boolean zones = artifact.attributes().columns().stream()
                .anyMatch(column -> column.id().equals("zone"));
        long[] cells = new long[CLASSES.size()];
        long empty = 0;
        for (double value : DefaultStyle.numbers(artifact, style.column())) {
            if (Double.isNaN(value)) {
                empty++;
            } else {
                cells[style.breaks().classOf(value)]++;
            }
        }
        List<Integer> colours = style.colours(theme);
        List<Legend.Row> rows = new ArrayList<>();
        for (int i = CLASSES.size() - 1; i >= 0; i--) {
            int rgb = Rgb.blend(colours.get(i), layer.opacity(), theme.land());
            rows.add(new Legend.Row(
                    new Swatch.Fill(rgb, i < CLASSES.size() / 2),
                    texts.get("comparison.class." + CLASSES.get(i)),
                    texts.get(zones ? "map.legend.zones" : "map.legend.cells", cells[i]),
                    cells[i]));
        }
        return new Legend(
                layer.title().in(texts),
                Legends.unit(texts.get("comparison.change.unit"), layer, texts),
                rows,
                texts.get(zones ? "change.legend.remark-zones" : "comparison.change.remark", empty),
                empty,
                artifact.geometries().size());
    }
}
