// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.environment;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The language of the person at this computer. Java asks the system for a locale that is generated; where it is not, as
 * in most containers, Java falls back to English and the variables that the person set are the better answer.
 */
public final class UserLanguage {

    /** The variables of POSIX, the strongest first. */
    private static final String[] VARIABLES = {"LC_ALL", "LC_MESSAGES", "LANG"};

    private static final Set<String> NO_LANGUAGE = Set.of("", "C", "POSIX");

    private UserLanguage() {}

    public static Locale get() {
        return of(Locale.getDefault(), System.getenv());
    }

    /**
     * Chooses between what Java found and what the environment says.
     *
     * @param java English is also what Java makes of a locale that the system does not know
     */
    static Locale of(Locale java, Map<String, String> environment) {
        if (!java.getLanguage().equals("en")) {
            return java;
        }
        return Stream.of(VARIABLES)
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> value.replaceFirst("[.@].*", ""))
                .filter(name -> !NO_LANGUAGE.contains(name))
                .map(name -> Locale.forLanguageTag(name.replace('_', '-')))
                .filter(locale -> !locale.getLanguage().isEmpty())
                .orElse(java);
    }
}
