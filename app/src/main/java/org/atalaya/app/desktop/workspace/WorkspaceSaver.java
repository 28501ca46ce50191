// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.workspace.WorkspaceState;

/** Keeps layers and view in the project, a moment after the last change, and before the project is closed. */
public final class WorkspaceSaver {

    private static final Duration MOMENT = Duration.millis(600);

    private final WorkspaceModel workspace;
    private final Background background;
    private final Consumer<Problem> complain;
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(true);
    private final PauseTransition pause = new PauseTransition(MOMENT);

    public WorkspaceSaver(WorkspaceModel workspace, Background background, Consumer<Problem> complain) {
        this.workspace = workspace;
        this.background = background;
        this.complain = complain;
        pause.setOnFinished(event -> save());
        workspace.state().addListener((o, before, after) -> changed());
        workspace.view().addListener((o, before, after) -> changed());
        workspace.project().addListener((o, before, after) -> opened());
        workspace.beforeClose(this::finish);
    }

    /** Whether the project holds what the window shows. Runs are kept as they finish, so layers and view decide. */
    public ReadOnlyBooleanProperty saved() {
        return saved.getReadOnlyProperty();
    }

    private void opened() {
        pause.stop();
        saved.set(true);
    }

    private void changed() {
        if (workspace.isOpen()) {
            saved.set(false);
            pause.playFromStart();
        }
    }

    private void save() {
        if (saved.get() || !workspace.isOpen()) {
            return;
        }
        OpenProject project = workspace.project().get();
        WorkspaceState state = workspace.kept();
        background.quietly(
                progress -> {
                    project.keeper().keep(state);
                    return state;
                },
                kept -> {
                    if (workspace.isOpen() && workspace.project().get().file().equals(project.file())) {
                        saved.set(kept.equals(workspace.kept()));
                    }
                });
    }

    private void finish() {
        pause.stop();
        if (!saved.get() && workspace.isOpen()) {
            try {
                workspace.project().get().keeper().keep(workspace.kept());
                saved.set(true);
            } catch (WorkbenchException e) {
                complain.accept(e.problem());
            }
        }
    }
}
