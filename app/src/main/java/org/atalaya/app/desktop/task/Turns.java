// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.task;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Leaves the window's thread a processor. One change makes a dozen views ask at once; were all of them answered side by
 * side, the thread would get a dozenth of the machine while it shows the answers. So short work takes turns, in the order
 * it was asked; work that turns out long gives its turn back and goes on beside the others.
 */
final class Turns {

    private static final long A_TURN_MILLIS = 100;

    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "atalaya-turns");
        thread.setDaemon(true);
        return thread;
    });

    Turns() {
        clock.setRemoveOnCancelPolicy(true);
        // Nobody has to end it: without work its thread goes.
        clock.setKeepAliveTime(1, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
    }

    /** Waits for a turn and does the work, on the calling thread. */
    void take(Runnable work) {
        turns.acquireUninterruptibly();
        AtomicBoolean held = new AtomicBoolean(true);
        Runnable giveBack = () -> {
            if (held.compareAndSet(true, false)) {
                turns.release();
            }
        };
        ScheduledFuture<?> end = clock.schedule(giveBack, A_TURN_MILLIS, TimeUnit.MILLISECONDS);
        try {
            work.run();
        } finally {
            end.cancel(false);
            giveBack.run();
        }
    }
}
