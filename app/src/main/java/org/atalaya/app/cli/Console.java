// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Severity;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;

/** Where a command speaks: findings on standard output, progress and complaints on standard error. */
public final class Console {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Texts texts;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private final ProgressLine progress;

    Console(Texts texts, PrintWriter out, PrintWriter err, boolean json) {
        this.texts = texts;
        this.out = out;
        this.err = err;
        this.json = json;
        this.progress = new ProgressLine(texts, err, System.console() != null);
    }

    public Texts texts() {
        return texts;
    }

    /** Whether a machine reads the output. */
    public boolean json() {
        return json;
    }

    public Progress progress() {
        return progress;
    }

    public ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Prints a line of the bundles for a person; a machine gets only {@link #print(ObjectNode)}. */
    public void say(String key, Object... args) {
        if (!json) {
            line(texts.get(key, args));
        }
    }

    /** Prints a finished line for a person. */
    public void line(String text) {
        progress.clear();
        out.println(text);
        out.flush();
    }

    /** Prints the result of a command for a machine; a person has read it already. */
    public void print(ObjectNode result) {
        if (json) {
            try {
                line(JSON.writeValueAsString(result));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Tells a problem on standard error, led by a word for how much it matters. */
    public void tell(Problem problem) {
        progress.clear();
        String lead =
                switch (problem.severity()) {
                    case ERROR -> texts.get("cli.error");
                    case WARNING -> texts.get("cli.warning");
                    case INFO -> texts.get("cli.note");
                };
        err.println(lead + " " + texts.say(problem));
        err.flush();
    }

    /** The problem that ended a command: a sentence for a person, an object for a machine. */
    void fail(Problem problem) {
        tell(problem);
        if (json) {
            ObjectNode node = object();
            node.put("ok", false);
            node.set("problem", describe(problem));
            print(node);
        }
    }

    /** A problem as machines read it: code, severity, place and the sentence in the chosen language. */
    public ObjectNode describe(Problem problem) {
        ObjectNode node = object();
        node.put("severity", problem.severity() == Severity.INFO ? "note" : name(problem.severity()));
        node.put("code", problem.code());
        problem.where().file().ifPresent(file -> node.put("file", file));
        problem.where().row().ifPresent(row -> node.put("row", row));
        problem.where().column().ifPresent(column -> node.put("column", column));
        node.put("sentence", texts.say(problem));
        return node;
    }

    private static String name(Severity severity) {
        return severity == Severity.ERROR ? "error" : "warning";
    }
}
