// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.atalaya.core.progress.Progress;

/**
 * A long call into Weka on a thread of its own, which ends soon after a stop: Weka's optimisers, boosting, perceptron and
 * SMO heed an interruption, and what does not reads rows that look for the stop ({@link StoppableRow}).
 */
final class Stoppable {

    static final String THREAD = "atalaya-learner";

    private static final int LOOK_MILLIS = 50;

    private Stoppable() {}

    /** Returns only when the thread is gone, whatever the outcome, so that nothing is held after a stop. */
    static <T> T call(Stop stop, Progress progress, Weka.Call<T> call) {
        FutureTask<T> work = new FutureTask<>(() -> Weka.call(call));
        Thread worker = new Thread(work, THREAD);
        worker.setDaemon(true);
        worker.start();
        try {
            while (true) {
                try {
                    return work.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    progress.step(0, "progress.bench-fitting");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } finally {
            if (!work.isDone()) {
                end(stop, worker);
            }
        }
    }

    /** Asked again and again, since a loop of Weka may swallow one interruption. */
    private static void end(Stop stop, Thread worker) {
        stop.ask();
        boolean interrupted = false;
        while (worker.isAlive()) {
            worker.interrupt();
            try {
                worker.join(LOOK_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
