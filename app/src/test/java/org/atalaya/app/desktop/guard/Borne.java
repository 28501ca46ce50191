// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.guard;

import java.util.Set;

/** What is borne on the window's thread, by method and with the reason. Nothing is at present; the list only gets shorter. */
final class Borne {

    private static final Set<String> METHODS = Set.of();

    private Borne() {}

    static boolean is(StackTraceElement frame) {
        String method = frame.getClassName() + "." + frame.getMethodName();
        return METHODS.stream().anyMatch(method::startsWith);
    }
}
