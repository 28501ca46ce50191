// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.core.problem.Problem;

/** Answers every question with one file and writes down what was told. */
public final class FixedAnswers implements Dialogs {

    private final Path answer;
    private final List<String> told = new ArrayList<>();

    public FixedAnswers(Path answer) {
        this.answer = answer;
    }

    /** Keys and codes, in order. */
    public List<String> told() {
        return told;
    }

    @Override
    public void problem(Problem problem) {
        told.add(problem.code());
    }

    @Override
    public void bug(Throwable fault) {
        throw new AssertionError(fault);
    }

    @Override
    public void told(String key, Object... args) {
        told.add(key);
    }

    @Override
    public Optional<Path> openFile(String kind) {
        return Optional.of(answer);
    }

    @Override
    public Optional<Path> saveFile(String kind, Path suggestion) {
        return Optional.of(answer);
    }

    @Override
    public Optional<Path> chooseFolder(String kind) {
        return Optional.of(answer);
    }

    @Override
    public Optional<String> choose(String key, List<String> names, Object... args) {
        return names.stream().findFirst();
    }

    @Override
    public Optional<String> ask(String key, Object... args) {
        return Optional.empty();
    }

    @Override
    public boolean confirm(String key, Object... args) {
        return true;
    }
}
