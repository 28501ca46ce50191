// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.atalaya.core.environment.Caches;

/** What a command said and how it ended. */
record Told(int code, String out, String err) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Runs a command in English; files may be given as paths. */
    static Told by(Object... words) {
        return in("en", words);
    }

    static Told in(String language, Object... words) {
        Caches.prepare();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] args = Stream.concat(Arrays.stream(words), Stream.of("--lang", language))
                .map(Object::toString)
                .toArray(String[]::new);
        int code = Atalaya.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Told(code, out.toString(), err.toString());
    }

    /** Everything went well. */
    Told done() {
        assertEquals(0, code, () -> out + err);
        return this;
    }

    /** One sentence for a person, with what it must name; never a stack trace. */
    Told sentence(ExitCode expected, Object... named) {
        assertEquals(expected.code(), code, () -> out + err);
        assertFalse(err.contains("\tat ") || err.contains("Exception") || out.contains("Exception"), () -> err + out);
        assertTrue(err.contains("Error: "), () -> "no sentence: " + err);
        for (Object name : named) {
            String text = name instanceof Path path ? path.getFileName().toString() : name.toString();
            assertTrue(err.contains(text), () -> text + " is not named in: " + err);
        }
        return this;
    }

    /** The one object on standard output; anything else there fails. */
    JsonNode json() {
        try {
            return JSON.readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not one JSON object: " + out, e);
        }
    }
}
