// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.atalaya.core.geopackage.SqlProblems;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/**
 * Says that a project is open here, and by whom. A file of its own beside the project, because closing any handle on the
 * project itself would drop SQLite's locks; the operating system frees it when the process dies, however that happens.
 */
final class ProjectLock implements AutoCloseable {

    /** Far behind what stands in the file: some systems let nobody read what is locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int LONGEST = 4_096;

    /**
     * The locks of this program. Where it holds one it must not even open the file a second time: on POSIX systems
     * closing any handle on a file frees all locks of the process on it.
     */
    private static final Map<Path, LockHolder> HELD = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;

    private ProjectLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws WorkbenchException {@code store.held} or {@code store.locked} when somebody holds it already
     */
    static ProjectLock of(Path project) throws WorkbenchException {
        Where where = Where.file(SqlProblems.name(project));
        FileChannel channel = null;
        boolean taken = false;
        boolean held = false;
        Path file = null;
        try {
            Path folder = project.toAbsolutePath().getParent().toRealPath();
            file = folder.resolve(SqlProblems.name(project) + ".lock");
            LockHolder me = LockHolder.me(Instant.now());
            LockHolder already = HELD.putIfAbsent(file, me);
            if (already != null) {
                throw new WorkbenchException(already.problem().at(where));
            }
            held = true;
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                throw new WorkbenchException(holder(channel)
                        .map(LockHolder::problem)
                        .orElse(Problem.error("store.locked"))
                        .at(where));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(me.text().getBytes(StandardCharsets.UTF_8)));
            taken = true;
            return new ProjectLock(file, channel);
        } catch (IOException e) {
            throw new WorkbenchException(Problem.error("store.read-only").at(where), e);
        } finally {
            if (!taken && channel != null) {
                closeQuietly(channel);
            }
            if (!taken && held) {
                HELD.remove(file);
            }
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException heldByThisProgram) {
            return false;
        }
    }

    /** Empty where an older version holds the lock, or where its name was not written yet. */
    private static Optional<LockHolder> holder(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
        channel.read(bytes, 0);
        return LockHolder.read(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8));
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(ProjectLock.class).debug("closing after a failure", e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            // Removed while it is still held: nobody else can be holding the file that goes.
            Files.deleteIfExists(file);
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
