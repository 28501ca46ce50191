// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.problem;

import java.util.List;

/**
 * Something that is wrong or doubtful, told without words: a code, its place and the arguments of the sentence.
 * The sentence itself is {@code problem.<code>} in the text bundles.
 *
 * @param code dotted kebab-case, chosen once and never changed, such as {@code import.no-coordinates}
 * @param args what the sentence's {0}, {1} … stand for: text, numbers, dates, or the problems that led to this one
 */
public record Problem(Severity severity, String code, Where where, List<Object> args) {

    public Problem {
        args = List.copyOf(args);
    }

    public static Problem error(String code, Object... args) {
        return new Problem(Severity.ERROR, code, Where.NOWHERE, List.of(args));
    }

    public static Problem warning(String code, Object... args) {
        return new Problem(Severity.WARNING, code, Where.NOWHERE, List.of(args));
    }

    public static Problem info(String code, Object... args) {
        return new Problem(Severity.INFO, code, Where.NOWHERE, List.of(args));
    }

    public Problem at(Where place) {
        return new Problem(severity, code, place, args);
    }

    public boolean stops() {
        return severity == Severity.ERROR;
    }
}
