// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.List;

/** The shape that goes with a category's colour, so that colour is never needed to tell categories apart. */
public enum MarkShape {
    CIRCLE,
    DIAMOND,
    TRIANGLE,
    SQUARE,
    PLUS,
    RING,
    STAR,
    CROSS;

    private static final List<MarkShape> IN_ORDER = List.of(CIRCLE, DIAMOND, TRIANGLE, SQUARE, PLUS, RING, STAR, CROSS);

    /** The shape of the category at a place in the project's order; "other" is a small circle as well. */
    public static MarkShape of(int index) {
        return index < 0 || index >= IN_ORDER.size() ? CIRCLE : IN_ORDER.get(index);
    }
}
