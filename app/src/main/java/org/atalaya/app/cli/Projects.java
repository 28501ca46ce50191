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

    static ProjectStore openOrCreate(Path project, Importing.Read read) throws WorkbenchException {
        Incidents incidents = read.imported().incidents();
        return Files.exists(project)
                ? ProjectStore.open(project)
                : ProjectStore.create(project, incidents.crs(), incidents.zone());
    }

    static void fill(ProjectStore store, Importing.Read read, Progress progress) throws WorkbenchException {
        if (read.zones().isPresent()) {
            store.addZones(read.zones().get());
        }
        store.add(read.imported().incidents(), read.imported().report(), progress);
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
