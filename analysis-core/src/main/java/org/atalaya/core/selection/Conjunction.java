// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.problem.WorkbenchException;

/** A condition as the list of what must hold together, so that each can be shown and taken away alone. */
public final class Conjunction {

    private Conjunction() {}

    /** The parts that stand between the outermost ANDs; all as one where the condition is not such a list. */
    public static List<String> parts(String where) {
        String text = where.strip();
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            return split(text, Lexer.tokens(text));
        } catch (WorkbenchException e) {
            // What cannot be read is one thing, and is told where it is used.
            return List.of(text);
        }
    }

    /** All parts together; a part with an OR stands in brackets. */
    public static String of(List<String> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return String.join(
                " AND ",
                parts.stream()
                        .map(part -> parts(part).size() == 1 && !needsBrackets(part) ? part : "(" + part + ")")
                        .toList());
    }

    private static boolean needsBrackets(String part) {
        try {
            return hasOr(Lexer.tokens(part));
        } catch (WorkbenchException e) {
            return true;
        }
    }

    private static boolean hasOr(List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            depth += depthOf(token);
            if (depth == 0 && (token.isWord("OR") || token.is("||"))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> split(String text, List<Token> tokens) {
        // AND binds more tightly than OR: a list with an OR beside it is no list.
        if (hasOr(tokens)) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        boolean between = false;
        for (Token token : tokens) {
            depth += depthOf(token);
            if (depth == 0 && token.isWord("BETWEEN")) {
                between = true;
            } else if (depth == 0 && (token.isWord("AND") || token.is("&&"))) {
                if (!between) {
                    parts.add(text.substring(from, token.start()).strip());
                    from = token.end();
                }
                between = false;
            }
        }
        parts.add(text.substring(from).strip());
        return parts.stream().anyMatch(String::isEmpty) ? List.of(text) : List.copyOf(parts);
    }

    private static int depthOf(Token token) {
        return token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
    }
}
