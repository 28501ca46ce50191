// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.UUID;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.slf4j.LoggerFactory;

/** Writes a file under another name in the same folder and moves it into place when it is complete. */
final class WholeFile {

    private WholeFile() {}

    /** Writes all of the file to the path it is given, which does not exist yet. */
    @FunctionalInterface
    interface Body {
        void writeTo(Path path) throws IOException, WorkbenchException;
    }

    static Path write(Path target, Body body) throws WorkbenchException {
        Path name = target.getFileName();
        if (name == null || Files.isDirectory(target)) {
            throw new WorkbenchException(Problem.error("export.is-a-folder", target.toString()));
        }
        // The name ends as the target's does: some writers look at it. It starts with a dot: file managers hide it.
        Path part = target.resolveSibling(".part-" + UUID.randomUUID() + "-" + tail(name.toString()));
        try {
            folder(target.toAbsolutePath().getParent());
            body.writeTo(part);
            moveOver(part, target);
            return target;
        } catch (IOException e) {
            throw failure(target, e);
        } finally {
            remove(part);
        }
    }

    /** Makes a folder and those above it. */
    static void folder(Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            try {
                Files.createDirectories(folder);
            } catch (FileAlreadyExistsException e) {
                throw new NotDirectoryException(e.getFile());
            }
        }
    }

    static WorkbenchException failure(Path target, IOException cause) {
        String message = String.valueOf(cause.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (cause instanceof NotDirectoryException) {
            return new WorkbenchException(Problem.error("export.not-a-folder", message), cause);
        }
        if (lower.contains("no space left") || lower.contains("not enough space") || lower.contains("quota")) {
            return new WorkbenchException(Problem.error("export.disk-full", target.toString()), cause);
        }
        if (cause instanceof AccessDeniedException || lower.contains("permission denied")) {
            return new WorkbenchException(Problem.error("export.no-permission", target.toString()), cause);
        }
        return new WorkbenchException(Problem.error("export.failed", target.toString(), message), cause);
    }

    private static void moveOver(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** After success there is nothing to remove; after a failure it is the failure that must be told. */
    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LoggerFactory.getLogger(WholeFile.class).debug("removing {} after a failure", part, e);
        }
    }

    private static String tail(String name) {
        return name.length() <= 40 ? name : name.substring(name.length() - 40);
    }
}
