// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geopackage.GeoPackage;
import org.atalaya.core.geopackage.SqlProblems;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** How a project is made and opened: for work where it may be changed, otherwise only for reading. */
final class Opening {

    private Opening() {}

    static ProjectStore create(Path file, Crs crs, ZoneId zone) throws WorkbenchException {
        ProjectDraft.make(file, crs, zone, draft -> {});
        return open(file);
    }

    static ImportReport createWith(Path file, IncidentSource source, Optional<Zones> boundary, Progress progress)
            throws WorkbenchException {
        List<ImportReport> report = new ArrayList<>();
        ProjectDraft.make(file, source.crs(), source.zone(), draft -> {
            try (ProjectStore store =
                    open(draft, ProjectLock.of(draft), writer -> ProjectFile.prepareDraft(writer, draft))) {
                store.withoutLog();
                report.add(store.add(source, boundary, progress).report());
            }
        });
        return report.get(0);
    }

    static ProjectStore open(Path file) throws WorkbenchException {
        // First as a plain GeoPackage: a file that is none must not be touched.
        GeoPackage.open(file).close();
        if (!mayChange(file)) {
            return openToRead(file);
        }
        ProjectLock lock;
        try {
            lock = ProjectLock.of(file);
        } catch (WorkbenchException e) {
            return openToRead(file, e.problem());
        }
        return open(file, lock, writer -> ProjectFile.prepare(writer, file, Migrations.ALL));
    }

    /** What is done to a file before it is read. */
    @FunctionalInterface
    interface Preparation {
        void of(Connection writer) throws SQLException, WorkbenchException;
    }

    static ProjectStore open(Path file, ProjectLock lock, Preparation preparation) throws WorkbenchException {
        Connection writer = null;
        Connection reader = null;
        ProjectStore store = null;
        try {
            writer = Sqlite.connect(file, false);
            preparation.of(writer);
            reader = Sqlite.connect(file, true);
            store = new ProjectStore(new Connections(file, lock, writer, reader, null));
            return store;
        } catch (SQLException e) {
            throw SqlProblems.wrap(file, e);
        } finally {
            if (store == null) {
                ProjectFile.giveUp(lock, writer, reader);
            }
        }
    }

    static ProjectStore openToRead(Path file) throws WorkbenchException {
        return openToRead(file, Problem.error("store.read-only").at(Where.file(SqlProblems.name(file))));
    }

    private static ProjectStore openToRead(Path file, Problem why) throws WorkbenchException {
        GeoPackage.open(file).close();
        Connection reader = null;
        ProjectStore store = null;
        try {
            reader = Sqlite.connect(file, true);
            ProjectFile.known(reader, file, Migrations.ALL);
            store = new ProjectStore(new Connections(file, null, null, reader, why));
            return store;
        } catch (SQLException e) {
            throw SqlProblems.wrap(file, e);
        } finally {
            if (store == null) {
                ProjectFile.giveUp(null, reader);
            }
        }
    }

    private static boolean mayChange(Path file) {
        return Files.isWritable(file) && Files.isWritable(file.toAbsolutePath().getParent());
    }
}
