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

    /** The first pulses lay out and draw; after these the window is seen. */
    private static final int PULSES = 2;

    private final Wiring wiring;
    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private int pulses;

    private StartClock(Wiring wiring) {
        this.wiring = wiring;
    }

    static void tellIfAsked(Wiring wiring) {
        if (Boolean.getBoolean("atalaya.measure.start")) {
            new StartClock(wiring).start();
        }
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses == PULSES) {
            out.println("visible," + sinceStart());
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
