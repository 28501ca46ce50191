// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the map shows of incidents that are too many for marks: their density, smoothed over a few pixels.
 *
 * @param metres over how many metres on the ground it is smoothed: twice the deviation of the kernel
 * @param from where each class begins, incidents per km², rising
 * @param incidents how many incidents lie in each class
 * @param highest incidents per km² where they are most
 * @param shown how much of its colour is left beside the marks that take its place close by, 0 to 1
 * @param outOfView incidents beyond the edge of the map
 * @param noPlace incidents without a place
 */
public record PointCounts(
        double metres,
        List<Double> from,
        List<Long> incidents,
        double highest,
        double shown,
        long outOfView,
        long noPlace) {

    public PointCounts {
        from = List.copyOf(from);
        incidents = List.copyOf(incidents);
    }

    /** The tint of each class, of another family than a density that was run: both are seen where they lie together. */
    public static List<Integer> tints(int classes, MapTheme theme) {
        List<Integer> six = ColourRamp.TIDE.colours(6, theme);
        return IntStream.range(0, classes)
                .mapToObj(i -> six.get(classes == 1 ? 1 : Math.round(5f * i / (classes - 1))))
                .toList();
    }

    /** How opaque each class is, as a part of its layer's opacity. */
    public static double[] opacities(int classes, MapTheme theme) {
        return IntStream.range(0, classes)
                .mapToDouble(i -> theme.densityOpacity() * Legends.classOpacity(i, classes))
                .toArray();
    }
}
