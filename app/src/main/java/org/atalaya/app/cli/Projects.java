// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.atalaya.core.data.Incidents;
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

    /** Puts what was read into a project, which is made when it is not there, and leaves it open. */
    static ProjectStore store(Path project, Importing.Read read, Progress progress) throws WorkbenchException {
        Incidents incidents = read.imported().incidents();
        boolean fresh = !Files.exists(project);
        ProjectStore store =
                fresh ? ProjectStore.create(project, incidents.crs(), incidents.zone()) : ProjectStore.open(project);
        boolean stored = false;
        try {
            store.add(incidents, read.imported().report(), read.zones(), progress);
            stored = true;
            return store;
        } finally {
            if (!stored) {
                store.close();
                if (fresh) {
                    Disk.delete(project);
                }
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
