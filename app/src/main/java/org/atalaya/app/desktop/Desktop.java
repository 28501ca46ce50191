// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.util.List;
import javafx.application.Application;
import org.atalaya.app.desktop.settings.SettingsFile;

/** The way into the window. */
public final class Desktop {

    /** Visits every page with the sample project and leaves pictures in the folder that follows. */
    public static final String TOUR_OPTION = "--tour";

    /** The same in high contrast as well. */
    public static final String GALLERY_OPTION = "--gallery";

    private Desktop() {}

    /**
     * Opens the window and returns when it is closed.
     *
     * @param args nothing: the sample project; a project or a table to open; or {@code --tour DIR} or {@code --gallery DIR}
     */
    public static void launch(List<String> args) {
        // The painter draws with Java2D into memory; without this it would look for a second screen toolkit.
        System.setProperty("java.awt.headless", "true");
        // What JavaFX takes to start is enough for the classes that read the settings.
        Thread ahead = new Thread(SettingsFile.ofUser()::readAhead, "atalaya-ahead");
        ahead.setDaemon(true);
        ahead.start();
        Application.launch(WorkbenchApp.class, args.toArray(String[]::new));
    }
}
