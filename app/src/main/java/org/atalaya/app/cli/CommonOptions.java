// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

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
}
