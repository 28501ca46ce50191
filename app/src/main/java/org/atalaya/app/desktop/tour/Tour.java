// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.tour;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.atalaya.app.desktop.Wiring;
import org.atalaya.app.desktop.theme.Theme;

/**
 * Visits every view of the running window with the sample project and saves a picture of each in every theme that is
 * asked for, in English and Spanish.
 */
public final class Tour {

    /** Names of looks as in the names of the pictures, with commas between them: "dark-es"; nothing wants all. */
    private static final String LOOKS = "atalaya.tour.looks";

    private static final Duration BREATH = Duration.millis(250);
    private static final int MOST_BREATHS = 1000;
    private static final List<String> LANGUAGES = List.of("en", "es");

    private final Wiring wiring;
    private final List<Look> looks = new ArrayList<>();
    private final Camera camera;
    private final Way way;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private int breaths;

    private record Look(Theme theme, String language) {
        String name() {
            return theme.name().toLowerCase(Locale.ROOT) + "-" + language;
        }
    }

    /** A tour in these themes, its pictures in this folder. */
    public Tour(Wiring wiring, Stage stage, Path folder, List<Theme> themes) {
        this.wiring = wiring;
        this.camera = new Camera(stage.getScene(), folder);
        this.way = SampleWay.of(wiring, folder);
        List<String> wanted = List.of(System.getProperty(LOOKS, "").split(",", -1));
        for (String language : LANGUAGES) {
            for (Theme theme : themes) {
                Look look = new Look(theme, language);
                if (wanted.contains("") || wanted.contains(look.name())) {
                    looks.add(look);
                }
            }
        }
    }

    public void begin() {
        // What lies under the pointer looks touched.
        steps.add(() -> new Robot().mouseMove(0, 0));
        for (Way.Place place : way.places()) {
            if (place instanceof Way.Step step) {
                steps.add(step.action());
            } else if (place instanceof Way.View view) {
                shoot(view);
            }
        }
        steps.add(Platform::exit);
        next();
    }

    /** Pictures of what is shown in each look; the last of them stays. */
    private void shoot(Way.View view) {
        steps.add(() -> wear(looks.get(0)));
        for (int i = 0; i < looks.size(); i++) {
            Look look = looks.get(i);
            Look then = looks.get((i + 1) % looks.size());
            steps.add(() -> {
                camera.shoot(view.name() + "-" + look.name(), view.part());
                wear(then);
            });
        }
    }

    private void wear(Look look) {
        wiring.settings().speak(look.language());
        wiring.settings().choose(look.theme());
    }

    /** One step when nothing runs any more and everything is painted. */
    private void next() {
        PauseTransition pause = new PauseTransition(BREATH);
        pause.setOnFinished(event -> {
            boolean busy = !wiring.tasks().running().isEmpty()
                    || wiring.tasks().isReading()
                    || wiring.map().painting().get()
                    || wiring.compare().isBusy();
            if (busy && breaths++ < MOST_BREATHS) {
                next();
                return;
            }
            breaths = 0;
            Runnable step = steps.poll();
            if (step != null) {
                step.run();
                next();
            }
        });
        pause.play();
    }
}
