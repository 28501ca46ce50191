// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.atalaya.core.problem.UncheckedWorkbenchException;
import org.atalaya.core.problem.WorkbenchException;

/**
 * Makes things on a thread of its own while they are used on the caller's, a few thousand apart and in the same order,
 * so the result is the same as without it.
 */
public final class Pipe<T> implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final int BATCHES_WAITING = 8;

    private final BlockingQueue<List<T>> waiting = new ArrayBlockingQueue<>(BATCHES_WAITING);
    private final CompletableFuture<Void> making = new CompletableFuture<>();
    private volatile boolean stopped;
    private List<T> batch = new ArrayList<>(BATCH);

    /** Makes everything, one thing after the other. */
    @FunctionalInterface
    public interface Maker<T> {
        void make(Consumer<T> out) throws WorkbenchException;
    }

    private Pipe() {}

    public static <T> Pipe<T> of(String thread, Maker<T> maker) {
        Pipe<T> pipe = new Pipe<>();
        Thread worker = new Thread(() -> pipe.run(maker), thread);
        worker.setDaemon(true);
        worker.start();
        return pipe;
    }

    /**
     * The next few things; none after the last.
     *
     * @throws WorkbenchException what stopped the maker
     */
    public List<T> next() throws WorkbenchException {
        List<T> next = unlessInterrupted(waiting::take);
        if (next.isEmpty()) {
            finish();
        }
        return next;
    }

    /** Stops the maker at its next thing. */
    @Override
    public void close() {
        stopped = true;
        waiting.clear();
    }

    private void run(Maker<T> maker) {
        var unused = making.completeAsync(
                () -> {
                    try {
                        maker.make(this::put);
                        if (!batch.isEmpty()) {
                            send(batch);
                        }
                        return null;
                    } catch (WorkbenchException e) {
                        throw new UncheckedWorkbenchException(e);
                    }
                },
                Runnable::run);
        if (!stopped) {
            send(List.of());
        }
    }

    private void put(T thing) {
        batch.add(thing);
        if (batch.size() == BATCH) {
            send(batch);
            batch = new ArrayList<>(BATCH);
        }
    }

    private void send(List<T> things) {
        unlessInterrupted(() -> {
            waiting.put(things);
            return null;
        });
        if (stopped && !things.isEmpty()) {
            throw new CancellationException();
        }
    }

    private void finish() throws WorkbenchException {
        try {
            making.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedWorkbenchException expected) {
                throw expected.expected();
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    /** A call that waits. */
    @FunctionalInterface
    private interface Waiting<R> {
        R get() throws InterruptedException;
    }

    private static <R> R unlessInterrupted(Waiting<R> call) {
        try {
            return call.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException stop = new CancellationException();
            stop.initCause(e);
            throw stop;
        }
    }
}
