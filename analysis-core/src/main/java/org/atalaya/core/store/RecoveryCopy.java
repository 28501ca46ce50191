// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.atalaya.core.geopackage.SqlProblems;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.slf4j.LoggerFactory;

/**
 * A project as it was before it is brought to a newer format: {@code P.gpkg.before-vN} beside it. It goes when the
 * project has been opened once more without trouble; until then it only has to be renamed to go back.
 */
final class RecoveryCopy {

    /** One for the copy, one for the log of the changes. */
    private static final int SIZES = 2;

    private static final long MEGABYTE = 1 << 20;

    private RecoveryCopy() {}

    static Path of(Path project, int version) {
        return project.resolveSibling(SqlProblems.name(project) + ".before-v" + version);
    }

    /**
     * Makes the copy.
     *
     * @param version the format that the project is brought to
     * @throws WorkbenchException {@code store.no-space-for-copy}: nothing was changed
     */
    static void make(Connection connection, Path project, int version) throws SQLException, WorkbenchException {
        Where where = Where.file(SqlProblems.name(project));
        Path copy = of(project, version);
        Path part = copy.resolveSibling(copy.getFileName() + ".part");
        try {
            long needed = SIZES * Files.size(project);
            long free = Files.getFileStore(project.toAbsolutePath().getParent()).getUsableSpace();
            if (free < needed) {
                throw new WorkbenchException(
                        Problem.error("store.no-space-for-copy", 1 + needed / MEGABYTE, free / MEGABYTE)
                                .at(where));
            }
            Files.deleteIfExists(part);
            // Whole also when a log of an earlier crash still stands beside the file.
            Sqlite.update(connection, "VACUUM INTO ?", part.toAbsolutePath().toString());
            Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new WorkbenchException(Problem.error("store.read-only").at(where), e);
        }
    }

    /** Removes the copies of a project that was opened without trouble. */
    static void sweep(Path project) {
        String begin = SqlProblems.name(project);
        Pattern ours = Pattern.compile(Pattern.quote(begin) + "\\.before-v\\d{1,9}(\\.part)?");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                project.toAbsolutePath().getParent(),
                path -> ours.matcher(path.getFileName().toString()).matches())) {
            for (Path copy : files) {
                Files.delete(copy);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(RecoveryCopy.class).info("A copy of an earlier format stays beside {}", project, e);
        }
    }
}
