// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** The file as a file: that it is there, and the hash that every number from it will carry. */
public final class SourceFiles {

    private static final int BLOCK = 1 << 16;
    private static final int SHOWN = 40;

    private SourceFiles() {}

    /** Name, size and hash of a file that can be read. */
    public static SourceFile describe(Path file) throws WorkbenchException {
        check(file);
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            for (int length = in.read(block); length >= 0; length = in.read(block)) {
                digest.update(block, 0, length);
            }
            return new SourceFile(name(file), Files.size(file), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The same without the hash, for numbers that nobody keeps. */
    static SourceFile unhashed(Path file) throws WorkbenchException {
        check(file);
        try {
            return new SourceFile(name(file), Files.size(file), "");
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static void check(Path file) throws WorkbenchException {
        if (Files.isDirectory(file)) {
            throw new WorkbenchException(Problem.error("import.directory").at(Where.file(file.toString())));
        }
        if (!Files.exists(file)) {
            throw new WorkbenchException(Problem.error("import.no-file").at(Where.file(file.toString())));
        }
        if (!Files.isReadable(file)) {
            throw new WorkbenchException(Problem.error("import.no-permission").at(Where.file(file.toString())));
        }
        try {
            if (Files.size(file) == 0) {
                throw new WorkbenchException(Problem.error("import.empty").at(Where.file(name(file))));
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** So much of a cell as fits into a sentence. */
    static String shorten(String cell) {
        return cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN) + "…";
    }

    static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    /** What is wrong with a packed file, where that is the cause of a failure. */
    static Optional<WorkbenchException> packed(Path file, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnpackFailure packed) {
                return Optional.of(new WorkbenchException(packed.problem().at(Where.file(name(file))), failure));
            }
        }
        return Optional.empty();
    }

    static WorkbenchException unreadable(Path file, Exception cause) {
        Optional<WorkbenchException> packed = packed(file, cause);
        if (packed.isPresent()) {
            return packed.get();
        }
        return new WorkbenchException(
                Problem.error("import.unreadable", String.valueOf(cause.getMessage()))
                        .at(Where.file(name(file))),
                cause);
    }
}
