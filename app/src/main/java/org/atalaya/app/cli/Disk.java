// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** The small files that commands read and write themselves: plans, recipes, folders. */
final class Disk {

    private Disk() {}

    static String read(Path file) throws WorkbenchException {
        try {
            if (Files.isDirectory(file)) {
                throw new WorkbenchException(Problem.error("cli.directory").at(at(file)));
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new WorkbenchException(Problem.error("cli.no-file").at(at(file)), e);
        } catch (CharacterCodingException e) {
            throw new WorkbenchException(Problem.error("cli.not-text").at(at(file)), e);
        } catch (AccessDeniedException e) {
            throw new WorkbenchException(
                    Problem.error("cli.not-allowed-to-read").at(at(file)), e);
        } catch (IOException e) {
            throw new WorkbenchException(
                    Problem.error("cli.cannot-read", reason(e)).at(at(file)), e);
        }
    }

    static void write(Path file, String text) throws WorkbenchException {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    static Path makeFolder(Path folder) throws WorkbenchException {
        try {
            return Files.createDirectories(folder);
        } catch (NoSuchFileException e) {
            // The system refuses what is no ordinary place for files.
            throw new WorkbenchException(Problem.error("cli.cannot-make-folder").at(at(folder)), e);
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    static void delete(Path file) throws WorkbenchException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    private static WorkbenchException cannotWrite(Path file, IOException e) {
        Problem problem;
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            problem = Problem.error("cli.file-in-the-way");
        } else if (e instanceof AccessDeniedException) {
            problem = Problem.error("cli.not-allowed-to-write");
        } else if (e instanceof NoSuchFileException) {
            problem = Problem.error("cli.no-folder");
        } else {
            problem = Problem.error("cli.cannot-write", reason(e));
        }
        return new WorkbenchException(problem.at(at(file)), e);
    }

    private static Where at(Path file) {
        return Where.file(file.toString());
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : e.getClass().getSimpleName();
    }
}
