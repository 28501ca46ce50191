// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import org.atalaya.core.importer.ContextReader.KnownRule;

/**
 * When the values of a context table became known, as a person says it in the window.
 *
 * @param way which of the three counts
 * @param text a number of days or hours, the name of a column, or a day, as typed
 */
public record KnownWhen(Way way, String text) {

    /** Nothing is said yet. It is never guessed: a forecast that knows too early looks better than it is. */
    public static final KnownWhen NOTHING = new KnownWhen(Way.DAYS_AFTER, "");

    /** How it is said. */
    public enum Way {
        DAYS_AFTER,
        HOURS_AFTER,
        COLUMN,
        SINCE
    }

    public KnownWhen {
        text = text.strip();
    }

    /** The same for the reader; a number that cannot be read is left to be told by it. */
    KnownRule rule() {
        if (text.isEmpty()) {
            return new KnownRule("", "", "");
        }
        return switch (way) {
            case DAYS_AFTER -> new KnownRule("", number() ? "P" + text + "D" : text, "");
            case HOURS_AFTER -> new KnownRule("", number() ? "PT" + text + "H" : text, "");
            case COLUMN -> new KnownRule(text, "", "");
            case SINCE -> new KnownRule("", "", text);
        };
    }

    private boolean number() {
        return text.matches("[+-]?\\d{1,6}");
    }
}
