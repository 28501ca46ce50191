// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.dialog;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Window;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells in the banner of the window, leaves questions to those who ask them. */
public final class FxDialogs implements Dialogs {

    private static final Logger LOG = LoggerFactory.getLogger(FxDialogs.class);

    private final Language language;
    private final Questions questions;
    private final CrashDialog crash;
    private final ObjectProperty<Message> message = new SimpleObjectProperty<>();

    public FxDialogs(Window owner, Language language, Questions questions) {
        this.language = language;
        this.questions = questions;
        this.crash = new CrashDialog(owner, language);
    }

    /** What the banner shows; null for nothing. */
    public ObjectProperty<Message> message() {
        return message;
    }

    @Override
    public void problem(Problem problem) {
        var sentence = Bindings.createStringBinding(() -> language.say(problem), language.texts());
        message.set(new Message(problem.severity(), sentence, ""));
    }

    @Override
    public void bug(Throwable fault) {
        LOG.error("a fault of our own", fault);
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        crash.show(trace.toString());
    }

    @Override
    public void told(String key, Object... args) {
        message.set(new Message(Severity.INFO, language.text(key, args), ""));
    }

    @Override
    public Optional<Path> openFile(String kind) {
        return questions.openFile(kind);
    }

    @Override
    public Optional<Path> saveFile(String kind, Path suggestion) {
        return questions.saveFile(kind, suggestion);
    }

    @Override
    public Optional<Path> chooseFolder(String kind) {
        return questions.chooseFolder(kind);
    }

    @Override
    public Optional<String> choose(String key, List<String> names, Object... args) {
        return questions.choose(key, names, args);
    }

    @Override
    public Optional<String> ask(String key, Object... args) {
        return questions.ask(key, args);
    }

    @Override
    public boolean confirm(String key, Object... args) {
        return questions.confirm(key, args);
    }
}
