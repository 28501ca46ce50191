// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;

/**
 * Values of a column joined to classes, written as {@code 1, 2 -> dangerous; rest -> not}. Rules are separated by
 * semicolons, values by commas; double quotes protect a value that holds one of these signs. The word rest,
 * or resto, is every value not named; without it those rows are left out. No rule at all leaves values as they are.
 *
 * @param classes value to class, in the order written
 * @param rest class of every other value; empty leaves those rows out
 * @param asTheyAre true when no rule was given
 */
public record ClassMapping(Map<String, String> classes, Optional<String> rest, boolean asTheyAre) {

    public ClassMapping {
        classes = Map.copyOf(classes);
    }

    /** The outcome of reading; {@code mapping} holds what could be read when there are problems. */
    public record Reading(ClassMapping mapping, List<Problem> problems) {}

    public static Reading read(String text) {
        if (text.isBlank()) {
            return new Reading(new ClassMapping(Map.of(), Optional.empty(), true), List.of());
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, String> classes = new LinkedHashMap<>();
        String rest = null;
        for (String rule : parts(text, ';')) {
            if (rule.isBlank()) {
                continue;
            }
            int arrow = arrow(rule);
            if (arrow < 0) {
                problems.add(problem("bench.classes-no-arrow", rule.strip()));
                continue;
            }
            String name = unquoted(rule.substring(arrow + (rule.charAt(arrow) == '-' ? 2 : 1)));
            if (name.isEmpty()) {
                problems.add(problem("bench.classes-no-name", rule.strip()));
                continue;
            }
            for (String part : parts(rule.substring(0, arrow), ',')) {
                String value = unquoted(part);
                if (value.isEmpty()) {
                    problems.add(problem("bench.classes-no-value", rule.strip()));
                } else if (isRest(part)) {
                    if (rest != null) {
                        problems.add(problem("bench.classes-two-rests", rest, name));
                    }
                    rest = name;
                } else if (classes.putIfAbsent(value, name) != null) {
                    problems.add(problem("bench.classes-value-twice", value));
                }
            }
        }
        if (problems.isEmpty() && classes.isEmpty() && rest == null) {
            problems.add(problem("bench.classes-no-arrow", text.strip()));
        }
        return new Reading(new ClassMapping(classes, Optional.ofNullable(rest), false), problems);
    }

    /** The class of a value, or null where rows with this value are left out. */
    public String classOf(String value) {
        return asTheyAre ? value : classes.getOrDefault(value, rest.orElse(null));
    }

    private static Problem problem(String code, Object... args) {
        return Problem.error(code, args).at(Where.parameter("classes"));
    }

    private static boolean isRest(String part) {
        String bare = part.strip();
        return bare.equalsIgnoreCase("rest") || bare.equalsIgnoreCase("resto");
    }

    private static int arrow(String rule) {
        boolean quoted = false;
        for (int i = 0; i < rule.length(); i++) {
            char c = rule.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '→' || rule.startsWith("->", i))) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static String unquoted(String text) {
        String bare = text.strip();
        return bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1)
                : bare;
    }
}
