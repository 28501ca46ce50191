// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.Locale;
import java.util.Set;

/** The words and signs of a condition that mean something by themselves. */
final class Words {

    static final Set<String> KEYWORDS = Set.of(
            "AND", "OR", "NOT", "IN", "LIKE", "ILIKE", "IS", "NULL", "BETWEEN", "BEFORE", "AFTER", "DURING", "TEQUALS",
            "TRUE", "FALSE", "INCLUDE", "EXCLUDE");
    static final Set<String> SHAPES =
            Set.of("POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "ENVELOPE");
    static final Set<String> PLACE_TESTS =
            Set.of("BBOX", "INTERSECTS", "DISJOINT", "WITHIN", "DWITHIN", "BEYOND", "CONTAINS", "TOUCHES", "EQUALS");

    /** Functions of GeoTools that are of use to texts and numbers, and that end. */
    static final Set<String> FUNCTIONS = Set.of(
            "strToLowerCase",
            "strToUpperCase",
            "strTrim",
            "strLength",
            "strStartsWith",
            "strEndsWith",
            "strIndexOf",
            "strSubstring",
            "abs",
            "floor",
            "ceil");

    static final Set<String> UNITS = Set.of("FEET", "METERS", "STATUTE", "NAUTICAL", "MILES", "KILOMETERS");
    static final Set<String> COMPARISONS = Set.of("=", "<>", "<", ">", "<=", ">=", "==");

    private Words() {}

    static boolean isKeyword(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return KEYWORDS.contains(upper) || SHAPES.contains(upper) || PLACE_TESTS.contains(upper) || upper.equals("ID");
    }
}
