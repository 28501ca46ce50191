// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Zones;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.importer.RejectsFile;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.DatasetInfo;
import org.atalaya.core.store.ProjectStore;

/** Opening projects, and putting into them what was read. */
final class Projects {

    private Projects() {}

    /**
     * What a project says about the files that come into it.
     *
     * @param system EPSG number of the system it works in, 0 where there is no project yet
     * @param boundary what rows are judged by when no other boundary is given
     * @param datasets which it holds
     * @param into the one that the file is to be added to
     * @param plan the plan by which the file was read whose rejected rows this file holds
     */
    record Known(
            int system,
            Optional<Zones> boundary,
            List<DatasetInfo> datasets,
            Optional<DatasetInfo> into,
            Optional<ImportPlan> plan) {

        static final Known NOTHING = new Known(0, Optional.empty(), List.of(), Optional.empty(), Optional.empty());

        /** The same for places that may lie anywhere. */
        Known withoutBoundary() {
            return new Known(system, Optional.empty(), datasets, into, plan);
        }

        /** The clock that the file is read by when nothing else is said; null for that of this computer. */
        String clock() {
            return into.map(dataset -> dataset.zone().getId()).orElse(null);
        }
    }

    /**
     * Looks into the project that a file is to go into, without changing a byte of it.
     *
     * @param into the dataset that it is to be added to, null for one of its own
     * @throws WorkbenchException before anything is read, when it could not be written to or made there
     */
    static Known look(Path project, Path file, String into, boolean toWrite) throws WorkbenchException {
        if (project == null || !Files.exists(project)) {
            if (into != null) {
                throw new WorkbenchException(Problem.error("cli.into-needs-project", into));
            }
            if (project != null && toWrite) {
                ProjectStore.checkFolder(project);
            }
            return Known.NOTHING;
        }
        try (ProjectStore store = toWrite ? ProjectStore.open(project) : ProjectStore.openToRead(project)) {
            if (toWrite && store.readOnly()) {
                throw new WorkbenchException(store.whyReadOnly().orElseThrow().at(Where.file(project.toString())));
            }
            Optional<DatasetInfo> dataset = into == null ? Optional.empty() : Optional.of(named(store, into));
            return new Known(store.crs().epsg(), store.zones(), store.datasets(), dataset, planOf(store, file));
        }
    }

    /** By its name or as it is typed elsewhere, {@code incidents} or {@code dataset/NAME}. */
    private static DatasetInfo named(ProjectStore store, String typed) throws WorkbenchException {
        for (DatasetInfo info : store.datasets()) {
            if (info.name().equals(typed)) {
                return info;
            }
        }
        return Datasets.named(
                store, typed.contains("/") ? typed : typed.equals("incidents") ? typed : "dataset/" + typed);
    }

    private static Optional<ImportPlan> planOf(ProjectStore store, Path file) throws WorkbenchException {
        Optional<String> origin = RejectsFile.origin(file);
        if (origin.isPresent()) {
            for (ImportReport report : store.reports()) {
                if (report.source().name().equals(origin.get())) {
                    return Optional.of(ImportPlan.fromJson(report.plan()));
                }
            }
        }
        return Optional.empty();
    }

    /** A project that is open, and what the file left that just went into it. */
    record Stored(ProjectStore store, ProjectStore.Added added) {}

    /** Reads a file into a project, which is made when it is not there, and leaves it open. */
    static Stored store(Path project, Importing.Planned planned, Progress progress) throws WorkbenchException {
        return store(project, Optional.empty(), planned, progress);
    }

    /** The same into a dataset that is there. */
    static Stored store(Path project, Optional<DatasetInfo> into, Importing.Planned planned, Progress progress)
            throws WorkbenchException {
        if (!Files.exists(project)) {
            ImportReport report = ProjectStore.createWith(project, planned.source(), planned.zones(), progress);
            ProjectStore store = ProjectStore.open(project);
            return new Stored(store, new ProjectStore.Added(store.datasets().get(0), report));
        }
        ProjectStore store = ProjectStore.open(project);
        ProjectStore.Added added = null;
        try {
            added = into.isPresent()
                    ? store.update(into.get(), planned.source(), planned.zones(), progress)
                    : store.add(planned.source(), planned.zones(), progress);
            return new Stored(store, added);
        } finally {
            if (added == null) {
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
