// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.atalaya.core.environment.Version;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geopackage.GpkgTables;
import org.atalaya.core.geopackage.SqlProblems;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a project file begins, is opened and is left; and the single values it keeps. */
final class ProjectFile {

    static final String ZONE = "zone";
    static final String WORKSPACE = "workspace";
    static final String MODELS = "models";
    private static final String CRS = "crs";
    private static final Logger LOG = LoggerFactory.getLogger(ProjectFile.class);

    private ProjectFile() {}

    /** Makes an empty GeoPackage a project. */
    static void initialise(Path file, Crs crs, ZoneId zone) throws WorkbenchException {
        try (Connection connection = Sqlite.connect(file, false)) {
            Sqlite.<Void, WorkbenchException>inTransaction(connection, c -> {
                Migrations.ALL.upgrade(c);
                value(c, CRS, Integer.toString(GpkgTables.systemId(c, crs)));
                value(c, ZONE, zone.getId());
                value(c, "created-at", Instant.now().toString());
                value(c, "created-by", Version.current());
                return null;
            });
        } catch (SQLException e) {
            throw SqlProblems.wrap(file, e);
        }
    }

    /** Makes sure that this is a project of a version we know, brings it up to date. */
    static void prepare(Connection writer, Path file, Migrations migrations) throws SQLException, WorkbenchException {
        int version = known(writer, file, migrations);
        Sqlite.execute(writer, "PRAGMA cache_size = -65536");
        if (version == migrations.newest()) {
            RecoveryCopy.sweep(file);
        } else {
            RecoveryCopy.make(writer, file, migrations.newest());
            startLog(writer);
            Sqlite.<Void, WorkbenchException>inTransaction(writer, c -> {
                migrations.upgrade(c);
                return null;
            });
        }
    }

    /** The same for a file that nobody sees yet and that a crash may spoil: every row is written once, not twice. */
    static void prepareDraft(Connection writer, Path file) throws SQLException, WorkbenchException {
        known(writer, file, Migrations.ALL);
        Sqlite.execute(
                writer, "PRAGMA journal_mode = MEMORY", "PRAGMA synchronous = OFF", "PRAGMA cache_size = -65536");
    }

    /** With the write-ahead log reading waits for no change, and a process that is killed leaves a whole file. */
    static void startLog(Connection writer) throws SQLException {
        Sqlite.execute(writer, "PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL");
    }

    /** The version of a project, which must be one we know. */
    static int known(Connection connection, Path file, Migrations migrations) throws SQLException, WorkbenchException {
        Where where = Where.file(SqlProblems.name(file));
        int version = Migrations.version(connection);
        if (version == 0) {
            List<String> layers = GpkgTables.featureTables(connection);
            throw new WorkbenchException(Problem.error(
                            "store.not-a-project", SqlProblems.name(file), layers.isEmpty() ? "NAME" : layers.get(0))
                    .at(where));
        }
        if (version > migrations.newest()) {
            throw new WorkbenchException(Problem.error("store.newer-schema", version, migrations.newest())
                    .at(where));
        }
        return version;
    }

    /** One file again. When another program is reading, the log stays and the last one to close takes it in. */
    static void settle(Connection writer) throws SQLException {
        try {
            Sqlite.execute(writer, "PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA journal_mode = DELETE");
        } catch (SQLException e) {
            LOG.info("Another program holds the project; its log stays beside it", e);
        }
    }

    static void giveUp(ProjectLock lock, Connection... connections) {
        try {
            for (Connection connection : connections) {
                if (connection != null) {
                    connection.close();
                }
            }
            if (lock != null) {
                lock.close();
            }
        } catch (SQLException | IOException e) {
            LOG.warn("A project could not be let go of", e);
        }
    }

    static Crs crs(Connection connection) throws SQLException {
        return GpkgTables.system(connection, Integer.parseInt(value(connection, CRS)));
    }

    /** Null where nothing was saved. */
    static String value(Connection connection, String key) throws SQLException {
        return Sqlite.text(connection, "SELECT value FROM atalaya_project WHERE key = ?", key);
    }

    static void value(Connection connection, String key, String value) throws SQLException {
        Sqlite.update(connection, "INSERT OR REPLACE INTO atalaya_project VALUES (?, ?)", key, value);
    }
}
