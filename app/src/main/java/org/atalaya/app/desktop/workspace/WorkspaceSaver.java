// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.workspace.WorkspaceState;

/**
 * Keeps layers and view in the project: a moment after the last change, every few seconds while changes go on, and before
 * the project is closed. Saves are numbered, so that an older state never replaces a newer one; each is one transaction.
 */
public final class WorkspaceSaver {

    private static final Duration MOMENT = Duration.millis(600);

    /** So much is lost at most when the window dies during a long change, such as time that is played. */
    private static final Duration LONGEST = Duration.seconds(3);

    private final WorkspaceModel workspace;
    private final Background background;
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(true);
    private final PauseTransition pause = new PauseTransition(MOMENT);
    private final PauseTransition patience = new PauseTransition(LONGEST);

    /** Number of the latest save that was asked for. */
    private long asked;

    /** Number of the latest save that was written; also the lock of writing. */
    private final AtomicLong written = new AtomicLong();

    public WorkspaceSaver(WorkspaceModel workspace, Background background) {
        this.workspace = workspace;
        this.background = background;
        pause.setOnFinished(event -> save());
        patience.setOnFinished(event -> save());
        workspace.state().addListener((o, before, after) -> changed());
        workspace.view().addListener((o, before, after) -> changed());
        workspace.area().addListener((o, before, after) -> changed());
        workspace.project().addListener((o, before, after) -> {
            // An import or a change by hand hands over the same project anew; what is to be kept stays to be kept.
            if (before == null || after == null || !before.file().equals(after.file())) {
                opened();
            }
        });
        workspace.beforeClose(this::finish);
    }

    /** Whether the project holds what the window shows. Runs are kept as they finish, so layers and view decide. */
    public ReadOnlyBooleanProperty saved() {
        return saved.getReadOnlyProperty();
    }

    private void opened() {
        pause.stop();
        patience.stop();
        saved.set(true);
    }

    private void changed() {
        if (workspace.isOpen()) {
            if (saved.get()) {
                patience.playFromStart();
            }
            saved.set(false);
            pause.playFromStart();
        }
    }

    private void save() {
        patience.stop();
        if (saved.get() || !workspace.isOpen()) {
            return;
        }
        OpenProject project = workspace.project().get();
        WorkspaceState state = workspace.kept();
        long number = ++asked;
        background.quietly(
                progress -> {
                    keep(project, state, number);
                    return state;
                },
                kept -> {
                    if (workspace.isOpen() && workspace.project().get().file().equals(project.file())) {
                        saved.set(kept.equals(workspace.kept()));
                    }
                });
    }

    /** What is left to be kept of the project that is closed now. */
    private OpenProject.Closer finish() {
        pause.stop();
        patience.stop();
        if (saved.get() || !workspace.isOpen()) {
            return () -> {};
        }
        OpenProject project = workspace.project().get();
        WorkspaceState state = workspace.kept();
        long number = ++asked;
        return () -> keep(project, state, number);
    }

    /** Saves run beside the window's thread and may overtake each other: only a newer one counts. */
    private void keep(OpenProject project, WorkspaceState state, long number) throws WorkbenchException {
        synchronized (written) {
            if (number > written.get()) {
                project.keeper().keep(state);
                written.set(number);
            }
        }
    }
}
