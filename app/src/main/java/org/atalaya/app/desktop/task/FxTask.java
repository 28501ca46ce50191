// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.task;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.problem.WorkbenchException;

/**
 * A job as JavaFX runs it; the one place where core's progress meets JavaFX. Stopped by {@code cancel(false)}: an
 * interrupt would close the project's file channels under our feet.
 */
public final class FxTask<T> extends Task<T> implements Background.Handle {

    private final Job<T> job;
    private final Language language;
    private final ObservableValue<String> name;
    private final AtomicReference<T> answer = new AtomicReference<>();
    private final Consumer<T> unwanted;
    private final long startedAt = System.nanoTime();
    private final ReadOnlyObjectWrapper<Boolean> alive = new ReadOnlyObjectWrapper<>(true);

    FxTask(
            ObservableValue<String> name,
            Job<T> job,
            Language language,
            Consumer<T> done,
            Consumer<T> unwanted,
            Consumer<WorkbenchException> failed,
            Consumer<Throwable> broken) {
        this.name = name;
        this.job = job;
        this.language = language;
        this.unwanted = unwanted;
        setOnSucceeded(event -> {
            alive.set(false);
            done.accept(getValue());
        });
        setOnCancelled(event -> {
            alive.set(false);
            leave();
        });
        setOnFailed(event -> {
            alive.set(false);
            if (getException() instanceof WorkbenchException expected) {
                failed.accept(expected);
            } else if (!(getException() instanceof CancellationException)) {
                broken.accept(getException());
            }
        });
    }

    @Override
    protected T call() throws WorkbenchException {
        T found = job.run(this::step);
        answer.set(found);
        if (isCancelled()) {
            leave();
        }
        return found;
    }

    /** A cancel may come at any moment until the answer is handed over: whoever is later lets it go, once. */
    private void leave() {
        Optional.ofNullable(answer.getAndSet(null)).ifPresent(unwanted);
    }

    @Override
    public void stop() {
        cancel(false);
    }

    @Override
    public ObservableValue<Boolean> alive() {
        return alive.getReadOnlyProperty();
    }

    public ObservableValue<String> name() {
        return name;
    }

    /** Seconds still to go when the rest is as fast as what is done; negative while nothing can be said. */
    public double secondsLeft() {
        double fraction = getProgress();
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        return fraction > 0.02 && seconds > 0.3 ? seconds * (1 - fraction) / fraction : -1;
    }

    private void step(double fraction, String messageKey, Object... args) {
        if (isCancelled()) {
            throw new CancellationException();
        }
        updateProgress(fraction, 1);
        updateMessage(language.get(messageKey, args));
    }
}
