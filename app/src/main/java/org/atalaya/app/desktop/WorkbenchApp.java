// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.atalaya.app.desktop.frame.Curtain;
import org.atalaya.app.desktop.importing.CoreImportDesk;
import org.atalaya.app.desktop.settings.Settings;
import org.atalaya.app.desktop.settings.SettingsFile;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.app.desktop.tour.Tour;

/** The JavaFX application: one window, its size remembered, files taken by dropping them. */
public final class WorkbenchApp extends Application {

    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 640;

    /** The first pulses lay out and draw; after these the window is seen. */
    private static final int PULSES = 2;

    private SettingsFile file;
    private Settings settings;

    /** Null until the window has been seen. */
    private Wiring wiring;

    /** Runs beside the window's thread, so the file is read here. */
    @Override
    public void init() {
        file = SettingsFile.ofUser().readAhead();
        settings = file.known();
    }

    /** The window is seen before anything is made that will be on it. */
    @Override
    public void start(Stage stage) {
        stage.setTitle("Atalaya");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(new Scene(new Curtain(settings.theme()), settings.width(), settings.height()));
        stayOnScreen(stage);
        stage.show();
        StartClock clock = new StartClock();
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses == PULSES) {
                    stop();
                    clock.visible();
                    furnish(stage);
                    clock.follow(wiring);
                }
            }
        }.start();
    }

    private void furnish(Stage stage) {
        wiring = Wiring.bare(stage, stage.getScene(), file, new CoreImportDesk());
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, fault) -> wiring.dialogs().bug(fault));
        stage.titleProperty()
                .bind(wiring.workspace()
                        .project()
                        .map(project -> project.name() + " – Atalaya")
                        .orElse("Atalaya"));
        List<String> args = getParameters().getRaw();
        if (args.isEmpty()) {
            // What is read beside the window's thread is under way while the rest of the window is made.
            wiring.begin(wiring.commands().get("sample")::run);
        }
        wiring.furnish();
        acceptDrops();
        boolean all = args.size() >= 2 && args.get(0).equals(Desktop.GALLERY_OPTION);
        if (all || (args.size() >= 2 && args.get(0).equals(Desktop.TOUR_OPTION))) {
            List<Theme> themes = all ? List.of(Theme.values()) : List.of(Theme.LIGHT, Theme.DARK);
            new Tour(wiring, stage, Path.of(args.get(1)), themes).begin();
        } else if (!args.isEmpty()) {
            wiring.take(Path.of(args.get(0)));
        }
    }

    @Override
    public void stop() {
        if (wiring != null) {
            wiring.settings()
                    .change(s ->
                            s.sized(wiring.scene().getWidth(), wiring.scene().getHeight()));
            wiring.settings().settle();
            wiring.end();
        }
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
                wiring.take(files.stream().map(File::toPath).toList());
                event.setDropCompleted(true);
            }
        });
    }
}
