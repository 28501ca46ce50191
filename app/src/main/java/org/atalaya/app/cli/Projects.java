// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ProjectStore;

/** Opening projects, and putting into them what was read. */
final class Projects {

    private Projects() {}

    /**
     * What a project says about the files that come into it.
     *
     * @param system EPSG number of the system it works in, 0 where there is no project yet
     * @param boundary what rows are judged by when no other boundary is given
     */
    record Known(int system, Optional<Zones> boundary) {
        static final Known NOTHING = new Known(0, Optional.empty());
    }

    /**
     * Looks into the project that a file is to go into, without changing a byte of it.
     *
     * @throws WorkbenchException before anything is read, when it could not be written to or made there
     */
    static Known look(Path project, boolean toWrite) throws WorkbenchException {
        if (project == null) {
            return Known.NOTHING;
        }
        if (!Files.exists(project)) {
            if (toWrite) {
                ProjectStore.checkFolder(project);
            }
            return Known.NOTHING;
        }
        try (ProjectStore store = toWrite ? ProjectStore.open(project) : ProjectStore.openToRead(project)) {
            if (toWrite && store.readOnly()) {
                throw new WorkbenchException(Problem.error("store.read-only").at(Where.file(project.toString())));
            }
            return new Known(store.crs().epsg(), store.zones());
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
