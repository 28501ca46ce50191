// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.importer.SourceChoice;
import org.atalaya.core.problem.Problem;

/**
 * The parts of a file that holds several tables or layers.
 *
 * @param names what there is to choose from
 */
public record FileParts(Kind kind, List<String> names) {

    /** What the parts are. */
    public enum Kind {
        MEMBER,
        SHEET,
        LAYER
    }

    /** The problem names how many there are, all in one text, an example, and then each by itself. */
    private static final int FIRST_NAME = 3;

    /** The parts that a problem asks to choose from; empty for another problem. */
    public static Optional<FileParts> asked(Problem problem) {
        Optional<Kind> kind =
                switch (problem.code()) {
                    case "import.choose-member" -> Optional.of(Kind.MEMBER);
                    case "import.choose-sheet" -> Optional.of(Kind.SHEET);
                    case "import.choose-layer" -> Optional.of(Kind.LAYER);
                    default -> Optional.empty();
                };
        return kind.map(k -> new FileParts(
                k, problem.args().stream().skip(FIRST_NAME).map(String::valueOf).toList()));
    }

    /** What a reader is told when a part is chosen by its name. */
    public SourceChoice choice(String name) {
        return switch (kind) {
            case MEMBER -> new SourceChoice(name, "", "");
            case SHEET -> new SourceChoice("", name, "");
            case LAYER -> new SourceChoice("", "", name);
        };
    }
}
