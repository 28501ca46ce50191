// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app;

import java.io.File;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.atalaya.app.cli.Atalaya;
import org.atalaya.app.cli.ExitCode;
import org.atalaya.app.desktop.Desktop;
import org.atalaya.app.desktop.Display;
import org.atalaya.core.environment.Caches;
import org.atalaya.core.environment.UserLanguage;
import org.atalaya.core.text.Texts;

/** Chooses command line or window; imports no JavaFX, so that a server without it can run every command. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        boolean tour =
                args.length > 0 && (args[0].equals(Desktop.TOUR_OPTION) || args[0].equals(Desktop.GALLERY_OPTION));
        boolean window = args.length == 0 || tour || isFile(args);
        if (window && !Display.isThere()) {
            // In UTF-8 as all that is told, also where Java would take the terminal for one of ASCII.
            new PrintWriter(System.err, true, StandardCharsets.UTF_8)
                    .println(Texts.of(UserLanguage.get(), Atalaya.BUNDLES).get("cli.no-display"));
            System.exit(ExitCode.FAILED.code());
        }
        // The painter draws with Java2D on no screen at all; only JavaFX talks to one.
        System.setProperty("java.awt.headless", "true");
        Caches.prepare();
        if (window) {
            Desktop.launch(List.of(args));
        } else {
            System.exit(Atalaya.run(args));
        }
    }

    /** One file and nothing else, as a file manager hands it over: a project or a table to be looked at. */
    private static boolean isFile(String[] args) {
        return args.length == 1 && new File(args[0]).isFile();
    }
}
