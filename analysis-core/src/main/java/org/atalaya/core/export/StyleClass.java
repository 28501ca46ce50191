// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.OptionalDouble;
import org.atalaya.core.layer.MarkShape;
import org.atalaya.core.layer.Swatch;

/**
 * One class of a layer as other programs are told of it: which features it holds, what it is called, how it looks.
 *
 * @param label as in our legend
 */
record StyleClass(Test test, String label, Symbol symbol) {

    /** Which features belong to a class. */
    sealed interface Test {

        String column();

        /** Every feature. */
        record All() implements Test {
            @Override
            public String column() {
                return "";
            }
        }

        /** A value: text or whole number. */
        record Is(String column, Object value) implements Test {}

        /** What no other class holds. */
        record Rest(String column) implements Test {}

        /** {@code from <= value < below}; without {@code below} the class is open to the top, whose highest is known. */
        record Between(String column, double from, OptionalDouble below, double highest) implements Test {}
    }

    /** How a feature is drawn; lengths in pixels, colours 0xRRGGBB. */
    sealed interface Symbol {

        /** An area, filled; {@code hatched} with diagonals over the fill. */
        record Fill(int rgb, boolean hatched) implements Symbol {}

        /** An area of which only the edge is drawn. */
        record Edge(int rgb, double width, Swatch.Dash dash) implements Symbol {}

        /** A point. */
        record Mark(int rgb, MarkShape shape, double size) implements Symbol {}
    }
}
