// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;

/**
 * Descriptions of coordinate systems from files of strangers. The library's parser is made for sound ones: it runs beyond
 * the end of a text that is cut off, divides by a unit of nothing and calls itself once for each bracket.
 */
final class StrangeWkt {

    /** Real descriptions have six brackets in one another. */
    private static final int DEEPEST = 30;

    private StrangeWkt() {}

    /** A system that can be gone from to degrees on WGS 84. */
    static CoordinateReferenceSystem parse(String text) throws FactoryException {
        checkDepth(text);
        try {
            CoordinateReferenceSystem system = CRS.parseWKT(text);
            CRS.findMathTransform(system, DefaultGeographicCRS.WGS84, true);
            return system;
        } catch (IndexOutOfBoundsException
                | ArithmeticException
                | ClassCastException
                | NullPointerException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw new FactoryException("the parser failed", e);
        }
    }

    private static void checkDepth(String text) throws FactoryException {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
            if (depth > DEEPEST) {
                throw new FactoryException("brackets within brackets");
            }
        }
    }
}
