// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.dialog;

import java.nio.file.Path;
import java.util.Optional;
import org.atalaya.core.problem.Problem;

/** What the program asks a person and tells a person. */
public interface Dialogs {

    /** Tells of an expected failure: what happened, to what, what to do. */
    void problem(Problem problem);

    /** Tells of a fault of our own, with the details to copy. */
    void bug(Throwable fault);

    /** Says that something is done, in passing. */
    void told(String key, Object... args);

    /**
     * Asks for a file to read.
     *
     * @param kind {@code project}, {@code table}, {@code boundary}, {@code plan} or {@code recipe}: chooses the title and the endings
     */
    Optional<Path> openFile(String kind);

    /**
     * Asks where to write.
     *
     * @param suggestion a name, or a place with its folder where one suggests itself
     */
    Optional<Path> saveFile(String kind, Path suggestion);

    default Optional<Path> saveFile(String kind, String suggestedName) {
        return saveFile(kind, Path.of(suggestedName));
    }

    Optional<Path> chooseFolder(String kind);

    /** A question with yes and no; the key is that of the question. */
    boolean confirm(String key, Object... args);
}
