// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.recovery;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.collections.ListChangeListener;
import org.atalaya.app.desktop.task.FxTask;
import org.atalaya.app.desktop.task.Tasks;
import org.atalaya.app.desktop.workspace.WorkspaceModel;

/** Keeps the mark of this window true while a project is open: written beside the window's thread, one after the other. */
public final class CrashWatch {

    private final Marks marks;
    private final WorkspaceModel workspace;
    private final Tasks tasks;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "atalaya-mark");
        thread.setDaemon(true);
        return thread;
    });

    public CrashWatch(Marks marks, WorkspaceModel workspace, Tasks tasks) {
        this.marks = marks;
        this.workspace = workspace;
        this.tasks = tasks;
        workspace.project().addListener((o, before, after) -> mark());
        tasks.running().addListener((ListChangeListener<FxTask<?>>) change -> mark());
    }

    /** The window closes as it should. */
    public void end() {
        if (writer.isShutdown()) {
            return;
        }
        writer.execute(marks::remove);
        writer.shutdown();
        try {
            if (!writer.awaitTermination(2, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void mark() {
        if (writer.isShutdown() || !workspace.isOpen()) {
            return;
        }
        String project = workspace.project().get().file().toAbsolutePath().toString();
        List<String> names =
                tasks.running().stream().map(task -> task.name().getValue()).toList();
        writer.execute(() -> marks.write(Mark.now(project, names)));
    }
}
