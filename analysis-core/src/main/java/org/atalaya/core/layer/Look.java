// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person chose of a layer's style. What is not chosen is as the layer comes; what the layer cannot show (a column
 * that is gone) is passed over, so that a look outlives the data it was made for.
 *
 * @param column what is shown: a number of cells and zones, a category of incidents; an empty text shows none
 * @param scheme how numbers are parted into classes
 * @param classes how many
 * @param bounds where classes start, for the scheme by hand
 * @param reversed whether high values take the colours of low ones
 * @param outlines whether areas are outlined instead of filled
 */
public record Look(
        Optional<String> column,
        Optional<ClassBreaks.Kind> scheme,
        OptionalInt classes,
        List<Double> bounds,
        Optional<ColourRamp> ramp,
        boolean reversed,
        Optional<Boolean> outlines) {

    public static final Look NONE = new Look(
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            List.of(),
            Optional.empty(),
            false,
            Optional.empty());

    public Look {
        bounds = List.copyOf(bounds);
    }

    /** Another column; bounds by hand belong to the numbers of the one before. */
    public Look withColumn(String name) {
        Optional<ClassBreaks.Kind> kept = scheme.filter(s -> s != ClassBreaks.Kind.MANUAL);
        return new Look(Optional.of(name), kept, classes, List.of(), ramp, reversed, outlines);
    }

    public Look withScheme(ClassBreaks.Kind kind) {
        return new Look(column, Optional.of(kind), classes, List.of(), ramp, reversed, outlines);
    }

    public Look withClasses(int number) {
        return new Look(column, scheme, OptionalInt.of(number), bounds, ramp, reversed, outlines);
    }

    /** Classes by hand. */
    public Look withBounds(List<Double> starts) {
        return new Look(column, Optional.of(ClassBreaks.Kind.MANUAL), classes, starts, ramp, reversed, outlines);
    }

    public Look withRamp(ColourRamp chosen) {
        return new Look(column, scheme, classes, bounds, Optional.of(chosen), reversed, outlines);
    }

    public Look withReversed(boolean turned) {
        return new Look(column, scheme, classes, bounds, ramp, turned, outlines);
    }

    public Look withOutlines(boolean only) {
        return new Look(column, scheme, classes, bounds, ramp, reversed, Optional.of(only));
    }
}
