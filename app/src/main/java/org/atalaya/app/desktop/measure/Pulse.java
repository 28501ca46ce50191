// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;

/**
 * How long a click would have to wait: every few milliseconds something is asked of the window's thread, and the time
 * until it is done is written down, whatever is in the way - our handlers, layout, the toolkit itself.
 */
final class Pulse implements AutoCloseable {

    private static final long PERIOD_MILLIS = 4;

    private final Handlers.Times none = new Handlers.Times(List.of());
    private final List<Handlers.Handled> waits = new ArrayList<>();
    private final AtomicReference<String> step = new AtomicReference<>("");
    private final Thread beater = new Thread(this::beat, "atalaya-pulse");
    private volatile boolean over;
    private volatile long asked;
    private volatile boolean waiting;

    void start() {
        beater.setDaemon(true);
        beater.start();
    }

    /** What the walk does from now on. */
    void step(String name) {
        step.set(name);
    }

    /** How long the one that waits now has waited already. */
    boolean isFree() {
        return !waiting || System.nanoTime() - asked < 2 * PERIOD_MILLIS * 1_000_000;
    }

    synchronized Handlers.Times take() {
        Handlers.Times times = waits.isEmpty() ? none : new Handlers.Times(waits);
        waits.clear();
        return times;
    }

    private synchronized void add(Handlers.Handled wait) {
        waits.add(wait);
    }

    private void beat() {
        while (!over) {
            if (!waiting) {
                waiting = true;
                String during = step.get();
                long now = System.nanoTime();
                asked = now;
                Platform.runLater(() -> {
                    add(new Handlers.Handled(during, System.nanoTime() - now, 0));
                    waiting = false;
                });
            }
            rest(PERIOD_MILLIS);
        }
    }

    static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
