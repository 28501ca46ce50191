// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.filter;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.InputRef;

/**
 * Selects what a filter asks, beside the window's thread. One question is answered at a time; those that others have
 * overtaken while they waited are not answered at all, and only the answer to the latest one is handed on.
 */
final class Asking {

    private final WorkspaceModel workspace;
    private final Background background;
    private final AtomicLong latest = new AtomicLong();
    private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();

    Asking(WorkspaceModel workspace, Background background) {
        this.workspace = workspace;
        this.background = background;
    }

    /** Whether the latest question waits for its answer. */
    ReadOnlyBooleanProperty underWay() {
        return underWay.getReadOnlyProperty();
    }

    void ask(InputRef question, Consumer<Optional<Dataset>> answered) {
        long number = latest.incrementAndGet();
        underWay.set(true);
        background.quietly(progress -> answer(number, question), found -> {
            if (number == latest.get()) {
                underWay.set(false);
                answered.accept(found);
            }
        });
    }

    /** Asks nothing: an answer that is still under way comes too late. */
    void askNothing() {
        latest.incrementAndGet();
        underWay.set(false);
    }

    private synchronized Optional<Dataset> answer(long number, InputRef question) {
        return number == latest.get() ? workspace.dataset(question) : Optional.empty();
    }
}
