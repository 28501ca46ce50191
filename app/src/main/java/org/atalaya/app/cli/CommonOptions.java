// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.util.Locale;
import org.atalaya.core.text.Texts;
import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Option(names = "--lang", paramLabel = "en|es", descriptionKey = "lang")
    String language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    Texts texts() {
        Locale locale = language == null ? Locale.getDefault() : Locale.forLanguageTag(language);
        return Texts.of(locale, Atalaya.BUNDLES);
    }
}
