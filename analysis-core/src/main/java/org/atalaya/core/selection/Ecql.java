// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.EmptyStackException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.geotools.api.filter.Filter;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;

/** Conditions as text: ECQL as GeoTools reads it, and what is wrong with it in words of our own. */
public final class Ecql {

    /** The longest text that is read; an IN list of a thousand names is shorter. */
    public static final int LONGEST = 20_000;

    private Ecql() {}

    /** What came of reading: a query, or why there is none. */
    public record Reading(Optional<Query> query, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /** Reads a condition; a blank one asks nothing and everything answers it. Never throws for what a person typed. */
    public static Reading read(String text, Vocabulary names) {
        try {
            return new Reading(Optional.of(query(text, names)), List.of());
        } catch (WorkbenchException e) {
            return new Reading(Optional.empty(), List.of(e.problem()));
        }
    }

    /**
     * The query of a condition.
     *
     * @throws WorkbenchException {@code selection.…} with the place in the text, counted from 1
     */
    public static Query query(String text, Vocabulary names) throws WorkbenchException {
        if (text.length() > LONGEST) {
            throw new WorkbenchException(Problem.error("selection.too-long", text.length(), LONGEST));
        }
        if (text.isBlank()) {
            return new Query("", Filter.INCLUDE, Map.of());
        }
        Rewriter rewritten = Rewriter.of(text, names);
        Filter filter;
        try {
            filter = ECQL.toFilter(withoutEscapes(rewritten.text()), new Slot.Factory());
        } catch (CQLException e) {
            throw new WorkbenchException(SyntaxErrors.explain(e.getMessage(), text, rewritten), e);
        } catch (IllegalArgumentException | ClassCastException | EmptyStackException | StackOverflowError e) {
            // The parser of GeoTools lets through what it does not expect: numbers out of range, odd nesting.
            throw new WorkbenchException(Problem.error("selection.unreadable"), e);
        }
        Query query = new Query(text.strip(), filter, rewritten.properties());
        LeafCheck.of(query);
        return query;
    }

    /** A text in single quotes, as a condition writes it. */
    public static String quoteText(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** The name of a column as a condition writes it: in double quotes where it is not a plain word. */
    public static String quoteName(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") && !Words.isKeyword(name)
                ? name
                : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** A number as a condition writes it: without an exponent, to the millimetre. */
    static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3f", value).replaceFirst("0+$", "");
    }

    /** The parser takes a backslash and a u for the code of a letter, also in texts, and stops at half of one. */
    private static String withoutEscapes(String text) {
        return text.replace("\\", "\\u005c");
    }
}
