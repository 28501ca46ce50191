// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.filter;

import java.util.Optional;
import java.util.function.Consumer;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.selection.Selection;
import org.atalaya.core.store.ProjectStore;

/** The saved selections of the open project: kept, renamed, deleted. */
public final class SavedModel {

    private final WorkspaceModel workspace;
    private final Background background;
    private final Dialogs dialogs;
    private final Consumer<Problem> told;

    /** A change to what the project keeps. */
    @FunctionalInterface
    private interface Change {
        void of(ProjectStore store) throws WorkbenchException;
    }

    SavedModel(WorkspaceModel workspace, Background background, Dialogs dialogs, Consumer<Problem> told) {
        this.workspace = workspace;
        this.background = background;
        this.dialogs = dialogs;
        this.told = told;
    }

    /** Keeps a selection under a name; one of the same name is replaced. */
    void save(Selection selection, String name) {
        named(name).ifPresent(bare -> {
            Selection kept = selection.named(bare);
            change(store -> store.saveSelection(kept), () -> workspace.filter(Optional.of(kept)));
        });
    }

    /** Gives a selection another name; where it is the filter, the filter has it too. */
    void rename(String name, String other) {
        named(other)
                .filter(bare -> !bare.equals(name))
                .ifPresent(bare -> change(store -> store.renameSelection(name, bare), () -> workspace
                        .state()
                        .get()
                        .filter()
                        .filter(filter -> filter.name().equals(name))
                        .ifPresent(filter -> workspace.filter(Optional.of(filter.named(bare))))));
    }

    /** Deletes a selection when the person says so. What is filtered by it stays filtered. */
    void delete(String name) {
        if (dialogs.confirm("filter.delete.sure", name)) {
            change(store -> store.deleteSelection(name), () -> {});
        }
    }

    private Optional<String> named(String name) {
        String bare = name.strip();
        if (bare.isEmpty() || bare.contains(" where ") || bare.contains("/")) {
            told.accept(Problem.error("selection.no-name"));
            return Optional.empty();
        }
        return Optional.of(bare);
    }

    private void change(Change change, Runnable then) {
        if (workspace.isOpen() && workspace.project().get().shelf() instanceof ProjectStore store) {
            background.quietly(
                    progress -> {
                        change.of(store);
                        return store.savedSelections();
                    },
                    all -> {
                        told.accept(null);
                        workspace.saved(all);
                        then.run();
                    });
        }
    }
}
