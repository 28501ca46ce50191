// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.core.problem.Problem;

/** What the parser of GeoTools complains of, told with the place in the text as it was typed. */
final class SyntaxErrors {

    private static final Pattern AT_END = Pattern.compile("^Encountered \"[^\n]*<EOF>\"");
    private static final Pattern PLACE = Pattern.compile("at line (\\d+), column (\\d+)");

    private SyntaxErrors() {}

    static Problem explain(String message, String original, Rewriter rewritten) {
        String told = message == null ? "" : message;
        Matcher place = PLACE.matcher(told);
        if (told.contains("LinearRing")) {
            return Problem.error("selection.open-ring");
        }
        if (!place.find() || !place.group(1).equals("1")) {
            return Problem.error("selection.unreadable");
        }
        int column = Integer.parseInt(place.group(2)) - 1;
        boolean atEnd = AT_END.matcher(told).find();
        Optional<Token> token = atEnd ? Optional.empty() : rewritten.tokenAt(column);
        Problem expected = atEnd && rewritten.endsOpen() ? Problem.info("selection.expect.value") : expected(told);
        return token.isEmpty()
                ? Problem.error("selection.unfinished", original.stripTrailing().length(), expected)
                : Problem.error(
                        "selection.unexpected",
                        token.get().start() + 1,
                        original.substring(token.get().start(), token.get().end()),
                        expected);
    }

    private static Problem expected(String told) {
        int from = told.indexOf("Was expecting");
        String list = from < 0 ? "" : told.substring(from);
        if (list.contains("<EOF>") || list.contains("<AND>")) {
            return Problem.info("selection.expect.connector");
        }
        if (list.contains("\"like\"") || list.contains("\"between\"")) {
            return Problem.info("selection.expect.comparison");
        }
        if (list.contains("<STRING_LITERAL>") || list.contains("<IDENTIFIER>")) {
            return Problem.info("selection.expect.value");
        }
        if (list.contains("\",\"")) {
            return Problem.info("selection.expect.comma");
        }
        return Problem.info("selection.expect.other");
    }
}
