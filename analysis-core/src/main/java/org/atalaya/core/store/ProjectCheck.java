// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.geopackage.GpkgTables;
import org.atalaya.core.geopackage.SpatialIndex;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/** Looks for damage and contradictions in a project file: everything is read once and compared with what is noted. */
final class ProjectCheck {

    private final Connection connection;
    private final Crs crs;
    private final List<Problem> problems = new ArrayList<>();

    private ProjectCheck(Connection connection, Crs crs) {
        this.connection = connection;
        this.crs = crs;
    }

    static List<Problem> of(Connection connection, Crs crs) throws SQLException {
        ProjectCheck check = new ProjectCheck(connection, crs);
        check.file();
        try {
            check.content();
        } catch (SQLException e) {
            // A broken file cannot be read to its end; that it is broken has been found by then.
            if (check.problems.stream().noneMatch(Problem::stops)) {
                throw e;
            }
        }
        return List.copyOf(check.problems);
    }

    private void content() throws SQLException {
        indexes();
        List<DatasetInfo> datasets = DatasetTables.list(connection);
        if (datasets.isEmpty()) {
            problems.add(Problem.warning("store.check-empty"));
        }
        for (DatasetInfo info : datasets) {
            dataset(info);
        }
        problems.addAll(RasterTables.check(connection, crs));
        artifacts();
    }

    private void file() throws SQLException {
        for (String line : column("PRAGMA integrity_check")) {
            if (!line.equals("ok")) {
                problems.add(Problem.error("store.check-integrity", line));
            }
        }
        for (String table : column("PRAGMA foreign_key_check")) {
            problems.add(Problem.error("store.check-reference", table));
        }
        long application = Sqlite.number(connection, "PRAGMA application_id");
        if (application != GpkgTables.APPLICATION_ID) {
            problems.add(Problem.error("store.check-not-geopackage", application));
        }
    }

    private void indexes() throws SQLException {
        for (String table : GpkgTables.featureTables(connection)) {
            String said = indexState(connection, table);
            if (!said.equals("ok")) {
                problems.add(Problem.error("store.check-index", table, said));
            } else if (!SpatialIndex.hasTriggers(connection, table)) {
                problems.add(Problem.error("store.check-triggers", table));
            }
        }
    }

    /** {@code ok}, or what is wrong with the index of a layer. */
    static String indexState(Connection connection, String table) throws SQLException {
        String index = "rtree_" + table + "_geom";
        if (!Sqlite.hasTable(connection, index)) {
            return "missing";
        }
        String said = Sqlite.text(connection, "SELECT rtreecheck('main', ?)", index);
        long rows = Sqlite.number(connection, "SELECT count(geom) FROM " + Sqlite.quote(table));
        long indexed = Sqlite.number(connection, "SELECT count(*) FROM " + Sqlite.quote(index));
        return said.equals("ok") && rows != indexed ? indexed + " / " + rows : said;
    }

    /** Whether the list of contents has this rectangle for a layer; what it has may be no rectangle at all. */
    static boolean listed(Connection connection, String table, Optional<Extent> extent) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = ?")) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                boolean none = !row.next() || row.getObject(1) == null;
                if (none || extent.isEmpty()) {
                    return none && extent.isEmpty();
                }
                Extent box = extent.get();
                return row.getDouble(1) == box.minX()
                        && row.getDouble(2) == box.minY()
                        && row.getDouble(3) == box.maxX()
                        && row.getDouble(4) == box.maxY();
            }
        }
    }

    private void dataset(DatasetInfo info) throws SQLException {
        String table = Sqlite.quote(info.table());
        count(info.table(), info.count(), "SELECT count(*) FROM " + table);
        count(info.table(), info.withPlace(), "SELECT count(geom) FROM " + table);
        long accepted =
                Sqlite.number(connection, "SELECT total(accepted) FROM atalaya_report WHERE dataset = ?", info.id());
        count("atalaya_report", accepted, "SELECT count(*) FROM " + table);
        String kept = Migrations.version(connection) < 4 ? "accepted" : "accepted - updated - unchanged";
        long rejected = Sqlite.number(
                connection, "SELECT total(row_count - " + kept + ") FROM atalaya_report WHERE dataset = ?", info.id());
        long listed = Sqlite.number(
                connection,
                "SELECT count(*) FROM rejections WHERE report IN (SELECT id FROM atalaya_report WHERE dataset = ?)",
                info.id());
        if (rejected != listed) {
            problems.add(Problem.error("store.check-count", "rejections", rejected, listed));
        }
        if (!listed(connection, info.table(), info.extent())) {
            problems.add(Problem.warning("store.check-extent", info.table()));
        }
        if (!Fingerprint.of(DatasetReader.readRows(connection, info, crs)).equals(info.fingerprint())) {
            problems.add(Problem.warning("store.check-fingerprint", info.name()));
        } else if (ChunkTables.complete(connection, info)
                && !Fingerprint.of(DatasetReader.readChunks(connection, info, crs, new Here(connection)))
                        .equals(info.fingerprint())) {
            problems.add(Problem.error("store.check-packed", info.name()));
        }
    }

    /** Columns of the chunks are read through the same connection. */
    private record Here(Connection connection) implements DatasetReader.Access {
        @Override
        public <T> T read(Sqlite.Work<T, WorkbenchException> work) throws WorkbenchException {
            try {
                return work.run(connection);
            } catch (SQLException e) {
                throw new WorkbenchException(Problem.error("store.check-integrity", e.getMessage()), e);
            }
        }
    }

    private void count(String table, long expected, String sql) throws SQLException {
        long found = Sqlite.number(connection, sql);
        if (found != expected) {
            problems.add(Problem.error("store.check-count", table, expected, found));
        }
    }

    private void artifacts() throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT run, id, body, sha256 FROM atalaya_artifact");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                if (!Fingerprint.ofBytes(row.getBytes(3)).equals(row.getString(4))) {
                    problems.add(Problem.error("store.check-artifact", row.getLong(1), row.getString(2)));
                }
            }
        }
    }

    private List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
