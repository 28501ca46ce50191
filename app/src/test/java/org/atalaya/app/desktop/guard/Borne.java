// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.guard;

import java.util.Set;

/** What is borne on the window's thread for now: each is short, each has its reason, and the list only gets shorter. */
final class Borne {

    /**
     * The start page asks of a handful of projects whether they are still there. Presets of the import are names in one
     * folder. Closing writes how the map was left before the file is let go, because the next project may be the same
     * file. Saved selections are a few rows, read when a project is shown. The table reads the rows in sight.
     */
    private static final Set<String> METHODS = Set.of(
            "org.atalaya.app.desktop.start.RecentCard.<init>",
            "org.atalaya.app.desktop.start.StartViewModel.last",
            "org.atalaya.app.desktop.importing.CoreImportDesk.presets",
            "org.atalaya.app.desktop.workspace.Projects.close",
            "org.atalaya.app.desktop.workspace.WorkspaceSaver.finish",
            "org.atalaya.app.desktop.table.TableTab.lambda$show",
            "org.atalaya.app.desktop.workspace.OpenProject.selections");

    private Borne() {}

    static boolean is(StackTraceElement frame) {
        String method = frame.getClassName() + "." + frame.getMethodName();
        return METHODS.stream().anyMatch(method::startsWith);
    }
}
