// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.atalaya.core.geopackage.SqlProblems;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/** The two connections of an open project: changes wait for each other, reading waits for no change. */
final class Connections {

    private final Path file;
    private final ProjectLock lock;
    private final Connection writer;
    private final Connection reader;
    private final Problem whyReadOnly;
    private final Object writing = new Object();
    private final Object reading = new Object();
    private boolean logging;

    /**
     * The connections of a file.
     *
     * @param lock null where the project is only read, and so is {@code writer}
     * @param whyReadOnly what is said to who wants to change it then
     */
    Connections(Path file, ProjectLock lock, Connection writer, Connection reader, Problem whyReadOnly) {
        this.file = file;
        this.lock = lock;
        this.writer = writer;
        this.reader = reader;
        this.whyReadOnly = whyReadOnly;
    }

    Connection reader() {
        return reader;
    }

    Path file() {
        return file;
    }

    boolean readOnly() {
        return writer == null;
    }

    Optional<Problem> whyReadOnly() {
        return readOnly() ? Optional.of(whyReadOnly) : Optional.empty();
    }

    <T> T change(Sqlite.Work<T, WorkbenchException> work) throws WorkbenchException {
        if (writer == null) {
            throw new WorkbenchException(whyReadOnly);
        }
        synchronized (writing) {
            try {
                startLog();
                return Sqlite.inTransaction(writer, work);
            } catch (SQLException e) {
                throw SqlProblems.wrap(file, e);
            }
        }
    }

    /** A draft that nobody sees yet needs no log. */
    void withoutLog() {
        logging = true;
    }

    /** Before the first change, so that a project that is only looked at keeps every byte. */
    private void startLog() throws SQLException {
        if (!logging) {
            // The switch needs the file for itself.
            synchronized (reading) {
                ProjectFile.startLog(writer);
            }
            logging = true;
        }
    }

    <T> T read(Sqlite.Work<T, WorkbenchException> work) throws WorkbenchException {
        synchronized (reading) {
            try {
                return work.run(reader);
            } catch (SQLException e) {
                throw SqlProblems.wrap(file, e);
            }
        }
    }

    /** Puts the write-ahead log back into the file and lets go of it. */
    void close() throws WorkbenchException {
        try {
            synchronized (reading) {
                reader.close();
            }
            synchronized (writing) {
                if (writer != null) {
                    ProjectFile.settle(writer);
                    writer.close();
                }
            }
        } catch (SQLException e) {
            throw SqlProblems.wrap(file, e);
        } finally {
            ProjectFile.giveUp(lock, writer, reader);
        }
    }
}
