// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.List;
import org.atalaya.core.text.Texts;

/**
 * A text that finds its words when a language is chosen: a key of the bundles with its arguments, or, with an empty
 * key, words that come from the data and are not translated. An argument may be a wording itself.
 */
public record Wording(String key, List<Object> args) {

    public static final Wording NONE = plain("");

    public Wording {
        args = List.copyOf(args);
    }

    public static Wording of(String key, Object... args) {
        return new Wording(key, List.of(args));
    }

    /** Words as they are, such as the name of a file or a class. */
    public static Wording plain(String words) {
        return new Wording("", List.of(words));
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    public String in(Texts texts) {
        Object[] said = args.stream()
                .map(arg -> arg instanceof Wording wording ? wording.in(texts) : arg)
                .toArray();
        return key.isEmpty() ? String.valueOf(said[0]) : texts.get(key, said);
    }
}
