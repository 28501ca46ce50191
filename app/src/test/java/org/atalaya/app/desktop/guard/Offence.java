// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.guard;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Work that was done on the window's thread and does not belong there.
 *
 * @param doorway the method through which it was entered
 * @param stack from the doorway outwards
 */
public record Offence(Kind kind, String doorway, List<StackTraceElement> stack) {

    /** What does not belong on the window's thread. */
    public enum Kind {
        FILE,
        SQL,
        STATISTICS,
        PAINTING
    }

    private static final int SHOWN = 16;

    public Offence {
        stack = List.copyOf(stack);
    }

    /** The first method of ours that led there. */
    public String offender() {
        return stack.stream()
                .filter(frame -> frame.getClassName().startsWith("org.atalaya.app"))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("nobody of ours");
    }

    @Override
    public String toString() {
        return kind + " on the window's thread: " + doorway + "\n"
                + stack.stream().limit(SHOWN).map(frame -> "    at " + frame).collect(Collectors.joining("\n"));
    }
}
