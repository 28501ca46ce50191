// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Where projects are closed: beside the window's thread, one after the other. Whoever opens a file waits until those
 * closed before are written, because it may be one of them.
 */
public final class Closings implements Executor, AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final ExecutorService lane = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "atalaya-closing");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public void execute(Runnable closing) {
        lane.execute(closing);
    }

    /** Waits, beside the window's thread, until what is being closed is written. */
    public void settle() {
        if (lane.isShutdown()) {
            return;
        }
        CountDownLatch written = new CountDownLatch(1);
        lane.execute(written::countDown);
        try {
            written.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes no more, and waits for the last one: the window is gone by then, and the program ends after this. */
    @Override
    public void close() {
        lane.shutdown();
        try {
            lane.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
