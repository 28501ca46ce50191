// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** What is wrong with a project file, and mending what follows from its rows. */
final class ProjectHealth {

    private final Connections connections;
    private final Crs crs;
    private final OpenDatasets datasets;

    ProjectHealth(Connections connections, Crs crs, OpenDatasets datasets) {
        this.connections = connections;
        this.crs = crs;
        this.datasets = datasets;
    }

    /** Reads all of the file. */
    List<Problem> check() throws WorkbenchException {
        List<Problem> problems = new ArrayList<>(connections.read(connection -> ProjectCheck.of(connection, crs)));
        int drafts = ProjectDraft.stale(connections.file()).size();
        if (drafts > 0) {
            problems.add(Problem.warning("store.check-drafts", drafts));
        }
        return List.copyOf(problems);
    }

    /** Mends what can be mended, and tells what was done. */
    List<Problem> repair(Progress progress) throws WorkbenchException {
        List<Problem> done = new ArrayList<>(connections.change(c -> ProjectRepair.of(c, crs, progress)));
        int drafts = ProjectDraft.sweep(connections.file());
        if (drafts > 0) {
            done.add(Problem.info("store.repaired-drafts", drafts));
        }
        for (DatasetInfo info : datasets.all()) {
            datasets.changed(info.id());
        }
        return List.copyOf(done);
    }
}
