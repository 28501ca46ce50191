// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.IncidentSource.Poured;
import org.atalaya.core.problem.UncheckedWorkbenchException;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/**
 * Reads a source on one thread while its rows are stored on another, a few thousand rows apart. The order of the rows
 * is that of the source, so the result is the same as without it.
 */
final class Conveyor {

    private static final int BATCH = 1_000;
    private static final int BATCHES_WAITING = 8;
    private static final List<Row> END = List.of();

    private record Row(long id, double x, double y, long start, long end, String[] cells) {}

    private final BlockingQueue<List<Row>> waiting = new ArrayBlockingQueue<>(BATCHES_WAITING);
    private volatile boolean stopped;
    private List<Row> batch = new ArrayList<>(BATCH);

    private Conveyor() {}

    /** Pours the source into the rows, on this thread, and returns what is known afterwards. */
    static Poured pour(IncidentSource source, DatasetReader.Rows rows, Progress progress)
            throws SQLException, WorkbenchException {
        return new Conveyor().run(source, rows, progress);
    }

    private Poured run(IncidentSource source, DatasetReader.Rows rows, Progress progress)
            throws SQLException, WorkbenchException {
        CompletableFuture<Poured> reading = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(source, progress, reading), "atalaya-reading");
        reader.setDaemon(true);
        reader.start();
        try {
            for (List<Row> next = take(); !next.isEmpty(); next = take()) {
                for (Row row : next) {
                    rows.add(row.id, row.x, row.y, row.start, row.end, row.cells);
                }
            }
            return reading.join();
        } catch (CompletionException e) {
            throw thrown(e);
        } finally {
            stopped = true;
            waiting.clear();
        }
    }

    private void read(IncidentSource source, Progress progress, CompletableFuture<Poured> reading) {
        reading.completeAsync(
                () -> {
                    try {
                        Poured poured = source.pour(this::put, progress);
                        if (!batch.isEmpty()) {
                            send();
                        }
                        return poured;
                    } catch (WorkbenchException e) {
                        throw new UncheckedWorkbenchException(e);
                    }
                },
                Runnable::run);
        batch = END;
        send();
    }

    private void put(long id, double x, double y, long start, long end, String[] cells) {
        batch.add(new Row(id, x, y, start, end, cells));
        if (batch.size() == BATCH) {
            send();
            batch = new ArrayList<>(BATCH);
        }
    }

    private void send() {
        try {
            waiting.put(batch);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
        // After the last batch, which is empty, the other side may well have finished already.
        if (stopped && !batch.isEmpty()) {
            throw new CancellationException();
        }
    }

    private List<Row> take() {
        try {
            return waiting.take();
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    private static CancellationException stopped(InterruptedException cause) {
        Thread.currentThread().interrupt();
        CancellationException stop = new CancellationException();
        stop.initCause(cause);
        return stop;
    }

    private static RuntimeException thrown(CompletionException e) throws WorkbenchException {
        if (e.getCause() instanceof UncheckedWorkbenchException expected) {
            throw expected.expected();
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException fault ? fault : e;
    }
}
