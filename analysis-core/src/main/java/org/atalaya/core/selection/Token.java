// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

/**
 * A word of a condition.
 *
 * @param text without the quotes
 * @param start position of its first character, from 0
 */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        /** In single quotes. */
        TEXT,
        /** In double quotes: a name. */
        NAME,
        WORD,
        NUMBER,
        /** A date or a date and time, unquoted. */
        MOMENT,
        SYMBOL
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }
}
