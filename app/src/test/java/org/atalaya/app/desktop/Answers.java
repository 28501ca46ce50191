// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.atalaya.app.desktop.dialog.Questions;

/** Somebody who has a file for whatever is to be read, writes into one folder, and says yes. */
final class Answers implements Questions {

    private final Path folder;
    private final AtomicInteger written = new AtomicInteger();
    private Optional<Path> read = Optional.empty();
    private String typed;

    Answers(Path folder) {
        this.folder = folder;
    }

    /** The file that is named when one is asked for; null for none. */
    void read(Path file) {
        read = Optional.ofNullable(file);
    }

    /** What is typed when something short is asked for; null for nothing. Of several names the last is taken. */
    void type(String text) {
        typed = text;
    }

    @Override
    public Optional<Path> openFile(String kind) {
        return read;
    }

    @Override
    public Optional<Path> saveFile(String kind, Path suggestion) {
        return Optional.of(folder.resolve("saved-" + written.incrementAndGet() + "-" + suggestion.getFileName()));
    }

    @Override
    public Optional<Path> chooseFolder(String kind) {
        return Optional.of(folder.resolve("folder-" + written.incrementAndGet()));
    }

    @Override
    public Optional<String> choose(String key, List<String> names, Object... args) {
        return names.stream().reduce((first, last) -> last);
    }

    @Override
    public Optional<String> ask(String key, Object... args) {
        return Optional.ofNullable(typed);
    }

    @Override
    public boolean confirm(String key, Object... args) {
        return true;
    }
}
