// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.task;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** Where long work goes. In the window it runs beside the window's thread, in a test on the spot. */
public interface Background {

    /**
     * Starts a job.
     *
     * @param title observable name of the work, shown in the tasks
     * @param done called on the window's thread with the outcome; not called after a failure or a cancel
     */
    <T> Handle start(ObservableValue<String> title, Job<T> job, Consumer<T> done);

    /**
     * Starts a job whose outcome has to be let go.
     *
     * @param unwanted called, beside the window's thread, with the outcome of a job that was cancelled too late to stop
     */
    default <T> Handle start(ObservableValue<String> title, Job<T> job, Consumer<T> done, Consumer<T> unwanted) {
        return start(title, job, done);
    }

    /** Runs quietly: not listed among the tasks, for short reads. Failures are told all the same. */
    <T> void quietly(Job<T> job, Consumer<T> done);

    /**
     * Runs quietly, for work that others wait for.
     *
     * @param failed called on the window's thread in the place of {@code done} when the job failed
     */
    default <T> void quietly(Job<T> job, Consumer<T> done, Runnable failed) {
        quietly(job, done);
    }

    /** Work under way. */
    interface Handle {
        void stop();

        ObservableValue<Boolean> alive();
    }
}
