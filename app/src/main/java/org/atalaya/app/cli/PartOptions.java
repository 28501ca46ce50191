// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import org.atalaya.core.importer.SourceChoice;
import picocli.CommandLine.Option;

/** Which part of a file is meant and how its letters are written, for every command that reads a table. */
final class PartOptions {

    @Option(names = "--member", paramLabel = "NAME", defaultValue = "", descriptionKey = "member")
    private String member;

    @Option(names = "--sheet", paramLabel = "NAME", defaultValue = "", descriptionKey = "sheet")
    private String sheet;

    @Option(names = "--encoding", paramLabel = "NAME", defaultValue = "", descriptionKey = "encoding")
    private String encoding;

    SourceChoice choice(String layer) {
        return new SourceChoice(member, sheet, layer, encoding);
    }
}
