// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the map shows of incidents that are too many for marks: small squares tinted by how many lie in each.
 *
 * @param metres side of a square on the ground
 * @param from the fewest incidents of a square, by class, rising
 * @param incidents how many incidents lie in the squares of each class
 * @param highest the most in one square
 * @param outOfView incidents beyond the edge of the map
 * @param noPlace incidents without a place
 */
public record PointCounts(
        double metres, List<Integer> from, List<Long> incidents, int highest, long outOfView, long noPlace) {

    public PointCounts {
        from = List.copyOf(from);
        incidents = List.copyOf(incidents);
    }

    /** The tint of each class. Spread over the whole ramp, whatever the number of classes. */
    public static List<Integer> tints(int classes, MapTheme theme) {
        List<Integer> ramp = ColourRamp.TIDE.colours(7, theme);
        // The palest two of the ramp cannot be told from the ground.
        return IntStream.range(0, classes)
                .mapToObj(i -> ramp.get(classes == 1 ? 3 : 2 + Math.round(4f * i / (classes - 1))))
                .toList();
    }
}
