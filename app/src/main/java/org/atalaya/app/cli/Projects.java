// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ProjectStore;

/** Opening projects, and putting into them what was read. */
final class Projects {

    private Projects() {}

    /** The EPSG number of the system a project works in; 0 where there is no project yet. */
    static int system(Path project) throws WorkbenchException {
        if (project == null || !Files.exists(project)) {
            return 0;
        }
        try (ProjectStore store = ProjectStore.open(project)) {
            return store.crs().epsg();
        }
    }

    /** A project that is open, and the report of the file that just went into it. */
    record Stored(ProjectStore store, ImportReport report) {}

    /** Reads a file into a project, which is made when it is not there, and leaves it open. */
    static Stored store(Path project, Importing.Planned planned, Progress progress) throws WorkbenchException {
        if (!Files.exists(project)) {
            ImportReport report = ProjectStore.createWith(project, planned.source(), planned.zones(), progress);
            return new Stored(ProjectStore.open(project), report);
        }
        ProjectStore store = ProjectStore.open(project);
        ImportReport report = null;
        try {
            report = store.add(planned.source(), planned.zones(), progress).report();
            return new Stored(store, report);
        } finally {
            if (report == null) {
                store.close();
            }
        }
    }

    /** Opens a project that must hold incidents. */
    static ProjectStore withIncidents(Path project) throws WorkbenchException {
        ProjectStore store = ProjectStore.open(project);
        if (store.datasets().isEmpty()) {
            store.close();
            throw new WorkbenchException(Problem.error("cli.no-such-dataset", project.toString()));
        }
        return store;
    }
}
