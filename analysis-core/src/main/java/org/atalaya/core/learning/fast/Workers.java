// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.atalaya.core.progress.Progress;

/** Pieces of work that do not depend on each other, by several threads; the caller's thread tells how far they are. */
final class Workers {

    private static final int LOOK_MILLIS = 50;

    private Workers() {}

    /** One piece; asks now and then whether it was told to stop. */
    @FunctionalInterface
    interface Piece {
        void run(int piece, BooleanSupplier stopped);
    }

    /** What is said while they work. */
    record Saying(Progress progress, String key) {}

    /** Runs pieces 0 to {@code pieces} − 1. A stop of the user ends all threads before it leaves here. */
    static void run(int threads, int pieces, Saying saying, Piece work) {
        Progress progress = saying.progress();
        progress.step(0, saying.key(), 0, pieces);
        int used = Math.max(1, Math.min(threads, pieces));
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        StopFlag stop = new StopFlag();
        ExecutorService workers = Executors.newFixedThreadPool(used);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int t = 0; t < used; t++) {
                running.add(workers.submit(() -> {
                    for (int piece = next.getAndIncrement();
                            piece < pieces && !stop.asked();
                            piece = next.getAndIncrement()) {
                        work.run(piece, stop::asked);
                        done.incrementAndGet();
                    }
                }));
            }
            for (Future<?> one : running) {
                while (!finished(one)) {
                    progress.step((double) done.get() / pieces, saying.key(), done.get(), pieces);
                }
            }
        } finally {
            stop.ask();
            workers.shutdownNow();
            ended(workers);
        }
    }

    private static final class StopFlag {
        private volatile boolean asked;

        boolean asked() {
            return asked;
        }

        void ask() {
            asked = true;
        }
    }

    private static void ended(ExecutorService workers) {
        try {
            workers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean finished(Future<?> one) {
        try {
            one.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException stopped = new CancellationException();
            stopped.initCause(e);
            throw stopped;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        }
    }
}
