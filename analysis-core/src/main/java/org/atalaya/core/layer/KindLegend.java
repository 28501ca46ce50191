// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.text.Texts;

/** The legend of kinds of cells: only those that are there, and how many cells are of none. */
final class KindLegend {

    private KindLegend() {}

    static Legend of(Layer layer, Artifact.Features artifact, Style.Kinds style, MapTheme theme, Texts texts) {
        List<String> types = ShapeLegend.types(artifact, style.column());
        List<Legend.Row> rows = new ArrayList<>();
        long drawn = 0;
        for (String id : style.kinds().ids()) {
            long cells = types.stream().filter(id::equals).count();
            if (cells > 0) {
                int rgb = Rgb.blend(style.kinds().rgb(id, theme), layer.opacity(), theme.land());
                rows.add(new Legend.Row(
                        new Swatch.Fill(rgb, style.kinds().hatched(id)),
                        texts.get(style.kinds().wordsKey(id)),
                        texts.get("map.legend.cells", cells),
                        cells));
                drawn += cells;
            }
        }
        long rest = types.size() - drawn;
        String remark = texts.get("map.legend.kind.remark", rest);
        return new Legend(layer.title().in(texts), layer.method().in(texts), rows, remark, rest, types.size());
    }
}
