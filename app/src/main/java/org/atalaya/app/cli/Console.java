// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Severity;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;

/** Where a command speaks: findings on standard output, progress and complaints on standard error. */
public final class Console {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Set by the launcher, which can ask whether standard error is a terminal; Java 17 cannot. */
    private static final String TERMINAL = "atalaya.terminal";

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
        this.progress = new ProgressLine(texts, err, Boolean.getBoolean(TERMINAL));
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
        print(true, result);
    }

    /** The same for a command that can end badly with a result. */
    void print(boolean ok, ObjectNode result) {
        if (json) {
            write(ok, result);
        }
    }

    /** The result of a command whose answer is meant for a machine, asked for JSON or not. */
    void answer(ObjectNode result) {
        write(true, result);
    }

    private void write(boolean ok, ObjectNode result) {
        ObjectNode whole = object().put("ok", ok);
        whole.setAll(result);
        try {
            line(JSON.writeValueAsString(whole));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
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

    /** The problems that ended a command, told already: an object for a machine, led by the first that stops. */
    void fail(List<Problem> problems) {
        ObjectNode node = object();
        node.set(
                "problem",
                describe(problems.stream().filter(Problem::stops).findFirst().orElseThrow()));
        ArrayNode all = node.putArray("problems");
        problems.forEach(problem -> all.add(describe(problem)));
        print(false, node);
    }

    /** A failure that is no problem of data: wrong options, or a defect. */
    void fail(String code, String sentence) {
        ObjectNode node = object();
        node.putObject("problem").put("severity", "error").put("code", code).put("sentence", sentence);
        print(false, node);
    }

    /** A problem as machines read it: code, severity, place and the sentence in the chosen language. */
    public ObjectNode describe(Problem problem) {
        ObjectNode node = object();
        node.put("severity", problem.severity() == Severity.INFO ? "note" : name(problem.severity()));
        node.put("code", problem.code());
        problem.where().file().ifPresent(file -> node.put("file", file));
        problem.where().row().ifPresent(row -> node.put("row", row));
        problem.where().column().ifPresent(column -> node.put("column", column));
        problem.where().parameter().ifPresent(name -> node.put("parameter", name));
        node.put("sentence", texts.say(problem));
        for (Object arg : problem.args()) {
            if (arg instanceof Problem reason) {
                node.withArray("reasons").add(describe(reason));
            }
        }
        return node;
    }

    private static String name(Severity severity) {
        return severity == Severity.ERROR ? "error" : "warning";
    }
}
