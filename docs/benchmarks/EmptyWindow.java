// SPDX-License-Identifier: GPL-3.0-or-later
import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A window with nothing in it: what JavaFX itself costs. */
public final class EmptyWindow extends Application {

    private int pulses;

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(), 1280, 800));
        stage.show();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (++pulses == 2) {
                    Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
                    System.out.println("visible," + Duration.between(start, Instant.now()).toMillis());
                    Platform.exit();
                }
            }
        }.start();
    }

    /** As Atalaya is started: a class that is no Application, so that JavaFX may lie on the class path. */
    public static final class Launch {
        public static void main(String[] args) {
            Application.launch(EmptyWindow.class, args);
        }
    }
}
