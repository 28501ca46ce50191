// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atalaya.app.desktop.text.Language;

/** Shortcuts as people read them: Ctrl K, and on a Mac Cmd K. */
public final class Keys {

    private Keys() {}

    /** A key of its own, without Ctrl or Alt: it counts only where nobody writes. */
    public static boolean isBare(String shortcut) {
        return shortcut.length() == 1;
    }

    /** A shortcut in words of the language. */
    public static String said(String shortcut, Language language) {
        if (isBare(shortcut)) {
            return shortcut.toUpperCase(Locale.ROOT);
        }
        List<String> words = new ArrayList<>();
        for (String part : shortcut.split("\\+", -1)) {
            String key = "key." + (part.equals("Shortcut") ? modifier() : part.toLowerCase(Locale.ROOT));
            words.add(language.texts().get().find(key).orElse(part));
        }
        return String.join(" ", words);
    }

    private static String modifier() {
        return System.getProperty("os.name", "").startsWith("Mac") ? "cmd" : "ctrl";
    }
}
