// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    @Test
    void failureLeavesTheOldFileAndNothingElse() throws Exception {
        Path file = folder.resolve("old.csv");
        Files.writeString(file, "old");
        WorkbenchException failure = assertThrows(
                WorkbenchException.class,
                () -> WholeFile.write(file, part -> {
                    Files.writeString(part, "half");
                    throw new IOException("No space left on device");
                }));
        assertEquals("export.disk-full", failure.problem().code());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("old.csv"), names());
    }

    @Test
    void stoppedByTheUserLeavesNothing() throws Exception {
        Progress stop = (fraction, key, args) -> {
            throw new CancellationException();
        };
        Path file = folder.resolve("incidents.csv");
        assertThrows(CancellationException.class, () -> CsvIncidents.write(ExportScene.incidents(), file, stop));
        assertEquals(List.of(), names());
    }

    @Test
    void foldersAboveAreMade() throws Exception {
        Path file = folder.resolve("a/b/c.txt");
        WholeFile.write(file, part -> Files.writeString(part, "whole"));
        assertEquals("whole", Files.readString(file));
    }

    @Test
    void fileWhereAFolderShouldBeIsSaid() throws Exception {
        Path file = folder.resolve("taken");
        Files.writeString(file, "x");
        WorkbenchException failure =
                assertThrows(WorkbenchException.class, () -> WholeFile.write(file.resolve("c.txt"), part -> {}));
        assertEquals("export.not-a-folder", failure.problem().code());
    }

    @Test
    void folderWhereTheFileShouldBeIsSaid() throws Exception {
        WorkbenchException failure = assertThrows(WorkbenchException.class, () -> WholeFile.write(folder, part -> {}));
        assertEquals("export.is-a-folder", failure.problem().code());
    }

    @Test
    void missingPermissionIsSaid() {
        Path file = folder.resolve("x");
        assertEquals(
                "export.no-permission",
                WholeFile.failure(file, new AccessDeniedException("x"))
                        .problem()
                        .code());
        assertEquals(
                "export.failed",
                WholeFile.failure(file, new IOException("odd")).problem().code());
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            List<String> names =
                    files.map(f -> f.getFileName().toString()).sorted().toList();
            assertTrue(names.stream().noneMatch(n -> n.startsWith(".part")));
            return names;
        }
    }
}
