// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Tells how long the start took, for the benchmark of the start: until the window has drawn itself, and until the sample
 * project can be used. Asked for with {@code -Datalaya.measure.start=true}; the program then ends by itself.
 */
final class StartClock extends AnimationTimer {

    /** With its first pulses the filled window is laid out and drawn. */
    private static final int PULSES = 2;

    private final boolean asked = Boolean.getBoolean("atalaya.measure.start");
    private Wiring wiring;
    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private int pulses;

    /** The window is on the screen. */
    void visible() {
        if (asked) {
            out.println("visible," + sinceStart());
        }
    }

    /** Watches the window, which is made now, until it can be used. */
    void follow(Wiring made) {
        wiring = made;
        if (asked) {
            start();
        }
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses == PULSES) {
            out.println("filled," + sinceStart());
        }
        boolean usable = pulses > PULSES
                && wiring.workspace().isOpen()
                && wiring.tasks().running().isEmpty()
                && !wiring.map().painting().get();
        if (usable) {
            out.println("usable," + sinceStart());
            stop();
            Platform.exit();
        }
    }

    private static long sinceStart() {
        Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        return Duration.between(start, Instant.now()).toMillis();
    }
}
