// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.store.ProjectStore;
import org.slf4j.LoggerFactory;

/** Putting what a draft read where it is to go: into a project of its own, or into the open one. */
final class Storing {

    private final ImportDesk desk;
    private final Background background;
    private final Language language;
    private final Running work;
    private final Consumer<ProjectStore> imported;
    private final Runnable joined;

    /**
     * Nothing is stored yet.
     *
     * @param imported what happens to a project that an import made
     * @param joined what happens when the open project took a file in
     */
    Storing(
            ImportDesk desk,
            Background background,
            Language language,
            Running work,
            Consumer<ProjectStore> imported,
            Runnable joined) {
        this.desk = desk;
        this.background = background;
        this.language = language;
        this.work = work;
        this.imported = imported;
        this.joined = joined;
    }

    /** Makes a project of a draft. */
    void into(ImportDraft draft, Path project, Runnable done) {
        work.willStore();
        work.follow(background.start(
                language.text("import.storing"),
                progress -> desk.store(draft, project, progress),
                store -> {
                    done.run();
                    imported.accept(store);
                },
                Storing::close));
    }

    /** The file is whole; whoever cancelled may open it. */
    private static void close(ProjectStore store) {
        try {
            store.close();
        } catch (WorkbenchException e) {
            LoggerFactory.getLogger(Storing.class).warn("{} is not closed well: {}", store.file(), e.getMessage());
        }
    }

    /** Adds a draft to the project that it was read for. */
    void add(ImportDraft draft, Runnable done) {
        work.willStore();
        work.follow(background.start(
                language.text("import.storing"),
                progress -> {
                    desk.add(draft, draft.host().orElseThrow(), progress);
                    return draft;
                },
                added -> {
                    done.run();
                    joined.run();
                }));
    }
}
