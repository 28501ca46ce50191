// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.tour;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.atalaya.app.desktop.Wiring;
import org.atalaya.app.desktop.theme.Theme;

/**
 * Visits every view of the running window with the sample project and saves a picture of each in every theme that is
 * asked for, in English and Spanish.
 */
public final class Tour {

    private static final Duration BREATH = Duration.millis(400);
    private static final int MOST_BREATHS = 600;
    private static final List<String> LANGUAGES = List.of("en", "es");

    private final Wiring wiring;
    private final List<Theme> themes;
    private final Camera camera;
    private final Way way;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private int breaths;

    /** A tour in these themes, its pictures in this folder. */
    public Tour(Wiring wiring, Stage stage, Path folder, List<Theme> themes) {
        this.wiring = wiring;
        this.themes = List.copyOf(themes);
        this.camera = new Camera(stage.getScene(), folder);
        this.way = SampleWay.of(wiring, folder);
    }

    public void begin() {
        look("en", Theme.LIGHT);
        for (Way.Place place : way.places()) {
            if (place instanceof Way.Step step) {
                steps.add(step.action());
            } else if (place instanceof Way.View view) {
                shoot(view.name());
            }
        }
        steps.add(Platform::exit);
        next();
    }

    /** Pictures of what is shown: each language in each theme. */
    private void shoot(String name) {
        for (String language : LANGUAGES) {
            for (Theme theme : themes) {
                look(language, theme);
                steps.add(() -> camera.shoot(name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language));
            }
        }
        look("en", Theme.LIGHT);
    }

    private void look(String language, Theme theme) {
        steps.add(() -> {
            wiring.settings().speak(language);
            wiring.settings().choose(theme);
        });
    }

    /** One step when nothing runs any more and everything is painted. */
    private void next() {
        PauseTransition pause = new PauseTransition(BREATH);
        pause.setOnFinished(event -> {
            boolean busy = !wiring.tasks().running().isEmpty()
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
