// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.atalaya.app.desktop.importing.CoreImportDesk;
import org.atalaya.app.desktop.settings.SettingsFile;
import org.atalaya.app.desktop.tour.Tour;

/** The JavaFX application: one window, its size remembered, files taken by dropping them. */
public final class WorkbenchApp extends Application {

    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 640;

    private Wiring wiring;

    @Override
    public void start(Stage stage) {
        wiring = new Wiring(stage, SettingsFile.ofUser(), new CoreImportDesk());
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, fault) -> wiring.dialogs().bug(fault));
        stage.titleProperty()
                .bind(wiring.workspace()
                        .project()
                        .map(project -> project.name() + " – Atalaya")
                        .orElse("Atalaya"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(wiring.scene());
        acceptDrops();
        stayOnScreen(stage);
        stage.show();
        List<String> args = getParameters().getRaw();
        if (args.size() >= 2 && args.get(0).equals(Desktop.TOUR_OPTION)) {
            new Tour(wiring, stage, Path.of(args.get(1))).begin();
        } else if (args.isEmpty()) {
            wiring.begin(wiring.commands().get("sample")::run);
        } else {
            wiring.take(Path.of(args.get(0)));
        }
    }

    @Override
    public void stop() {
        wiring.settings()
                .change(s -> s.sized(wiring.scene().getWidth(), wiring.scene().getHeight()));
        wiring.end();
    }

    /** The size that is remembered may be that of a larger screen. */
    private static void stayOnScreen(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = stage.getScene();
        if (scene.getWidth() > screen.getWidth() || scene.getHeight() > screen.getHeight()) {
            stage.setWidth(screen.getWidth());
            stage.setHeight(screen.getHeight());
        }
    }

    private void acceptDrops() {
        wiring.scene().setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        wiring.scene().setOnDragDropped(event -> {
            List<File> files = event.getDragboard().getFiles();
            if (!files.isEmpty()) {
                wiring.take(files.get(0).toPath());
                event.setDropCompleted(true);
            }
        });
    }
}
