// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.sqlite.SQLiteErrorCode;

/** Turns what SQLite reports into something a person can act on. */
public final class SqlProblems {

    private SqlProblems() {}

    public static WorkbenchException wrap(Path file, SQLException cause) {
        return new WorkbenchException(of(file, cause), cause);
    }

    static Problem of(Path file, SQLException cause) {
        // The low byte is the primary code; the rest says more about it.
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(cause.getErrorCode() & 0xff);
        Problem problem =
                switch (code) {
                    case SQLITE_BUSY, SQLITE_LOCKED -> Problem.error("store.busy");
                    case SQLITE_READONLY, SQLITE_PERM -> Problem.error("store.read-only");
                    case SQLITE_CANTOPEN ->
                        Problem.error(mayNotRead(file) ? "store.may-not-read" : "store.cannot-open");
                    case SQLITE_FULL -> Problem.error("store.disk-full");
                    case SQLITE_NOTADB -> Problem.error("store.not-a-geopackage");
                    case SQLITE_CORRUPT -> Problem.error("store.damaged");
                    case SQLITE_IOERR -> Problem.error("store.disk-error");
                    default -> Problem.error("store.failed", String.valueOf(cause.getMessage()));
                };
        return problem.at(Where.file(name(file)));
    }

    private static boolean mayNotRead(Path file) {
        return Files.exists(file) && !Files.isReadable(file);
    }

    /** The file's name without its folder, as it stands in front of a sentence. */
    public static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
