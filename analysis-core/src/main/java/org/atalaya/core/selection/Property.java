// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a condition can look at. */
sealed interface Property {

    /** A column of the file, under its own name. */
    record FileColumn(String name) implements Property {}

    /** What the workbench knows of each incident. */
    enum Known implements Property {
        OCCURRED,
        OCCURRED_TO,
        X,
        Y,
        GEOM,
        ID,
        ZONE;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Known> of(String name) {
            return Arrays.stream(values()).filter(p -> p.text().equals(name)).findFirst();
        }
    }

    /** The zone an incident lies in, of a layer beside the boundary. */
    record OfZones(String layer) implements Property {}

    /** A part of the wall-clock time, such as {@code hour(occurred)}. */
    record OfTime(TimePart part, boolean ofEnd) implements Property {}
}
