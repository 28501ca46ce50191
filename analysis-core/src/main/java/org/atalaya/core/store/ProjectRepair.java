// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geopackage.GpkgTables;
import org.atalaya.core.geopackage.SpatialIndex;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.progress.Progress;

/**
 * Makes again what follows from the rows of the layers: indexes, triggers, packed copies, fingerprints, counts and
 * rectangles. The rows themselves it believes. The caller owns the transaction.
 */
final class ProjectRepair {

    /** What {@link ProjectCheck} finds and this can mend. */
    private static final Set<String> MENDABLE = Set.of(
            "store.check-index",
            "store.check-triggers",
            "store.check-extent",
            "store.check-fingerprint",
            "store.check-packed",
            "store.check-drafts");

    private final Connection connection;
    private final Crs crs;
    private final List<Problem> done = new ArrayList<>();

    private ProjectRepair(Connection connection, Crs crs) {
        this.connection = connection;
        this.crs = crs;
    }

    static boolean mends(Problem problem) {
        return MENDABLE.contains(problem.code());
    }

    /** Returns what was done. */
    static List<Problem> of(Connection connection, Crs crs, Progress progress) throws SQLException {
        ProjectRepair repair = new ProjectRepair(connection, crs);
        List<DatasetInfo> datasets = DatasetTables.list(connection);
        for (int i = 0; i < datasets.size(); i++) {
            repair.dataset(datasets.get(i), progress.slice((double) i / datasets.size(), (i + 1.0) / datasets.size()));
        }
        for (String table : GpkgTables.featureTables(connection)) {
            repair.index(table);
        }
        return List.copyOf(repair.done);
    }

    private void index(String table) throws SQLException {
        if (!ProjectCheck.indexState(connection, table).equals("ok")) {
            SpatialIndex.rebuild(connection, table, Progress.NONE);
            done.add(Problem.info("store.repaired-index", table));
        } else if (!SpatialIndex.hasTriggers(connection, table)) {
            SpatialIndex.remakeTriggers(connection, table);
            done.add(Problem.info("store.repaired-triggers", table));
        }
    }

    private void dataset(DatasetInfo info, Progress progress) throws SQLException {
        progress.step(0, "progress.packing");
        DatasetWriter.letChunksRest(connection, info.id());
        // Without the chunks' own say: they are what may be wrong.
        DatasetTally tally = DatasetReader.repack(connection, info, crs);
        DatasetWriter.forgetChunksOnEdit(connection, info.id(), info.table());
        DatasetInfo now = tally.describe(info, info.precision());
        done.add(Problem.info("store.repaired-packed", info.name()));
        if (!now.equals(info)) {
            DatasetTables.replace(connection, now, DatasetTables.stored(connection, info));
            done.add(Problem.info("store.repaired-counts", info.name(), now.count()));
        }
        if (!ProjectCheck.listed(connection, info.table(), now.extent())) {
            GpkgTables.changed(connection, info.table(), now.extent());
            done.add(Problem.info("store.repaired-extent", info.table()));
        }
        progress.step(1, "progress.packing");
    }
}
