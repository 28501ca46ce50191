// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.command;

import java.util.List;
import org.atalaya.app.desktop.text.Language;
import org.kordamp.ikonli.Ikon;

/**
 * Something the palette offers that is no command of its own: an analysis, a place, a column.
 *
 * @param words as they are read in the language of the window
 * @param kind what it is, in a word or two
 */
public record Found(Ikon icon, String words, String kind, Runnable action) {

    /** Who looks for more than commands. */
    @FunctionalInterface
    public interface Finder {

        /** What answers to all words typed; nothing for a blank. */
        List<Found> find(String typed, Language language);
    }
}
