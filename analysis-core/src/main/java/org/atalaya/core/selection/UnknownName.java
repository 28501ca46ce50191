// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.problem.Problem;

/** What to say of a word that is no column: quotes that lack, a value that is meant, a name that is near. */
final class UnknownName {

    private static final int NAMES_TOLD = 12;

    private final String original;
    private final Vocabulary names;
    private final List<Token> tokens;

    UnknownName(String original, Vocabulary names, List<Token> tokens) {
        this.original = original;
        this.names = names;
        this.tokens = tokens;
    }

    /** Of the word at a place. */
    Problem at(int i) {
        Token token = tokens.get(i);
        int place = token.start() + 1;
        if (token.kind() == Token.Kind.WORD) {
            Optional<String> cut = names.columns().stream()
                    .filter(column -> column.length() > token.text().length()
                            && original.regionMatches(true, token.start(), column, 0, column.length()))
                    .findFirst();
            if (cut.isPresent()) {
                return Problem.error("selection.column-needs-quotes", place, cut.get(), Ecql.quoteName(cut.get()));
            }
        }
        List<String> near = names.nearest(token.text());
        if (isValue(i)) {
            return Problem.error("selection.text-needs-quotes", place, words(i), Ecql.quoteText(words(i)));
        }
        if (!near.isEmpty()) {
            return Problem.error(
                    "selection.unknown-column-near",
                    place,
                    token.text(),
                    String.join(", ", near.stream().map(Ecql::quoteName).toList()));
        }
        List<String> all = names.names().stream().map(Ecql::quoteName).toList();
        return Problem.error(
                "selection.unknown-column",
                place,
                token.text(),
                String.join(", ", all.subList(0, Math.min(NAMES_TOLD, all.size())))
                        + (all.size() > NAMES_TOLD ? " \u2026" : ""));
    }

    /** Whether a value is meant rather than a column: behind a comparison, or in a list. */
    private boolean isValue(int i) {
        if (i == 0) {
            return false;
        }
        Token before = tokens.get(i - 1);
        boolean compared = before.kind() == Token.Kind.SYMBOL && Words.COMPARISONS.contains(before.text());
        boolean first = before.is("(") && i > 1 && tokens.get(i - 2).isWord("IN");
        boolean later = before.is(",") && inList(i);
        return compared || first || later || before.isWord("LIKE") || before.isWord("ILIKE");
    }

    private boolean inList(int i) {
        int at = i - 1;
        while (at > 0 && !tokens.get(at).is("(")) {
            at--;
        }
        return at > 0 && tokens.get(at - 1).isWord("IN");
    }

    /** The words of a value that was typed without quotes. */
    private String words(int i) {
        int last = i;
        while (tokens.get(i).kind() == Token.Kind.WORD
                && next(last + 1)
                        .filter(t -> t.kind() == Token.Kind.WORD && !Words.isKeyword(t.text()))
                        .isPresent()) {
            last++;
        }
        return last == i
                ? tokens.get(i).text()
                : original.substring(tokens.get(i).start(), tokens.get(last).end());
    }

    private Optional<Token> next(int i) {
        return i < tokens.size() ? Optional.of(tokens.get(i)) : Optional.empty();
    }
}
