// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geopackage.GeoPackage;
import org.atalaya.core.geopackage.SqlProblems;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** A new project is made beside its place and moved there when it is whole, so that nobody ever sees half of one. */
final class ProjectDraft {

    private ProjectDraft() {}

    /** What goes into the project before it is seen. */
    @FunctionalInterface
    interface Filling {
        void into(Path draft) throws WorkbenchException;
    }

    static void make(Path file, Crs crs, ZoneId zone, Filling filling) throws WorkbenchException {
        Where where = Where.file(SqlProblems.name(file));
        if (Files.exists(file)) {
            throw new WorkbenchException(Problem.error("store.exists").at(where));
        }
        checkFolder(file);
        Path draft = file.resolveSibling(begin(file) + ProcessHandle.current().pid() + ".tmp");
        try {
            sweep(file);
            try {
                GeoPackage.create(draft).close();
                ProjectFile.initialise(draft, crs, zone);
                filling.into(draft);
                try (FileChannel whole = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                    whole.force(true);
                }
                putInPlace(draft, file, where);
            } catch (WorkbenchException e) {
                throw aboutTheProject(e, draft, where);
            } finally {
                delete(draft);
            }
        } catch (IOException e) {
            throw new WorkbenchException(Problem.error("store.read-only").at(where), e);
        }
    }

    /** Nobody knows the draft: what is said of it is meant of the project. */
    private static WorkbenchException aboutTheProject(WorkbenchException failure, Path draft, Where project) {
        boolean ofDraft = failure.problem()
                .where()
                .file()
                .equals(Where.file(SqlProblems.name(draft)).file());
        return ofDraft ? new WorkbenchException(failure.problem().at(project), failure) : failure;
    }

    /** A rename would replace a project that another process has made meanwhile; a second name for the file does not. */
    private static void putInPlace(Path draft, Path file, Where where) throws IOException, WorkbenchException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            throw new WorkbenchException(Problem.error("store.made-meanwhile").at(where), e);
        } catch (UnsupportedOperationException | FileSystemException e) {
            // Some file systems know no second names, and some forbid them.
            if (Files.exists(file)) {
                throw new WorkbenchException(
                        Problem.error("store.made-meanwhile").at(where), e);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Says so about the folder itself, not about the draft in it, which nobody knows. */
    static void checkFolder(Path file) throws WorkbenchException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new WorkbenchException(Problem.error("store.no-folder").at(Where.file(String.valueOf(folder))));
        }
        if (!Files.isWritable(folder)) {
            throw new WorkbenchException(Problem.error("store.folder-read-only").at(Where.file(folder.toString())));
        }
    }

    /** What processes left that were killed while they made this project. */
    static List<Path> stale(Path file) throws WorkbenchException {
        List<Path> stale = new ArrayList<>();
        String name = begin(file);
        Pattern draft = Pattern.compile(Pattern.quote(name) + "(\\d{1,18})\\.tmp");
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return stale;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, path -> path.getFileName().toString().startsWith(name))) {
            for (Path left : files) {
                Matcher match = draft.matcher(left.getFileName().toString());
                if (match.matches()
                        && ProcessHandle.of(Long.parseLong(match.group(1)))
                                .filter(process -> !process.equals(ProcessHandle.current()))
                                .isEmpty()) {
                    stale.add(left);
                }
            }
            return stale;
        } catch (IOException e) {
            throw new WorkbenchException(Problem.error("store.read-only").at(Where.file(SqlProblems.name(file))), e);
        }
    }

    /** Takes it away. Returns how many there were. */
    static int sweep(Path file) throws WorkbenchException {
        List<Path> stale = stale(file);
        try {
            for (Path left : stale) {
                delete(left);
            }
        } catch (IOException e) {
            throw new WorkbenchException(Problem.error("store.read-only").at(Where.file(SqlProblems.name(file))), e);
        }
        return stale.size();
    }

    private static String begin(Path file) {
        return "." + SqlProblems.name(file) + ".";
    }

    private static void delete(Path draft) throws IOException {
        for (String part : new String[] {"", "-wal", "-shm", "-journal", ".lock"}) {
            Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + part));
        }
    }
}
