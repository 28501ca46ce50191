// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.comparison;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Style;

/** Puts two layers into the same classes, so that one colour means one thing on both maps. */
public final class SharedBreaks {

    private SharedBreaks() {}

    /** Both layers, in classes of both where they show the same kind of number; otherwise as they are. */
    public static List<Layer> of(Layer left, Layer right) {
        if (!(left.style() instanceof Style.Classes one)
                || !(right.style() instanceof Style.Classes other)
                || one.ramp() != other.ramp()
                || !one.column().equals(other.column())) {
            return List.of(left, right);
        }
        if (left.source() instanceof LayerSource.Density && right.source() instanceof LayerSource.Density) {
            ClassBreaks breaks = ClassBreaks.meanMultiples(
                    (one.breaks().mean() + other.breaks().mean()) / 2,
                    Math.max(one.breaks().highest(), other.breaks().highest()));
            return both(left, right, one, breaks);
        }
        if (left.source() instanceof LayerSource.Cells a && right.source() instanceof LayerSource.Cells b) {
            List<Double> numbers = new ArrayList<>();
            add(a.artifact(), one.column(), numbers);
            add(b.artifact(), other.column(), numbers);
            ClassBreaks breaks = ClassBreaks.quantile(
                    numbers.stream().mapToDouble(Double::doubleValue).toArray(),
                    Math.max(one.breaks().classes(), other.breaks().classes()));
            return both(left, right, one, breaks);
        }
        return List.of(left, right);
    }

    private static List<Layer> both(Layer left, Layer right, Style.Classes style, ClassBreaks breaks) {
        Style shared = new Style.Classes(style.ramp(), breaks, style.column());
        return List.of(unTabled(left).withStyle(shared), unTabled(right).withStyle(shared));
    }

    /** A run's own table of classes tells of other classes than these. */
    private static Layer unTabled(Layer layer) {
        return layer.source() instanceof LayerSource.Density density
                ? new Layer(
                        layer.id(),
                        layer.title(),
                        layer.method(),
                        new LayerSource.Density(density.artifact()),
                        layer.style(),
                        layer.opacity(),
                        layer.visible())
                : layer;
    }

    private static void add(Artifact.Features artifact, String column, List<Double> numbers) {
        int index = artifact.attributes().columnIndex(column);
        for (List<Object> row : artifact.attributes().rows()) {
            if (row.get(index) instanceof Number number) {
                numbers.add(number.doubleValue());
            }
        }
    }
}
