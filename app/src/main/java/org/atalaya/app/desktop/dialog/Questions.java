// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the program asks a person. */
public interface Questions {

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

    /** One of several names, empty where a person takes none; the key is that of the question. */
    default Optional<String> choose(String key, List<String> names, Object... args) {
        return Optional.empty();
    }

    /** Something short that a person types, empty where nothing is said; the key is that of the question. */
    default Optional<String> ask(String key, Object... args) {
        return Optional.empty();
    }

    /** A question with yes and no; the key is that of the question. */
    boolean confirm(String key, Object... args);
}
