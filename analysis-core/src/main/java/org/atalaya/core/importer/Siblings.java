// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;

/** The files that belong to a shapefile: beside it in its folder, or in the same archive. */
record Siblings(Path file, String member) {

    /** The bytes of the one with an ending, in whatever letters it is written. */
    Optional<SourceBytes> open(String ending) throws IOException {
        String wanted = name(ending);
        return member.isEmpty() ? inFolder(wanted) : inArchive(wanted);
    }

    /** The name of the one with an ending. */
    String name(String ending) {
        String own = member.isEmpty() ? SourceFiles.name(file) : member;
        int point = own.lastIndexOf('.');
        return (point < 0 ? own : own.substring(0, point)) + "." + ending;
    }

    private Optional<SourceBytes> inArchive(String wanted) throws IOException {
        Optional<String> found;
        try (ZipFile zip = Archive.zip(file)) {
            found = zip.stream()
                    .map(entry -> entry.getName())
                    .filter(wanted::equalsIgnoreCase)
                    .findFirst();
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(SourceBytes.open(file, found.get()));
    }

    private Optional<SourceBytes> inFolder(String wanted) throws IOException {
        Path exact = file.resolveSibling(wanted);
        if (Files.isRegularFile(exact)) {
            return Optional.of(SourceBytes.open(exact, ""));
        }
        Path folder = file.toAbsolutePath().getParent();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path other : all) {
                if (SourceFiles.name(other).equalsIgnoreCase(wanted)) {
                    return Optional.of(SourceBytes.open(other, ""));
                }
            }
        }
        return Optional.empty();
    }
}
