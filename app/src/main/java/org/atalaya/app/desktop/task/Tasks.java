// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.task;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.WorkerStateEvent;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.text.Language;

/** Runs jobs beside the window's thread and lists those under way. */
public final class Tasks implements Background, AutoCloseable {

    private final Language language;
    private final Dialogs dialogs;
    private final ObservableList<FxTask<?>> running = FXCollections.observableArrayList();
    /** Jobs that are not on the list; changed on the window's thread only. */
    private int quiet;

    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "atalaya-work");
        thread.setDaemon(true);
        return thread;
    });

    private final Turns turns = new Turns();

    private BiConsumer<Object, Runnable> around = (answer, work) -> work.run();

    public Tasks(Language language, Dialogs dialogs) {
        this.language = language;
        this.dialogs = dialogs;
    }

    public ObservableList<FxTask<?>> running() {
        return running;
    }

    /** Whether something runs that is not on the list. */
    public boolean isReading() {
        return quiet > 0;
    }

    @Override
    public <T> Handle start(ObservableValue<String> title, Job<T> job, Consumer<T> done) {
        return start(title, job, done, unwanted -> {});
    }

    @Override
    public <T> Handle start(ObservableValue<String> title, Job<T> job, Consumer<T> done, Consumer<T> unwanted) {
        FxTask<T> task = task(title, job, done, answer -> {
            if (!workers.isShutdown()) {
                workers.execute(() -> unwanted.accept(answer));
            }
        });
        running.add(task);
        task.alive().addListener((observable, before, after) -> running.remove(task));
        workers.execute(task);
        return task;
    }

    @Override
    public <T> void quietly(Job<T> job, Consumer<T> done) {
        quietly(job, done, () -> {});
    }

    @Override
    public <T> void quietly(Job<T> job, Consumer<T> done, Runnable failed) {
        if (workers.isShutdown()) {
            // The window is closing and lays itself out once more; nobody waits for the answer.
            return;
        }
        FxTask<T> task = task(language.text("task.reading"), job, done, unwanted -> {});
        task.addEventHandler(WorkerStateEvent.WORKER_STATE_FAILED, event -> failed.run());
        quiet++;
        task.alive().addListener((observable, before, after) -> quiet--);
        workers.execute(() -> turns.take(task));
    }

    /** From now on each answer is handed over through this, which may look at the clock. */
    public void around(BiConsumer<Object, Runnable> next) {
        around = next;
    }

    @Override
    public void close() {
        // A task takes itself off the list when it stops.
        List.copyOf(running).forEach(FxTask::stop);
        workers.shutdown();
    }

    private <T> FxTask<T> task(ObservableValue<String> title, Job<T> job, Consumer<T> done, Consumer<T> unwanted) {
        return new FxTask<>(
                title,
                job,
                language,
                value -> around.accept(done, () -> done.accept(value)),
                unwanted,
                failure -> dialogs.problem(failure.problem()),
                dialogs::bug);
    }
}
