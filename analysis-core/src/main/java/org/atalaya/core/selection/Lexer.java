// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/**
 * Cuts a condition into words. GeoTools does that as well, but says little about a quote that is never closed, takes
 * the dot in a name for a path and knows no accents outside quotes.
 */
final class Lexer {

    private static final Pattern MOMENT = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?(?![\\w:-])");
    private static final Pattern NUMBER = Pattern.compile("(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{M}\\p{Nd}_$.]*");
    private static final Pattern SYMBOL = Pattern.compile("<>|<=|>=|==|!=|&&|\\|\\||[=<>()\\[\\],/*+;:-]");
    private static final String CURLY = "\u2018\u2019\u201c\u201d\u00b4`";

    private Lexer() {}

    static List<Token> tokens(String text) throws WorkbenchException {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            Token token = c == '\'' || c == '"' ? quoted(text, at) : next(text, at);
            tokens.add(token);
            at = token.end();
        }
        return tokens;
    }

    private static Token next(String text, int at) throws WorkbenchException {
        char c = text.charAt(at);
        if (CURLY.indexOf(c) >= 0) {
            throw new WorkbenchException(Problem.error("selection.curly-quote", at + 1, String.valueOf(c)));
        }
        Token token = match(MOMENT, Token.Kind.MOMENT, text, at);
        token = token == null ? match(NUMBER, Token.Kind.NUMBER, text, at) : token;
        token = token == null ? match(WORD, Token.Kind.WORD, text, at) : token;
        token = token == null ? match(SYMBOL, Token.Kind.SYMBOL, text, at) : token;
        if (token == null) {
            throw new WorkbenchException(Problem.error(
                    "selection.strange-sign", at + 1, new String(Character.toChars(text.codePointAt(at)))));
        }
        return token;
    }

    private static Token match(Pattern pattern, Token.Kind kind, String text, int at) {
        Matcher matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? new Token(kind, matcher.group(), at, matcher.end()) : null;
    }

    /** A quote within is written twice. */
    private static Token quoted(String text, int start) throws WorkbenchException {
        char quote = text.charAt(start);
        StringBuilder inner = new StringBuilder();
        int at = start + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == quote && at + 1 < text.length() && text.charAt(at + 1) == quote) {
                inner.append(quote);
                at += 2;
            } else if (c == quote) {
                Token.Kind kind = quote == '"' ? Token.Kind.NAME : Token.Kind.TEXT;
                return new Token(kind, inner.toString(), start, at + 1);
            } else {
                inner.append(c);
                at++;
            }
        }
        throw new WorkbenchException(
                Problem.error("selection.open-quote", start + 1, String.valueOf(quote), snippet(text, start)));
    }

    /** The text from a place on, shortened. */
    static String snippet(String text, int start) {
        String rest = text.substring(start);
        return rest.length() <= 30 ? rest : rest.substring(0, 29) + "\u2026";
    }
}
