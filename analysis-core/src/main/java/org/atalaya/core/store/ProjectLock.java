// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.atalaya.core.geopackage.SqlProblems;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/**
 * Says that a project is open here. A file of its own beside the project, because closing any handle on the project
 * itself would drop SQLite's locks; the operating system frees it when the process dies, however that happens.
 */
final class ProjectLock implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    private ProjectLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static ProjectLock of(Path project) throws WorkbenchException {
        Path file = project.resolveSibling(SqlProblems.name(project) + ".lock");
        Where where = Where.file(SqlProblems.name(project));
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                channel.close();
                throw new WorkbenchException(Problem.error("store.locked").at(where));
            }
            return new ProjectLock(file, channel);
        } catch (IOException e) {
            throw new WorkbenchException(Problem.error("store.read-only").at(where), e);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProgram) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        // Removed while it is still held: nobody else can be holding the file that goes.
        Files.deleteIfExists(file);
        channel.close();
    }
}
