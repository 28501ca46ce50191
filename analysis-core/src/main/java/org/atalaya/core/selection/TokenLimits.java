// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/** What a condition may not exceed, and that each of its brackets is closed: said before anything else is read. */
final class TokenLimits {

    private static final int DEEPEST = 50;
    private static final int MOST_CONNECTORS = 1000;
    private static final int MOST_SIGNS = 100;

    private final String original;
    private final List<Token> tokens;

    private TokenLimits(String original, List<Token> tokens) {
        this.original = original;
        this.tokens = tokens;
    }

    static void check(String original, List<Token> tokens) throws WorkbenchException {
        TokenLimits limits = new TokenLimits(original, tokens);
        limits.limits();
        limits.brackets();
    }

    private void limits() throws WorkbenchException {
        long connectors = tokens.stream()
                .filter(t -> t.isWord("AND") || t.isWord("OR") || t.isWord("NOT"))
                .count();
        long signs = tokens.stream()
                .filter(t -> t.is("+") || t.is("-") || t.is("*") || t.is("/"))
                .count();
        long nots = tokens.stream().filter(t -> t.isWord("NOT")).count();
        if (connectors > MOST_CONNECTORS || nots > MOST_SIGNS || inPlainSums(signs)) {
            throw new WorkbenchException(Problem.error("selection.too-many-parts", MOST_CONNECTORS));
        }
    }

    /** The minus of a coordinate is no sum. */
    private boolean inPlainSums(long signs) {
        return signs > MOST_SIGNS
                && tokens.stream()
                        .noneMatch(t -> t.kind() == Token.Kind.WORD
                                && Words.SHAPES.contains(t.text().toUpperCase(Locale.ROOT)));
    }

    private void brackets() throws WorkbenchException {
        List<Token> open = new ArrayList<>();
        for (Token token : tokens) {
            if (token.is("(") || token.is("[")) {
                open.add(token);
                if (open.size() > DEEPEST) {
                    throw new WorkbenchException(Problem.error("selection.too-deep", token.start() + 1, DEEPEST));
                }
            } else if (token.is(")") || token.is("]")) {
                if (open.isEmpty()) {
                    throw new WorkbenchException(Problem.error("selection.closes-nothing", token.start() + 1));
                }
                open.remove(open.size() - 1);
            }
        }
        if (!open.isEmpty()) {
            Token last = open.get(open.size() - 1);
            throw new WorkbenchException(
                    Problem.error("selection.open-bracket", last.start() + 1, Lexer.snippet(original, last.start())));
        }
    }
}
