// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.task.Job;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Runs jobs on the spot and remembers what failed. */
public final class AtOnce implements Background {

    private final List<Problem> failures = new ArrayList<>();

    public List<Problem> failures() {
        return failures;
    }

    @Override
    public <T> Handle start(ObservableValue<String> title, Job<T> job, Consumer<T> done) {
        quietly(job, done);
        return new Handle() {
            @Override
            public void stop() {
                throw new IllegalStateException("it is over already");
            }

            @Override
            public ObservableValue<Boolean> alive() {
                return new SimpleObjectProperty<>(false);
            }
        };
    }

    @Override
    public <T> void quietly(Job<T> job, Consumer<T> done) {
        try {
            done.accept(job.run(Progress.NONE));
        } catch (WorkbenchException e) {
            failures.add(e.problem());
        }
    }
}
